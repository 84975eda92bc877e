// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalline.h"
#include "plantfixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace twinscope;
using namespace twinscope::alarms;
using core::Value;

namespace {

const QString Operator = QStringLiteral("Eva \"Ř\"");

class JournalFileTest : public AlarmTest
{
protected:
    JournalFileTest() { journalPath = m_directory.filePath(QStringLiteral("plant.twin.alarms.jsonl")); }

    QByteArray content() const
    {
        QFile file(journalPath);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void setContent(const QByteArray &bytes)
    {
        QFile file(journalPath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void reopen()
    {
        restart();
        open();
    }

    bool waitForLines(int count)
    {
        return test::waitUntil([&] { return content().count('\n') == count; });
    }

    size_t errors() const
    {
        return size_t(std::ranges::count(log.messages(), core::Severity::Error, &core::Message::severity));
    }

    QTemporaryDir m_directory;
};

} // namespace

TEST(JournalLine, readsBackWhatItWrote)
{
    const core::Time time{1'583'748'873'123'456'789};
    for (const Value &value : {Value(), Value(81.5), Value(3.0), Value(0.1 + 0.2), Value(qint64(9007199254740993)),
                               Value(true), Value("a \"text\"\n")}) {
        const Transition transition{time, 0, AlarmState::AcknowledgedActive, value, Operator, {}};
        const QByteArray line = writeJournalLine(transition, QStringLiteral("high"));
        EXPECT_EQ(line.count('\n'), 1) << "one line, whatever the value holds";
        const auto read = readJournalLine(line);
        ASSERT_TRUE(read && std::holds_alternative<Transition>(read->content)) << line.constData();
        EXPECT_EQ(read->alarmId, QStringLiteral("high"));
        Transition expected = transition;
        expected.alarm = -1;
        EXPECT_EQ(std::get<Transition>(read->content), expected) << line.constData();
    }
    const Transition shelved{time, 0, AlarmState::Shelved, {}, Operator, time + std::chrono::hours(1)};
    const auto line = readJournalLine(writeJournalLine(shelved, QStringLiteral("x")));
    EXPECT_EQ(std::get<Transition>(line->content).until, shelved.until);
}

TEST(JournalLine, refusesDamage)
{
    const char *damaged[] = {
        "",
        "{",
        "[]",
        "12",
        "{}",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a"})",
        R"({"time":"soon","alarm":"a","state":"normal"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a","state":"loud"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":7,"state":"normal"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a","state":"shelved"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a","request":"silence"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a","request":"acknowledge"})",
        R"({"time":"2026-03-09T10:00:00Z","alarm":"a","request":"shelve","since":"2026-03-09T10:00:00Z"})",
        "\xff\xfe"};
    for (const char *line : damaged)
        EXPECT_FALSE(readJournalLine(line)) << line;
}

TEST(JournalLine, readsBackTheRequestsItWrote)
{
    const core::Time time{1'583'748'873'123'456'789}, seen = time - std::chrono::seconds(7);
    for (const Request &request : {Request{time, -1, Action::Acknowledge, Operator, seen, {}},
                                   Request{time, -1, Action::Shelve, Operator, {}, time + std::chrono::hours(1)},
                                   Request{time, -1, Action::Unshelve, Operator, {}, seen}}) {
        const auto read = readJournalLine(writeJournalLine(request, QStringLiteral("high")));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->alarmId, QStringLiteral("high"));
        EXPECT_EQ(std::get<Request>(read->content), request);
    }
}

TEST_F(JournalFileTest, aMissingFileIsAnEmptyJournal)
{
    open();
    EXPECT_TRUE(engine().journal().empty());
    EXPECT_EQ(engine().role(), JournalRole::Keeper);
    EXPECT_TRUE(log.messages().empty());
}

TEST_F(JournalFileTest, everyTransitionReachesTheFile)
{
    open();
    feed(1, 85.0);
    EXPECT_TRUE(waitForLines(1));
    engine().acknowledge(High, Operator);
    EXPECT_TRUE(waitForLines(2));
    EXPECT_EQ(errors(), 0u);
}

TEST_F(JournalFileTest, whatJustHappenedIsWrittenAtTheEnd)
{
    open();
    for (int i = 0; i < 500; ++i)
        feed(i, i % 2 == 0 ? 95.0 : 50.0);
    const auto count = int(engine().journal().size());
    restart();
    EXPECT_EQ(content().count('\n'), count);
}

