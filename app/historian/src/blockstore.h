// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historywriter.h"
#include "readerpool.h"
#include "seriesreader.h"

namespace twinscope::historian {

/// The embedded store: one writer, and a connection of its own for every question. In WAL mode neither waits for the
/// other. What is in no block yet is answered from the tail, which a store that only reads follows through the journal.
class BlockStore final : public EmbeddedStore, public Outbox
{
public:
    static core::Result<std::unique_ptr<EmbeddedStore>> openForWriting(const QString &folder,
                                                                       const EmbeddedStoreOptions &options);
    static core::Result<std::unique_ptr<EmbeddedStore>> openForReading(const QString &folder,
                                                                       const EmbeddedStoreOptions &options);

    core::Result<SeriesId> series(const QString &channelId) override;
    core::Result<std::vector<SeriesEntry>> channels() const override;
    core::Result<Appended> append(std::span<const SeriesSample> batch, std::span<const Receipt> receipts) override;
    core::Result<std::vector<Receipt>> receipts(const QString &source) const override;
    core::Result<core::Sample> valueAt(SeriesId series, core::Time time) const override;
    core::Result<std::vector<core::Sample>> valuesAt(std::span<const SeriesId> series, core::Time time) const override;
    core::Result<void> scan(SeriesId series, core::Time from, core::Time to,
                            const std::function<bool(const core::Sample &)> &visit) const override;
    core::Result<std::vector<core::EnvelopeColumn>> envelope(SeriesId series, core::Time from, core::Time to,
                                                             int columns) const override;
    core::Result<StoreStatistics> statistics() const override;
    core::Result<Verification> verify(core::Progress &progress) const override;
    core::Result<void> compact(core::Progress &progress) override;
    core::Result<quint64> thin(SeriesId series, core::Time before, core::Duration step) override;
    core::Result<quint64> forget(SeriesId series, core::Time before) override;

    Outbox *outbox() override { return m_keepsOutbox ? this : nullptr; }
    core::Result<std::vector<OutboxBatch>> pending(quint64 afterPosition, quint64 maxSamples) const override;
    core::Result<void> forwarded(quint64 position) override;

private:
    /// One state of the file, and what a question needs of the tail, taken at the same moment.
    struct Snapshot
    {
        ReaderPool::Lease reader;
        std::unique_ptr<sqlite::Transaction> transaction;
        StoredState state;
    };
    using TailVisitor = std::function<void(const Tail &)>;
    /// A series' rows of the tail, kept from portion to portion of a scan as long as the tail stays as it is.
    struct TailCopy
    {
        quint64 sealed = 0, newest = 0;
        SampleColumns rows;
    };

    BlockStore(QString folder, sqlite::OpenMode readMode, const EmbeddedStoreOptions &options);
    /// `visit` is called at once, unless what the tail holds is in blocks by now.
    core::Result<Snapshot> look(const TailVisitor &visit) const;
    core::Result<Snapshot> follow(Snapshot snapshot, const TailVisitor &visit) const;
    core::Result<Snapshot> begin() const;
    BlockReader blocksOf(const Snapshot &snapshot) const;
    core::Result<std::vector<core::Sample>> portion(SeriesId series, ScanPosition &position, core::Time to,
                                                    TailCopy &copy) const;
    core::Result<void> verifyBlocks(const std::vector<BlockPlace> &places, BlockReader &blocks,
                                    core::Progress &progress, Verification &verification) const;
    template<typename Work>
    auto write(Work work) -> decltype(work(std::declval<HistoryWriter &>()));

    const QString m_folder;
    const bool m_keepsOutbox;
    mutable SharedParts m_parts;
    ReaderPool m_readers;
    QMutex m_writing;
    std::unique_ptr<HistoryWriter> m_writer; ///< null: only reading
};

} // namespace twinscope::historian
