// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deliveries that wait for an answer: when it comes, and when it must not.

#include "ingestfixture.h"

#include <atomic>

using namespace twinscope;
using namespace twinscope::telemetry;
using test::waitUntil;

namespace {

class IngestAnswers : public IngestTest
{
protected:
    /// Samples numbered from `from` with one receipt of that number.
    Delivery awaited(int from, int count)
    {
        Delivery delivery(batch(from, count));
        delivery.receipts.push_back({QStringLiteral("broker"), quint32(from), quint64(count)});
        delivery.onSettled = [this] { ++answers; };
        return delivery;
    }

    std::atomic<int> answers = 0;
};

} // namespace

TEST_F(IngestAnswers, comeOnceEverythingIsStoredWithItsReceipts)
{
    const auto ingest = makeIngest({1'000'000, std::chrono::hours(1)});
    ingest->setArchive(archive.function());
    ingest->start();
    Delivery delivery = awaited(1, 10);
    delivery.markers.push_back(
        {3, {{}, {}, {}, core::bad(core::QualityReason::Undecodable)}, QStringLiteral("rubbish")});
    ingest->deliver(std::move(delivery));
    ASSERT_TRUE(waitUntil([&] { return answers == 1; })) << "nobody who waits has to wait for the interval";
    EXPECT_EQ(archive.stored().size(), 11u);
    EXPECT_EQ(archive.receipts(), (std::vector<Receipt>{{QStringLiteral("broker"), 1, 10}}));
    EXPECT_EQ(ingest->counters().refused, 1u);
}

TEST_F(IngestAnswers, doNotComeWhileTheArchiveFails)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(diskFull());
    ingest->start();
    ingest->deliver(awaited(1, 10));
    ASSERT_TRUE(waitUntil([&] { return archive.attempts() >= 2; }));
    EXPECT_EQ(answers, 0);
    archive.fail(std::nullopt);
    EXPECT_TRUE(waitUntil([&] { return answers == 1; }));
}

TEST_F(IngestAnswers, aFullQueueStillTakesWhatWaitsForOne)
{
    const auto ingest = makeIngest({100, std::chrono::milliseconds(5)});
    ingest->setArchive(archive.function());
    ingest->deliver(batch(1, 100));
    ingest->deliver(awaited(101, 50));
    ingest->deliver(batch(151, 10));
    EXPECT_EQ(ingest->counters().dropped, 10u);
    ingest->stop();
    EXPECT_EQ(archive.stored().size(), 150u);
    EXPECT_EQ(answers, 1);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestAnswers, neverComeForWhatCouldNotBeStoredAtTheEnd)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(diskFull());
    ingest->deliver(batch(1, 3));
    ingest->deliver(awaited(4, 10));
    ingest->stop();
    EXPECT_EQ(answers, 0);
    EXPECT_EQ(ingest->counters().returned, 10u);
    EXPECT_EQ(ingest->counters().dropped, 3u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
    EXPECT_EQ(messages(core::Severity::Error, QStringLiteral("3 samples could not be written")), 1);
    ingest->deliver(awaited(20, 10));
    EXPECT_EQ(ingest->counters().dropped, 3u) << "after the end it is simply not taken";
}

TEST_F(IngestAnswers, comeForWhatIsRefusedForGood)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    archive.fail(core::Error{core::ErrorCode::InvalidArgument, QStringLiteral("Never."), {}});
    ingest->start();
    ingest->deliver(awaited(1, 10));
    EXPECT_TRUE(waitUntil([&] { return answers == 1; })) << "sending it again would not help";
    EXPECT_EQ(ingest->counters().dropped, 10u);
}

TEST_F(IngestAnswers, comeAtOnceWhereNothingIsRecorded)
{
    const auto ingest = makeIngest();
    ingest->start();
    ingest->deliver(awaited(1, 10));
    EXPECT_TRUE(waitUntil([&] { return answers == 1; }));
}

TEST_F(IngestAnswers, aReceiptWithoutSamplesIsStored)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->start();
    ingest->deliver(awaited(1, 0));
    EXPECT_TRUE(waitUntil([&] { return answers == 1; }));
    EXPECT_EQ(archive.receipts().size(), 1u);
}

TEST_F(IngestAnswers, aDeliveryIsStoredInOnePieceHoweverLarge)
{
    const auto ingest = makeIngest();
    std::vector<std::pair<size_t, size_t>> writes; // samples, receipts
    ingest->setArchive(
        [&](std::span<const IncomingSample> samples, std::span<const Receipt> receipts) -> core::Result<quint64> {
            writes.emplace_back(samples.size(), receipts.size());
            return 0;
        });
    ingest->deliver(batch(1, 10));
    ingest->deliver(awaited(11, 70'000));
    ingest->deliver(awaited(70'011, 5));
    ingest->deliver(awaited(70'016, 65'536));
    ingest->stop();
    EXPECT_EQ(writes, (std::vector<std::pair<size_t, size_t>>{{10, 0}, {70'000, 1}, {5, 1}, {65'536, 1}}));
    EXPECT_EQ(answers, 3);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestAnswers, whatTheArchiveHadAlreadyIsCountedApart)
{
    const auto ingest = makeIngest();
    ingest->setArchive(
        [](std::span<const IncomingSample>, std::span<const Receipt>) -> core::Result<quint64> { return 4; });
    ingest->deliver(awaited(1, 10));
    ingest->stop();
    EXPECT_EQ(ingest->counters().stored, 6u);
    EXPECT_EQ(ingest->counters().doubles, 4u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestAnswers, messagesAndRepeatsAreCounted)
{
    const auto ingest = makeIngest();
    Delivery delivery;
    delivery.messages = 7;
    delivery.decoded = 4;
    delivery.repeats = 2;
    ingest->deliver(std::move(delivery));
    const IngestCounters counters = ingest->counters();
    EXPECT_EQ(counters.messages, 7u);
    EXPECT_EQ(counters.decoded, 4u);
    EXPECT_EQ(counters.repeats, 2u);
    EXPECT_EQ(counters.received, 0u);
}
