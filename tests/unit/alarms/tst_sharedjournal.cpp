// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several windows on one plant: one keeps the journal, all show the same alarms.

#include "childprocess.h"
#include "journalline.h"
#include "plantfixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace twinscope;
using namespace twinscope::alarms;
using namespace std::chrono_literals;
using test::waitUntil;

namespace {

const QString Eva = QStringLiteral("Eva"), Jan = QStringLiteral("Jan");

class SharedJournal : public AlarmTest
{
protected:
    SharedJournal() { journalPath = m_directory.filePath(QStringLiteral("plant.twin.alarms.jsonl")); }

    /// One more window of this plant; engine() of the fixture is the first.
    std::unique_ptr<AlarmEngine> another(bool write = true)
    {
        auto engine = std::make_unique<AlarmEngine>(plant, clock, JournalOptions{journalPath, write, &log});
        engine->open();
        EXPECT_TRUE(waitUntil([&] { return engine->isOpen(); }));
        return engine;
    }

    static void feedInto(AlarmEngine &engine, double second, double value)
    {
        engine.evaluate(Temperature, {at(second), at(second), value, core::good()});
    }

    static bool waitForRole(const AlarmEngine &engine, JournalRole role)
    {
        return waitUntil([&] { return engine.role() == role; });
    }

    static bool waitForState(const AlarmEngine &engine, AlarmIndex alarm, AlarmState state)
    {
        return waitUntil([&] { return stateIn(engine, alarm) == state; });
    }

    void append(const QByteArray &lines)
    {
        QFile file(journalPath);
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(lines);
    }

    /// The transitions in the file; requests are left out.
    std::vector<Transition> written() const
    {
        std::vector<Transition> transitions;
        QFile file(journalPath);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const auto line = readJournalLine(file.readLine().trimmed());
            EXPECT_TRUE(line);
            if (line && std::holds_alternative<Transition>(line->content))
                transitions.push_back(std::get<Transition>(line->content));
        }
        return transitions;
    }

    QTemporaryDir m_directory;
};

} // namespace

TEST_F(SharedJournal, aSecondWindowShowsTheSameAndWritesNothing)
{
    open();
    feed(1, 95.0);
    const auto second = another();
    EXPECT_EQ(second->role(), JournalRole::Follower);
    EXPECT_TRUE(logSays(QStringLiteral("takes over")));
    EXPECT_TRUE(waitForState(*second, HighHigh, AlarmState::UnacknowledgedActive)) << "from the file";
    for (int i = 2; i < 100; ++i) {
        feed(i, i % 2 == 0 ? 50.0 : 95.0);
        feedInto(*second, i, i % 2 == 0 ? 50.0 : 95.0);
    }
    EXPECT_TRUE(waitUntil([&] { return second->journal() == engine().journal(); }));
    EXPECT_EQ(second->rows(), engine().rows());
    EXPECT_EQ(second->rowsAt(at(50.5)), engine().rowsAt(at(50.5)));
    EXPECT_EQ(written().size(), engine().journal().size()) << "every transition once";
}

TEST_F(SharedJournal, whatIsDoneInTheSecondWindowReachesBoth)
{
    open();
    feed(1, 95.0);
    const auto second = another();
    ASSERT_TRUE(waitForState(*second, High, AlarmState::UnacknowledgedActive));
    clock.advance(5s);
    EXPECT_TRUE(second->mayAct().ok());
    EXPECT_TRUE(second->acknowledge(High, Eva));
    EXPECT_FALSE(second->acknowledge(Low, Eva)) << "nothing to acknowledge";
    EXPECT_FALSE(second->acknowledge(77, Eva));
    EXPECT_TRUE(waitForState(engine(), High, AlarmState::AcknowledgedActive));
    EXPECT_TRUE(waitForState(*second, High, AlarmState::AcknowledgedActive));
    EXPECT_EQ(transitionsOf(High).back().by, Eva);

    EXPECT_TRUE(second->shelve(HighHigh, 1h, Jan));
    EXPECT_TRUE(waitForState(*second, HighHigh, AlarmState::Shelved));
    EXPECT_EQ(transitionsOf(HighHigh).back().until, clock.now() + 1h);
    EXPECT_FALSE(second->shelve(HighHigh, 0s, Jan));
    EXPECT_TRUE(second->unshelve(HighHigh, Jan));
    EXPECT_TRUE(waitForState(*second, HighHigh, AlarmState::UnacknowledgedActive));
    EXPECT_FALSE(second->unshelve(HighHigh, Jan));
    EXPECT_TRUE(second->acknowledge(HighHigh, Eva));
    EXPECT_TRUE(waitForState(engine(), HighHigh, AlarmState::AcknowledgedActive));
}

TEST_F(SharedJournal, anAcknowledgementNeverTouchesWhatCameLater)
{
    open();
    feed(1, 85.0);
    feed(2, 50.0);
    engine().acknowledge(High, Jan);
    feed(3, 85.0);
    // Somebody saw the first occurrence and was slow.
    append(writeJournalLine(Request{at(3), -1, Action::Acknowledge, Eva, at(1), {}}, QStringLiteral("high")));
    append(writeJournalLine(Request{at(3), -1, Action::Shelve, Eva, {}, at(1000)}, QStringLiteral("low")));
    ASSERT_TRUE(waitForState(engine(), Low, AlarmState::Shelved)) << "the line behind it was carried out";
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}

