// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <memory>

namespace twinscope::historian {

struct OutboxBatch
{
    quint64 position = 0; ///< grows from batch to batch, over restarts too; the first is above 0
    std::vector<SeriesSample> samples;
};

/// What was appended here and is still to be written somewhere else. Thread-safe.
class Outbox
{
public:
    virtual ~Outbox() = default;

    /// The whole batches behind that position, oldest first, of together about `maxSamples`; at least one where there
    /// is one. 0 begins at the oldest that is kept.
    virtual core::Result<std::vector<OutboxBatch>> pending(quint64 afterPosition, quint64 maxSamples) const = 0;
    /// All up to and including that position arrived; they are not kept here any longer. Survives a restart.
    virtual core::Result<void> forwarded(quint64 position) = 0;
};

/// The store beside the project, and what only it has.
class EmbeddedStore : public Store
{
public:
    /// Null where it was not asked for, or opened read-only.
    virtual Outbox *outbox() = 0;
};

struct EmbeddedStoreOptions
{
    bool readOnly = false;
    bool keepOutbox = false; ///< every batch is kept until Outbox::forwarded(); opened without, the outbox is emptied
    /// Told once for each block that turns out to be unreadable, in the thread that wanted to read it.
    std::function<void(const Damage &)> onDamage;
};

/// The embedded store beside the project: `NAME.twin.json` → `NAME.twin.history/`. SQLite in WAL mode, one process writes.
/// Errors: WriteFailed (disk full, read-only), Refused (another process is recording into it), Malformed (damaged as a
/// whole; nothing is moved or mended), Unsupported (written by another version), NotFound (read-only, and nothing
/// recorded yet). A block that is damaged is no error: it is left out, counted and told.
core::Result<std::unique_ptr<EmbeddedStore>> openEmbeddedStore(const QString &directory,
                                                               EmbeddedStoreOptions options = {});
QString embeddedStorePath(const QString &projectPath);

} // namespace twinscope::historian
