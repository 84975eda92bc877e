// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QImage>
#include <QStringList>

#include <variant>
#include <vector>

namespace twinscope::whatif {

struct ReportTable
{
    QString title;
    QStringList head;
    std::vector<QStringList> rows;
    int marked = -1;        ///< this row is the one the report is about
    int numbersFrom = 1000; ///< columns from this one on are numbers
    QString note;           ///< below it
};

struct ReportPicture
{
    QString title;
    QImage image;
};

using ReportPart = std::variant<ReportTable, ReportPicture>;

/// A report as it is written: text for people, in their language.
struct Report
{
    QString title, subtitle;
    QStringList statements; ///< a sentence each
    std::vector<ReportPart> parts;
};

/// One file that needs no other: .pdf through Qt's printing, all else HTML. Blocks. A half-written file does not stay.
core::Result<void> writeReport(const Report &report, const QString &path);

} // namespace twinscope::whatif
