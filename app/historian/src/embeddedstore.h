// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readerpool.h"
#include "seriesdirectory.h"
#include "writerlock.h"

namespace twinscope::historian {

/// The store on SQLite. Writing goes through one connection, reading through a pool; in WAL mode neither waits for the
/// other.
class EmbeddedStore final : public Store
{
public:
    static core::Result<std::unique_ptr<Store>> openForWriting(const QString &folder);
    static core::Result<std::unique_ptr<Store>> openForReading(const QString &folder);

    core::Result<SeriesId> series(const QString &channelId) override;
    core::Result<void> append(std::span<const SeriesSample> batch) override;
    core::Result<core::Sample> valueAt(SeriesId series, core::Time time) const override;
    core::Result<std::vector<core::Sample>> valuesAt(std::span<const SeriesId> series, core::Time time) const override;
    core::Result<void> scan(SeriesId series, core::Time from, core::Time to,
                            const std::function<bool(const core::Sample &)> &visit) const override;
    core::Result<std::vector<core::EnvelopeColumn>> envelope(SeriesId series, core::Time from, core::Time to,
                                                             int columns) const override;
    core::Result<StoreStatistics> statistics() const override;

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

    EmbeddedStore(QString folder, sqlite::OpenMode readMode);
    static core::Result<std::unique_ptr<Writer>> makeWriter(const QString &folder);
    static core::Result<std::unique_ptr<Store>> finishOpening(std::unique_ptr<EmbeddedStore> store);
    core::Result<void> checkBatch(std::span<const SeriesSample> batch) const;
    /// The next samples behind `after`, which moves along.
    core::Result<std::vector<core::Sample>> portion(SeriesId series, Position &after, core::Time to) const;
    core::Result<void> write(std::span<const SeriesSample> batch);

    const QString m_folder;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<SeriesDirectory> m_directory;
    ReaderPool m_readers;
};

} // namespace twinscope::historian
