// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blockcache.h"
#include "damages.h"
#include "doublefilter.h"
#include "mergeplan.h"
#include "seriesdirectory.h"
#include "tail.h"
#include "writerlock.h"

#include <shared_mutex>

namespace twinscope::historian {

/// What writer and readers of one process have in common.
struct SharedParts
{
    SharedParts(const QString &folder, std::function<void(const Damage &)> onDamage)
        : damages(
              folder, [this](SeriesId series) { return directory.nameOf(series); }, std::move(onDamage))
    {
    }

    SeriesDirectory directory;
    BlockCache cache;
    Damages damages;
    std::shared_mutex tailMutex; ///< for the pointer and what it points to
    std::unique_ptr<Tail> tail;
};

/// Brings the tail up to what the journal holds.
core::Result<void> followJournal(HistoryTables &tables, const StoredState &state, SharedParts &parts);

/// Writes the history: a batch goes to the journal, which makes it durable, and into the tail; a full tail is sealed into
/// blocks; blocks of several seals are merged, a bit with every append, so that the work is spread evenly.
/// One thread at a time.
class HistoryWriter
{
public:
    static core::Result<std::unique_ptr<HistoryWriter>> open(const QString &folder, bool keepOutbox,
                                                             SharedParts &parts);

    core::Result<Appended> append(std::span<const SeriesSample> batch, std::span<const Receipt> receipts);
    core::Result<void> forwarded(quint64 position);
    core::Result<quint64> thin(SeriesId series, core::Time before, core::Duration step);
    core::Result<quint64> forget(SeriesId series, core::Time before);

    /// The parts of a compaction, in this order; other work may come between them.
    core::Result<void> seal();
    void mergeEverything();                        ///< notes it as work for mergeSome()
    core::Result<bool> mergeSome(quint64 samples); ///< about so many; false: nothing is left to merge
    core::Result<bool> releasePages();             ///< gives some free pages back to the disk; false: there were none
    core::Result<void> emptyLog();                 ///< SQLite's, as far as no reader needs it

private:
    HistoryWriter(QString folder, bool keepOutbox, SharedParts &parts);
    core::Result<void> prepare();
    core::Result<void> learnNewest();
    core::Result<SampleColumns> withoutDoubles(const SampleColumns &rows);
    core::Result<void> store(const SampleColumns &rows, quint64 doubles, std::span<const Receipt> receipts);
    bool isTailFull() const;
    core::Result<void> nextMerges();
    core::Result<void> merge(const MergeJob &job);
    void dropMerges();
    core::Result<quint64> replace(SeriesId series, qint64 from, qint64 to, qint64 step);
    core::Result<void> cutOut(const std::vector<BlockPlace> &places, SeriesId series, qint64 from, qint64 to,
                              StoredState &state);
    core::Result<std::vector<BlockPlace>> placesBefore(SeriesId series, qint64 end);
    /// Runs the change within a transaction, with the state, which is written and kept only where all went well.
    core::Result<void> change(const std::function<core::Result<void>(StoredState &)> &work);

    const QString m_folder;
    const bool m_keepOutbox;
    SharedParts &m_parts;
    std::unique_ptr<WriterLock> m_lock;
    std::unique_ptr<sqlite::Connection> m_connection;
    std::unique_ptr<HistoryTables> m_tables;
    std::unique_ptr<BlockTable> m_blocks;
    StoredState m_state;
    DoubleFilter m_doubles;
    std::deque<MergeWindow> m_windows; ///< to be merged; the first is the one that m_jobs are of
    std::deque<MergeJob> m_jobs;
    quint64 m_fileNumber = 0; ///< the inode, to notice that the file was taken away
};

} // namespace twinscope::historian
