// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal.h"
#include "plantfixture.h"

#include <random>

using namespace twinscope;
using namespace twinscope::alarms;
using core::Time;

namespace {

constexpr AlarmState Active = AlarmState::UnacknowledgedActive;
constexpr AlarmState Return = AlarmState::UnacknowledgedReturn;

Transition transition(AlarmIndex alarm, qint64 time, AlarmState state)
{
    return {Time{time}, alarm, state, core::Value(double(time)), {}, {}};
}

AlarmState stateAt(const Journal &journal, AlarmIndex alarm, qint64 time)
{
    const Journal::Entry *entry = journal.at(alarm, Time{time});
    return entry ? entry->transition.state : AlarmState::Normal;
}

} // namespace

TEST(Journal, answersForAnyTime)
{
    Journal journal(2);
    journal.add(transition(0, 10, Active));
    journal.add(transition(1, 15, Active));
    journal.add(transition(0, 20, Return));
    EXPECT_EQ(stateAt(journal, 0, 9), AlarmState::Normal);
    EXPECT_EQ(stateAt(journal, 0, 10), Active);
    EXPECT_EQ(stateAt(journal, 0, 19), Active);
    EXPECT_EQ(stateAt(journal, 0, 20), Return);
    EXPECT_EQ(stateAt(journal, 1, 14), AlarmState::Normal);
    EXPECT_EQ(stateAt(journal, 1, 1000), Active);
    EXPECT_EQ(journal.last(0)->since, Time{10});
}

/// Acknowledgements carry the clock's time and returns the samples': recorded data makes time go back in the journal.
TEST(Journal, timesThatGoBackAreFoldedInTheOrderTheyHappened)
{
    Journal journal(1);
    journal.add(transition(0, 100, Active));
    journal.add(transition(0, 5000, AlarmState::AcknowledgedActive));
    journal.add(transition(0, 200, AlarmState::Normal));
    EXPECT_EQ(stateAt(journal, 0, 150), Active);
    EXPECT_EQ(stateAt(journal, 0, 250), AlarmState::Normal);
    EXPECT_EQ(stateAt(journal, 0, 9000), AlarmState::Normal);
}

TEST(Journal, forgetsTheOldestButNotWhatItMeans)
{
    Journal journal(2, 3);
    journal.add(transition(0, 1, Active));
    journal.add(transition(1, 2, Active));
    journal.add(transition(1, 3, Return));
    EXPECT_EQ(journal.forgotten(), 0u);
    journal.add(transition(1, 4, Active));
    journal.add(transition(1, 5, Return));
    EXPECT_EQ(journal.forgotten(), 2u);
    EXPECT_EQ(journal.all().size(), 3u);
    ASSERT_NE(journal.last(0), nullptr);
    EXPECT_EQ(journal.last(0)->transition.state, Active);
    EXPECT_EQ(stateAt(journal, 0, 4), Active);
    EXPECT_EQ(stateAt(journal, 0, 0), AlarmState::Normal);
    EXPECT_EQ(stateAt(journal, 1, 2), Active);
    EXPECT_EQ(stateAt(journal, 1, 3), Return);
}

/// The quick answer against the slow and obvious one, over histories with and without steps back in time.
TEST(Journal, agreesWithAPlainFold)
{
    std::mt19937 random(7);
    for (const int jitter : {0, 30}) {
        Journal journal(5);
        for (int i = 0; i < 2000; ++i) {
            const qint64 time = i - qint64(jitter > 0 ? random() % unsigned(jitter) : 0);
            journal.add(transition(AlarmIndex(random() % 5), time, i % 2 ? Return : Active));
        }
        const auto all = journal.all();
        for (int round = 0; round < 500; ++round) {
            const auto alarm = AlarmIndex(random() % 5);
            const qint64 time = qint64(random() % 2100) - 50;
            const Transition *expected = nullptr;
            for (const Transition &t : all) {
                if (t.alarm == alarm && t.time.ns <= time)
                    expected = &t;
            }
            const Journal::Entry *answer = journal.at(alarm, Time{time});
            ASSERT_EQ(answer != nullptr, expected != nullptr);
            if (answer) {
                ASSERT_EQ(answer->transition, *expected);
            }
        }
    }
}

TEST_F(AlarmTest, rowsAtShowsTheListOfThatMoment)
{
    feed(10, 95.0);
    clock.set(at(20));
    for (const AlarmRow &row : engine().rows())
        engine().acknowledge(row.alarm, QStringLiteral("eva"));
    feed(30, 50.0);
    EXPECT_TRUE(engine().rows().empty());
    EXPECT_TRUE(engine().rowsAt(at(9)).empty());
    const auto active = engine().rowsAt(at(15));
    ASSERT_EQ(active.size(), 2u);
    EXPECT_EQ(active[0].alarm, HighHigh);
    EXPECT_EQ(active[0].state, AlarmState::UnacknowledgedActive);
    EXPECT_EQ(stateAt(High, 25), AlarmState::AcknowledgedActive);
    EXPECT_TRUE(engine().rowsAt(at(30)).empty());
    EXPECT_EQ(engine().rowsAt(at(1e6)), engine().rows());
}
