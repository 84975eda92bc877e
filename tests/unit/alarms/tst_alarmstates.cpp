// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantfixture.h"

using namespace twinscope;
using namespace twinscope::alarms;
using core::Value;

namespace {

const QString Operator = QStringLiteral("eva");

} // namespace

TEST_F(AlarmTest, beginsNormal)
{
    EXPECT_TRUE(engine().rows().empty());
    EXPECT_TRUE(engine().journal().empty());
    feed(1, 50.0);
    EXPECT_TRUE(engine().rows().empty());
    EXPECT_EQ(engine().revision(), 0u);
}

TEST_F(AlarmTest, isActiveFromTheLimitOn)
{
    feed(1, 79.999);
    EXPECT_EQ(state(High), AlarmState::Normal);
    feed(2, 80.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    const auto rows = engine().rows();
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].since, at(2));
    EXPECT_EQ(rows[0].value, Value(80.0));
    EXPECT_EQ(engine().revision(), 1u);
}

TEST_F(AlarmTest, lowLimitsWorkTheOtherWayRound)
{
    plant.alarms[Low].deadband = 2;
    feed(1, 10.1);
    EXPECT_EQ(state(Low), AlarmState::Normal);
    feed(2, 10.0);
    EXPECT_EQ(state(Low), AlarmState::UnacknowledgedActive);
    feed(3, 12.0);
    EXPECT_EQ(state(Low), AlarmState::UnacknowledgedActive) << "the deadband is not passed yet";
    feed(4, 12.1);
    EXPECT_EQ(state(Low), AlarmState::UnacknowledgedReturn);
}

TEST_F(AlarmTest, acknowledgedThenReturned)
{
    feed(1, 85.0);
    clock.set(at(2));
    EXPECT_TRUE(engine().acknowledge(High, Operator));
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
    EXPECT_FALSE(engine().acknowledge(High, Operator)) << "nothing left to acknowledge";
    EXPECT_EQ(engine().rows()[0].since, at(1)) << "since it became active, not since the acknowledgement";
    feed(3, 70.0);
    EXPECT_EQ(state(High), AlarmState::Normal);

    const std::vector<Transition> expected{
        {at(1), High, AlarmState::UnacknowledgedActive, Value(85.0), {}, {}},
        {at(2), High, AlarmState::AcknowledgedActive, Value(85.0), Operator, {}},
        {at(3), High, AlarmState::Normal, Value(70.0), {}, {}},
    };
    EXPECT_EQ(engine().journal(), expected);
    EXPECT_EQ(engine().revision(), 3u);
}

TEST_F(AlarmTest, returnedThenAcknowledged)
{
    feed(1, 85.0);
    feed(2, 70.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn);
    EXPECT_EQ(engine().rows()[0].since, at(1));
    EXPECT_TRUE(engine().acknowledge(High, Operator));
    EXPECT_EQ(state(High), AlarmState::Normal);
    EXPECT_TRUE(engine().rows().empty());
}

