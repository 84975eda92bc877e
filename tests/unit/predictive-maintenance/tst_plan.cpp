// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/assignment.h"
#include "plan/failurerisk.h"
#include "plan/planexport.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace twinscope::test {
namespace {

using namespace predict;

/// One mechanic, Monday to Friday from 6 to 14, from a Monday on; one cycle is one hour.
QJsonObject rulesJson()
{
    return QJsonDocument::fromJson(R"({
        "start": "2026-03-02T00:00:00Z", "horizonDays": 14,
        "shifts": { "days": [1, 2, 3, 4, 5], "from": "06:00", "to": "14:00" },
        "crew": [{ "skill": "mechanic" }],
        "work": { "skill": "mechanic", "duration": 6, "preventiveCost": 1000, "failureCost": 20000,
                  "downtimeCost": 100, "usefulLife": 2000, "parts": ["seal; bearing, 6204"] }
    })")
        .object();
}

PlanRules rules(const QJsonObject &json = rulesJson())
{
    const auto parsed = parsePlanRules(json);
    EXPECT_TRUE(parsed);
    return *parsed;
}

LifeEstimate asset(const QString &unit, double low, double rul, double high)
{
    return {unit, rul, low, high, 0.5};
}

TEST(FailureRisk, RisesThroughTheInterval)
{
    const FailureRisk risk(100, 200, 400);
    EXPECT_EQ(risk.before(0), 0);
    EXPECT_NEAR(risk.before(100), 0.05, 1e-9);
    EXPECT_NEAR(risk.before(200), 0.5, 1e-9);
    EXPECT_NEAR(risk.before(400), 0.95, 1e-9);
    EXPECT_EQ(risk.before(1e6), 1);
    EXPECT_GT(FailureRisk(0, 0, 0).before(1), 0.9) << "an asset that is at its end";
}

TEST(Assignment, PaysForCapacityWhereItIsWorthMost)
{
    Assignment assignment;
    assignment.capacities = {8};
    for (const double saved : {10.0, 50.0, 20.0})
        assignment.tasks.push_back({{0, 100, -1, 0}, {1, 100 - saved, 0, 5}});
    const auto solution = solveAssignment(assignment);
    ASSERT_TRUE(solution);
    EXPECT_TRUE(solution->optimal);
    EXPECT_EQ(solution->chosen, std::vector<size_t>({0, 1, 0}));
}

TEST(Schedule, DoesUrgentWorkFirstAndLeavesWhatCanWait)
{
    const auto schedule =
        planWork({asset(QStringLiteral("late"), 1500, 1800, 2000), asset(QStringLiteral("soon"), 60, 100, 150),
                  asset(QStringLiteral("now"), 20, 40, 80)},
                 rules());
    ASSERT_TRUE(schedule) << qPrintable(schedule.error().sentence);
    EXPECT_FALSE(schedule->tasks[0].start);
    ASSERT_TRUE(schedule->tasks[1].start && schedule->tasks[2].start);
    EXPECT_EQ(*schedule->tasks[2].start, QDateTime(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC));
    EXPECT_GT(*schedule->tasks[1].start, *schedule->tasks[2].start) << "the mechanic does not do two at a time";
    EXPECT_LT(schedule->planned, schedule->runToFailure);
    EXPECT_LE(schedule->planned, schedule->fixedInterval);
}

TEST(Schedule, PlansNoWorkThatPreventsNothing)
{
    const auto schedule = planWork({asset(QStringLiteral("gone"), 0.1, 0.2, 0.3)}, rules());
    ASSERT_TRUE(schedule);
    EXPECT_FALSE(schedule->tasks[0].start) << "it fails before the first shift";
    EXPECT_EQ(schedule->tasks[0].riskBefore, 1);
    EXPECT_EQ(schedule->planned, schedule->runToFailure);
    EXPECT_TRUE(schedule->tasks[0].isLikelyToFail());
    EXPECT_FALSE(schedule->tasks[0].isCrowdedOut);
}

TEST(Schedule, TellsWorkWithoutCrewFromWorkThatCanWait)
{
    QJsonObject json = rulesJson();
    json[QStringLiteral("horizonDays")] = 1; // one shift, which holds one of the tasks
    const auto schedule =
        planWork({asset(QStringLiteral("dear"), 10, 14, 18), asset(QStringLiteral("late"), 1500, 1800, 2000),
                  asset(QStringLiteral("other"), 10, 14, 40)},
                 rules(json));
    ASSERT_TRUE(schedule);
    EXPECT_TRUE(schedule->tasks[0].start);
    EXPECT_FALSE(schedule->tasks[0].isCrowdedOut);
    EXPECT_FALSE(schedule->tasks[1].start);
    EXPECT_FALSE(schedule->tasks[1].isCrowdedOut);
    EXPECT_FALSE(schedule->tasks[2].start);
    EXPECT_TRUE(schedule->tasks[2].isCrowdedOut);
}