TEST_F(JournalFileTest, aRestartKeepsTheJournalAndWhatIsUnacknowledged)
{
    open();
    feed(1, 95.0);
    engine().acknowledge(HighHigh, Operator);
    feed(2, 3, core::good(), State);
    feed(3, 0, core::good(), State);
    engine().shelve(Low, std::chrono::hours(1), Operator);
    const auto rows = engine().rows();
    const auto journal = engine().journal();
    reopen();
    EXPECT_EQ(engine().rows(), rows);
    EXPECT_EQ(engine().journal(), journal);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(state(HighHigh), AlarmState::AcknowledgedActive);
    EXPECT_EQ(state(Tripped), AlarmState::UnacknowledgedReturn);
    EXPECT_EQ(state(Low), AlarmState::Shelved);

    feed(10, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive) << "still the same alarm, not a new one";
    EXPECT_EQ(state(HighHigh), AlarmState::Normal) << "it was acknowledged before the restart";
    EXPECT_TRUE(engine().acknowledge(Tripped, Operator));
    tickAt(3601);
    EXPECT_EQ(state(Low), AlarmState::Normal) << "the shelf's end survived, too";
}

TEST_F(JournalFileTest, theDeadbandHoldsOverARestart)
{
    plant.alarms[High].deadband = 5;
    open();
    feed(1, 85.0);
    reopen();
    feed(2, 76.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(engine().journal().size(), 1u);
}

TEST_F(JournalFileTest, damagedLinesAreSkippedAndCounted)
{
    open();
    feed(1, 85.0);
    restart();
    setContent("garbage\n" + content() + QByteArray(2'500'000, 'x') + "\n{\"time\":\n\n");
    open();
    ASSERT_EQ(errors(), 1u);
    EXPECT_TRUE(log.messages().back().detail.contains(QStringLiteral("damaged lines")));
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    engine().acknowledge(High, Operator);
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
}

TEST_F(JournalFileTest, aLineThatACrashCutOffDoesNotSwallowTheNext)
{
    open();
    feed(1, 85.0);
    restart();
    const QByteArray whole = content();
    setContent(whole + whole.left(30));
    open();
    EXPECT_EQ(errors(), 1u);
    engine().acknowledge(High, Operator);
    reopen();
    EXPECT_EQ(errors(), 1u) << "the damaged line is still there, and told, and counted as the same";
    EXPECT_EQ(log.messages().back().repeats, 1u);
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
}

TEST_F(JournalFileTest, alarmsThatThePlantNoLongerHasStayInTheFile)
{
    open();
    feed(1, 95.0);
    restart();
    const QByteArray before = content();
    plant.alarms.erase(plant.alarms.begin());
    open();
    ASSERT_EQ(engine().rows().size(), 1u);
    EXPECT_EQ(engine().rows()[0].alarm, 0) << "the same alarm at its new position";
    EXPECT_EQ(content(), before);
}

TEST_F(JournalFileTest, whatCannotBeWrittenIsSaidKeptAndWrittenLater)
{
    const QString folder = m_directory.filePath(QStringLiteral("later"));
    journalPath = folder + QStringLiteral("/plant.twin.alarms.jsonl");
    open();
    feed(1, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    ASSERT_TRUE(test::waitUntil([&] { return logSays(journalPath); }));
    EXPECT_EQ(errors(), 1u);

    ASSERT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(waitForLines(1));
    EXPECT_TRUE(test::waitUntil([&] { return logSays(QStringLiteral("nothing was lost")); }));
}

TEST_F(JournalFileTest, anUnreadableJournalIsSaidAndTheEngineWorks)
{
    ASSERT_TRUE(QDir().mkpath(journalPath)); // a folder in the file's place
    open();
    EXPECT_TRUE(logSays(QStringLiteral("cannot be read")));
    feed(1, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}

TEST_F(JournalFileTest, aJournalThatIsTakenAwayIsBegunAnew)
{
    open();
    feed(1, 85.0);
    ASSERT_TRUE(waitForLines(1));
    ASSERT_TRUE(QFile::rename(journalPath, journalPath + QStringLiteral(".old")));
    engine().acknowledge(High, Operator);
    EXPECT_TRUE(waitForLines(1));
    restart();
    const auto line = readJournalLine(content().trimmed());
    ASSERT_TRUE(line) << content().constData();
    EXPECT_EQ(std::get<Transition>(line->content).state, AlarmState::AcknowledgedActive);
}
