// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinner.h"

#include <set>

namespace twinscope::historian {

namespace {

qint64 columnOf(qint64 time, qint64 step)
{
    return time / step - (time % step < 0);
}

/// The rows with the least and the greatest number, the first of the worst quality, and the last.
std::set<size_t> telling(const SampleColumns &rows)
{
    std::optional<size_t> least, greatest;
    size_t worst = 0;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows.quality[row] > rows.quality[worst])
            worst = row;
        const auto number = rows.number(row);
        if (!number)
            continue;
        if (!least || *number < *rows.number(*least))
            least = row;
        if (!greatest || *number > *rows.number(*greatest))
            greatest = row;
    }
    std::set<size_t> kept = {worst, rows.size() - 1};
    for (const auto &row : {least, greatest}) {
        if (row)
            kept.insert(*row);
    }
    return kept;
}

} // namespace

void Thinner::add(const core::Sample &sample)
{
    ++m_seen;
    if (m_step == 0)
        return;
    const qint64 column = columnOf(sample.time.ns, m_step);
    if (column != m_column)
        finishColumn();
    m_column = column;
    m_rows.add(m_series, sample);
}

void Thinner::finishColumn()
{
    if (m_rows.empty())
        return;
    for (const size_t row : telling(m_rows))
        m_kept.addRow(m_rows, row);
    m_rows.clear();
}

SampleColumns Thinner::take()
{
    finishColumn();
    return std::move(m_kept);
}

} // namespace twinscope::historian
