// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytest.h"

#include <random>

namespace twinscope::historian {
namespace {

constexpr qint64 PerBatch = 1000;

/// Two channels, of which the first is damaged; the store is closed where the test changes the file.
class DamageTest : public HistoryTest
{
protected:
    std::unique_ptr<EmbeddedStore> openedHere(bool readOnly = false)
    {
        auto store = openEmbeddedStore(
            folder(), {.readOnly = readOnly, .onDamage = [this](const Damage &damage) { told.push_back(damage); }});
        EXPECT_TRUE(store.ok()) << store.error().detail.toStdString();
        return store.ok() ? std::move(*store) : nullptr;
    }

    /// That many batches of both channels; with `compacted`, in one block each.
    void record(int batches, bool compacted)
    {
        const auto store = opened();
        for (int i = 0; i < batches; ++i) {
            for (const char *channel : {"hurt", "whole"})
                ASSERT_TRUE(store->append(batchOf(*store, channel, i * PerBatch)).ok());
        }
        core::Progress progress;
        ASSERT_TRUE(!compacted || store->compact(progress).ok());
    }

    static std::vector<SeriesSample> batchOf(Store &store, const char *channel, qint64 from)
    {
        const auto series = store.series(QString::fromLatin1(channel));
        std::vector<SeriesSample> batch;
        for (qint64 i = from; i < from + PerBatch; ++i)
            batch.push_back({*series, {{i}, {i}, double(i) / 7, core::good()}});
        return batch;
    }

    /// How many samples of a channel there are; each must be what was recorded.
    static qint64 count(Store &store, const char *channel)
    {
        qint64 found = 0;
        const auto series = store.series(QString::fromLatin1(channel));
        const auto done = store.scan(*series, {0}, {1'000'000'000}, [&found](const core::Sample &sample) {
            EXPECT_EQ(sample.value, core::Value(double(sample.time.ns) / 7));
            ++found;
            return true;
        });
        EXPECT_TRUE(done.ok()) << done.error().detail.toStdString();
        return found;
    }

    /// After `sql` has changed a byte: part of one channel is gone, and that is told; the rest is as it was.
    void expectDamage(const char *sql, qint64 recorded, qint64 least)
    {
        runSql(file("history.sqlite"), sql);
        const auto store = openedHere();
        const qint64 left = count(*store, "hurt");
        EXPECT_LT(left, recorded);
        EXPECT_GE(left, least);
        EXPECT_EQ(count(*store, "whole"), recorded);
        EXPECT_TRUE(store->envelope(1, {0}, {1'000'000}, 100).ok());
        EXPECT_TRUE(store->valueAt(1, {recorded}).ok());
        core::Progress progress;
        const auto verified = store->verify(progress);
        ASSERT_TRUE(verified.ok());
        ASSERT_EQ(verified->damages.size(), 1u);
        EXPECT_TRUE(verified->damages[0].sentence.contains(folder()));
        EXPECT_FALSE(store->statistics()->healthy());
        EXPECT_EQ(told.size(), 1u) << "each damage is told once";
        EXPECT_TRUE(store->append(batchOf(*store, "hurt", recorded)).ok());
        EXPECT_EQ(count(*store, "hurt"), left + PerBatch);
    }

    std::vector<Damage> told;
};

TEST_F(DamageTest, AFlippedByteOfABodyCostsAChunk)
{
    record(40, true);
    expectDamage("UPDATE block SET body = substr(body, 1, 999) || x'a5' || substr(body, 1001) WHERE id = (SELECT block "
                 "FROM place WHERE shift = 0 AND key = 1)",
                 40 * PerBatch, 40 * PerBatch - 256);
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told[0].channelId, QStringLiteral("hurt"));
    EXPECT_LE(told[0].from, told[0].to);
}

TEST_F(DamageTest, AFlippedByteOfAHeadCostsABlock)
{
    record(40, true);
    expectDamage(
        "UPDATE block SET head = substr(head, 1, 20) || x'a5' || substr(head, 22) WHERE id = (SELECT min(block) "
        "FROM place WHERE shift = 0 AND key = 1)",
        40 * PerBatch, 10 * PerBatch);
    EXPECT_EQ(told.at(0).channelId, QStringLiteral("hurt"));
}

TEST_F(DamageTest, AFlippedByteOfTheJournalCostsABatch)
{
    record(5, false);
    expectDamage("UPDATE journal SET batch = substr(batch, 1, 500) || x'a5' || substr(batch, 502) WHERE position = 3",
                 5 * PerBatch, 4 * PerBatch);
}

TEST_F(DamageTest, AMissingBlockIsTold)
{
    record(40, true);
    expectDamage("DELETE FROM block WHERE id = (SELECT min(block) FROM place WHERE shift = 0 AND key = 1)",
                 40 * PerBatch, 10 * PerBatch);
}

TEST_F(DamageTest, DamagedBlocksAreLeftAloneByCompacting)
{
    record(5, true);
    runSql(file("history.sqlite"), "UPDATE block SET body = substr(body, 1, 999) || x'a5' || substr(body, 1001)");
    const auto store = openedHere();
    const qint64 left = count(*store, "hurt");
    ASSERT_TRUE(store->append(batchOf(*store, "hurt", 5 * PerBatch)).ok());
    core::Progress progress;
    ASSERT_TRUE(store->compact(progress).ok());
    EXPECT_EQ(count(*store, "hurt"), left + PerBatch);
    EXPECT_FALSE(store->verify(progress)->damages.empty());
}

TEST_F(DamageTest, VerifyingCanBeStopped)
{
    record(5, true);
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress(stop.get_token());
    const auto verified = openedHere()->verify(progress);
    ASSERT_FALSE(verified.ok());
    EXPECT_EQ(verified.error().code, core::ErrorCode::Cancelled);
}

/// Whatever byte of the file changes: nothing crashes, what comes is what was recorded, or the loss is told.
TEST_F(DamageTest, AFlippedByteAnywhereIsHarmlessOrTold)
{
    record(20, true);
    record(21, false);
    const QByteArray whole = contentOf(file("history.sqlite"));
    std::mt19937 random(7);
    int told = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray content = whole;
        const qsizetype at = qsizetype(random() % quint32(content.size()));
        content[at] = char(content[at] ^ (1 << (random() % 8)));
        write(file("history.sqlite"), content);
        const auto store = openEmbeddedStore(folder(), {.readOnly = true});
        core::Progress progress;
        const auto verified = store.ok() ? (*store)->verify(progress) : core::Result<Verification>(store.error());
        told += !verified.ok() || !verified->damages.empty();
        qint64 found = 0;
        const auto scanned = !store.ok() ? core::Result<void>(store.error())
                                         : (*store)->scan(1, {0}, {1'000'000}, [&](const core::Sample &sample) {
                                               EXPECT_EQ(sample.value, core::Value(double(sample.time.ns) / 7)) << at;
                                               ++found;
                                               return true;
                                           });
        EXPECT_TRUE(!scanned.ok() || found == 21 * PerBatch || !verified.ok() || !verified->damages.empty()) << at;
    }
    EXPECT_GT(told, 20);
}

} // namespace
} // namespace twinscope::historian
