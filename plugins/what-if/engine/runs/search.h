// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design.h"

#include <functional>

namespace twinscope::whatif {

/// What one evaluation of a search came to: the KPIs, or nothing where the run failed.
using Evaluated = std::optional<std::vector<double>>;

/// One search for the best values of the varied quantities, from one start: COBYLA (Powell 1994) in NLopt, over ranges
/// scaled to [0, 1]. The same start and the same answers give the same questions, so that a search that was cut off is
/// repeated from its answers.
class Search
{
public:
    /// `scenario` and `design` outlive this. The objective is a KPI of the scenario.
    Search(const Scenario &scenario, const Design &design, const QString &objective);

    /// Asks for evaluation 0, 1, 2 … at the given values; `ask` returns nothing at all to stop the search.
    using Ask = std::function<std::optional<Evaluated>(quint64 evaluation, const std::vector<double> &values)>;
    core::Result<void> run(quint64 start, const Ask &ask);

    /// How well KPIs do: the objective as what is to be least, and by how much the worst constraint is exceeded (0 or
    /// below: all hold), relative to its limit.
    double objective(const std::vector<double> &kpis) const;
    double excess(const std::vector<double> &kpis) const;

private:
    struct Constraint
    {
        size_t kpi;
        double limit;
        double sign; ///< 1: at most, -1: at least
    };
    double excess(const Constraint &constraint, const std::vector<double> &kpis) const;
    friend struct Minimizer;

    const Design &m_design;
    size_t m_objective = 0;
    double m_sign = 1; ///< -1 where the KPI is to be most
    std::vector<Constraint> m_constraints;
};

/// The KPI that is optimised: the named one, else the first with a goal. Error: there is none.
core::Result<QString> objectiveOf(const Scenario &scenario, const RunPlan &plan);

} // namespace twinscope::whatif
