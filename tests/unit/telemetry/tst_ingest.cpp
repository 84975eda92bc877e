// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingestfixture.h"

#include <atomic>
#include <thread>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::QualityReason;
using core::Severity;
using test::waitUntil;

namespace {

const QString Broker = QStringLiteral("broker");

} // namespace

TEST_F(IngestTest, showsSamplesAtOnceAndArchivesThemInOrder)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->start();
    ingest->deliver(batch(1, 100));
    EXPECT_EQ(table->read(0), sample(100)) << "the live table does not wait for the ingest thread";
    ASSERT_TRUE(waitUntil([&] { return ingest->counters().stored == 100; }));
    const auto stored = archive.stored();
    ASSERT_EQ(stored.size(), 100u);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(stored[size_t(i)].sample, sample(i + 1));
}

TEST_F(IngestTest, countsWhatWentThrough)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->deliver(batch(1, 7));
    EXPECT_EQ(ingest->counters().queued, 7u);
    EXPECT_EQ(ingest->counters().received, 7u);
    ingest->start();
    ingest->stop();
    EXPECT_EQ(ingest->counters().stored, 7u);
    EXPECT_EQ(ingest->counters().queued, 0u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestTest, stopHandsOverEverythingEvenWithALongInterval)
{
    const auto ingest = makeIngest({1'000'000, std::chrono::hours(1)});
    ingest->setArchive(archive.function());
    ingest->start();
    ingest->deliver(batch(1, 200'000));
    ingest->deliver(batch(200'001, 5));
    ingest->stop();
    EXPECT_EQ(archive.stored().size(), 200'005u);
    EXPECT_EQ(ingest->counters().stored, 200'005u);
    ingest->stop();
    EXPECT_EQ(archive.stored().size(), 200'005u);
}

TEST_F(IngestTest, aFullPortionDoesNotWaitForTheInterval)
{
    const auto ingest = makeIngest({1'000'000, std::chrono::hours(1)});
    ingest->setArchive(archive.function());
    ingest->start();
    ingest->deliver(batch(1, 50'000));
    EXPECT_TRUE(waitUntil([&] { return ingest->counters().stored == 50'000; }));
}

TEST_F(IngestTest, whatWasQueuedBeforeTheStartIsNotLost)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->deliver(batch(1, 3));
    ingest->stop();
    EXPECT_EQ(archive.stored().size(), 3u);
}

TEST_F(IngestTest, whatComesAfterTheEndIsCountedAsDropped)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->start();
    ingest->stop();
    ingest->deliver(batch(1, 3));
    EXPECT_EQ(ingest->counters().dropped, 3u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
    ingest->start();
    ingest->deliver(batch(4, 2));
    ingest->stop();
    EXPECT_EQ(ingest->counters().stored, 2u);
}

TEST_F(IngestTest, withoutAnArchiveListenersStillGetEverything)
{
    const auto ingest = makeIngest();
    std::atomic<size_t> heard = 0;
    ingest->addListener([&](std::span<const IncomingSample> samples) { heard += samples.size(); });
    ingest->start();
    ingest->deliver(batch(1, 50));
    EXPECT_TRUE(waitUntil([&] { return heard == 50 && ingest->counters().queued == 0; }));
    EXPECT_EQ(ingest->counters().stored, 0u);
}

TEST_F(IngestTest, listenersHearBeforeTheArchiveDoes)
{
    const auto ingest = makeIngest();
    std::atomic<size_t> heard = 0;
    std::atomic<bool> inOrder = true;
    ingest->addListener([&](std::span<const IncomingSample> samples) { heard += samples.size(); });
    ingest->setArchive([&, stored = size_t(0)](std::span<const IncomingSample> samples,
                                               std::span<const Receipt>) mutable -> core::Result<quint64> {
        stored += samples.size();
        inOrder = inOrder && heard >= stored;
        return quint64(0);
    });
    ingest->start();
    for (int i = 0; i < 100; ++i)
        ingest->deliver(batch(i * 10 + 1, 10));
    ingest->stop();
    EXPECT_EQ(heard, 1000u);
    EXPECT_TRUE(inOrder);
}

TEST_F(IngestTest, channelsThePlantDoesNotHaveEndHere)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->deliver(
        std::vector<IncomingSample>{{core::NoChannel, sample(1)}, {3, sample(2)}, {ChannelCount, sample(3)}});
    ingest->stop();
    ASSERT_EQ(archive.stored().size(), 1u);
    EXPECT_EQ(archive.stored()[0].channel, 3u);
    EXPECT_EQ(ingest->counters().dropped, 2u);
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestTest, aRefusalIsShownCountedToldAndArchived)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->deliver(std::vector<IncomingSample>{{2, sample(5)}});
    const core::Sample marker{core::Time{6}, core::Time{7}, {}, core::bad(QualityReason::Undecodable)};
    ingest->deliver(refusal(2, marker, QStringLiteral("Channel c2: rubbish.")));
    EXPECT_EQ(table->read(2).quality, core::bad(QualityReason::Undecodable));
    EXPECT_EQ(table->read(2).value, core::Value(5));
    ingest->stop();
    EXPECT_EQ(ingest->counters().refused, 1u);
    EXPECT_EQ(ingest->counters().received, 2u);
    ASSERT_EQ(archive.stored().size(), 2u);
    EXPECT_EQ(archive.stored()[1].sample, marker);
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("rubbish")), 1);
    EXPECT_EQ(log.messages()[0].subject, QStringLiteral("c2"));
}

TEST_F(IngestTest, refusalsOfOneChannelAreToldOnceAMinute)
{
    const auto ingest = makeIngest();
    const core::Sample marker{{}, {}, {}, core::bad(QualityReason::Undecodable)};
    for (int i = 0; i < 1000; ++i)
        ingest->deliver(refusal(2, marker, QStringLiteral("rubbish %1").arg(i)));
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("rubbish")), 1);
    clock.advance(std::chrono::minutes(1));
    ingest->deliver(refusal(2, marker, QStringLiteral("rubbish again")));
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("rubbish")), 2);
    EXPECT_TRUE(log.messages().back().detail.contains(QStringLiteral("999")));
    EXPECT_EQ(ingest->counters().refused, 1001u);
}

TEST_F(IngestTest, refusalsOfManyChannelsAreToldWithinABudget)
{
    plant.channels.resize(1000);
    LiveTable large(plant.channels);
    Ingest ingest(large, plant, clock, log);
    const core::Sample marker{{}, {}, {}, core::bad(QualityReason::Undecodable)};
    for (core::ChannelIndex i = 0; i < 1000; ++i)
        ingest.deliver(refusal(i, marker, QStringLiteral("rubbish %1").arg(i)));
    const int told = messages(Severity::Warning, QStringLiteral("rubbish"));
    EXPECT_GT(told, 10);
    EXPECT_LT(told, 100);
    clock.advance(std::chrono::minutes(1));
    ingest.deliver(refusal(0, marker, QStringLiteral("rubbish again")));
    EXPECT_EQ(messages(Severity::Warning, QStringLiteral("%1 more").arg(1000 - told)), 1);
}

TEST_F(IngestTest, aLostLinkMarksItsChannelsAtOnceAndInTheHistory)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    ingest->deliver(std::vector<IncomingSample>{{0, sample(1)}, {1, sample(2)}});
    ingest->linkChanged(Broker, {LinkState::Lost, QStringLiteral("gone"), 0});
    EXPECT_EQ(table->read(0).quality, core::bad(QualityReason::SourceLost));
    EXPECT_EQ(table->read(5).quality, core::bad(QualityReason::SourceLost));
    ingest->linkChanged(Broker, {LinkState::Connecting, QStringLiteral("again"), 1});
    ingest->linkChanged(Broker, {LinkState::Lost, QStringLiteral("still gone"), 1});
    ingest->stop();

    const auto stored = archive.stored();
    ASSERT_EQ(stored.size(), 4u) << "one marker for each channel that had a value, once";
    for (size_t i : {2u, 3u}) {
        EXPECT_EQ(stored[i].sample, (core::Sample{clock.now(), clock.now(), {}, core::bad(QualityReason::SourceLost)}));
    }
    EXPECT_TRUE(isBalanced(ingest->counters()));
}

TEST_F(IngestTest, remembersTheNewestStatusOfEachLink)
{
    const auto ingest = makeIngest();
    EXPECT_TRUE(ingest->links().empty());
    ingest->linkChanged(Broker, {LinkState::Connecting, {}, 0});
    ingest->linkChanged(QStringLiteral("other"), {LinkState::Connected, {}, 0});
    ingest->linkChanged(Broker, {LinkState::Connected, {}, 3});
    const auto links = ingest->links();
    ASSERT_EQ(links.size(), 2u);
    EXPECT_EQ(links[0].first, Broker);
    EXPECT_EQ(links[0].second.state, LinkState::Connected);
    EXPECT_EQ(links[0].second.reconnects, 3u);
    ingest->deliver(std::vector<IncomingSample>{{0, sample(1)}});
    EXPECT_EQ(table->read(0).quality, core::good());
}

TEST_F(IngestTest, manySourcesDeliverAtOnce)
{
    const auto ingest = makeIngest();
    ingest->setArchive(archive.function());
    std::atomic<size_t> heard = 0;
    ingest->addListener([&](std::span<const IncomingSample> samples) { heard += samples.size(); });
    ingest->start();
    {
        std::vector<std::jthread> sources;
        for (int s = 0; s < 4; ++s) {
            sources.emplace_back([&, s] {
                for (int i = 0; i < 2'000; ++i) {
                    ingest->deliver(batch(i, 5));
                    if (i % 100 == s)
                        ingest->deliver(refusal(core::ChannelIndex(s),
                                                {{}, {}, {}, core::bad(QualityReason::Undecodable)},
                                                QStringLiteral("rubbish")));
                    if (i % 500 == s)
                        ingest->linkChanged(Broker, {LinkState::Lost, {}, 0});
                }
            });
        }
    }
    ingest->stop();
    const IngestCounters counters = ingest->counters();
    EXPECT_GE(counters.received, 40'080u);
    EXPECT_EQ(counters.refused, 80u);
    EXPECT_EQ(counters.stored, counters.received);
    EXPECT_EQ(heard, counters.received);
    EXPECT_EQ(archive.stored().size(), counters.received);
}
