// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readerpool.h"
#include "seriesdirectory.h"
#include "writerlock.h"

namespace twinscope::historian {

/// The store on SQLite. Writing goes through one connection, reading through a pool; in WAL mode neither waits for the
/// other.
class RowStore final : public EmbeddedStore, public Outbox
{
public:
    static core::Result<std::unique_ptr<EmbeddedStore>> openForWriting(const QString &folder, bool keepOutbox);
    static core::Result<std::unique_ptr<EmbeddedStore>> openForReading(const QString &folder);

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

    Outbox *outbox() override { return m_keepOutbox ? this : nullptr; }
    core::Result<std::vector<OutboxBatch>> pending(quint64 afterPosition, quint64 maxSamples) const override;
    core::Result<void> forwarded(quint64 position) override;

private:
    /// All that writing needs; a store opened for reading has none.
    struct Writer
    {
        std::unique_ptr<WriterLock> lock;
        std::unique_ptr<sqlite::Connection> connection;
        std::unique_ptr<SampleTables> tables;
        StoredTotals totals;
        quint64 fileNumber = 0; ///< the inode, to notice that the file was taken away
        QMutex mutex;
    };

    RowStore(QString folder, sqlite::OpenMode readMode);
    static core::Result<std::unique_ptr<Writer>> makeWriter(const QString &folder);
    static core::Result<std::unique_ptr<EmbeddedStore>> finishOpening(std::unique_ptr<RowStore> store);
    core::Result<void> checkBatch(std::span<const SeriesSample> batch) const;
    /// The next samples behind `after`, which moves along.
    core::Result<std::vector<core::Sample>> portion(SeriesId series, Position &after, core::Time to) const;
    core::Result<Appended> write(std::span<const SeriesSample> batch, std::span<const Receipt> receipts);

    const QString m_folder;
    bool m_keepOutbox = false;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<SeriesDirectory> m_directory;
    ReaderPool m_readers;
};

} // namespace twinscope::historian
