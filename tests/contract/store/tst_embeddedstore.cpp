// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storecontract.h"
#include "storecontractcurves.h"
#include "storecontracttests.h"

#include <twinscope/historian/embeddedstore.h>

#include <QTemporaryDir>

namespace twinscope::test {
namespace {

using historian::SeriesId;

/// A store in front of two others: one is written, the other one, of the same folder, is read.
class Pair : public historian::Store
{
public:
    explicit Pair(std::unique_ptr<historian::Store> written, std::unique_ptr<historian::Store> read = nullptr)
        : m_written(std::move(written))
        , m_read(std::move(read))
    {
    }

    core::Result<SeriesId> series(const QString &id) override { return m_written->series(id); }
    core::Result<std::vector<historian::SeriesEntry>> channels() const override { return read().channels(); }
    core::Result<historian::Appended> append(std::span<const historian::SeriesSample> batch,
                                             std::span<const historian::Receipt> receipts) override
    {
        return m_written->append(batch, receipts);
    }
    core::Result<std::vector<historian::Receipt>> receipts(const QString &source) const override
    {
        return read().receipts(source);
    }
    core::Result<core::Sample> valueAt(SeriesId id, core::Time time) const override { return read().valueAt(id, time); }
    core::Result<std::vector<core::Sample>> valuesAt(std::span<const SeriesId> ids, core::Time time) const override
    {
        return read().valuesAt(ids, time);
    }
    core::Result<void> scan(SeriesId id, core::Time from, core::Time to,
                            const std::function<bool(const core::Sample &)> &visit) const override
    {
        return read().scan(id, from, to, visit);
    }
    core::Result<std::vector<core::EnvelopeColumn>> envelope(SeriesId id, core::Time from, core::Time to,
                                                             int columns) const override
    {
        return read().envelope(id, from, to, columns);
    }
    core::Result<historian::StoreStatistics> statistics() const override { return read().statistics(); }
    core::Result<historian::Verification> verify(core::Progress &progress) const override
    {
        return read().verify(progress);
    }
    core::Result<void> compact(core::Progress &progress) override { return m_written->compact(progress); }
    core::Result<quint64> thin(SeriesId id, core::Time before, core::Duration step) override
    {
        return m_written->thin(id, before, step);
    }
    core::Result<quint64> forget(SeriesId id, core::Time before) override { return m_written->forget(id, before); }

private:
    const historian::Store &read() const { return m_read ? *m_read : *m_written; }

    std::unique_ptr<historian::Store> m_written, m_read;
};

/// Two appends of three end in blocks at once, so that every question meets blocks, small and merged ones, and a tail.
class Sealing final : public Pair
{
public:
    using Pair::Pair;

    core::Result<historian::Appended> append(std::span<const historian::SeriesSample> batch,
                                             std::span<const historian::Receipt> receipts) override
    {
        const auto appended = Pair::append(batch, receipts);
        core::Progress progress;
        if (const auto compacted = ++m_appends % 3 == 0 ? core::Result<void>() : compact(progress); !compacted)
            return compacted.error();
        return appended;
    }

private:
    int m_appends = 0;
};

class EmbeddedHarness : public StoreHarness
{
public:
    core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) override
    {
        auto opened = historian::openEmbeddedStore(m_folder.filePath(QStringLiteral("plant.twin.history")),
                                                   {.readOnly = readOnly});
        if (!opened)
            return opened.error();
        return std::unique_ptr<historian::Store>(std::move(*opened));
    }

private:
    QTemporaryDir m_folder;
};

class SealingHarness final : public EmbeddedHarness
{
public:
    core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) override
    {
        auto opened = EmbeddedHarness::open(readOnly);
        if (!opened || readOnly)
            return opened;
        return std::unique_ptr<historian::Store>(std::make_unique<Sealing>(std::move(*opened)));
    }
};

/// Everything is read through a second store, as another process would.
class FollowingHarness final : public EmbeddedHarness
{
public:
    core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) override
    {
        auto opened = EmbeddedHarness::open(readOnly);
        if (!opened || readOnly)
            return opened;
        auto following = EmbeddedHarness::open(true);
        if (!following)
            return following;
        return std::unique_ptr<historian::Store>(std::make_unique<Sealing>(std::move(*opened), std::move(*following)));
    }
};

template<typename Harness>
std::unique_ptr<StoreHarness> make()
{
    return std::make_unique<Harness>();
}

INSTANTIATE_TEST_SUITE_P(Historian, StoreContract,
                         testing::Values(StoreKind{"Embedded", &make<EmbeddedHarness>},
                                         StoreKind{"EmbeddedInBlocks", &make<SealingHarness>},
                                         StoreKind{"EmbeddedFollowed", &make<FollowingHarness>}),
                         kindName);

} // namespace
} // namespace twinscope::test
