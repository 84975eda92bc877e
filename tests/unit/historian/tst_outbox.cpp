// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytest.h"

namespace twinscope::historian {
namespace {

class OutboxTest : public HistoryTest
{
protected:
    std::unique_ptr<EmbeddedStore> openedWithOutbox()
    {
        auto store = openEmbeddedStore(folder(), {.keepOutbox = true});
        EXPECT_TRUE(store.ok()) << store.error().detail.toStdString();
        return store.ok() ? std::move(*store) : nullptr;
    }

    /// The values of what is pending behind that position.
    static std::vector<qint64> pending(EmbeddedStore &store, quint64 after = 0, quint64 most = 1'000'000)
    {
        std::vector<qint64> values;
        const auto batches = store.outbox()->pending(after, most);
        EXPECT_TRUE(batches.ok());
        for (const OutboxBatch &batch : *batches) {
            for (const SeriesSample &entry : batch.samples)
                values.push_back(std::get<qint64>(entry.sample.value.storage()));
        }
        return values;
    }
};

TEST_F(OutboxTest, IsOnlyThereWhereItWasAskedFor)
{
    EXPECT_EQ(opened()->outbox(), nullptr);
    EXPECT_NE(openedWithOutbox()->outbox(), nullptr);
    const auto reading = openEmbeddedStore(folder(), {.readOnly = true, .keepOutbox = true});
    EXPECT_EQ((*reading)->outbox(), nullptr);
}

TEST_F(OutboxTest, KeepsEveryBatchInOrderUntilItIsForwarded)
{
    auto store = openedWithOutbox();
    for (qint64 i = 0; i < 10; ++i)
        ASSERT_TRUE(appendNumber(*store, i).ok());
    EXPECT_EQ(pending(*store), (std::vector<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    const auto first = store->outbox()->pending(0, 3);
    ASSERT_EQ(first->size(), 3u);
    EXPECT_GT(first->front().position, 0u);
    EXPECT_EQ(pending(*store, first->back().position, 2), (std::vector<qint64>{3, 4}));
    ASSERT_TRUE(store->outbox()->forwarded(first->back().position).ok());
    EXPECT_EQ(pending(*store).front(), 3);
    store.reset();
    store = openedWithOutbox();
    EXPECT_EQ(pending(*store), (std::vector<qint64>{3, 4, 5, 6, 7, 8, 9})) << "survives a restart";
}

TEST_F(OutboxTest, HoldsWhatIsInBlocksByNow)
{
    const auto store = openedWithOutbox();
    ASSERT_TRUE(appendNumber(*store, 1).ok());
    core::Progress progress;
    ASSERT_TRUE(store->compact(progress).ok());
    ASSERT_TRUE(appendNumber(*store, 2).ok());
    EXPECT_EQ(pending(*store), (std::vector<qint64>{1, 2}));
    const auto batches = store->outbox()->pending(0, 100);
    ASSERT_TRUE(store->outbox()->forwarded(batches->back().position).ok());
    EXPECT_TRUE(pending(*store).empty());
    ASSERT_TRUE(appendNumber(*store, 3).ok());
    EXPECT_GT(store->outbox()->pending(0, 100)->front().position, batches->back().position);
    qint64 found = 0;
    ASSERT_TRUE(store->scan(1, {0}, {100}, [&](const core::Sample &) { return ++found > 0; }).ok());
    EXPECT_EQ(found, 3) << "the record itself does not go with the outbox";
}

TEST_F(OutboxTest, DoublesAreNotForwarded)
{
    const auto store = openedWithOutbox();
    ASSERT_TRUE(appendNumber(*store, 5).ok());
    ASSERT_TRUE(appendNumber(*store, 5).ok());
    EXPECT_EQ(pending(*store), (std::vector<qint64>{5}));
}

TEST_F(OutboxTest, IsEmptiedWhereNobodyForwardsAnyMore)
{
    {
        const auto store = openedWithOutbox();
        for (qint64 i = 0; i < 5; ++i)
            ASSERT_TRUE(appendNumber(*store, i).ok());
    }
    makeHistory(0);
    const auto store = openedWithOutbox();
    EXPECT_TRUE(pending(*store).empty());
    EXPECT_EQ(countNumbers(*store), 5);
}

} // namespace
} // namespace twinscope::historian
