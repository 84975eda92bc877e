// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopebuilder.h"

#include <algorithm>

namespace twinscope::historian {

namespace {

__extension__ using Wide = unsigned __int128;

/// Rows of one column as one part, whose ends are those of its numbers.
Summary numbersOf(const SampleColumns &rows, RowRange range)
{
    Summary sum;
    for (size_t row = range.from; row < range.to; ++row) {
        sum.worst = std::max(sum.worst, rows.quality[row]);
        const auto number = rows.number(row);
        if (!number)
            continue;
        if (sum.numbers++ == 0) {
            sum.from = rows.time[row];
            sum.min = sum.max = sum.first = *number;
        }
        sum.min = std::min(sum.min, *number);
        sum.max = std::max(sum.max, *number);
        sum.last = *number;
        sum.to = rows.time[row];
    }
    return sum;
}

} // namespace

EnvelopeBuilder::EnvelopeBuilder(core::Time from, core::Time to, int columns)
    : m_from(from.ns)
    , m_span(quint64(to.ns) - quint64(from.ns))
    , m_columns(size_t(columns))
    , m_start(from.ns)
    , m_last(startOf(1) - (m_span > 0))
{
}

/// The first nanosecond of a column, i.e. from + span · column / columns rounded up; split so that nothing overflows.
qint64 EnvelopeBuilder::startOf(size_t column) const
{
    const quint64 count = m_columns.size();
    const quint64 whole = m_span / count * column;
    const quint64 rest = (m_span % count * column + count - 1) / count;
    return qint64(quint64(m_from) + whole + rest);
}

void EnvelopeBuilder::moveTo(qint64 time)
{
    if (time >= m_start && time <= m_last)
        return;
    // The inverse of startOf(): the last column that begins at or before that time.
    m_current = size_t(Wide(quint64(time) - quint64(m_from)) * m_columns.size() / m_span);
    m_start = startOf(m_current);
    m_last = startOf(m_current + 1) - 1;
}

bool EnvelopeBuilder::add(const Summary &part, quint64 age)
{
    if (!holds(part.from) || !holds(part.to) || (part.numbers > 0 && part.numbers < part.samples))
        return false;
    moveTo(part.from);
    if (part.to > m_last)
        return false;
    addToColumn(part, age);
    return true;
}

void EnvelopeBuilder::addToColumn(const Summary &part, quint64 age)
{
    Column &column = m_columns[m_current];
    column.worst = std::max(column.worst, part.worst);
    if (part.numbers > 0)
        addNumbers(column, part, age);
}

void EnvelopeBuilder::addNumbers(Column &column, const Summary &numbers, quint64 age)
{
    const Moment first{numbers.from, age}, last{numbers.to, age};
    const bool isEmpty = column.count == 0;
    column.count += numbers.numbers;
    column.min = isEmpty ? numbers.min : std::min(column.min, numbers.min);
    column.max = isEmpty ? numbers.max : std::max(column.max, numbers.max);
    if (isEmpty || first < column.firstAt) {
        column.first = numbers.first;
        column.firstAt = first;
    }
    if (isEmpty || last >= column.lastAt) {
        column.last = numbers.last;
        column.lastAt = last;
    }
}

void EnvelopeBuilder::add(const SampleColumns &rows, RowRange range, quint64 age)
{
    const auto times = rows.time.begin();
    for (size_t row = range.from; row < range.to;) {
        if (!holds(rows.time[row])) {
            ++row;
            continue;
        }
        moveTo(rows.time[row]);
        const auto behind = std::upper_bound(times + qsizetype(row), times + qsizetype(range.to), m_last);
        const auto end = size_t(behind - times);
        addToColumn(numbersOf(rows, {row, end}), age);
        row = end;
    }
}

std::vector<core::EnvelopeColumn> EnvelopeBuilder::take()
{
    std::vector<core::EnvelopeColumn> columns;
    columns.reserve(m_columns.size());
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        columns.push_back({{startOf(i)},
                           column.count,
                           column.min,
                           column.max,
                           column.first,
                           column.last,
                           unpackQuality(column.worst)});
    }
    return columns;
}

} // namespace twinscope::historian
