// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantfixture.h"

#include <cmath>

using namespace twinscope;
using namespace twinscope::alarms;
using core::Value;
using std::chrono::seconds;

TEST_F(AlarmTest, theDeadbandHoldsAnAlarmUntilTheValueHasPassedIt)
{
    plant.alarms[High].deadband = 5;
    feed(1, 80.0);
    feed(2, 75.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    feed(3, 74.9);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn);
    feed(4, 79.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn) << "on the way up only the limit counts";
}

/// ISA-18.2 calls an alarm chattering that goes on and off three times a minute: noise around the limit must not.
TEST_F(AlarmTest, noiseAroundTheLimitDoesNotChatter)
{
    const auto noisy = [](int i) { return 80 + 2 * std::sin(i * 1.7); };
    const auto count = [&] {
        restart();
        for (int i = 0; i < 600; ++i)
            feed(i, noisy(i));
        return transitionsOf(High).size();
    };
    EXPECT_GT(count(), 100u) << "without help it does, else this test shows nothing";
    plant.alarms[High].deadband = 4.5;
    EXPECT_EQ(count(), 1u);
    plant.alarms[High].deadband = 0;
    plant.alarms[High].offDelay = seconds(5);
    EXPECT_EQ(count(), 1u);
    plant.alarms[High].offDelay = seconds(0);
    plant.alarms[High].onDelay = seconds(5);
    EXPECT_EQ(count(), 0u);
}

TEST_F(AlarmTest, anOnDelayIsJudgedOnSampleTimes)
{
    plant.alarms[High].onDelay = seconds(10);
    feed(1, 85.0);
    feed(5, 86.0);
    EXPECT_EQ(state(High), AlarmState::Normal);
    feed(11, 87.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    ASSERT_EQ(transitionsOf(High).size(), 1u);
    EXPECT_EQ(transitionsOf(High)[0].time, at(11));
    EXPECT_EQ(transitionsOf(High)[0].value, Value(86.0)) << "what the channel showed until then";
}

TEST_F(AlarmTest, aValueThatReturnsWithinTheOnDelayRaisesNothing)
{
    plant.alarms[High].onDelay = seconds(10);
    feed(1, 85.0);
    feed(10, 70.0);
    feed(12, 85.0);
    feed(21, 85.0);
    EXPECT_TRUE(engine().journal().empty());
    feed(22, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}

/// A sample stands until the next: one that stood longer than the delay has raised the alarm, though the next is fine.
TEST_F(AlarmTest, aRareSampleThatStoodLongEnoughCounts)
{
    plant.alarms[High].onDelay = seconds(10);
    feed(1, 85.0);
    feed(60, 70.0);
    const auto transitions = transitionsOf(High);
    ASSERT_EQ(transitions.size(), 2u);
    EXPECT_EQ(transitions[0].time, at(11));
    EXPECT_EQ(transitions[0].value, Value(85.0));
    EXPECT_EQ(transitions[1].time, at(60));
    EXPECT_EQ(transitions[1].state, AlarmState::UnacknowledgedReturn);
}

TEST_F(AlarmTest, anOnDelayEndsOnTheClockWithoutFurtherSamples)
{
    plant.alarms[High].onDelay = seconds(10);
    feed(1, 85.0);
    tickAt(10.9);
    EXPECT_EQ(state(High), AlarmState::Normal);
    tickAt(11.4);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(transitionsOf(High)[0].time, at(11)) << "the moment the delay ended, not the moment somebody looked";
    tickAt(100);
    EXPECT_EQ(transitionsOf(High).size(), 1u);
}

TEST_F(AlarmTest, anOffDelayHoldsTheAlarm)
{
    plant.alarms[High].offDelay = seconds(10);
    feed(1, 85.0);
    feed(2, 70.0);
    tickAt(11);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    feed(11.5, 85.0);
    tickAt(30);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive) << "it came back within the delay";
    feed(31, 70.0);
    tickAt(41);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedReturn);
    EXPECT_EQ(transitionsOf(High).back().time, at(41));
}

/// A recorded file is years old, but its delays are those of its own time: the clock counts from the arrival.
TEST_F(AlarmTest, recordedDataDoesNotCutDelaysShort)
{
    plant.alarms[High].onDelay = seconds(10);
    const double yearsAgo = -6 * 365 * 86'400.0;
    engine().evaluate(Temperature, {at(yearsAgo), at(1), Value(85.0), core::good()});
    tickAt(2);
    EXPECT_EQ(state(High), AlarmState::Normal);
    tickAt(11);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(transitionsOf(High)[0].time, at(yearsAgo + 10)) << "on the time axis of its samples";
}

TEST_F(AlarmTest, aDelayHasToBeSeen)
{
    plant.alarms[High].onDelay = seconds(10);
    feed(1, 85.0);
    feed(2, 85.0, core::bad(core::QualityReason::SourceLost));
    tickAt(60);
    feed(61, 85.0);
    EXPECT_TRUE(engine().journal().empty()) << "nobody knows what the value did meanwhile";
    feed(71, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}

TEST_F(AlarmTest, absurdDefinitionsDoNoHarm)
{
    plant.alarms[High].onDelay = seconds(-10);
    plant.alarms[High].deadband = -5;
    plant.alarms[HighHigh].deadband = std::nan("");
    plant.alarms[HighHigh].priority = 99;
    feed(1, 95.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    feed(2, 76.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(state(HighHigh), AlarmState::UnacknowledgedReturn);
}
