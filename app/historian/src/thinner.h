// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "samplecolumns.h"

namespace twinscope::historian {

/// What Store::thin() keeps of an ordered stream of samples of one series; with a step of 0, nothing.
class Thinner
{
public:
    Thinner(SeriesId series, qint64 step)
        : m_series(series)
        , m_step(step)
    {
    }

    void add(const core::Sample &sample);
    SampleColumns take();
    quint64 seen() const { return m_seen; }

private:
    void finishColumn();

    const SeriesId m_series;
    const qint64 m_step;
    quint64 m_seen = 0;
    qint64 m_column = 0;
    SampleColumns m_rows; ///< of the current column
    SampleColumns m_kept;
};

} // namespace twinscope::historian
