// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/livetable.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::ChannelIndex;
using core::QualityReason;
using core::Sample;
using core::Time;
using core::Value;

namespace {

std::vector<plant::Channel> channels(size_t count, const QString &source = QStringLiteral("broker"))
{
    std::vector<plant::Channel> list(count);
    for (size_t i = 0; i < count; ++i) {
        list[i].id = QStringLiteral("c%1").arg(i);
        list[i].address.source = source;
    }
    return list;
}

Time at(double seconds)
{
    return Time::fromSeconds(seconds);
}

Sample sample(double time, double value, double arrival = -1)
{
    return {at(time), at(arrival < 0 ? time : arrival), Value(value), core::good()};
}

void write(LiveTable &table, ChannelIndex channel, const Sample &sample)
{
    const IncomingSample incoming{channel, sample};
    table.write(&incoming, 1);
}

std::map<ChannelIndex, Sample> collect(const LiveTable &table, quint64 &revision)
{
    std::map<ChannelIndex, Sample> visited;
    revision = table.collect(revision, [&](ChannelIndex channel, const Sample &s) {
        EXPECT_TRUE(visited.emplace(channel, s).second) << "visited twice in one call";
    });
    return visited;
}

} // namespace

TEST(LiveTable, hasNoValueUntilOneIsWritten)
{
    LiveTable table(channels(2));
    EXPECT_EQ(table.size(), 2u);
    EXPECT_EQ(table.read(0).quality, core::bad(QualityReason::NoValueYet));
    write(table, 0, sample(10, 1.5));
    EXPECT_EQ(table.read(0), sample(10, 1.5));
    EXPECT_EQ(table.read(1).quality, core::bad(QualityReason::NoValueYet));
}

TEST(LiveTable, ignoresChannelsItDoesNotHave)
{
    LiveTable table(channels(1));
    write(table, 7, sample(1, 1));
    table.markBad(core::NoChannel, core::bad(QualityReason::Undecodable), at(1));
    EXPECT_EQ(table.read(7), Sample());
}

TEST(LiveTable, keepsTheNewestSourceTime)
{
    LiveTable table(channels(1));
    write(table, 0, sample(10, 1));
    write(table, 0, sample(9, 2, 11));
    EXPECT_EQ(table.read(0).value, Value(1.0));
    write(table, 0, sample(10, 3, 12));
    EXPECT_EQ(table.read(0).value, Value(3.0)) << "of equal times the later arrival counts";
    write(table, 0, sample(11, 4));
    EXPECT_EQ(table.read(0).value, Value(4.0));
}

