// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantfixture.h"

using namespace twinscope;
using namespace twinscope::alarms;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

const QString Operator = QStringLiteral("eva");

} // namespace

TEST_F(AlarmTest, aShelvedAlarmStaysInTheListAndQuiet)
{
    feed(1, 85.0);
    clock.set(at(2));
    EXPECT_TRUE(engine().shelve(High, seconds(60), Operator));
    ASSERT_EQ(engine().rows().size(), 1u);
    const AlarmRow row = engine().rows()[0];
    EXPECT_EQ(row.state, AlarmState::Shelved);
    EXPECT_EQ(row.since, at(2));
    EXPECT_EQ(row.until, at(62));
    const quint64 revision = engine().revision();
    feed(3, 70.0);
    feed(4, 85.0);
    EXPECT_FALSE(engine().acknowledge(High, Operator));
    EXPECT_EQ(engine().revision(), revision);
    EXPECT_EQ(transitionsOf(High).back().by, Operator);
}

TEST_F(AlarmTest, shelvingEndsByItselfActive)
{
    feed(1, 85.0);
    engine().acknowledge(High, Operator);
    clock.set(at(2));
    engine().shelve(High, seconds(60), Operator);
    tickAt(61.9);
    EXPECT_EQ(state(High), AlarmState::Shelved);
    tickAt(63);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(transitionsOf(High).back().time, at(62));
    EXPECT_TRUE(transitionsOf(High).back().by.isEmpty());
}

TEST_F(AlarmTest, shelvingEndsByItselfNormal)
{
    feed(1, 85.0);
    engine().shelve(High, seconds(60), Operator);
    feed(2, 70.0);
    tickAt(60);
    EXPECT_EQ(state(High), AlarmState::Normal);
}

TEST_F(AlarmTest, unshelvingByHandShowsWhatIsTrueNow)
{
    EXPECT_FALSE(engine().unshelve(High, Operator)) << "it is on no shelf";
    engine().shelve(High, seconds(60), Operator);
    feed(1, 85.0);
    EXPECT_EQ(state(High), AlarmState::Shelved) << "an alarm may be shelved before it comes";
    clock.set(at(2));
    EXPECT_TRUE(engine().unshelve(High, Operator));
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(engine().rows()[0].since, at(2));
    EXPECT_FALSE(engine().unshelve(High, Operator));
}

TEST_F(AlarmTest, shelvingIsAlwaysForALimitedTime)
{
    EXPECT_FALSE(engine().shelve(High, seconds(0), Operator));
    EXPECT_FALSE(engine().shelve(High, seconds(-5), Operator));
    EXPECT_FALSE(engine().shelve(99, seconds(5), Operator));
    EXPECT_TRUE(engine().journal().empty());
    EXPECT_TRUE(engine().shelve(High, core::Duration::max(), Operator));
    EXPECT_EQ(engine().rows()[0].until, at(0) + AlarmEngine::LongestShelving);
}

TEST_F(AlarmTest, shelvingAgainSetsTheEndAnew)
{
    engine().shelve(High, seconds(60), Operator);
    clock.set(at(50));
    EXPECT_TRUE(engine().shelve(High, seconds(60), Operator));
    tickAt(100);
    EXPECT_EQ(state(High), AlarmState::Shelved);
    tickAt(110);
    EXPECT_EQ(state(High), AlarmState::Normal);
}

TEST_F(AlarmTest, delaysGoOnUnderTheShelf)
{
    plant.alarms[High].onDelay = seconds(10);
    engine().shelve(High, seconds(60), Operator);
    feed(1, 85.0);
    tickAt(30);
    EXPECT_EQ(state(High), AlarmState::Shelved);
    tickAt(60);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}
