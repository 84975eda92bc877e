// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "flushcounter.h"
#include "historytest.h"

#include <csignal>

#include <sys/resource.h>

namespace twinscope::historian {
namespace {

using test::ChildProcess;
using test::say;

using CrashSafetyTest = HistoryTest;

int appendForever(const QString &folder, int pipe, const std::function<core::Result<Appended>(Store &, qint64)> &append)
{
    const auto store = openEmbeddedStore(folder);
    for (qint64 i = 0; store.ok() && append(**store, i).ok(); ++i)
        say(pipe, QByteArray::number(i));
    return 1;
}

TEST_F(CrashSafetyTest, WhatWasAcknowledgedSurvivesAKill)
{
    for (const int acknowledgements : {1, 2, 25, 400}) {
        SCOPED_TRACE(acknowledgements);
        const QString place = folder() + QString::number(acknowledgements);
        ChildProcess child([&](int pipe) { return appendForever(place, pipe, appendNumber); });
        for (int i = 0; i < acknowledgements; ++i)
            ASSERT_FALSE(child.readLine().isEmpty());
        child.kill();
        const auto alreadySaid = acknowledgements + child.readAll().count('\n');

        const auto store = openEmbeddedStore(place);
        ASSERT_TRUE(store.ok()) << store.error().sentence.toStdString();
        const qint64 found = countNumbers(**store);
        EXPECT_GE(found, alreadySaid);
        EXPECT_LE(found, alreadySaid + 1) << "at most the one append that was under way may be there as well";
        EXPECT_TRUE(appendNumber(**store, found).ok());
        EXPECT_EQ((*store)->statistics()->samples, quint64(found) + 1);
    }
}

TEST_F(CrashSafetyTest, EveryAcknowledgedAppendIsOnTheDisk)
{
    const auto store = opened();
    for (qint64 i = 0; i < 20; ++i) {
        const int before = test::flushesToDisk();
        ASSERT_TRUE(appendNumber(*store, i).ok());
        EXPECT_GT(test::flushesToDisk(), before) << "a kill loses nothing without a flush, a power cut does";
    }
}

constexpr qint64 LargeBatch = 20'000;

core::Result<Appended> appendLargeBatch(Store &store, qint64 number)
{
    const auto series = store.series(QStringLiteral("pump.flow"));
    std::vector<SeriesSample> batch;
    for (qint64 i = number * LargeBatch; i < (number + 1) * LargeBatch; ++i)
        batch.push_back({*series, {{i}, {i}, i, core::good()}});
    return store.append(batch);
}

TEST_F(CrashSafetyTest, ABatchCutShortByAKillIsWhollyThereOrNotAtAll)
{
    for (const int acknowledgements : {1, 3}) {
        const QString place = folder() + QString::number(acknowledgements);
        ChildProcess child([&](int pipe) { return appendForever(place, pipe, appendLargeBatch); });
        for (int i = 0; i < acknowledgements; ++i)
            ASSERT_FALSE(child.readLine().isEmpty());
        child.kill();
        const auto store = openEmbeddedStore(place, {.readOnly = true});
        ASSERT_TRUE(store.ok()) << store.error().sentence.toStdString();
        const qint64 found = countNumbers(**store);
        EXPECT_GE(found, acknowledgements * LargeBatch);
        EXPECT_EQ(found % LargeBatch, 0);
    }
}

TEST_F(CrashSafetyTest, ALockOfADeadProcessDoesNotBlock)
{
    ChildProcess child([&](int pipe) { return appendForever(folder(), pipe, appendNumber); });
    ASSERT_FALSE(child.readLine().isEmpty());
    const QString holder = QString::number(child.id());
    const auto refused = openEmbeddedStore(folder());
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, core::ErrorCode::Refused);
    EXPECT_TRUE(refused.error().sentence.contains(holder)) << refused.error().sentence.toStdString();
    EXPECT_TRUE(openEmbeddedStore(folder(), {.readOnly = true}).ok());
    child.kill();
    EXPECT_TRUE(openEmbeddedStore(folder()).ok());
}

void limitFileSize(rlim_t bytes)
{
    rlimit limit = {};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = std::min(bytes, limit.rlim_max);
    setrlimit(RLIMIT_FSIZE, &limit);
}

/// Records until the limit stops it, then without limit again. Says how many batches were acknowledged in all.
int fillUpAndRecover(const QString &folder, int pipe)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto store = openEmbeddedStore(folder);
    if (!store)
        return 2;
    limitFileSize(3'000'000);
    qint64 done = 0;
    core::Result<Appended> answer = Appended();
    while ((answer = appendLargeBatch(**store, done)).ok())
        ++done;
    if (answer.error().code != core::ErrorCode::WriteFailed || answer.error().sentence.isEmpty())
        return 3;
    if (appendLargeBatch(**store, done).ok() || (*store)->statistics()->samples != quint64(done * LargeBatch))
        return 4;
    limitFileSize(RLIM_INFINITY);
    for (int i = 0; i < 2; ++i, ++done) {
        if (!appendLargeBatch(**store, done).ok())
            return 5;
    }
    say(pipe, QByteArray::number(done));
    return 0;
}

TEST_F(CrashSafetyTest, AFullDiskIsToldAndRecordingGoesOnWhenThereIsRoomAgain)
{
    ChildProcess child([&](int pipe) { return fillUpAndRecover(folder(), pipe); });
    const qint64 batches = child.readLine().toLongLong();
    ASSERT_EQ(child.exitCode(), 0);
    ASSERT_GT(batches, 2);
    EXPECT_EQ(countNumbers(*opened()), batches * LargeBatch);
}

int openOnFullDisk(const QString &folder)
{
    std::signal(SIGXFSZ, SIG_IGN);
    limitFileSize(2048);
    const auto store = openEmbeddedStore(folder);
    return !store.ok() && store.error().code == core::ErrorCode::WriteFailed ? 0 : 1;
}

TEST_F(CrashSafetyTest, AFullDiskAtTheVeryBeginningIsTold)
{
    ChildProcess child([&](int) { return openOnFullDisk(folder()); });
    EXPECT_EQ(child.exitCode(), 0);
    EXPECT_EQ(countNumbers(*opened()), 0) << "with room again the half-made file must be usable";
}

} // namespace
} // namespace twinscope::historian