TEST(LiveTable, aSampleFromTheFutureDoesNotHoldThePlace)
{
    LiveTable table(channels(1));
    write(table, 0, sample(4'000'000'000, 1, 100));
    write(table, 0, sample(101, 2));
    EXPECT_EQ(table.read(0).value, Value(2.0));
    write(table, 0, sample(150, 3, 102)); // a clock that runs ahead a little is none of that
    write(table, 0, sample(103, 4));
    EXPECT_EQ(table.read(0).value, Value(3.0));
}

TEST(LiveTable, aClockOfThisMachineThatIsSetBackFreezesNothing)
{
    LiveTable table(channels(1));
    write(table, 0, sample(7'200, 1));
    write(table, 0, sample(3'600, 2));
    EXPECT_EQ(table.read(0).value, Value(2.0));
    write(table, 0, sample(3'601, 3));
    EXPECT_EQ(table.read(0).value, Value(3.0));
}

TEST(LiveTable, aLostSourceKeepsItsValuesAndAnythingNewReplacesThem)
{
    auto list = channels(3);
    list[2].address.source = QStringLiteral("other");
    LiveTable table(list);
    write(table, 0, sample(10, 1));
    write(table, 2, sample(10, 3));
    EXPECT_EQ(table.markSourceLost(QStringLiteral("broker")), std::vector<ChannelIndex>{0});
    EXPECT_EQ(table.read(0).quality, core::bad(QualityReason::SourceLost));
    EXPECT_EQ(table.read(0).value, Value(1.0));
    EXPECT_EQ(table.read(1).quality, core::bad(QualityReason::SourceLost));
    EXPECT_EQ(table.read(2).quality, core::good());
    EXPECT_TRUE(table.markSourceLost(QStringLiteral("broker")).empty()) << "told once";
    EXPECT_TRUE(table.markSourceLost(QStringLiteral("unknown")).empty());

    write(table, 0, sample(5, 2, 20));
    EXPECT_EQ(table.read(0), sample(5, 2, 20));
}

TEST(LiveTable, aMarkerKeepsTheValueAndYieldsToOlderSourceTimes)
{
    LiveTable table(channels(2));
    write(table, 0, sample(10, 1));
    table.markBad(0, core::bad(QualityReason::Undecodable), at(12));
    EXPECT_EQ(table.read(0), (Sample{at(10), at(12), Value(1.0), core::bad(QualityReason::Undecodable)}));
    write(table, 0, sample(8, 2, 13));
    EXPECT_EQ(table.read(0).value, Value(2.0));
    write(table, 0, sample(7, 3, 14));
    EXPECT_EQ(table.read(0).value, Value(2.0)) << "the exception held for one sample only";

    table.markBad(1, core::bad(QualityReason::TooLarge), at(12));
    EXPECT_EQ(table.read(1), (Sample{at(12), at(12), {}, core::bad(QualityReason::TooLarge)}));
}

TEST(LiveTable, collectsEverythingFirstAndThenOnlyNews)
{
    LiveTable table(channels(4));
    quint64 revision = 0;
    EXPECT_EQ(collect(table, revision).size(), 4u);
    EXPECT_GT(revision, 0u);
    EXPECT_TRUE(collect(table, revision).empty());

    write(table, 2, sample(1, 1));
    const auto news = collect(table, revision);
    ASSERT_EQ(news.size(), 1u);
    EXPECT_EQ(news.at(2), sample(1, 1));
    EXPECT_TRUE(collect(table, revision).empty());
}

TEST(LiveTable, theRevisionStaysWhereNothingChanged)
{
    LiveTable table(channels(4));
    quint64 revision = 0;
    collect(table, revision);
    const quint64 before = revision;
    for (int i = 0; i < 5; ++i)
        collect(table, revision);
    EXPECT_EQ(revision, before);
    write(table, 0, sample(10, 1));
    collect(table, revision);
    EXPECT_NE(revision, before);
    const quint64 after = revision;
    write(table, 0, sample(9, 1, 11)); // too old: no news
    EXPECT_TRUE(collect(table, revision).empty());
    EXPECT_EQ(revision, after);
}

TEST(LiveTable, markersAreNews)
{
    LiveTable table(channels(2));
    quint64 revision = 0;
    collect(table, revision);
    table.markBad(1, core::bad(QualityReason::Undecodable), at(1));
    EXPECT_EQ(collect(table, revision).count(1), 1u);
    table.markSourceLost(QStringLiteral("broker"));
    EXPECT_EQ(collect(table, revision).size(), 2u);
    table.markSourceLost(QStringLiteral("broker"));
    EXPECT_TRUE(collect(table, revision).empty());
}

TEST(LiveTable, severalReadersEachSeeEveryChange)
{
    LiveTable table(channels(3));
    quint64 first = 0, second = 0;
    collect(table, first);
    write(table, 1, sample(1, 1));
    collect(table, second);
    EXPECT_EQ(collect(table, first).size(), 1u);
    write(table, 2, sample(1, 1));
    EXPECT_EQ(collect(table, second).size(), 1u);
    EXPECT_EQ(collect(table, first).size(), 1u);
}

TEST(LiveTable, holdsAHundredThousandChannels)
{
    constexpr size_t count = 100'000;
    LiveTable table(channels(count));
    std::vector<IncomingSample> batch;
    for (ChannelIndex i = 0; i < count; ++i)
        batch.push_back({i, sample(1, i)});
    quint64 revision = 0;
    collect(table, revision);
    table.write(batch.data(), batch.size());
    const auto news = collect(table, revision);
    EXPECT_EQ(news.size(), count);
    EXPECT_EQ(news.at(count - 1).value, Value(double(count - 1)));
    EXPECT_EQ(table.markSourceLost(QStringLiteral("broker")).size(), count);
}

/// Writers in several threads, readers meanwhile: no torn sample is ever seen, and the last state of every channel is
/// seen by a reader that only ever asks for news.
TEST(LiveTable, writersAndReadersAtOnceLoseAndTearNothing)
{
    constexpr size_t count = 64;
    constexpr int writers = 4, rounds = 20'000;
    LiveTable table(channels(count));
    std::atomic<int> running = writers;
    std::vector<std::jthread> threads;
    for (int w = 0; w < writers; ++w) {
        threads.emplace_back([&, w] {
            for (int round = 1; round <= rounds; ++round) {
                const auto channel = ChannelIndex((round * 7 + w) % int(count));
                const QString text = QString::number(round);
                write(table, channel, {Time{round}, Time{round}, Value(text), core::good()});
            }
            --running;
        });
    }
    std::vector<Sample> seen(count);
    quint64 revision = 0;
    bool last = false;
    while (!last) {
        last = running == 0;
        revision = table.collect(revision, [&](ChannelIndex channel, const Sample &s) {
            EXPECT_EQ(s.value.toText(), s.time.ns == 0 ? QString() : QString::number(s.time.ns));
            EXPECT_GE(s.time, seen[channel].time);
            seen[channel] = s;
        });
    }
    for (ChannelIndex i = 0; i < count; ++i)
        EXPECT_EQ(seen[i], table.read(i));
}
