// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtable.h"

#include <QCoreApplication>

namespace twinscope::cli {

namespace {

constexpr qint64 LongestLine = 1 << 20;

QChar separatorOf(const QString &header)
{
    QChar best = QLatin1Char(',');
    for (const QChar candidate : {QLatin1Char(';'), QLatin1Char('\t')}) {
        if (header.count(candidate) > header.count(best))
            best = candidate;
    }
    return best;
}

QString lineOf(QFile &file)
{
    QString line = QString::fromUtf8(file.readLine(LongestLine));
    while (line.endsWith(QLatin1Char('\n')) || line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    return line;
}

} // namespace

core::Result<void> CsvTable::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("cli", "“%1” cannot be read: check the name and the permissions.").arg(path),
            m_file.errorString()};
    QString header = lineOf(m_file);
    if (header.startsWith(QChar(0xFEFF)))
        header.remove(0, 1);
    m_separator = separatorOf(header);
    m_columns = split(header);
    if (header.trimmed().isEmpty())
        return core::Error{
            core::ErrorCode::Malformed,
            QCoreApplication::translate("cli", "“%1” has no header line: the first line must name the columns.")
                .arg(path),
            {}};
    return {};
}

bool CsvTable::next(QStringList &row)
{
    while (!m_file.atEnd()) {
        const QString line = lineOf(m_file);
        if (line.isEmpty())
            continue;
        row = split(line);
        if (row.size() == m_columns.size())
            return true;
        ++m_skipped;
    }
    return false;
}

QStringList CsvTable::split(const QString &line) const
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('"')) {
            const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == QLatin1Char('"');
            if (doubled)
                field += line[i++];
            else
                quoted = !quoted;
        } else if (c == m_separator && !quoted) {
            fields.append(std::exchange(field, QString()));
        } else {
            field += c;
        }
    }
    fields.append(field);
    return fields;
}

} // namespace twinscope::cli
