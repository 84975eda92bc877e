// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvhead.h"

#include "csvcell.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace twinscope::historian {

namespace {

constexpr size_t MostRows = 500;

/// From the one that is least likely to stand in a field to the one that is most likely to.
constexpr char Separators[] = {'\t', ';', '|', ',', CsvReader::Blanks};

size_t mostFrequentWidth(const std::vector<CsvHead::Row> &rows, double &share)
{
    std::map<size_t, size_t> counts;
    for (const auto &row : rows)
        ++counts[row.size()];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    share = most == counts.end() ? 0 : double(most->second) / double(rows.size());
    return most == counts.end() ? 0 : most->first;
}

} // namespace

core::Result<CsvHead> CsvHead::read(const QString &path, std::optional<char> separator)
{
    core::Result<void> opened;
    for (const char candidate : Separators) {
        CsvHead head;
        if (head.readRows(path, separator.value_or(candidate), opened) && (separator || head.isTable()))
            return head;
        if (!opened)
            return opened.error();
    }
    CsvHead single;
    if (single.readRows(path, ',', opened))
        return single;
    return core::Error{
        core::ErrorCode::Malformed,
        QCoreApplication::translate("csv", "“%1” holds no rows of text: it is empty or no CSV file.").arg(path),
        {}};
}

bool CsvHead::readRows(const QString &path, char separator, core::Result<void> &opened)
{
    CsvReader reader;
    opened = reader.open(path, separator);
    if (!opened)
        return false;
    m_separator = separator;
    while (m_rows.size() < MostRows && reader.next()) {
        if (reader.isBroken())
            continue;
        Row &row = m_rows.emplace_back();
        for (const CsvField &field : reader.fields())
            row.push_back({std::string(field.text), field.quoted});
    }
    if (reader.failure())
        opened = *reader.failure();
    double share = 0;
    m_columns = mostFrequentWidth(m_rows, share);
    return opened.ok() && !m_rows.empty();
}

bool CsvHead::isTable() const
{
    double share = 0;
    return mostFrequentWidth(m_rows, share) > 1 && share >= Most;
}

double CsvHead::share(int column, const Test &test) const
{
    size_t present = 0, passed = 0;
    for (size_t i = m_first; i < m_rows.size(); ++i) {
        if (size_t(column) >= m_rows[i].size() || isMissing(m_rows[i][size_t(column)].field()))
            continue;
        ++present;
        passed += test(m_rows[i][size_t(column)].field());
    }
    return present > 0 ? double(passed) / double(present) : 0;
}

bool CsvHead::any(int column, const Test &test) const
{
    return std::any_of(m_rows.begin() + std::ptrdiff_t(m_first), m_rows.end(), [&](const Row &row) {
        return size_t(column) < row.size() && test(row[size_t(column)].field());
    });
}

bool CsvHead::anyCell(const Test &test) const
{
    for (size_t column = 0; column < m_columns; ++column) {
        if (any(int(column), test))
            return true;
    }
    return false;
}

} // namespace twinscope::historian