TEST_F(AlarmTest, returnedThenActiveAgain)
{
    feed(1, 85.0);
    feed(2, 70.0);
    feed(3, 86.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(engine().rows()[0].since, at(3));
}

TEST_F(AlarmTest, acknowledgedThenActiveAgainHasToBeAcknowledgedAgain)
{
    feed(1, 85.0);
    engine().acknowledge(High, Operator);
    feed(2, 70.0);
    feed(3, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}

TEST_F(AlarmTest, nothingToAcknowledgeWhereNothingIs)
{
    EXPECT_FALSE(engine().acknowledge(High, Operator));
    EXPECT_FALSE(engine().acknowledge(-1, Operator));
    EXPECT_FALSE(engine().acknowledge(1000, Operator));
    EXPECT_TRUE(engine().journal().empty());
}

TEST_F(AlarmTest, acknowledgesEachOnce)
{
    feed(1, 95.0);
    feed(1, 3, core::good(), State);
    ASSERT_EQ(engine().rows().size(), 3u);
    for (const AlarmRow &row : engine().rows()) {
        EXPECT_TRUE(engine().acknowledge(row.alarm, Operator));
        EXPECT_FALSE(engine().acknowledge(row.alarm, Operator));
    }
    for (const AlarmRow &row : engine().rows())
        EXPECT_EQ(row.state, AlarmState::AcknowledgedActive);
}

TEST_F(AlarmTest, aStateAlarmIsActiveWhileTheNumberIsEqual)
{
    feed(1, 2, core::good(), State);
    EXPECT_EQ(state(Tripped), AlarmState::Normal);
    feed(2, 3, core::good(), State);
    EXPECT_EQ(state(Tripped), AlarmState::UnacknowledgedActive);
    feed(3, 4, core::good(), State);
    EXPECT_EQ(state(Tripped), AlarmState::UnacknowledgedReturn);
}

TEST_F(AlarmTest, truthValuesCountAsNumbers)
{
    plant.alarms[Tripped].state = 1;
    feed(1, true, core::good(), State);
    EXPECT_EQ(state(Tripped), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(engine().rows()[0].value, Value(true));
    feed(2, false, core::good(), State);
    EXPECT_EQ(state(Tripped), AlarmState::UnacknowledgedReturn);
}

TEST_F(AlarmTest, badSamplesAndTextChangeNothing)
{
    feed(1, 85.0);
    feed(2, 20.0, core::bad(core::QualityReason::SourceLost));
    feed(3, Value(), core::bad(core::QualityReason::Undecodable));
    feed(4, "cold");
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    feed(5, 20.0, core::uncertain(core::QualityReason::OutOfRange));
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn) << "an uncertain value still says something";
}

TEST_F(AlarmTest, aLateSampleIsNotThePresent)
{
    feed(10, 85.0);
    feed(9, 20.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    feed(11, 85.0, core::bad(core::QualityReason::SourceLost));
    feed(5, 20.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn) << "after a lost source time may begin anew";
}

TEST_F(AlarmTest, aLimitThatIsNotThereNeverFires)
{
    plant.channels[0].limits = {};
    plant.alarms[Tripped].state.reset();
    plant.alarms.push_back(alarm("ghost", "no.such.channel", plant::LimitName::High, 1));
    for (double value : {-1e300, 0.0, 1e300})
        feed(1, value);
    feed(1, 0, core::good(), State);
    engine().evaluate(core::NoChannel, {at(1), at(1), Value(1e9), core::good()});
    EXPECT_TRUE(engine().rows().empty());
}

TEST_F(AlarmTest, rowsStandWorstPriorityFirstThenNewest)
{
    plant.alarms.push_back(alarm("high-too", "p1.t", plant::LimitName::High, 2));
    plant.alarms.back().onDelay = std::chrono::seconds(5);
    feed(1, 3, core::good(), State);
    feed(2, 85.0);
    feed(9, 95.0);
    std::vector<AlarmIndex> order;
    for (const AlarmRow &row : engine().rows())
        order.push_back(row.alarm);
    EXPECT_EQ(order, (std::vector<AlarmIndex>{HighHigh, 4, High, Tripped}));
}

TEST_F(AlarmTest, worstByAssetCountsOnlyActiveAlarms)
{
    EXPECT_EQ(engine().worstByAsset({}), (std::vector<int>{0, 0, 0}));
    feed(1, 95.0);
    feed(1, 3, core::good(), State);
    EXPECT_EQ(engine().worstByAsset(engine().rows()), (std::vector<int>{0, 1, 4}));
    feed(2, 85.0);
    EXPECT_EQ(engine().worstByAsset(engine().rows()), (std::vector<int>{0, 2, 4})) << "high-high has returned";
    engine().shelve(High, std::chrono::hours(1), Operator);
    engine().acknowledge(Tripped, Operator);
    EXPECT_EQ(engine().worstByAsset(engine().rows()), (std::vector<int>{0, 0, 4}));
    EXPECT_EQ(engine().worstByAsset({{99, AlarmState::UnacknowledgedActive, {}, {}, {}}}), (std::vector<int>{0, 0, 0}));
}

TEST(AlarmStateKeys, readBack)
{
    for (const AlarmState state : {AlarmState::Normal, AlarmState::UnacknowledgedActive, AlarmState::AcknowledgedActive,
                                   AlarmState::UnacknowledgedReturn, AlarmState::Shelved})
        EXPECT_EQ(alarmStateFromKey(toKey(state)), state);
    EXPECT_EQ(alarmStateFromKey(QStringLiteral("loud")), std::nullopt);
}
