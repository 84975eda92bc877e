// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/scheduleview.h"

#include "base/deskrecord.h"
#include "base/tables.h"
#include "live/lifeservice.h"

#include <twinscope/look/theme.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

core::Duration hours(double count)
{
    return core::Duration(qint64(count * 3600e9));
}

/// Who has which lane, and until when each is busy.
struct Lane
{
    QString skill;
    core::Time freeFrom;
};

std::vector<Lane> lanesOf(const PlanRules &rules, std::vector<QString> &names)
{
    std::vector<Lane> lanes;
    for (const Crew &crew : rules.crew)
        for (int i = 1; i <= crew.people; ++i) {
            lanes.push_back({crew.skill, {}});
            const QString skill = crew.skill.isEmpty() ? text(QT_TRANSLATE_NOOP("predict", "Crew")) : crew.skill;
            names.push_back(crew.people > 1 ? QStringLiteral("%1 %2").arg(skill).arg(i) : skill);
        }
    return lanes;
}

int laneFor(std::vector<Lane> &lanes, const QString &skill, const TimeSpan &when)
{
    int best = -1;
    for (int i = 0; i < int(lanes.size()); ++i) {
        if (lanes[size_t(i)].skill != skill)
            continue;
        if (best < 0 || lanes[size_t(i)].freeFrom < lanes[size_t(best)].freeFrom)
            best = i;
        if (lanes[size_t(i)].freeFrom <= when.from) {
            best = i;
            break;
        }
    }
    if (best >= 0)
        lanes[size_t(best)].freeFrom = when.to;
    return std::max(best, 0);
}

std::vector<TimeSpan> shiftsOf(const PlanRules &rules, const TimeSpan &span)
{
    std::vector<TimeSpan> shifts;
    for (QDate day = rules.start.toUTC().date(); timeOf(QDateTime(day, {0, 0}, Qt::UTC)) < span.to;
         day = day.addDays(1))
        if (rules.shiftDays.contains(day.dayOfWeek()))
            shifts.push_back(
                {timeOf(QDateTime(day, rules.shiftFrom, Qt::UTC)), timeOf(QDateTime(day, rules.shiftTo, Qt::UTC))});
    return shifts;
}

QString money(double amount, const QString &currency)
{
    return currency.isEmpty() ? look::number(amount) : look::number(amount) + QChar(QChar::Nbsp) + currency;
}

QString tipOf(const PlannedTask &task, const QString &name, const QString &currency)
{
    QString tip =
        text(QT_TRANSLATE_NOOP("predict", "%1: %2 to %3\n%4, %5 h, a failure before it: %6 %, expected cost %7"))
            .arg(name, timeText(timeOf(*task.start)), timeText(timeOf(*task.start) + hours(task.work.duration)),
                 task.work.skill)
            .arg(look::number(task.work.duration))
            .arg(qRound(100 * task.riskBefore))
            .arg(money(std::round(task.expectedCost), currency));
    if (!task.work.parts.isEmpty())
        tip += u'\n' + text(QT_TRANSLATE_NOOP("predict", "Parts: %1")).arg(task.work.parts.join(QStringLiteral(", ")));
    return tip;
}

} // namespace

core::Time timeOf(const QDateTime &moment)
{
    return core::Time::fromMilliseconds(moment.toMSecsSinceEpoch());
}

GanttPlan ganttOf(const MadePlan &plan, const plant::Plant &plant)
{
    GanttPlan gantt;
    const core::Time start = timeOf(plan.rules.start);
    gantt.span = {start, start + hours(24 * plan.rules.horizonDays)};
    std::vector<Lane> lanes = lanesOf(plan.rules, gantt.lanes);
    std::vector<const PlannedTask *> order;
    for (const PlannedTask &task : plan.schedule.tasks)
        if (task.start)
            order.push_back(&task);
    std::ranges::stable_sort(order, {}, [](const PlannedTask *task) { return *task->start; });
    for (const PlannedTask *task : order) {
        const core::Time from = timeOf(*task->start);
        const TimeSpan when{from, from + hours(task->work.duration)};
        const QString name = assetName(plant, task->asset);
        gantt.tasks.push_back({task->asset, name, laneFor(lanes, task->work.skill, when), when, task->riskBefore,
                               tipOf(*task, name, plan.rules.currency)});
    }
    gantt.shifts = shiftsOf(plan.rules, gantt.span);
    for (const Span &span : plan.rules.standstills)
        gantt.standstills.push_back({timeOf(span.from), timeOf(span.to)});
    return gantt;
}

QString lifeUnitOf(const plant::Plant &plant)
{
    const LifeServices lives = readLifeServices(plant);
    if (lives.sound.empty())
        return {};
    const core::ChannelIndex rul = plant.channelIndex(channelIdOf(lives.sound.front().asset, LifeFinding::Rul));
    const QString unit = rul == core::NoChannel ? QString() : plant.channels[rul].unit;
    return unit.isEmpty() || unit == QLatin1String("1") ? text(QT_TRANSLATE_NOOP("predict", "cycle")) : unit;
}

QString assumptionsOf(const PlanRules &rules, const QString &lifeUnit)
{
    const WorkRules &work = rules.work;
    const double interval = rules.fixedInterval > 0 ? rules.fixedInterval : work.usefulLife / 2;
    QStringList crew;
    for (const Crew &one : rules.crew)
        crew += QStringLiteral("%1 × %2").arg(one.people).arg(one.skill);
    QString sentence =
        text(QT_TRANSLATE_NOOP("predict",
                               "Assumed over %1 days from %2: a failure costs %3, planned work %4, an hour in which "
                               "production would run %5; useful life %6 h; fixed interval %7 h; crew %8, %9."))
            .arg(look::number(rules.horizonDays), timeText(timeOf(rules.start)),
                 money(work.failureCost, rules.currency), money(work.preventiveCost, rules.currency),
                 money(work.downtimeCost, rules.currency), look::number(work.usefulLife), look::number(interval),
                 crew.join(QStringLiteral(", ")),
                 text(QT_TRANSLATE_NOOP("predict", "%1 to %2 UTC"))
                     .arg(rules.shiftFrom.toString(QStringLiteral("HH:mm")),
                          rules.shiftTo.toString(QStringLiteral("HH:mm"))));
    if (rules.hoursPerCycle || secondsIn(lifeUnit) <= 0)
        sentence += u' ' + text(QT_TRANSLATE_NOOP("predict", "1 %1 of remaining life counts as %2 h (see “Rules…”)."))
                               .arg(lifeUnit, look::number(rules.hoursPerCycle.value_or(1)));
    return sentence;
}

} // namespace twinscope::predict
