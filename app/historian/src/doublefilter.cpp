// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doublefilter.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_set>

namespace twinscope::historian {

namespace {

using core::Result;

constexpr qint64 Never = std::numeric_limits<qint64>::min();

/// A row of one set of columns, equal to its doubles in any.
struct Row
{
    const SampleColumns *columns;
    size_t row;
    bool operator==(const Row &other) const { return columns->isDouble(row, *other.columns, other.row); }
};

struct RowHash
{
    size_t operator()(const Row &row) const
    {
        const SampleColumns &columns = *row.columns;
        const bool isText = columns.kind[row.row] == Kind::Text;
        const size_t value = isText ? qHash(columns.texts[columns.bits[row.row]]) : qHash(columns.bits[row.row]);
        return qHashMulti(value, columns.time[row.row], columns.quality[row.row], int(columns.kind[row.row]));
    }
};

/// What is known of a series of which the batch has late rows.
struct Known
{
    std::vector<qint64> times;
    SampleColumns stored;
    std::unordered_set<Row, RowHash> rows;
};

Result<std::map<SeriesId, Known>> knownOf(const SampleColumns &rows, const std::vector<bool> &late,
                                          const DoubleFilter::Lookup &lookup)
{
    std::map<SeriesId, Known> known;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (late[row])
            known[rows.series[row]].times.push_back(rows.time[row]);
    }
    for (auto &[series, entry] : known) {
        std::ranges::sort(entry.times);
        entry.times.erase(std::unique(entry.times.begin(), entry.times.end()), entry.times.end());
        auto stored = lookup(series, entry.times);
        if (!stored)
            return stored.error();
        entry.stored = std::move(*stored);
        for (size_t row = 0; row < entry.stored.size(); ++row)
            entry.rows.insert({&entry.stored, row});
    }
    return known;
}

} // namespace

void DoubleFilter::noteNewest(SeriesId series, qint64 time)
{
    if (series >= m_newest.size())
        m_newest.resize(std::max<size_t>(series + 1, m_newest.size() * 2), Never);
    m_newest[series] = std::max(m_newest[series], time);
}

void DoubleFilter::note(const SampleColumns &stored)
{
    for (size_t row = 0; row < stored.size(); ++row)
        noteNewest(stored.series[row], stored.time[row]);
}

/// Rows that are not newer than all of their series before them, in the store and in the batch; empty: none.
std::vector<bool> DoubleFilter::lateRows(const SampleColumns &rows) const
{
    std::vector<bool> late;
    std::vector<qint64> newest = m_newest;
    for (size_t row = 0; row < rows.size(); ++row) {
        const SeriesId series = rows.series[row];
        if (series >= newest.size())
            newest.resize(series + 1, Never);
        // Never is a moment like any other, and a row at it may be a double.
        if (rows.time[row] > newest[series]) {
            newest[series] = rows.time[row];
            continue;
        }
        late.resize(rows.size());
        late[row] = true;
    }
    return late;
}

Result<SampleColumns> DoubleFilter::withoutDoubles(const SampleColumns &rows, const Lookup &lookup) const
{
    const auto late = lateRows(rows);
    if (late.empty())
        return rows;
    auto known = knownOf(rows, late, lookup);
    if (!known)
        return known.error();
    SampleColumns fresh;
    fresh.reserve(rows.size());
    for (size_t row = 0; row < rows.size(); ++row) {
        const auto entry = known->find(rows.series[row]);
        if (entry == known->end() || entry->second.rows.insert({&rows, row}).second)
            fresh.addRow(rows, row);
    }
    return fresh;
}

} // namespace twinscope::historian
