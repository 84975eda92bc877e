// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tail.h"

#include <algorithm>

namespace twinscope::historian {

void Tail::add(const SampleColumns &rows, quint64 position)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        const SeriesId series = rows.series[i];
        if (series >= m_chains.size())
            m_chains.resize(std::max<size_t>(series + 1, m_chains.size() * 2));
        Chain &chain = m_chains[series];
        chain.isOrdered = chain.isOrdered && (chain.newest == None || m_rows.time[chain.newest] <= rows.time[i]);
        m_previous.push_back(chain.newest);
        chain.newest = quint32(m_rows.size());
        ++chain.count;
        m_rows.addRow(rows, i);
    }
    m_newest = position;
}

const Tail::Chain *Tail::chainOf(SeriesId series) const
{
    return series < m_chains.size() && m_chains[series].newest != None ? &m_chains[series] : nullptr;
}

SampleColumns Tail::rowsOf(SeriesId series, qint64 from) const
{
    SampleColumns found;
    const Chain *chain = chainOf(series);
    if (!chain)
        return found;
    std::vector<quint32> order;
    for (quint32 row = chain->newest; row != None; row = m_previous[row]) {
        if (m_rows.time[row] >= from)
            order.push_back(row);
        else if (chain->isOrdered)
            break;
    }
    found.reserve(order.size());
    for (auto row = order.rbegin(); row != order.rend(); ++row)
        found.addRow(m_rows, *row);
    return chain->isOrdered ? found : sorted(found);
}

SampleColumns Tail::newestAt(SeriesId series, qint64 time) const
{
    SampleColumns found;
    const Chain *chain = chainOf(series);
    quint32 best = None;
    for (quint32 row = chain ? chain->newest : None; row != None; row = m_previous[row]) {
        if (m_rows.time[row] > time || (best != None && m_rows.time[row] <= m_rows.time[best]))
            continue;
        best = row;
        if (chain->isOrdered)
            break;
    }
    if (best != None)
        found.addRow(m_rows, best);
    return found;
}

SampleColumns Tail::inOrder() const
{
    std::vector<quint32> order(m_rows.size());
    size_t end = 0;
    for (const Chain &chain : m_chains) {
        end += chain.count;
        size_t place = end;
        for (quint32 row = chain.newest; row != None; row = m_previous[row])
            order[--place] = row;
        const auto byTime = [this](quint32 a, quint32 b) { return m_rows.time[a] < m_rows.time[b]; };
        if (!chain.isOrdered)
            std::stable_sort(order.begin() + qsizetype(place), order.begin() + qsizetype(end), byTime);
    }
    SampleColumns rows;
    rows.reserve(order.size());
    for (const quint32 row : order)
        rows.addRow(m_rows, row);
    return rows;
}

} // namespace twinscope::historian
