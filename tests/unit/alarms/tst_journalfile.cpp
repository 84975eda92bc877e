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
        const auto opened = engine().open();
        ASSERT_TRUE(opened.ok()) << opened.error().sentence.toStdString();
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
        ASSERT_TRUE(read) << line.constData();
        EXPECT_EQ(read->alarmId, QStringLiteral("high"));
        Transition expected = transition;
        expected.alarm = -1;
        EXPECT_EQ(read->transition, expected) << line.constData();
    }
    const Transition shelved{time, 0, AlarmState::Shelved, {}, Operator, time + std::chrono::hours(1)};
    EXPECT_EQ(readJournalLine(writeJournalLine(shelved, QStringLiteral("x")))->transition.until, shelved.until);
}

TEST(JournalLine, refusesDamage)
{
    const char *damaged[] = {"",
                             "{",
                             "[]",
                             "12",
                             "{}",
                             R"({"time":"2026-03-09T10:00:00Z","alarm":"a"})",
                             R"({"time":"soon","alarm":"a","state":"normal"})",
                             R"({"time":"2026-03-09T10:00:00Z","alarm":"a","state":"loud"})",
                             R"({"time":"2026-03-09T10:00:00Z","alarm":7,"state":"normal"})",
                             R"({"time":"2026-03-09T10:00:00Z","alarm":"a","state":"shelved"})",
                             "\xff\xfe"};
    for (const char *line : damaged)
        EXPECT_FALSE(readJournalLine(line)) << line;
}

TEST_F(JournalFileTest, aMissingFileIsAnEmptyJournal)
{
    EXPECT_TRUE(engine().open().ok());
    EXPECT_TRUE(engine().journal().empty());
    EXPECT_FALSE(QFile::exists(journalPath)) << "no file before there is something to write";
}

TEST_F(JournalFileTest, everyTransitionIsInTheFileAtOnce)
{
    feed(1, 85.0);
    EXPECT_EQ(content().count('\n'), 1);
    engine().acknowledge(High, Operator);
    EXPECT_EQ(content().count('\n'), 2);
    EXPECT_TRUE(engine().journalHealth().ok());
}

TEST_F(JournalFileTest, aRestartKeepsTheJournalAndWhatIsUnacknowledged)
{
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
    feed(1, 85.0);
    reopen();
    feed(2, 76.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    EXPECT_EQ(engine().journal().size(), 1u);
}

TEST_F(JournalFileTest, damagedLinesAreSkippedAndCounted)
{
    feed(1, 85.0);
    restart();
    setContent("garbage\n" + content() + QByteArray(200'000, 'x') + "\n{\"time\":\n\n");
    const auto opened = engine().open();
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, core::ErrorCode::Malformed);
    EXPECT_TRUE(opened.error().detail.contains(QStringLiteral("3 "))) << opened.error().detail.toStdString();
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    engine().acknowledge(High, Operator);
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
}

TEST_F(JournalFileTest, aLineThatACrashCutOffDoesNotSwallowTheNext)
{
    feed(1, 85.0);
    const QByteArray whole = content();
    restart();
    setContent(whole + whole.left(30));
    EXPECT_FALSE(engine().open().ok());
    engine().acknowledge(High, Operator);
    restart();
    EXPECT_FALSE(engine().open().ok()) << "the damaged line is still there";
    EXPECT_EQ(state(High), AlarmState::AcknowledgedActive);
}

TEST_F(JournalFileTest, alarmsThatThePlantNoLongerHasStayInTheFile)
{
    feed(1, 95.0);
    const QByteArray before = content();
    restart();
    plant.alarms.erase(plant.alarms.begin());
    ASSERT_TRUE(engine().open().ok());
    ASSERT_EQ(engine().rows().size(), 1u);
    EXPECT_EQ(engine().rows()[0].alarm, 0) << "the same alarm at its new position";
    EXPECT_EQ(content(), before);
}

TEST_F(JournalFileTest, whatCannotBeWrittenIsSaidKeptAndWrittenLater)
{
    const QString folder = m_directory.filePath(QStringLiteral("later"));
    journalPath = folder + QStringLiteral("/plant.twin.alarms.jsonl");
    ASSERT_TRUE(engine().open().ok());
    feed(1, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
    ASSERT_FALSE(engine().journalHealth().ok());
    EXPECT_EQ(engine().journalHealth().error().code, core::ErrorCode::WriteFailed);
    EXPECT_TRUE(engine().journalHealth().error().sentence.contains(journalPath));

    ASSERT_TRUE(QDir().mkpath(folder));
    engine().tick();
    EXPECT_TRUE(engine().journalHealth().ok());
    EXPECT_EQ(content().count('\n'), 1);
}

TEST_F(JournalFileTest, anUnreadableJournalIsSaidAndTheEngineWorks)
{
    ASSERT_TRUE(QDir().mkpath(journalPath)); // a folder in the file's place
    const auto opened = engine().open();
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().code, core::ErrorCode::Unreadable);
    feed(1, 85.0);
    EXPECT_EQ(state(High), AlarmState::UnacknowledgedActive);
}
