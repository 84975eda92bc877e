// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedstore.h"

#include "historyfolder.h"
#include "storetexts.h"

#include <QFileInfo>

namespace twinscope::historian {

namespace {

using core::Result;
using sqlite::Connection;
using sqlite::OpenMode;

// In WAL mode NORMAL flushes to disk only at checkpoints, so that a power cut could take commits that append() has
// already acknowledged. FULL flushes the log at every commit, which is what the interface promises.
constexpr char WritingSettings[] = "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;";

/// A folder without write permission has no place for SQLite's shared memory; a clean file in it can be read anyway.
OpenMode readModeFor(const QString &folder)
{
    return QFileInfo(folder).isWritable() || hasLog(folder) ? OpenMode::ReadOnly : OpenMode::Immutable;
}

} // namespace

RowStore::RowStore(QString folder, OpenMode readMode)
    : m_folder(std::move(folder))
    , m_readers(m_folder, historyFile(m_folder), readMode)
{
}

Result<std::unique_ptr<RowStore::Writer>> RowStore::makeWriter(const QString &folder)
{
    auto writer = std::make_unique<Writer>();
    auto lock = WriterLock::acquire(folder);
    if (!lock)
        return lock.error();
    writer->lock = std::move(*lock);
    if (const auto whole = checkLogHasFile(folder); !whole)
        return whole.error();
    auto connection = Connection::open(historyFile(folder), OpenMode::ReadWrite);
    if (!connection)
        return connection.error();
    writer->connection = std::move(*connection);
    if (writer->connection->isReadOnly())
        return texts::notWritable(folder, historyFile(folder));
    if (const auto prepared = SampleTables::prepare(*writer->connection, folder); !prepared)
        return prepared.error();
    if (const auto set = writer->connection->execute(WritingSettings); !set)
        return set.error();
    auto tables = SampleTables::open(*writer->connection, folder);
    if (!tables)
        return tables.error();
    writer->tables = std::move(*tables);
    const auto totals = writer->tables->totals();
    if (!totals)
        return totals.error();
    writer->totals = *totals;
    writer->fileNumber = fileNumberOf(historyFile(folder));
    return writer;
}

Result<std::unique_ptr<EmbeddedStore>> RowStore::finishOpening(std::unique_ptr<RowStore> store)
{
    std::vector<SeriesEntry> stored;
    {
        const auto reader = store->m_readers.borrow();
        if (!reader)
            return reader.error();
        auto entries = reader->tables().allSeries();
        if (!entries)
            return entries.error();
        stored = std::move(*entries);
    }
    store->m_directory = std::make_unique<SeriesDirectory>(stored);
    return std::unique_ptr<EmbeddedStore>(std::move(store));
}

Result<std::unique_ptr<EmbeddedStore>> RowStore::openForWriting(const QString &folder, bool keepOutbox)
{
    if (const auto made = makeHistoryFolder(folder); !made)
        return made.error();
    auto writer = makeWriter(folder);
    if (!writer)
        return writer.error();
    std::unique_ptr<RowStore> store(new RowStore(folder, OpenMode::ReadOnly));
    store->m_writer = std::move(*writer);
    store->m_keepOutbox = keepOutbox;
    if (!keepOutbox) {
        if (const auto emptied = store->forwarded(std::numeric_limits<qint64>::max()); !emptied)
            return emptied.error();
    }
    return finishOpening(std::move(store));
}

Result<std::unique_ptr<EmbeddedStore>> RowStore::openForReading(const QString &folder)
{
    if (const auto whole = checkLogHasFile(folder); !whole)
        return whole.error();
    if (!QFileInfo::exists(historyFile(folder)))
        return texts::noHistory(folder);
    return finishOpening(std::unique_ptr<RowStore>(new RowStore(folder, readModeFor(folder))));
}

Result<std::unique_ptr<EmbeddedStore>> openEmbeddedStore(const QString &directory, EmbeddedStoreOptions options)
{
    const QString folder = QFileInfo(directory).absoluteFilePath();
    return options.readOnly ? RowStore::openForReading(folder) : RowStore::openForWriting(folder, options.keepOutbox);
}

QString embeddedStorePath(const QString &projectPath)
{
    QString base = projectPath;
    for (const QLatin1String suffix : {QLatin1String(".twin.json"), QLatin1String(".json"), QLatin1String(".twin")}) {
        if (base.endsWith(suffix)) {
            base.chop(suffix.size());
            break;
        }
    }
    return base + QStringLiteral(".twin.history");
}

} // namespace twinscope::historian
