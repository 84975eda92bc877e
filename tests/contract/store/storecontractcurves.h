// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storecontract.h"

// The part of the contract about curves and about threads; included like storecontracttests.h.
namespace twinscope::test {

/// The slow and obvious way: every column looks at every sample.
inline core::EnvelopeColumn columnByHand(const std::vector<core::Sample> &ordered, core::Time from, core::Time to)
{
    core::EnvelopeColumn column{.from = from};
    for (const core::Sample &sample : ordered) {
        if (sample.time < from || sample.time >= to)
            continue;
        column.worst = std::max(column.worst, sample.quality);
        const auto number = sample.value.toNumber();
        if (!number || !std::isfinite(*number) || sample.quality.level == core::QualityLevel::Bad)
            continue;
        column.min = column.count ? std::min(column.min, *number) : *number;
        column.max = column.count ? std::max(column.max, *number) : *number;
        column.first = column.count ? column.first : *number;
        column.last = *number;
        ++column.count;
    }
    return column;
}

inline void expectSame(const core::EnvelopeColumn &a, const core::EnvelopeColumn &b)
{
    EXPECT_EQ(a.from, b.from);
    EXPECT_EQ(a.count, b.count);
    EXPECT_EQ(a.worst, b.worst);
    if (a.count > 0 && b.count > 0) {
        EXPECT_EQ((std::array{a.min, a.max, a.first, a.last}), (std::array{b.min, b.max, b.first, b.last}));
    }
}

TEST_P(StoreContract, EnvelopeTellsWhatHappenedInEachColumn)
{
    const auto id = series("curve");
    append(id, {sampleAt(0, 5.0), sampleAt(3, 9.0), sampleAt(7, -1.0), sampleAt(9, 2.0), sampleAt(20, 4.0)});
    const auto columns = envelope(id, 0, 30, 3);
    ASSERT_EQ(columns.size(), 3u);
    expectSame(columns[0], {{0}, 4, -1.0, 9.0, 5.0, 2.0, core::good()});
    expectSame(columns[1], {{10}, 0, 0, 0, 0, 0, core::good()});
    expectSame(columns[2], {{20}, 1, 4.0, 4.0, 4.0, 4.0, core::good()});
}

TEST_P(StoreContract, EnvelopeKeepsWhatIsNoGoodNumberOutOfTheNumbers)
{
    const auto id = series("doubtful");
    append(id, {sampleAt(1, 1.0), sampleAt(2, 99.0, core::bad(core::QualityReason::OutOfRange)),
                sampleAt(3, QStringLiteral("77")), sampleAt(4, std::numeric_limits<double>::quiet_NaN()),
                sampleAt(5, core::Value()), sampleAt(6, true), sampleAt(7, qint64(3)),
                sampleAt(11, 50.0, core::bad(core::QualityReason::SourceLost)),
                sampleAt(21, 6.0, core::uncertain(core::QualityReason::Stale))});
    const auto columns = envelope(id, 0, 30, 3);
    ASSERT_EQ(columns.size(), 3u);
    expectSame(columns[0], {{0}, 3, 1.0, 3.0, 1.0, 3.0, core::bad(core::QualityReason::OutOfRange)});
    expectSame(columns[1], {{10}, 0, 0, 0, 0, 0, core::bad(core::QualityReason::SourceLost)});
    expectSame(columns[2], {{20}, 1, 6.0, 6.0, 6.0, 6.0, core::uncertain(core::QualityReason::Stale)});
}

TEST_P(StoreContract, EnvelopeAgreesWithCountingByHand)
{
    std::mt19937_64 random(20260101);
    std::vector<core::Sample> samples;
    for (int i = 0; i < 3000; ++i) {
        const auto quality = random() % 10 ? core::good() : core::bad(core::QualityReason::OutOfRange);
        samples.push_back(sampleAt(qint64(random() % 100'003), double(random() % 1000) / 8, quality));
    }
    const auto id = series("random");
    append(id, samples);
    std::stable_sort(samples.begin(), samples.end(), [](const auto &a, const auto &b) { return a.time < b.time; });
    for (const int count : {1, 2, 7, 640, 9973}) {
        const auto columns = envelope(id, 17, 99'990, count);
        ASSERT_EQ(columns.size(), size_t(count));
        for (size_t i = 0; i < columns.size(); ++i) {
            const core::Time end = i + 1 < columns.size() ? columns[i + 1].from : core::Time{99'990};
            expectSame(columns[i], columnByHand(samples, columns[i].from, end));
            EXPECT_NEAR(double(columns[i].from.ns), 17 + 99'973.0 * double(i) / count, 1.0);
        }
    }
}

TEST_P(StoreContract, EnvelopeOfMoreColumnsThanNanoseconds)
{
    const auto id = series("fine");
    append(id, {sampleAt(0, 1.0), sampleAt(1, 2.0)});
    const auto columns = envelope(id, 0, 2, 10);
    ASSERT_EQ(columns.size(), 10u);
    quint64 count = 0;
    for (const auto &column : columns)
        count += column.count;
    EXPECT_EQ(count, 2u);
}

TEST_P(StoreContract, EnvelopeOfAllTime)
{
    using Integers = std::numeric_limits<qint64>;
    const auto id = series("forever");
    append(id, {sampleAt(Integers::min(), 1.0), sampleAt(0, 2.0), sampleAt(Integers::max() - 10, 3.0)});
    const auto columns = envelope(id, Integers::min(), Integers::max(), 3);
    ASSERT_EQ(columns.size(), 3u);
    EXPECT_EQ(columns[0].from, core::Time{Integers::min()});
    EXPECT_EQ(columns[0].last, 1.0);
    EXPECT_EQ(columns[1].last, 2.0);
    EXPECT_EQ(columns[2].last, 3.0);
}

TEST_P(StoreContract, EnvelopeOfNothingIsGaps)
{
    for (const auto &column : envelope(series("silent"), 0, 100, 5))
        EXPECT_EQ(column.count, 0u);
    EXPECT_EQ(envelope(series("silent"), 50, 50, 4).size(), 4u);
}

TEST_P(StoreContract, EnvelopeRefusesWhatMakesNoSense)
{
    const auto id = series("odd");
    for (const auto &[from, to, columns] : {std::tuple{0, 10, 0}, {0, 10, -1}, {10, 0, 5}}) {
        const auto answer = store().envelope(id, {from}, {to}, columns);
        ASSERT_FALSE(answer.ok());
        EXPECT_EQ(answer.error().code, core::ErrorCode::InvalidArgument);
    }
    EXPECT_FALSE(store().envelope(id, {0}, {10}, std::numeric_limits<int>::max()).ok());
}

/// Reads two series that are always written together, and finds them equal and never going back.
inline void watchPair(const historian::Store &store, const std::vector<historian::SeriesId> &pair,
                      const std::atomic<bool> &stop, std::atomic<int> &faults, std::atomic<int> &rounds)
{
    qint64 newest = -1;
    do {
        const auto values = store.valuesAt(pair, {std::numeric_limits<qint64>::max()});
        const bool isPair = values.ok() && (*values)[0].value == (*values)[1].value;
        const qint64 seen = isPair && !(*values)[0].value.isEmpty() ? (*values)[0].time.ns : newest;
        faults += !isPair || seen < newest;
        newest = seen;
        qint64 expected = 0;
        const auto scanned = store.scan(pair[0], {0}, {std::numeric_limits<qint64>::max()},
                                        [&](const core::Sample &sample) { return sample.time.ns == expected++; });
        faults += !scanned.ok() || expected <= newest;
        ++rounds;
    } while (!stop);
}

TEST_P(StoreContract, ReadersSeeWholeBatchesWhileItIsWritten)
{
    const std::vector<historian::SeriesId> pair = {series("left"), series("right")};
    std::atomic<bool> stop = false;
    std::atomic<int> faults = 0, rounds = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] { watchPair(store(), pair, stop, faults, rounds); });
    for (qint64 i = 0; i < 300 || rounds < 20; ++i) {
        const std::vector<historian::SeriesSample> batch = {{pair[0], sampleAt(i, i)}, {pair[1], sampleAt(i, i)}};
        if (!store().append(batch).ok())
            ++faults;
    }
    stop = true;
    readers.clear();
    EXPECT_EQ(faults, 0);
}

TEST_P(StoreContract, SeriesMayBeAskedForFromManyThreads)
{
    std::vector<std::vector<historian::SeriesId>> found(4);
    {
        std::vector<std::jthread> askers;
        for (auto &ids : found)
            askers.emplace_back([&] {
                for (int i = 0; i < 200; ++i)
                    ids.push_back(*store().series(QStringLiteral("channel-%1").arg(i)));
            });
    }
    for (const auto &ids : found)
        EXPECT_EQ(ids, found[0]);
    EXPECT_EQ(std::set(found[0].begin(), found[0].end()).size(), 200u);
}

} // namespace twinscope::test
