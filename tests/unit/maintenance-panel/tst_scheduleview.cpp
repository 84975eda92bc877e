// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/scheduleview.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

QDateTime hour(int hours)
{
    return QDateTime(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC).addSecs(3600LL * hours); // a Monday
}

/// Two mechanics and an electrician, and four tasks of which one can wait.
MadePlan plan()
{
    MadePlan made;
    made.rules.start = hour(0);
    made.rules.horizonDays = 7;
    made.rules.shiftDays = {1, 2, 3, 4, 5};
    made.rules.shiftFrom = QTime(6, 0);
    made.rules.shiftTo = QTime(14, 0);
    made.rules.crew = {{QStringLiteral("mechanic"), 2}, {QStringLiteral("electrician"), 1}};
    made.rules.standstills = {{hour(120), hour(144)}};
    WorkRules mechanic, electrician;
    mechanic.skill = QStringLiteral("mechanic");
    electrician.skill = QStringLiteral("electrician");
    made.schedule.tasks = {{QStringLiteral("C"), mechanic, hour(30), 0.1, 10},
                           {QStringLiteral("A"), mechanic, hour(6), 0.3, 10},
                           {QStringLiteral("B"), mechanic, hour(6), 0.1, 10},
                           {QStringLiteral("D"), electrician, hour(6), 0.1, 10},
                           {QStringLiteral("E"), mechanic, std::nullopt, 0.0, 1}};
    return made;
}

int laneOf(const GanttPlan &gantt, const QString &asset)
{
    return std::ranges::find(gantt.tasks, asset, &GanttTask::asset)->lane;
}

} // namespace

TEST(ScheduleView, GivesEveryTaskToSomebodyOfItsSkill)
{
    const GanttPlan gantt = ganttOf(plan(), {});
    ASSERT_EQ(gantt.lanes.size(), 3u);
    EXPECT_EQ(gantt.lanes[0], QStringLiteral("mechanic 1"));
    EXPECT_EQ(gantt.lanes[2], QStringLiteral("electrician"));
    ASSERT_EQ(gantt.tasks.size(), 4u) << "what can wait is not drawn";
    EXPECT_NE(laneOf(gantt, QStringLiteral("A")), laneOf(gantt, QStringLiteral("B"))) << "nobody does two at a time";
    EXPECT_EQ(laneOf(gantt, QStringLiteral("C")), 0);
    EXPECT_EQ(laneOf(gantt, QStringLiteral("D")), 2);
}

TEST(ScheduleView, DrawsShiftsAndStandstills)
{
    const GanttPlan gantt = ganttOf(plan(), {});
    EXPECT_EQ(gantt.shifts.size(), 5u);
    EXPECT_EQ(gantt.shifts.front().from, timeOf(hour(6)));
    ASSERT_EQ(gantt.standstills.size(), 1u);
    EXPECT_EQ(gantt.span.to, timeOf(hour(7 * 24)));
}

TEST(ScheduleView, SaysWhatItAssumes)
{
    MadePlan made = plan();
    made.rules.work.failureCost = 20'000;
    made.rules.work.usefulLife = 2'000;
    made.rules.currency = QStringLiteral("EUR");
    const QString sentence = assumptionsOf(made.rules, QStringLiteral("s"));
    EXPECT_TRUE(sentence.contains(QStringLiteral("2 × mechanic"))) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("06:00 to 14:00"))) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("EUR"))) << sentence.toStdString();
    EXPECT_FALSE(sentence.contains(QStringLiteral("counts as"))) << "a second is a second";
    EXPECT_TRUE(sentence.contains(QStringLiteral("fixed interval 1"))) << "half of the useful life";
}

TEST(ScheduleView, SaysWhatAUnitOfLifeCountsAs)
{
    MadePlan made = plan();
    EXPECT_TRUE(assumptionsOf(made.rules, QStringLiteral("cycle"))
                    .contains(QStringLiteral("1 cycle of remaining life counts as 1 h")));
    made.rules.hoursPerCycle = 8;
    EXPECT_TRUE(
        assumptionsOf(made.rules, QStringLiteral("s")).contains(QStringLiteral("1 s of remaining life counts as 8 h")));
}
