// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/kpiprogram.h"
#include "simulation/rowtaker.h"

namespace twinscope::whatif {

/// Takes the rows of a scenario's run: KPIs go by, curves are kept at evenly spaced moments (straight between rows).
class ScenarioRows final : public RowTaker
{
public:
    /// Where each number of a row belongs.
    struct Layout
    {
        size_t columns = 0;      ///< numbers in a row
        size_t curves = 0;       ///< the first of them are kept
        std::vector<int> places; ///< of each number in `numbers`; -1: no KPI reads it
        int timePlace = 0;       ///< of t in `numbers`
    };

    /// `kpis` and `curves` outlive this; `numbers` has the quantities at their places; curves are `times.size()` numbers
    /// for each output.
    ScenarioRows(Layout layout, KpiProgram &kpis, std::vector<double> numbers, std::vector<double> times,
                 std::vector<double> &curves);

    void setOffset(double offset) { m_offset = offset; } ///< the model's time at the scenario's start
    void restart() override;
    void take(double time, Outputs &outputs) override;
    const std::vector<double> &numbers() const { return m_numbers; }

private:
    void keep(double time);

    const Layout m_layout;
    KpiProgram &m_kpis;
    std::vector<double> m_numbers;
    const std::vector<double> m_times;
    std::vector<double> &m_curves;
    std::vector<double> m_row, m_before;
    double m_timeBefore = 0, m_offset = 0, m_tolerance = 0;
    size_t m_next = 0; ///< moment that is kept next
};

} // namespace twinscope::whatif
