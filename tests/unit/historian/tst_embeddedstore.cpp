// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "historytest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace twinscope::historian {
namespace {

using core::ErrorCode;
using EmbeddedStoreTest = HistoryTest;

TEST(EmbeddedStorePath, LiesBesideTheProject)
{
    EXPECT_EQ(embeddedStorePath(QStringLiteral("/a/b.c/NAME.twin.json")), QStringLiteral("/a/b.c/NAME.twin.history"));
    EXPECT_EQ(embeddedStorePath(QStringLiteral("pumps.json")), QStringLiteral("pumps.twin.history"));
    EXPECT_EQ(embeddedStorePath(QStringLiteral("pumps")), QStringLiteral("pumps.twin.history"));
}

TEST_F(EmbeddedStoreTest, MakesItsFolder)
{
    makeHistory(1);
    EXPECT_TRUE(QFileInfo::exists(file("history.sqlite")));
}

TEST_F(EmbeddedStoreTest, TwoRecordersAtOnceAreRefusedByName)
{
    const auto first = opened();
    expectRefusal(ErrorCode::Refused);
    const auto second = openEmbeddedStore(folder());
    EXPECT_TRUE(second.error().sentence.contains(QString::number(QCoreApplication::applicationPid())));
}

TEST_F(EmbeddedStoreTest, TheLockGoesWithTheStore)
{
    makeHistory(1);
    EXPECT_EQ(countNumbers(*opened()), 1);
}

TEST_F(EmbeddedStoreTest, ReadingNeedsAHistory)
{
    expectRefusal(ErrorCode::NotFound, true);
    EXPECT_FALSE(QFileInfo::exists(folder())) << "looking must not make anything";
    QDir().mkpath(folder());
    expectRefusal(ErrorCode::NotFound, true);
    write(file("history.sqlite"), {});
    expectRefusal(ErrorCode::NotFound, true);
}

TEST_F(EmbeddedStoreTest, AFileWhereTheFolderShouldBeIsTold)
{
    write(folder(), "text");
    expectRefusal(ErrorCode::WriteFailed);
}

TEST_F(EmbeddedStoreTest, GarbageIsRefusedAndLeftAsItIs)
{
    QDir().mkpath(folder());
    const QByteArray garbage(20'000, 'x');
    write(file("history.sqlite"), garbage);
    expectRefusal(ErrorCode::Malformed);
    expectRefusal(ErrorCode::Malformed, true);
    EXPECT_EQ(contentOf(file("history.sqlite")), garbage);
}

TEST_F(EmbeddedStoreTest, ATruncatedFileIsRefusedOrToldOnReading)
{
    makeHistory(2000);
    const QByteArray whole = contentOf(file("history.sqlite"));
    for (const qsizetype size : {qsizetype(50), qsizetype(4096), whole.size() / 2}) {
        SCOPED_TRACE(size);
        write(file("history.sqlite"), whole.left(size));
        const auto store = openEmbeddedStore(folder());
        const auto done = store.ok() ? (*store)->scan(1, {0}, {1'000'000}, [](const core::Sample &) { return true; })
                                     : core::Result<void>(store.error());
        ASSERT_FALSE(done.ok());
        EXPECT_EQ(done.error().code, ErrorCode::Malformed) << done.error().detail.toStdString();
    }
}

TEST_F(EmbeddedStoreTest, AMissingTableIsDamage)
{
    makeHistory(1);
    runSql(file("history.sqlite"), "DROP TABLE state");
    expectRefusal(ErrorCode::Malformed);
}

TEST_F(EmbeddedStoreTest, ALogWithoutItsFileIsNotThrownAway)
{
    makeHistory(1);
    QFile::remove(file("history.sqlite"));
    write(file("history.sqlite-wal"), QByteArray(5000, 'w'));
    expectRefusal(ErrorCode::Malformed);
    expectRefusal(ErrorCode::Malformed, true);
    EXPECT_EQ(QFileInfo(file("history.sqlite-wal")).size(), 5000);
}

TEST_F(EmbeddedStoreTest, AnotherProgramsDatabaseIsNotTouched)
{
    QDir().mkpath(folder());
    runSql(file("history.sqlite"), "CREATE TABLE recipes (name TEXT)");
    const QByteArray before = contentOf(file("history.sqlite"));
    expectRefusal(ErrorCode::Malformed);
    EXPECT_EQ(contentOf(file("history.sqlite")), before);
}

TEST_F(EmbeddedStoreTest, AnotherVersionIsRefused)
{
    makeHistory(1);
    for (const char *version : {"PRAGMA user_version = 1", "PRAGMA user_version = 99"}) {
        runSql(file("history.sqlite"), version);
        expectRefusal(ErrorCode::Unsupported);
        expectRefusal(ErrorCode::Unsupported, true);
    }
}

TEST_F(EmbeddedStoreTest, AFolderTakenAwayWhileRecordingIsTold)
{
    const auto store = opened();
    ASSERT_TRUE(appendNumber(*store, 0).ok());
    ASSERT_TRUE(QDir().rename(folder(), folder() + QStringLiteral(".old")));
    const auto lost = appendNumber(*store, 1);
    ASSERT_FALSE(lost.ok());
    EXPECT_EQ(lost.error().code, ErrorCode::WriteFailed);
    ASSERT_TRUE(QDir().rename(folder() + QStringLiteral(".old"), folder()));
    EXPECT_TRUE(appendNumber(*store, 1).ok());
}

TEST_F(EmbeddedStoreTest, ManyNewSeriesCostOneFlush)
{
    const auto store = opened();
    for (int i = 0; i < 10'000; ++i)
        ASSERT_TRUE(store->series(QStringLiteral("channel-%1").arg(i)).ok());
    ASSERT_TRUE(appendNumber(*store, 0).ok());
    EXPECT_EQ(store->statistics()->series, 10'001u);
}

/// What an ordinary user finds in a folder that is not theirs: bit 0 refused to write properly, bit 1 read well.
int lookAsNobody(const QString &folder)
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 100;
    const auto writing = openEmbeddedStore(folder);
    const bool isRefused = !writing.ok() && writing.error().code == ErrorCode::WriteFailed;
    const auto reading = openEmbeddedStore(folder, {.readOnly = true});
    const auto sample = reading.ok() ? (*reading)->valueAt(1, {100}) : reading.error();
    return (isRefused ? 1 : 0) | (sample.ok() && sample->value == core::Value(qint64(4)) ? 2 : 0);
}

void protect(const QString &folder, bool on)
{
    const auto reading =
        QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QFile::setPermissions(QFileInfo(folder).path(), reading | QFile::WriteOwner);
    QFile::setPermissions(folder, on ? reading : reading | QFile::WriteOwner);
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::ReadOther | QFile::WriteOwner);
}

TEST_F(EmbeddedStoreTest, AFolderOneMayOnlyReadCanBeRead)
{
    makeHistory(5);
    protect(folder(), true);
    test::ChildProcess child([&](int) { return lookAsNobody(folder()); });
    const int answer = child.exitCode();
    protect(folder(), false);
    EXPECT_EQ(answer, 3);
}

TEST_F(EmbeddedStoreTest, AFolderOneMayOnlyReadCanBeReadWhileItIsRecorded)
{
    makeHistory(4);
    const auto recording = opened();
    ASSERT_TRUE(appendNumber(*recording, 4).ok());
    protect(folder(), true);
    test::ChildProcess child([&](int) { return lookAsNobody(folder()); });
    const int answer = child.exitCode();
    protect(folder(), false);
    if (::geteuid() != 0)
        GTEST_SKIP() << "Only root can look through the eyes of another user.";
    EXPECT_EQ(answer, 3);
}

} // namespace
} // namespace twinscope::historian
