// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantfixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace twinscope;
using namespace twinscope::alarms;

namespace {

const QString Operator = QStringLiteral("eva");

bool mayFollow(AlarmState before, AlarmState after)
{
    using enum AlarmState;
    switch (after) {
    case Normal:
        return before == AcknowledgedActive || before == UnacknowledgedReturn || before == Shelved;
    case UnacknowledgedActive:
        return before == Normal || before == UnacknowledgedReturn || before == Shelved;
    case AcknowledgedActive:
    case UnacknowledgedReturn:
        return before == UnacknowledgedActive;
    case Shelved:
        return true;
    }
    return false;
}

} // namespace

/// Samples, operators, the clock and questions all at once: every alarm's journal is a legal walk through the states,
/// nothing is lost between memory and file, and the revision counts it all.
TEST_F(AlarmTest, everybodyAtOnceLeavesALegalJournal)
{
    QTemporaryDir directory;
    journalPath = directory.filePath(QStringLiteral("a.jsonl"));
    open();
    const quint64 before = engine().revision();
    std::atomic<int> running = 3;
    {
        std::jthread samples([&] {
            for (int i = 0; i < 3000; ++i)
                feed(i, i % 3 == 0 ? 95.0 : 50.0);
            --running;
        });
        std::jthread otherSamples([&] {
            for (int i = 0; i < 3000; ++i)
                feed(i, i % 2 == 0 ? 3 : 0, core::good(), State);
            --running;
        });
        std::jthread people([&] {
            for (int i = 0; i < 1000; ++i) {
                engine().acknowledge(AlarmIndex(i % 4), Operator);
                engine().shelve(AlarmIndex(i % 4), std::chrono::seconds(1), Operator);
                clock.advance(std::chrono::milliseconds(300));
                engine().tick();
            }
            --running;
        });
        while (running > 0) {
            for (const AlarmRow &row : engine().rows())
                EXPECT_NE(row.state, AlarmState::Normal);
            (void)engine().rowsAt(at(1500));
            std::this_thread::yield();
        }
    }
    const auto journal = engine().journal();
    std::vector<AlarmState> states(plant.alarms.size(), AlarmState::Normal);
    for (const Transition &t : journal) {
        EXPECT_TRUE(mayFollow(states[size_t(t.alarm)], t.state));
        states[size_t(t.alarm)] = t.state;
    }
    EXPECT_EQ(engine().revision() - before, journal.size());
    EXPECT_GT(journal.size(), 1000u);
    restart();
    open();
    EXPECT_EQ(engine().journal(), journal);
}
