// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QJsonValue>
#include <QStringList>

#include <string>
#include <vector>

namespace twinscope::predict {

void printLine(const QString &text);        ///< on stdout
void printJson(const QJsonValue &document); ///< an object or an array, indented, on stdout
void printNotice(const QString &sentence);  ///< on stderr, after "twinscope: "
int fail(const core::Error &error);         ///< prints it and gives 1

/// What was read, a Frame or a Fleet, after its notices were printed.
template<typename T>
core::Result<T> told(core::Result<T> read)
{
    if (read)
        for (const QString &notice : read->notices)
            printNotice(notice);
    return read;
}

QString csvField(const QString &text); ///< as a field of CSV output, in quotes where it needs them

QStringList toStrings(const std::vector<std::string> &words); ///< of CLI11

} // namespace twinscope::predict
