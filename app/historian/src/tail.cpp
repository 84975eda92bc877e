// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tail.h"

#include <algorithm>

namespace twinscope::historian {

void Tail::add(const SampleColumns &rows, quint64 position)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        const SeriesId series = rows.series[i];
        if (series >= m_own.size())
            m_own.resize(std::max<size_t>(series + 1, m_own.size() * 2));
        m_rows.addRow(rows, i);
        note(m_own[series], quint32(m_rows.size() - 1));
    }
    m_newest = position;
}

void Tail::note(Own &own, quint32 row)
{
    own.isOrdered = own.isOrdered && (own.rows.empty() || m_rows.time[own.rows.back()] <= m_rows.time[row]);
    if (own.isOrdered && own.rows.size() % RowsInPiece == 0)
        own.pieces.emplace_back();
    own.rows.push_back(row);
    if (own.isOrdered)
        own.pieces.back().add(m_rows, row);
}

const Tail::Own *Tail::ownOf(SeriesId series) const
{
    return series < m_own.size() && !m_own[series].rows.empty() ? &m_own[series] : nullptr;
}

std::vector<quint32> Tail::ordered(const Own &own) const
{
    std::vector<quint32> rows = own.rows;
    if (!own.isOrdered)
        std::ranges::stable_sort(rows, {}, [this](quint32 row) { return m_rows.time[row]; });
    return rows;
}

SampleColumns Tail::rowsOf(SeriesId series, qint64 from) const
{
    SampleColumns found;
    const Own *own = ownOf(series);
    if (!own)
        return found;
    const auto rows = ordered(*own);
    auto row = std::ranges::lower_bound(rows, from, {}, [this](quint32 r) { return m_rows.time[r]; });
    found.reserve(size_t(rows.end() - row));
    for (; row != rows.end(); ++row)
        found.addRow(m_rows, *row);
    return found;
}

SampleColumns Tail::newestAt(SeriesId series, qint64 time) const
{
    SampleColumns found;
    const Own *own = ownOf(series);
    if (!own)
        return found;
    if (own->isOrdered) {
        const auto behind = std::ranges::upper_bound(own->rows, time, {}, [this](quint32 r) { return m_rows.time[r]; });
        if (behind != own->rows.begin())
            found.addRow(m_rows, *(behind - 1));
        return found;
    }
    const quint32 *best = nullptr;
    for (const quint32 &row : own->rows) {
        if (m_rows.time[row] <= time && (!best || m_rows.time[row] >= m_rows.time[*best]))
            best = &row;
    }
    if (best)
        found.addRow(m_rows, *best);
    return found;
}

SampleColumns Tail::inOrder() const
{
    SampleColumns rows;
    rows.reserve(m_rows.size());
    for (const Own &own : m_own) {
        for (const quint32 row : ordered(own))
            rows.addRow(m_rows, row);
    }
    return rows;
}

void Tail::addTo(EnvelopeBuilder &builder, SeriesId series) const
{
    const Own *own = ownOf(series);
    if (!own)
        return;
    const auto rows = own->isOrdered ? std::vector<quint32>() : ordered(*own);
    const std::vector<quint32> &inOrder = own->isOrdered ? own->rows : rows;
    for (size_t from = 0; from < inOrder.size(); from += RowsInPiece) {
        if (own->isOrdered && builder.add(own->pieces[from / RowsInPiece], TailAge))
            continue;
        for (size_t i = from; i < std::min(from + RowsInPiece, inOrder.size()); ++i)
            builder.add(m_rows, {inOrder[i], inOrder[i] + size_t(1)}, TailAge);
    }
}

} // namespace twinscope::historian
