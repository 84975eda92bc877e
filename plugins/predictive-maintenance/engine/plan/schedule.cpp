// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/schedule.h"

#include "plan/assignment.h"
#include "plan/failurerisk.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

struct Shift
{
    QDateTime from, to;

    double hours() const { return double(from.secsTo(to)) / 3600; }
};

std::vector<Shift> shiftsOf(const PlanRules &rules)
{
    std::vector<Shift> shifts;
    const QDateTime end = rules.start.addSecs(qint64(rules.horizonDays * 86400));
    for (QDate day = rules.start.date(); day <= end.date(); day = day.addDays(1)) {
        if (!rules.shiftDays.contains(day.dayOfWeek()))
            continue;
        const Shift shift{QDateTime(day, rules.shiftFrom, Qt::UTC), QDateTime(day, rules.shiftTo, Qt::UTC)};
        if (shift.from >= rules.start && shift.to <= end)
            shifts.push_back(shift);
    }
    return shifts;
}

double hoursOf(const PlanRules &rules)
{
    return rules.hoursPerCycle.value_or(1);
}

/// One asset with everything its costs depend on.
class Candidate
{
public:
    Candidate(const LifeEstimate &estimate, WorkRules work, const PlanRules &rules)
        : m_work(std::move(work))
        , m_rules(rules)
        , m_risk(estimate.low * hoursOf(rules), estimate.rul * hoursOf(rules), estimate.high * hoursOf(rules))
        , m_left(estimate.rul * hoursOf(rules))
    {
    }

    const WorkRules &work() const { return m_work; }
    double riskBefore(double hours) const { return m_risk.before(hours); }

    double hoursTo(const QDateTime &moment) const { return double(m_rules.start.secsTo(moment)) / 3600; }

    bool fits(const Shift &shift) const
    {
        return shift.hours() >= m_work.duration && hoursTo(shift.from) >= m_work.partsDays * 24;
    }

    double costAt(const Shift &shift) const
    {
        return costOf(hoursTo(shift.from), productionStands(shift) ? 0 : m_work.downtimeCost);
    }

    double costOfWaiting() const { return m_risk.before(m_rules.horizonDays * 24) * m_work.failureCost; }

    /// A calendar that does not know how the asset is: its next task falls anywhere within the interval.
    double costOfFixedInterval() const
    {
        const double interval = m_rules.fixedInterval > 0 ? m_rules.fixedInterval : m_work.usefulLife / 2;
        const double horizon = m_rules.horizonDays * 24;
        constexpr int parts = 100;
        double sum = 0;
        for (int i = 0; i < parts; ++i) {
            const double due = interval * (i + 0.5) / parts;
            sum += interval <= 0 || due > horizon ? costOfWaiting() : costOf(due, m_work.downtimeCost);
        }
        return sum / parts;
    }

private:
    double costOf(double begin, double downtimeCost) const
    {
        const double risk = m_risk.before(begin);
        const double planned = m_work.preventiveCost + downtimeCost * m_work.duration + lostLife(begin);
        return risk * m_work.failureCost + (1 - risk) * planned;
    }

    double lostLife(double at) const
    {
        if (m_work.usefulLife <= 0)
            return 0;
        return m_work.preventiveCost * std::clamp((m_left - at) / m_work.usefulLife, 0.0, 1.0);
    }

    bool productionStands(const Shift &shift) const
    {
        return std::ranges::any_of(m_rules.standstills,
                                   [&](const Span &span) { return span.from <= shift.from && shift.to <= span.to; });
    }

    WorkRules m_work;
    const PlanRules &m_rules;
    FailureRisk m_risk;
    double m_left;
};

Result<std::vector<Candidate>> candidatesOf(const std::vector<LifeEstimate> &estimates, const PlanRules &rules)
{
    std::vector<Candidate> candidates;
    for (const LifeEstimate &estimate : estimates) {
        auto work = rules.workFor(estimate.unit);
        if (!work)
            return work.error();
        candidates.emplace_back(estimate, std::move(work).value(), rules);
    }
    return candidates;
}

