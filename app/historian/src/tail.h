// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "envelopebuilder.h"

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
    quint64 sealed() const { return m_sealed; }
    quint64 newestPosition() const { return m_newest; }

    void add(const SampleColumns &rows, quint64 position);
    void skip(quint64 position) { m_newest = position; } ///< a batch that cannot be read

    size_t samples() const { return m_rows.size(); }
    quint64 batches() const { return m_newest - m_sealed; }
    const SampleColumns &rows() const { return m_rows; }

    SampleColumns rowsOf(SeriesId series, qint64 from) const;   ///< at or behind `from`, in order of time
    SampleColumns newestAt(SeriesId series, qint64 time) const; ///< one row or none
    SampleColumns inOrder() const;                              ///< everything, in order of series, then time
    void addTo(EnvelopeBuilder &builder, SeriesId series) const;

private:
    static constexpr size_t RowsInPiece = 256;

    struct Own
    {
        std::vector<quint32> rows;   ///< in order of arrival
        std::vector<Summary> pieces; ///< of every RowsInPiece rows, as long as they are ordered
        bool isOrdered = true;       ///< by time
    };
    const Own *ownOf(SeriesId series) const;
    void note(Own &own, quint32 row);
    std::vector<quint32> ordered(const Own &own) const; ///< its rows by time

    const quint64 m_sealed;
    quint64 m_newest;
    SampleColumns m_rows;
    std::vector<Own> m_own; ///< index = series
};

/// Counts as younger than every block.
constexpr quint64 TailAge = ~quint64(0);

} // namespace twinscope::historian
