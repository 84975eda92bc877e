// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search.h"

#include "text.h"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace twinscope::whatif {

namespace {

constexpr double FirstStep = 0.25; // of the range
constexpr double LastStep = 1e-4;  // of the range: then the search is over
constexpr double Slack = 1e-6;     // of a constraint, relative to its limit

} // namespace

/// What NLopt's callbacks need; they come back here for every question.
struct Minimizer
{
    const Search &search;
    const Search::Ask &ask;
    nlopt_opt optimizer = nullptr;
    std::vector<double> lows, highs;
    std::vector<double> last; ///< where `kpis` are from
    Evaluated kpis;
    double worst = 0; ///< objective so far
    quint64 evaluations = 0;
    bool stopped = false;

    void evaluate(const double *unit)
    {
        const std::vector<double> point(unit, unit + lows.size());
        if (stopped || (point == last && evaluations > 0))
            return;
        std::vector<double> values(point.size());
        for (size_t i = 0; i < point.size(); ++i)
            values[i] = lows[i] + (highs[i] - lows[i]) * std::clamp(point[i], 0.0, 1.0);
        const auto answer = ask(evaluations++, values);
        last = point;
        kpis = answer.value_or(std::nullopt);
        if (!answer) {
            stopped = true;
            nlopt_force_stop(optimizer);
        }
    }

    double objective()
    {
        const double value = kpis ? search.objective(*kpis) : std::numeric_limits<double>::quiet_NaN();
        if (!std::isfinite(value)) // a run that failed is worse than any other
            return worst + std::abs(worst) + 1;
        worst = std::max(worst, value);
        return value;
    }

    double excess(const Search::Constraint &constraint) const
    {
        const double value = kpis ? search.excess(constraint, *kpis) : 1;
        return std::isfinite(value) ? value : 1;
    }
};

namespace {

double askObjective(unsigned, const double *point, double *, void *data)
{
    auto *minimizer = static_cast<Minimizer *>(data);
    minimizer->evaluate(point);
    return minimizer->objective();
}

} // namespace

core::Result<QString> objectiveOf(const Scenario &scenario, const RunPlan &plan)
{
    const auto found = std::ranges::find_if(scenario.kpis, [&](const Kpi &kpi) {
        return plan.objective.isEmpty() ? kpi.goal != Kpi::Goal::None : kpi.name == plan.objective;
    });
    if (found != scenario.kpis.end() && found->goal != Kpi::Goal::None)
        return found->name;
    return core::Error{core::ErrorCode::InvalidArgument,
                       plan.objective.isEmpty()
                           ? Text::tr("No KPI of the scenario has a goal (least or most) to optimise.")
                           : Text::tr("“%1” is no KPI with a goal (least or most).").arg(plan.objective),
                       {}};
}

Search::Search(const Scenario &scenario, const Design &design, const QString &objective)
    : m_design(design)
{
    for (size_t i = 0; i < scenario.kpis.size(); ++i) {
        const Kpi &kpi = scenario.kpis[i];
        if (kpi.name == objective) {
            m_objective = i;
            m_sign = kpi.goal == Kpi::Goal::Most ? -1 : 1;
        }
        if (kpi.atMost)
            m_constraints.push_back({i, *kpi.atMost, 1});
        if (kpi.atLeast)
            m_constraints.push_back({i, *kpi.atLeast, -1});
    }
}

double Search::objective(const std::vector<double> &kpis) const
{
    return m_sign * kpis[m_objective];
}

double Search::excess(const Constraint &constraint, const std::vector<double> &kpis) const
{
    const double scale = constraint.limit != 0 ? std::abs(constraint.limit) : 1;
    return constraint.sign * (kpis[constraint.kpi] - constraint.limit) / scale;
}

double Search::excess(const std::vector<double> &kpis) const
{
    double worst = 0;
    for (const Constraint &constraint : m_constraints) {
        const double value = excess(constraint, kpis);
        worst = std::max(worst, std::isnan(value) ? std::numeric_limits<double>::infinity() : value);
    }
    return worst > Slack ? worst : 0;
}

core::Result<void> Search::run(quint64 start, const Ask &ask)
{
    Minimizer minimizer{.search = *this, .ask = ask, .lows = m_design.lows(), .highs = m_design.highs()};
    const auto count = unsigned(minimizer.lows.size());
    const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> optimizer(nlopt_create(NLOPT_LN_COBYLA, count),
                                                                      nlopt_destroy);
    minimizer.optimizer = optimizer.get();
    nlopt_set_min_objective(optimizer.get(), askObjective, &minimizer);
    std::vector<std::pair<Minimizer *, const Constraint *>> data;
    data.reserve(m_constraints.size());
    for (const Constraint &constraint : m_constraints)
        data.emplace_back(&minimizer, &constraint);
    for (auto &each : data) {
        const auto exceed = [](unsigned, const double *point, double *, void *context) {
            const auto *pair = static_cast<std::pair<Minimizer *, const Constraint *> *>(context);
            pair->first->evaluate(point);
            return pair->first->excess(*pair->second);
        };
        nlopt_add_inequality_constraint(optimizer.get(), exceed, &each, Slack);
    }
    nlopt_set_lower_bounds1(optimizer.get(), 0);
    nlopt_set_upper_bounds1(optimizer.get(), 1);
    nlopt_set_initial_step1(optimizer.get(), FirstStep);
    nlopt_set_xtol_abs1(optimizer.get(), LastStep);
    nlopt_set_maxeval(optimizer.get(), int(m_design.runsAStart()));
    std::vector<double> point = m_design.startPoint(start);
    for (size_t i = 0; i < point.size(); ++i)
        point[i] = (point[i] - minimizer.lows[i]) / (minimizer.highs[i] - minimizer.lows[i]);
    double best = 0;
    const nlopt_result result = nlopt_optimize(optimizer.get(), point.data(), &best);
    if (result < 0 && result != NLOPT_FORCED_STOP && result != NLOPT_ROUNDOFF_LIMITED)
        return core::Error{core::ErrorCode::Internal, Text::tr("The search for the best values ended with an error."),
                           QString::fromLatin1(nlopt_result_to_string(result))};
    return {};
}

} // namespace twinscope::whatif