/// A person's shift: what work is given to.
struct Slot
{
    Shift shift;
    QString skill;
    double taken = 0; ///< hours
};

std::vector<Slot> placesOf(const std::vector<Shift> &shifts, const PlanRules &rules)
{
    std::vector<Slot> places;
    for (const Shift &shift : shifts)
        for (const Crew &crew : rules.crew)
            for (int person = 0; person < crew.people; ++person)
                places.push_back({shift, crew.skill, 0});
    return places;
}

/// Choice 0 of each task is to wait; choice i is slot i - 1, where the task fits and costs less than to wait.
Assignment assignmentOf(const std::vector<Candidate> &candidates, const std::vector<Slot> &places)
{
    Assignment assignment;
    for (const Slot &slot : places)
        assignment.capacities.push_back(slot.shift.hours());
    for (const Candidate &candidate : candidates) {
        constexpr double worthIt = 1 - 1e-6; // not a rounding error
        const double waiting = candidate.costOfWaiting();
        std::vector<Assignment::Choice> choices{{0, waiting, -1, 0}};
        for (size_t i = 0; i < places.size(); ++i)
            if (places[i].skill == candidate.work().skill && candidate.fits(places[i].shift))
                if (const double cost = candidate.costAt(places[i].shift); cost < worthIt * waiting)
                    choices.push_back({i + 1, cost, int(i), candidate.work().duration});
        assignment.tasks.push_back(std::move(choices));
    }
    return assignment;
}

PlannedTask plannedIn(Slot &slot, const QString &asset, const Candidate &candidate)
{
    PlannedTask task{asset, candidate.work(), slot.shift.from.addSecs(qint64(slot.taken * 3600))};
    slot.taken += candidate.work().duration;
    task.riskBefore = candidate.riskBefore(candidate.hoursTo(*task.start));
    task.expectedCost = candidate.costAt(slot.shift);
    return task;
}

PlannedTask leftOut(const QString &asset, const Candidate &candidate, const PlanRules &rules, bool isCrowdedOut)
{
    const double risk = candidate.riskBefore(rules.horizonDays * 24);
    return {asset, candidate.work(), {}, risk, candidate.costOfWaiting(), isCrowdedOut};
}

} // namespace

Result<Schedule> planWork(const std::vector<LifeEstimate> &estimates, const PlanRules &rules)
{
    const auto candidates = candidatesOf(estimates, rules);
    if (!candidates)
        return candidates.error();
    const auto shifts = shiftsOf(rules);
    for (size_t i = 0; i < candidates->size(); ++i)
        if (std::ranges::none_of(shifts, [&](const Shift &shift) { return (*candidates)[i].fits(shift); }))
            return Error{ErrorCode::InvalidArgument,
                         QCoreApplication::translate("predict",
                                                     "The work on %1 fits in no shift of the plan: shorten it, "
                                                     "or widen shifts, horizon or delivery.")
                             .arg(estimates[i].unit),
                         {}};
    auto places = placesOf(shifts, rules);
    const Assignment assignment = assignmentOf(*candidates, places);
    const auto solved = solveAssignment(assignment);
    if (!solved)
        return solved.error();
    Schedule schedule;
    schedule.optimal = solved->optimal;
    for (size_t i = 0; i < candidates->size(); ++i) {
        const Candidate &candidate = (*candidates)[i];
        const size_t choice = solved->chosen[i];
        PlannedTask task = choice > 0 ? plannedIn(places[choice - 1], estimates[i].unit, candidate)
                                      : leftOut(estimates[i].unit, candidate, rules, assignment.tasks[i].size() > 1);
        schedule.planned += task.expectedCost;
        schedule.runToFailure += candidate.costOfWaiting();
        schedule.fixedInterval += candidate.costOfFixedInterval();
        schedule.tasks.push_back(std::move(task));
    }
    return schedule;
}

} // namespace twinscope::predict
