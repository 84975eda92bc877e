// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storecontract.h"

// The tests of the contract; included once per implementation, behind its harness.
namespace twinscope::test {

TEST_P(StoreContract, SeriesOfAChannelIsAlwaysTheSame)
{
    const auto pressure = series("pump.pressure");
    const auto flow = series("pump.flow");
    EXPECT_NE(pressure, flow);
    EXPECT_EQ(pressure, series("pump.pressure"));
}

TEST_P(StoreContract, SeriesIsFoundAgainAfterReopening)
{
    append(series("one"), {sampleAt(1, 1.0)});
    append(series("čerpadlo/2 ☃"), {sampleAt(1, 2.0)});
    reopen();
    EXPECT_EQ(valueAt(series("one"), 1).value, core::Value(1.0));
    EXPECT_EQ(valueAt(series("čerpadlo/2 ☃"), 1).value, core::Value(2.0));
}

TEST_P(StoreContract, NewSeriesAfterReopeningDoesNotTouchOldOnes)
{
    append(series("old"), {sampleAt(1, 1.0)});
    reopen();
    append(series("new"), {sampleAt(1, 2.0)});
    EXPECT_EQ(everything(series("old")), (std::vector{sampleAt(1, 1.0)}));
    EXPECT_EQ(everything(series("new")), (std::vector{sampleAt(1, 2.0)}));
}

TEST_P(StoreContract, EveryKindOfValueComesBackExactly)
{
    using Doubles = std::numeric_limits<double>;
    using Integers = std::numeric_limits<qint64>;
    const std::vector<core::Value> values = {core::Value(),
                                             0.1,
                                             -0.0,
                                             0.0,
                                             5.0,
                                             1e300,
                                             Doubles::denorm_min(),
                                             Doubles::max(),
                                             Doubles::lowest(),
                                             Doubles::infinity(),
                                             -Doubles::infinity(),
                                             Doubles::quiet_NaN(),
                                             std::bit_cast<double>(0xfff8'0000'dead'beefULL),
                                             9007199254740993.0,
                                             Integers::min(),
                                             Integers::max(),
                                             qint64(0),
                                             qint64(-1),
                                             qint64(9007199254740993),
                                             true,
                                             false,
                                             QString(),
                                             QStringLiteral("žluťoučký kůň 🐎"),
                                             QString(QChar(0)) + QLatin1Char('x'),
                                             QStringLiteral("12"),
                                             QString(100'000, QLatin1Char('z'))};
    const auto id = series("mixed");
    for (size_t i = 0; i < values.size(); ++i)
        append(id, {sampleAt(qint64(i), values[i])});
    reopen();
    const auto found = everything(series("mixed"));
    ASSERT_EQ(found.size(), values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        EXPECT_EQ(found[i].value.storage().index(), values[i].storage().index()) << i;
        EXPECT_TRUE(sameBits(found[i].value, values[i])) << i;
        EXPECT_TRUE(sameBits(valueAt(series("mixed"), qint64(i)).value, values[i])) << i;
    }
}

TEST_P(StoreContract, TimesAndQualitiesComeBackExactly)
{
    using Integers = std::numeric_limits<qint64>;
    const auto id = series("times");
    const std::vector<core::Sample> samples = {
        {{Integers::min()}, {Integers::max()}, 1.0, core::good()},
        {{-1}, {0}, 2.0, core::uncertain(core::QualityReason::Stale)},
        {{1'583'748'873'123'456'789}, {1'583'748'873'123'456'790}, 3.0, core::bad(core::QualityReason::SaidBySource)},
        {{Integers::max() - 1}, {Integers::min()}, 4.0, core::bad(core::QualityReason::None)}};
    append(id, samples);
    EXPECT_EQ(everything(id), samples);
}

TEST_P(StoreContract, BeforeTheFirstSampleThereIsNoValueYet)
{
    const auto id = series("late");
    EXPECT_EQ(valueAt(id, 0), core::Sample());
    append(id, {sampleAt(100, 1.0)});
    EXPECT_EQ(valueAt(id, 99), core::Sample());
    EXPECT_EQ(valueAt(id, 99).quality, core::bad(core::QualityReason::NoValueYet));
    EXPECT_EQ(valueAt(id, 100), sampleAt(100, 1.0));
}

TEST_P(StoreContract, ValueAtIsTheNewestAtOrBefore)
{
    const auto id = series("steps");
    append(id, {sampleAt(10, 1.0), sampleAt(20, 2.0), sampleAt(30, 3.0)});
    EXPECT_EQ(valueAt(id, 19).value, core::Value(1.0));
    EXPECT_EQ(valueAt(id, 20).value, core::Value(2.0));
    EXPECT_EQ(valueAt(id, 1'000'000).value, core::Value(3.0));
}

TEST_P(StoreContract, LateSamplesFindTheirPlaceInTime)
{
    const auto id = series("shuffled");
    append(id, {sampleAt(30, 3.0), sampleAt(10, 1.0)});
    append(id, {sampleAt(20, 2.0)});
    EXPECT_EQ(everything(id), (std::vector{sampleAt(10, 1.0), sampleAt(20, 2.0), sampleAt(30, 3.0)}));
    EXPECT_EQ(valueAt(id, 25).value, core::Value(2.0));
}

TEST_P(StoreContract, EqualTimesAreAllKeptInOrderOfArrival)
{
    const auto id = series("burst");
    std::vector<core::Sample> samples;
    for (int i = 0; i < 10'000; ++i)
        samples.push_back(sampleAt(5, i));
    append(id, samples);
    reopen();
    append(series("burst"), {sampleAt(5, -1)});
    samples.push_back(sampleAt(5, -1));
    EXPECT_EQ(everything(series("burst")), samples);
    EXPECT_EQ(valueAt(series("burst"), 5).value, core::Value(-1));
}

TEST_P(StoreContract, ExactDoublesAreKeptOnceAndCounted)
{
    const auto id = series("again"), other = series("other");
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<core::Sample> samples = {sampleAt(10, 1.0),
                                               sampleAt(10, 1),
                                               sampleAt(10, true),
                                               sampleAt(10, QStringLiteral("1")),
                                               sampleAt(10, 0.0),
                                               sampleAt(10, -0.0),
                                               sampleAt(10, nan),
                                               sampleAt(10, core::Value()),
                                               sampleAt(10, 1.0, core::bad(core::QualityReason::OutOfRange)),
                                               sampleAt(20, 1.0)};
    append(id, samples);
    const auto later = [](core::Sample sample) {
        sample.arrival = sample.arrival + core::Duration(5);
        return sample;
    };
    std::vector<historian::SeriesSample> again = {{other, samples[0]}};
    for (const core::Sample &sample : samples)
        again.push_back({id, later(sample)});
    again.push_back({id, sampleAt(15, 2.0)});
    again.push_back({id, sampleAt(15, 2.0)});
    const auto appended = store().append(again);
    ASSERT_TRUE(appended.ok());
    EXPECT_EQ(appended->stored, 2u);
    EXPECT_EQ(appended->doubles, samples.size() + 1);
    reopen();
    EXPECT_EQ(store().append(again)->doubles, again.size());
    auto expected = samples;
    expected.insert(expected.end() - 1, sampleAt(15, 2.0));
    const auto found = everything(series("again"));
    ASSERT_EQ(found.size(), expected.size());
    for (size_t i = 0; i < found.size(); ++i) {
        EXPECT_TRUE(sameBits(found[i].value, expected[i].value)) << i;
        EXPECT_EQ(found[i].arrival, expected[i].arrival) << "the first is the one that is kept";
    }
    EXPECT_EQ(store().statistics()->samples, samples.size() + 2);
    EXPECT_EQ(store().statistics()->doubles, samples.size() + 1 + again.size());
}

TEST_P(StoreContract, ReceiptsAreKeptWithTheSamples)
{
    EXPECT_TRUE(store().receipts(QStringLiteral("broker"))->empty());
    const std::vector<historian::SeriesSample> batch = {{series("proved"), sampleAt(1, 1.0)}};
    const QString broker = QStringLiteral("broker");
    const std::vector<historian::Receipt> receipts = {{broker, 7, ~quint64(0)}, {QStringLiteral("other"), 7, 1}};
    ASSERT_TRUE(store().append(batch, receipts).ok());
    const historian::Receipt alone{broker, 7, 5};
    ASSERT_TRUE(store().append({}, std::span(&alone, 1)).ok()) << "a message without a sample may be proved, too";
    reopen();
    EXPECT_EQ(*store().receipts(broker), (std::vector<historian::Receipt>{receipts[0], alone}));
    EXPECT_EQ(*store().receipts(QStringLiteral("other")), (std::vector<historian::Receipt>{receipts[1]}));
}

TEST_P(StoreContract, TheNewestReceiptsOfEachSourceAreKept)
{
    const auto receiptsOf = [](const char *source, quint32 from, quint32 to) {
        std::vector<historian::Receipt> receipts;
        for (quint32 i = from; i < to; ++i)
            receipts.push_back({QString::fromLatin1(source), i, i});
        return receipts;
    };
    constexpr quint32 Kept = historian::Store::ReceiptsKept;
    ASSERT_TRUE(store().append({}, receiptsOf("calm", 0, 3)).ok());
    for (quint32 i = 0; i < 2 * Kept; i += 1000)
        ASSERT_TRUE(store().append({}, receiptsOf("busy", i, i + 1000)).ok());
    reopen();
    const auto busy = store().receipts(QStringLiteral("busy"));
    ASSERT_TRUE(busy.ok());
    ASSERT_EQ(busy->size(), Kept);
    EXPECT_EQ(*busy, receiptsOf("busy", busy->back().message + 1 - Kept, busy->back().message + 1));
    EXPECT_EQ(*store().receipts(QStringLiteral("calm")), receiptsOf("calm", 0, 3));
}

TEST_P(StoreContract, ABatchThatIsRefusedLeavesNoReceipt)
{
    const std::vector<historian::SeriesSample> batch = {{series("whole") + 1000, sampleAt(1, 1.0)}};
    const historian::Receipt receipt{QStringLiteral("broker"), 1, 1};
    EXPECT_FALSE(store().append(batch, std::span(&receipt, 1)).ok());
    EXPECT_TRUE(store().receipts(receipt.source)->empty());
}

TEST_P(StoreContract, ChannelsAreListedInOrder)
{
    const auto a = series("a"), b = series("ž/b");
    append(b, {sampleAt(1, 1.0)});
    append(a, {sampleAt(1, 1.0)});
    const auto channels = store().channels();
    ASSERT_TRUE(channels.ok());
    const std::vector<historian::SeriesEntry> expected = {{a, QStringLiteral("a")}, {b, QStringLiteral("ž/b")}};
    EXPECT_EQ(*channels, expected);
}

TEST_P(StoreContract, VerifyingAndCompactingASoundStoreChangesNothing)
{
    const auto id = series("sound");
    for (int i = 0; i < 50; ++i)
        append(id, {sampleAt(i, 0.1 * i), sampleAt(1000 - i, QStringLiteral("text"))});
    const auto before = everything(id);
    core::Progress progress;
    ASSERT_TRUE(store().compact(progress).ok());
    const auto verified = store().verify(progress);
    ASSERT_TRUE(verified.ok());
    EXPECT_TRUE(verified->damages.empty());
    EXPECT_EQ(everything(id), before);
    EXPECT_TRUE(store().statistics()->healthy());
}

/// A rough curve with doubtful and bad stretches, some texts, and a few samples out of order.
inline std::vector<core::Sample> roughCurve(int count)
{
    std::mt19937_64 random(42);
    std::vector<core::Sample> samples;
    for (int i = 0; i < count; ++i) {
        const auto quality = i / 50 % 7 == 3 ? core::uncertain(core::QualityReason::Stale) : core::good();
        const qint64 time = i * 10 - (i % 97 == 0 ? 5000 : 0);
        samples.push_back(sampleAt(time, double(random() % 1000) / 4, quality));
    }
    samples.push_back(sampleAt(777, QStringLiteral("text")));
    samples.push_back(sampleAt(12'345, 1e6, core::bad(core::QualityReason::OutOfRange)));
    return samples;
}

TEST_P(StoreContract, ThinningKeepsTheShapeOfWholeColumns)
{
    const auto id = series("thinned"), other = series("untouched");
    const auto samples = roughCurve(4000);
    append(id, samples);
    append(other, samples);
    const auto before = envelope(id, -10'000, 30'000, 40), after = envelope(id, 30'000, 50'000, 500);
    const auto removed = store().thin(id, {30'999}, core::Duration(1000));
    ASSERT_TRUE(removed.ok()) << removed.error().detail.toStdString();
    EXPECT_EQ(*removed, samples.size() - everything(id).size());
    EXPECT_LE(scan(id, -10'000, 30'000).size(), 40u * 4);
    const auto now = envelope(id, -10'000, 30'000, 40);
    for (size_t i = 0; i < now.size(); ++i) {
        EXPECT_EQ(now[i].count == 0, before[i].count == 0) << i;
        EXPECT_EQ((std::array{now[i].min, now[i].max, now[i].last}),
                  (std::array{before[i].min, before[i].max, before[i].last}))
            << i;
        EXPECT_EQ(now[i].worst, before[i].worst) << i;
    }
    const auto same = envelope(id, 30'000, 50'000, 500);
    for (size_t i = 0; i < same.size(); ++i)
        EXPECT_EQ(same[i].count, after[i].count) << "what is newer stays as recorded";
    EXPECT_EQ(everything(other).size(), samples.size());
    EXPECT_EQ(*store().thin(id, {30'999}, core::Duration(1000)), 0u) << "twice changes nothing";
    EXPECT_EQ(store().statistics()->samples, everything(id).size() + samples.size());
}

TEST_P(StoreContract, ThinnedColumnsTakeLateSamplesIn)
{
    const auto id = series("late");
    append(id, {sampleAt(10, 1.0), sampleAt(20, 2.0), sampleAt(30, 3.0), sampleAt(90, 2.5)});
    EXPECT_EQ(*store().thin(id, {100}, core::Duration(100)), 1u);
    append(id, {sampleAt(50, 9.0)});
    EXPECT_EQ(*store().thin(id, {100}, core::Duration(100)), 1u);
    EXPECT_EQ(everything(id), (std::vector{sampleAt(10, 1.0), sampleAt(50, 9.0), sampleAt(90, 2.5)}));
}

TEST_P(StoreContract, ForgettingRemovesWhatLiesBefore)
{
    const auto id = series("short"), other = series("long");
    const auto samples = roughCurve(3000);
    append(id, samples);
    append(other, samples);
    const auto rest = scan(id, 9'990, 1'000'000);
    const auto removed = store().forget(id, {9'990});
    ASSERT_TRUE(removed.ok()) << removed.error().detail.toStdString();
    EXPECT_EQ(*removed, samples.size() - rest.size());
    EXPECT_EQ(everything(id), rest);
    EXPECT_EQ(everything(other).size(), samples.size());
    EXPECT_EQ(valueAt(id, 9'989), core::Sample());
    EXPECT_EQ(*store().forget(id, {9'990}), 0u);
    reopen();
    EXPECT_EQ(everything(series("short")), rest);
}

TEST_P(StoreContract, ThinningNeedsAStep)
{
    const auto thinned = store().thin(series("odd"), {100}, core::Duration(0));
    ASSERT_FALSE(thinned.ok());
    EXPECT_EQ(thinned.error().code, core::ErrorCode::InvalidArgument);
}

TEST_P(StoreContract, AReadOnlyStoreIsNotChanged)
{
    append(series("kept"), {sampleAt(1, 1.0)});
    reopen(true);
    core::Progress progress;
    EXPECT_FALSE(store().forget(1, {100}).ok());
    EXPECT_FALSE(store().thin(1, {100}, core::Duration(10)).ok());
    EXPECT_FALSE(store().compact(progress).ok());
    EXPECT_EQ(everything(1).size(), 1u);
}

TEST_P(StoreContract, ManyValuesComeInTheOrderAsked)
{
    const auto a = series("a"), b = series("b"), empty = series("empty");
    append(a, {sampleAt(1, 1.0)});
    append(b, {sampleAt(2, 2.0)});
    const std::vector<historian::SeriesId> asked = {b, empty, a, b};
    const auto values = store().valuesAt(asked, {2});
    ASSERT_TRUE(values.ok());
    EXPECT_EQ(*values, (std::vector{sampleAt(2, 2.0), core::Sample(), sampleAt(1, 1.0), sampleAt(2, 2.0)}));
    const auto none = store().valuesAt({}, {2});
    ASSERT_TRUE(none.ok());
    EXPECT_TRUE(none->empty());
}

TEST_P(StoreContract, ScanTakesTheBeginningAndNotTheEnd)
{
    const auto id = series("range");
    append(id, {sampleAt(10, 1.0), sampleAt(20, 2.0), sampleAt(30, 3.0)});
    EXPECT_EQ(scan(id, 10, 30), (std::vector{sampleAt(10, 1.0), sampleAt(20, 2.0)}));
    EXPECT_TRUE(scan(id, 11, 20).empty());
    EXPECT_TRUE(scan(id, 30, 10).empty());
}

TEST_P(StoreContract, ScanStopsWhenToldTo)
{
    const auto id = series("stop");
    append(id, {sampleAt(1, 1.0), sampleAt(2, 2.0), sampleAt(3, 3.0)});
    int visits = 0;
    const auto done = store().scan(id, {0}, {10}, [&](const core::Sample &) { return ++visits < 2; });
    EXPECT_TRUE(done.ok());
    EXPECT_EQ(visits, 2);
}

TEST_P(StoreContract, AVisitorMayUseTheStore)
{
    const auto id = series("nested");
    append(id, {sampleAt(1, 1.0), sampleAt(2, 2.0)});
    int visits = 0;
    const auto done = store().scan(id, {0}, {10}, [&](const core::Sample &sample) {
        EXPECT_EQ(valueAt(id, sample.time.ns), sample);
        append(series("copy"), {sample});
        ++visits;
        return true;
    });
    EXPECT_TRUE(done.ok());
    EXPECT_EQ(visits, 2);
    EXPECT_EQ(everything(series("copy")), everything(id));
}

TEST_P(StoreContract, ABatchWithAFaultIsNotStoredAtAll)
{
    const auto id = series("whole");
    const std::vector<historian::SeriesSample> batch = {{id, sampleAt(1, 1.0)}, {id + 1000, sampleAt(1, 1.0)}};
    const auto done = store().append(batch);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, core::ErrorCode::InvalidArgument);
    EXPECT_FALSE(done.error().sentence.isEmpty());
    EXPECT_TRUE(everything(id).empty());
    append(id, {sampleAt(2, 2.0)});
    EXPECT_EQ(everything(id).size(), 1u);
}

TEST_P(StoreContract, AnEmptyBatchIsFine)
{
    EXPECT_TRUE(store().append({}).ok());
}

TEST_P(StoreContract, SeriesNobodyMadeHasNoValues)
{
    EXPECT_EQ(valueAt(4711, 1), core::Sample());
    EXPECT_TRUE(everything(4711).empty());
}

TEST_P(StoreContract, StatisticsCountWhatIsThere)
{
    auto empty = store().statistics();
    ASSERT_TRUE(empty.ok());
    EXPECT_EQ(empty->samples, 0u);
    EXPECT_GT(empty->from, empty->to);

    append(series("a"), {sampleAt(50, 1.0), sampleAt(-20, 1.0)});
    append(series("b"), {sampleAt(70, 1.0)});
    for (int round = 0; round < 2; ++round) {
        const auto full = store().statistics();
        ASSERT_TRUE(full.ok());
        EXPECT_EQ(full->series, 2u);
        EXPECT_EQ(full->samples, 3u);
        EXPECT_GT(full->bytes, 0u);
        EXPECT_EQ(full->from, core::Time{-20});
        EXPECT_EQ(full->to, core::Time{70});
        reopen();
    }
}

TEST_P(StoreContract, ReadOnlyShowsEverythingAndTakesNothing)
{
    const auto id = series("kept");
    append(id, {sampleAt(1, 1.0)});
    reopen(true);
    const auto kept = store().series(QStringLiteral("kept"));
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(everything(*kept), (std::vector{sampleAt(1, 1.0)}));
    const std::vector<historian::SeriesSample> batch = {{*kept, sampleAt(2, 2.0)}};
    EXPECT_FALSE(store().append(batch).ok());
    const auto unknown = store().series(QStringLiteral("never"));
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, core::ErrorCode::NotFound);
}

TEST_P(StoreContract, AReadOnlyStoreFollowsTheRecording)
{
    const auto id = series("first");
    append(id, {sampleAt(1, 1.0)});
    auto watching = m_harness->open(true);
    ASSERT_TRUE(watching.ok()) << watching.error().sentence.toStdString();
    append(series("second"), {sampleAt(2, 2.0)});
    const auto second = (*watching)->series(QStringLiteral("second"));
    ASSERT_TRUE(second.ok());
    const auto sample = (*watching)->valueAt(*second, {10});
    ASSERT_TRUE(sample.ok());
    EXPECT_EQ(*sample, sampleAt(2, 2.0));
}

} // namespace twinscope::test
