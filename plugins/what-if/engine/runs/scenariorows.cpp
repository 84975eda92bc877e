// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariorows.h"

#include <cmath>
#include <limits>

namespace twinscope::whatif {

ScenarioRows::ScenarioRows(Layout layout, KpiProgram &kpis, std::vector<double> numbers, std::vector<double> times,
                           std::vector<double> &curves)
    : m_layout(std::move(layout))
    , m_kpis(kpis)
    , m_numbers(std::move(numbers))
    , m_times(std::move(times))
    , m_curves(curves)
    , m_row(m_layout.columns)
    , m_before(m_layout.columns)
    , m_tolerance(1e-9 * m_times.back())
{
    restart();
}

void ScenarioRows::restart()
{
    m_curves.assign(m_layout.curves * m_times.size(), std::numeric_limits<double>::quiet_NaN());
    m_kpis.begin();
    m_timeBefore = 0;
    m_next = 0;
}

void ScenarioRows::keep(double time)
{
    for (; m_next < m_times.size() && m_times[m_next] <= time + m_tolerance; ++m_next) {
        const double span = time - m_timeBefore;
        const double share =
            span > 0 && m_times[m_next] < time - m_tolerance ? (m_times[m_next] - m_timeBefore) / span : 1;
        for (size_t i = 0; i < m_layout.curves; ++i)
            m_curves[i * m_times.size() + m_next] =
                share < 1 ? m_before[i] + (m_row[i] - m_before[i]) * share : m_row[i];
    }
}

void ScenarioRows::take(double modelTime, Outputs &outputs)
{
    double time = modelTime - m_offset;
    if (time < -m_tolerance)
        return; // still spinning up
    if (std::abs(time) < m_tolerance)
        time = 0;
    outputs.numbers(m_row);
    keep(time);
    m_numbers[size_t(m_layout.timePlace)] = time;
    for (size_t i = 0; i < m_row.size(); ++i) {
        if (m_layout.places[i] >= 0)
            m_numbers[size_t(m_layout.places[i])] = m_row[i];
    }
    m_kpis.row(time, m_numbers);
    m_row.swap(m_before);
    m_timeBefore = time;
}

} // namespace twinscope::whatif
