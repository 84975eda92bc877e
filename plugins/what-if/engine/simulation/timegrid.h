// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

/// Communication points: start, start + step, …, and stop exactly. Each is computed by one multiplication, so that errors
/// do not add up.
class TimeGrid
{
public:
    /// start <= stop, step > 0.
    TimeGrid(double start, double stop, double step)
        : m_start(start)
        , m_stop(stop)
        , m_step(step)
        , m_steps(quint64(std::ceil((stop - start) / step * (1 - 1e-12) - 1e-9)))
    {
    }

    quint64 steps() const { return m_steps; }
    double at(quint64 index) const { return index >= m_steps ? m_stop : m_start + double(index) * m_step; }
    double start() const { return m_start; }
    double stop() const { return m_stop; }
    /// The span between two times, to the last bit the grid's step where it is one: differences of times are rounded, and FMUs
    /// count in whole steps.
    double span(double from, double to) const
    {
        return std::abs(to - from - m_step) <= tolerance(to) ? m_step : to - from;
    }
    /// Whether the last step is shorter than the others.
    bool hasRest() const { return std::abs(m_start + double(m_steps) * m_step - m_stop) > 1e-6 * m_step; }

    /// Times so close are one: a step between them would be of rounding errors.
    double tolerance(double time) const
    {
        return 1e-12 * std::max({std::abs(time), std::abs(m_stop - m_start), m_step});
    }

private:
    double m_start, m_stop, m_step;
    quint64 m_steps;
};

} // namespace twinscope::whatif
