// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "draws.h"
#include "plan.h"

#include "scenario/scenario.h"

namespace twinscope::whatif {

/// Where in the space of the varied quantities each run of a plan lies. A function of scenario, plan and run alone.
class Design
{
public:
    static core::Result<Design> make(const Scenario &scenario, const RunPlan &plan);

    const QStringList &quantities() const { return m_names; }
    quint64 runs() const { return m_runs; }

    /// Values of the varied quantities in a run. Not for Optimise.
    std::vector<double> point(quint64 run) const;

    /// Optimise: run = start · runsAStart() + evaluation. Where search `start` begins; start 0 is the scenario as it is.
    std::vector<double> startPoint(quint64 start) const;
    quint64 runsAStart() const { return m_plan.runs; }
    std::vector<double> lows() const;
    std::vector<double> highs() const;

    /// Morris: which quantity changes between run k - 1 and run k of a trajectory (k from 1), and by how much of [0, 1].
    int changed(quint64 trajectory, int k) const;
    double morrisStep() const;
    double unitOf(quint64 run, int quantity) const; ///< Morris: where in [0, 1] a run lies

private:
    double valueAt(size_t quantity, double share) const;
    std::vector<double> valuesAt(const std::vector<double> &shares) const;
    std::vector<double> nominal() const;
    std::vector<double> gridPoint(quint64 run) const;
    std::vector<double> tornadoPoint(quint64 run) const;
    std::vector<double> drawnShares(quint64 run) const;
    std::vector<double> morrisShares(quint64 run) const;
    std::vector<double> saltelliShares(quint64 run) const;
    size_t size() const { return m_quantities.size(); }

    RunPlan m_plan;
    QStringList m_names;
    std::vector<ScenarioQuantity> m_quantities;
    quint64 m_runs = 1;
    std::vector<std::vector<quint32>> m_parts; ///< LatinHypercube: of each quantity, by run
    std::optional<SobolPoints> m_sobol;
};

} // namespace twinscope::whatif