TEST(Schedule, UsesAStandstillOfProduction)
{
    QJsonObject json = rulesJson();
    json[QStringLiteral("standstills")] =
        QJsonArray{QJsonObject{{QStringLiteral("from"), QStringLiteral("2026-03-04T00:00:00Z")},
                               {QStringLiteral("to"), QStringLiteral("2026-03-05T00:00:00Z")}}};
    const auto schedule = planWork({asset(QStringLiteral("soon"), 250, 300, 350)}, rules(json));
    ASSERT_TRUE(schedule && schedule->tasks[0].start);
    EXPECT_EQ(schedule->tasks[0].start->date(), QDate(2026, 3, 4));
}

TEST(Schedule, WaitsForPartsAndForShifts)
{
    QJsonObject json = rulesJson(), work = json[QStringLiteral("work")].toObject();
    work[QStringLiteral("partsDays")] = 4.5;
    json[QStringLiteral("work")] = work;
    const auto schedule = planWork({asset(QStringLiteral("now"), 100, 150, 200)}, rules(json));
    ASSERT_TRUE(schedule && schedule->tasks[0].start);
    EXPECT_EQ(schedule->tasks[0].start->date(), QDate(2026, 3, 9)) << "there is no shift at the weekend";
    work[QStringLiteral("duration")] = 9;
    json[QStringLiteral("work")] = work;
    EXPECT_TRUE(planWork({asset(QStringLiteral("now"), 100, 150, 200)}, rules(json))
                    .error()
                    .sentence.contains(QStringLiteral("now")));
}

TEST(Schedule, SingleAssetsMayBeOther)
{
    QJsonObject json = rulesJson();
    json[QStringLiteral("assets")] =
        QJsonObject{{QStringLiteral("cheap"), QJsonObject{{QStringLiteral("failureCost"), 10}}}};
    const auto schedule =
        planWork({asset(QStringLiteral("cheap"), 20, 40, 80), asset(QStringLiteral("dear"), 20, 40, 80)}, rules(json));
    ASSERT_TRUE(schedule);
    EXPECT_FALSE(schedule->tasks[0].start);
    EXPECT_TRUE(schedule->tasks[1].start);
}

TEST(PlanRules, NameTheFieldThatCannotBeUsed)
{
    const auto refusal = [](const QString &name, const QJsonValue &value) {
        QJsonObject json = rulesJson();
        json[name] = value;
        const auto parsed = parsePlanRules(json);
        return parsed ? QString() : parsed.error().sentence;
    };
    EXPECT_TRUE(refusal(QStringLiteral("start"), QStringLiteral("Monday")).contains(QStringLiteral("“start”")));
    EXPECT_TRUE(refusal(QStringLiteral("horizonDays"), -1).contains(QStringLiteral("“horizonDays”")));
    EXPECT_TRUE(refusal(QStringLiteral("crew"), QJsonArray()).contains(QStringLiteral("“crew”")));
    EXPECT_TRUE(refusal(QStringLiteral("work"), QJsonObject{{QStringLiteral("skill"), QStringLiteral("cook")}})
                    .contains(QStringLiteral("“work.skill”")));
    EXPECT_TRUE(refusal(QStringLiteral("shifts"), QJsonObject()).contains(QStringLiteral("“shifts.days”")));
}

TEST(PlanExport, WritesCalendarAndWorkList)
{
    const auto schedule = planWork({asset(QStringLiteral("Pump 1, old"), 20, 40, 80)}, rules());
    ASSERT_TRUE(schedule);
    const QByteArray calendar = toICalendar(*schedule, QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC));
    EXPECT_TRUE(calendar.startsWith("BEGIN:VCALENDAR\r\n") && calendar.endsWith("END:VCALENDAR\r\n"));
    EXPECT_TRUE(calendar.contains("DTSTART:20260302T060000Z\r\n"));
    EXPECT_TRUE(calendar.contains("DTEND:20260302T120000Z\r\n"));
    EXPECT_TRUE(calendar.contains("SUMMARY:Pump 1\\, old\r\n"));
    for (const QByteArray &line : calendar.split('\n'))
        EXPECT_LE(line.size(), 76);
    const QByteArray csv = toCsv(*schedule);
    EXPECT_EQ(csv.count('\n'), 2);
    EXPECT_TRUE(csv.contains("\"Pump 1, old\",2026-03-02T06:00:00Z"));
    const QJsonObject json = toJson(*schedule, rules());
    EXPECT_NEAR(json[u"savings"][u"runToFailure"].toDouble(), schedule->runToFailure - schedule->planned, 1e-9);
}

} // namespace
} // namespace twinscope::test
