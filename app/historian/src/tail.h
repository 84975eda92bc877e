// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samplecolumns.h"

namespace twinscope::historian {

/// The samples that are in the journal and in no block yet, in order of arrival, and where each series has its own.
class Tail
{
public:
    explicit Tail(quint64 sealed)
        : m_sealed(sealed)
        , m_newest(sealed)
    {
    }

    /// What it holds is in blocks by now, where the file says so.
    bool isSealedBy(quint64 sealed) const { return sealed > m_sealed; }
    quint64 newestPosition() const { return m_newest; }

    void add(const SampleColumns &rows, quint64 position);
    void skip(quint64 position) { m_newest = position; } ///< a batch that cannot be read

    size_t samples() const { return m_rows.size(); }
    quint64 batches() const { return m_newest - m_sealed; }
    const SampleColumns &rows() const { return m_rows; }

    SampleColumns rowsOf(SeriesId series, qint64 from) const;   ///< at or behind `from`, in order of time
    SampleColumns newestAt(SeriesId series, qint64 time) const; ///< one row or none
    SampleColumns inOrder() const;                              ///< everything, in order of series, then time

private:
    static constexpr quint32 None = ~quint32(0);
    struct Chain
    {
        quint32 newest = None; ///< row; the one before is in m_previous
        quint32 count = 0;
        bool isOrdered = true; ///< by time
    };
    const Chain *chainOf(SeriesId series) const;

    const quint64 m_sealed;
    quint64 m_newest;
    SampleColumns m_rows;
    std::vector<quint32> m_previous;
    std::vector<Chain> m_chains; ///< index = series
};

} // namespace twinscope::historian
