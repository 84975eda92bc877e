// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingestfixture.h"

#include <atomic>
#include <stdexcept>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::Severity;
using test::waitUntil;

TEST_F(IngestTest, aFailingArchiveLosesNothingAndIsToldOnceAndSoIsItsRecovery)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(diskFull());
    ingest->start();
    for (int i = 0; i < 20; ++i)
        ingest->deliver(batch(i * 10 + 1, 10));
    ASSERT_TRUE(waitUntil([&] { return archive.attempts() >= 3; }));
    EXPECT_EQ(ingest->counters().stored, 0u);
    EXPECT_EQ(ingest->counters().queued, 200u);
    EXPECT_EQ(messages(Severity::Error, QStringLiteral("The disk is full.")), 1);
    EXPECT_EQ(table->read(0), sample(200)) << "the screen goes on";

    archive.fail(std::nullopt);
    ASSERT_TRUE(waitUntil([&] { return ingest->counters().stored == 200; }));
    EXPECT_EQ(messages(Severity::Info, QStringLiteral("written again")), 1);
    const auto stored = archive.stored();
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(stored[size_t(i)].sample, sample(i + 1));
    EXPECT_EQ(ingest->counters().dropped, 0u);
}

TEST_F(IngestTest, listenersHearOnWhileTheArchiveFails)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    std::atomic<size_t> heard = 0;
    ingest->addListener([&](std::span<const IncomingSample> samples) { heard += samples.size(); });
    archive.fail(diskFull());
    ingest->start();
    ingest->deliver(batch(1, 10));
    ASSERT_TRUE(waitUntil([&] { return archive.attempts() >= 1; }));
    ingest->deliver(batch(11, 10));
    EXPECT_TRUE(waitUntil([&] { return heard == 20; }));
    archive.fail(std::nullopt);
    ingest->stop();
    EXPECT_EQ(heard, 20u) << "each sample once, however often the archive is asked";
    EXPECT_EQ(ingest->counters().stored, 20u);
}

TEST_F(IngestTest, aFullQueueKeepsTheOldestCountsTheRestAndTellsBothEnds)
{
    const auto ingest = makeIngest({100, std::chrono::milliseconds(5)});
    ingest->setArchive(archive.function());
    archive.fail(diskFull());
    ingest->start();
    ingest->deliver(batch(1, 80));
    ASSERT_TRUE(waitUntil([&] { return archive.attempts() >= 1; }));
    ingest->deliver(batch(81, 40));
    ingest->deliver(batch(121, 5));
    EXPECT_EQ(ingest->counters().dropped, 25u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
    EXPECT_EQ(table->read(5), sample(125)) << "the screen shows what the history misses";
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("queue is full")), 1);

    archive.fail(std::nullopt);
    ASSERT_TRUE(waitUntil([&] { return ingest->counters().stored == 100; }));
    ASSERT_TRUE(waitUntil([&] { return messages(Severity::Warning, QStringLiteral("25 samples")) == 1; }));
    const auto stored = archive.stored();
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(stored[size_t(i)].sample, sample(i + 1));

    archive.fail(diskFull());
    ingest->deliver(batch(1, 101));
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("queue is full")), 2) << "a new episode is told anew";
    archive.fail(std::nullopt);
    ingest->stop();
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("1 samples")), 1);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestTest, anEndWithAFailingArchiveIsCountedAndTold)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(diskFull());
    ingest->start();
    ingest->deliver(batch(1, 10));
    ingest->stop();
    EXPECT_EQ(ingest->counters().dropped, 10u);
    EXPECT_EQ(ingest->counters().queued, 0u);
    EXPECT_EQ(messages(Severity::Error, QStringLiteral("10 samples could not be written")), 1);
}

TEST_F(IngestTest, whatTheArchiveRefusesForGoodDoesNotBlockTheRest)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(core::Error{core::ErrorCode::InvalidArgument, QStringLiteral("Such samples are not taken."), {}});
    ingest->start();
    ingest->deliver(batch(1, 10));
    ASSERT_TRUE(waitUntil([&] { return ingest->counters().dropped == 10; }));
    archive.fail(std::nullopt);
    ingest->deliver(batch(11, 10));
    ingest->stop();
    EXPECT_EQ(ingest->counters().stored, 10u);
    EXPECT_EQ(messages(Severity::Error, QStringLiteral("Such samples are not taken.")), 1);
}

TEST_F(IngestTest, anArchiveThatThrowsIsAFailingArchive)
{
    const auto ingest = makeIngest();
    std::atomic<int> calls = 0;
    ingest->setArchive([&](std::span<const IncomingSample>, std::span<const Receipt>) -> core::Result<quint64> {
        if (++calls == 1)
            throw std::runtime_error("boom");
        return quint64(0);
    });
    ingest->start();
    ingest->deliver(batch(1, 10));
    EXPECT_TRUE(waitUntil([&] { return ingest->counters().stored == 10; }));
    EXPECT_EQ(calls, 2);
}

TEST_F(IngestTest, aListenerThatThrowsStopsNobody)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    std::atomic<size_t> heard = 0;
    ingest->addListener([](std::span<const IncomingSample>) { throw std::runtime_error("boom"); });
    ingest->addListener([&](std::span<const IncomingSample> samples) { heard += samples.size(); });
    ingest->start();
    ingest->deliver(batch(1, 10));
    ASSERT_TRUE(waitUntil([&] { return ingest->counters().stored == 10; }));
    ingest->deliver(batch(11, 10));
    ingest->stop();
    EXPECT_EQ(heard, 20u);
    EXPECT_EQ(messages(Severity::Error, QStringLiteral("Please report this")), 1);
}
