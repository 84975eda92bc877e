// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "envelopebuilder.h"

#include <algorithm>
#include <cmath>

namespace twinscope::historian {

namespace {

void addNumber(core::EnvelopeColumn &column, double number)
{
    if (column.count == 0)
        column.min = column.max = column.first = number;
    column.min = std::min(column.min, number);
    column.max = std::max(column.max, number);
    column.last = number;
    ++column.count;
}

} // namespace

EnvelopeBuilder::EnvelopeBuilder(core::Time from, core::Time to, int columns)
    : m_from(from)
    , m_span(quint64(to.ns) - quint64(from.ns))
    , m_columns(size_t(columns))
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].from = startOf(i);
    m_end = startOf(1);
}

/// The first nanosecond of a column, i.e. from + span · column / columns rounded up; split so that nothing overflows.
core::Time EnvelopeBuilder::startOf(size_t column) const
{
    const quint64 count = m_columns.size();
    const quint64 whole = m_span / count * column;
    const quint64 rest = (m_span % count * column + count - 1) / count;
    return {qint64(quint64(m_from.ns) + whole + rest)};
}

void EnvelopeBuilder::add(const core::Sample &sample)
{
    while (sample.time >= m_end && m_current + 1 < m_columns.size()) {
        ++m_current;
        m_end = startOf(m_current + 1);
    }
    core::EnvelopeColumn &column = m_columns[m_current];
    column.worst = std::max(column.worst, sample.quality);
    const auto number = sample.value.toNumber();
    const bool isText = std::holds_alternative<QString>(sample.value.storage());
    if (number && !isText && std::isfinite(*number) && sample.quality.level != core::QualityLevel::Bad)
        addNumber(column, *number);
}

} // namespace twinscope::historian