TEST_F(SharedJournal, theLastWindowTakesOverWhereTheKeeperEnded)
{
    open();
    feed(1, 85.0);
    const auto second = another();
    ASSERT_TRUE(waitForState(*second, High, AlarmState::UnacknowledgedActive));
    feedInto(*second, 2, 95.0); // nobody else saw this one
    restart();
    EXPECT_TRUE(waitForRole(*second, JournalRole::Keeper));
    EXPECT_EQ(stateIn(*second, HighHigh), AlarmState::UnacknowledgedActive) << "judged from the newest sample";
    EXPECT_EQ(stateIn(*second, High), AlarmState::UnacknowledgedActive) << "still the same alarm";
    feedInto(*second, 3, 50.0);
    EXPECT_TRUE(waitUntil([&] { return written().size() == 4; }));
    EXPECT_EQ(second->journal().size(), 4u);
}

TEST_F(SharedJournal, theNextKeeperCarriesOutWhatNobodyAnswered)
{
    open();
    feed(1, 85.0);
    restart();
    append(writeJournalLine(Request{at(2), -1, Action::Acknowledge, Eva, at(1), {}}, QStringLiteral("high")));
    open();
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
    EXPECT_EQ(transitionsOf(High).back().by, Eva);
    restart();
    open();
    EXPECT_EQ(transitionsOf(High).size(), 2u) << "once";
}

TEST_F(SharedJournal, anAnsweredRequestIsNotCarriedOutAgain)
{
    open();
    const auto second = another();
    ASSERT_TRUE(second->shelve(High, 1h, Eva));
    ASSERT_TRUE(waitForState(engine(), High, AlarmState::Shelved));
    engine().unshelve(High, Jan);
    restart();
    ASSERT_TRUE(waitForRole(*second, JournalRole::Keeper));
    EXPECT_EQ(stateIn(*second, High), AlarmState::Normal);
    EXPECT_EQ(second->journal().size(), 2u);
}

TEST_F(SharedJournal, withoutWritingTheJournalIsReadAndFollowed)
{
    open();
    feed(1, 85.0);
    restart();
    const auto reader = another(false);
    EXPECT_EQ(reader->role(), JournalRole::Alone);
    EXPECT_EQ(stateIn(*reader, High), AlarmState::UnacknowledgedActive) << "from the file";
    feedInto(*reader, 2, 95.0);
    EXPECT_EQ(stateIn(*reader, HighHigh), AlarmState::UnacknowledgedActive) << "judged in memory";
    EXPECT_EQ(written().size(), 1u);

    open(); // somebody begins to record
    ASSERT_TRUE(waitForRole(*reader, JournalRole::Follower));
    EXPECT_TRUE(waitForState(*reader, HighHigh, AlarmState::Normal)) << "what was only in memory gave way";
    engine().acknowledge(High, Jan);
    EXPECT_TRUE(waitForState(*reader, High, AlarmState::AcknowledgedActive));
    restart();
    EXPECT_TRUE(waitForRole(*reader, JournalRole::Alone));
    EXPECT_EQ(stateIn(*reader, HighHigh), AlarmState::UnacknowledgedActive) << "its newest sample says so";
    EXPECT_EQ(stateIn(*reader, High), AlarmState::AcknowledgedActive);
}

TEST_F(SharedJournal, whereRequestsCannotBeHandedOverThatIsSaid)
{
    open();
    feed(1, 85.0);
    const auto second = another();
    ASSERT_TRUE(waitForState(*second, High, AlarmState::UnacknowledgedActive));
    const bool isRoot = ::geteuid() == 0; // who may write anything, so that the test has to be somebody else
    QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7755));
    QFile::setPermissions(journalPath, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    ASSERT_EQ(isRoot ? ::seteuid(65534) : 0, 0);
    EXPECT_TRUE(waitUntil([&] { return !second->mayAct().ok(); }));
    EXPECT_FALSE(second->mayAct().error().sentence.isEmpty());
    EXPECT_FALSE(second->acknowledge(High, Eva));
    EXPECT_TRUE(engine().mayAct().ok()) << "the keeper has the file";
    ASSERT_EQ(isRoot ? ::seteuid(0) : 0, 0);
    QFile::setPermissions(journalPath, QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_TRUE(waitUntil([&] { return second->mayAct().ok(); }));
}

TEST_F(SharedJournal, twoProcessesShareOneJournalAndOneSurvivesTheOther)
{
    test::ChildProcess keeper([this](int pipe) {
        open();
        feed(1, 95.0);
        test::say(pipe, engine().role() == JournalRole::Keeper ? "keeps" : "failed");
        while (state(High) != AlarmState::AcknowledgedActive)
            std::this_thread::yield();
        test::say(pipe, transitionsOf(High).back().by.toUtf8());
        return ::pause();
    });
    ASSERT_EQ(keeper.readLine(), "keeps");
    open();
    EXPECT_EQ(engine().role(), JournalRole::Follower);
    ASSERT_TRUE(waitForState(engine(), High, AlarmState::UnacknowledgedActive));
    feed(1, 95.0);
    EXPECT_TRUE(engine().acknowledge(High, Eva));
    EXPECT_EQ(keeper.readLine(), "Eva");
    EXPECT_TRUE(waitForState(engine(), High, AlarmState::AcknowledgedActive));
    keeper.kill();
    EXPECT_TRUE(waitForRole(engine(), JournalRole::Keeper));
    feed(2, 50.0);
    EXPECT_EQ(state(High), AlarmState::Normal);
    EXPECT_EQ(state(HighHigh), AlarmState::UnacknowledgedReturn);
    const auto journal = engine().journal();
    restart();
    ASSERT_EQ(written().size(), 5u) << "two alarms, an acknowledgement, two returns";
    open();
    EXPECT_EQ(engine().journal(), journal);
}
