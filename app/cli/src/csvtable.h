// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QFile>
#include <QStringList>

namespace twinscope::cli {

/// A recorded file with a header line, read row by row: separator (comma, semicolon, tab) found from the header, fields
/// in double quotes as in RFC 4180 (no line breaks inside), UTF-8 with or without a byte order mark.
class CsvTable
{
public:
    core::Result<void> open(const QString &path);

    const QStringList &columns() const { return m_columns; }
    /// The next row with as many fields as there are columns; nothing at the end. Rows of another length are skipped and
    /// counted.
    bool next(QStringList &row);
    quint64 skippedRows() const { return m_skipped; }

private:
    QStringList split(const QString &line) const;

    QFile m_file;
    QChar m_separator = QLatin1Char(',');
    QStringList m_columns;
    quint64 m_skipped = 0;
};

} // namespace twinscope::cli
