// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/core/sample.h>
#include <twinscope/core/valuesource.h>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace twinscope::historian {

/// A channel as a store knows it: by its id, for good. Handles are valid for one open store.
using SeriesId = quint32;

struct SeriesSample
{
    SeriesId series = 0;
    core::Sample sample;
};

struct StoreStatistics
{
    quint64 series = 0;
    quint64 samples = 0;
    quint64 bytes = 0;   ///< on disk, everything included
    core::Time from, to; ///< over all series; from > to: empty
};

/// A record of samples. One writer thread at a time; any number of readers in any threads, also while it is written.
/// Order within a series: by time, then by order of arrival. Equal times are all kept.
class Store
{
public:
    virtual ~Store() = default;

    /// The series of a channel id; made where missing. Read-only: NotFound where nothing was recorded of it.
    /// Cheap: a new series reaches the disk with its first sample.
    virtual core::Result<SeriesId> series(const QString &channelId) = 0;

    /// All or nothing, durable when it returns ok (survives a power cut as far as the disk keeps its promises).
    virtual core::Result<void> append(std::span<const SeriesSample> batch) = 0;

    /// The newest sample at or before time; a Bad/NoValueYet sample where there is none.
    virtual core::Result<core::Sample> valueAt(SeriesId series, core::Time time) const = 0;
    /// The same for many series at once, in their order.
    virtual core::Result<std::vector<core::Sample>> valuesAt(std::span<const SeriesId> series,
                                                             core::Time time) const = 0;

    /// Every sample in [from, to), in order, in portions; `visit` returns false to stop.
    virtual core::Result<void> scan(SeriesId series, core::Time from, core::Time to,
                                    const std::function<bool(const core::Sample &)> &visit) const = 0;

    /// [from, to) in exactly `columns` equal columns. Bad samples and text count in `worst`, not in the numbers.
    virtual core::Result<std::vector<core::EnvelopeColumn>> envelope(SeriesId series, core::Time from, core::Time to,
                                                                     int columns) const = 0;

    virtual core::Result<StoreStatistics> statistics() const = 0;
};

/// The embedded store beside the project: `NAME.twin.json` → `NAME.twin.history/`. SQLite in WAL mode, one process writes.
/// Errors: WriteFailed (disk full, read-only), Refused (another process is recording into it), Malformed (damaged; nothing
/// is moved or mended), Unsupported (written by a later version), NotFound (read-only, and nothing recorded yet).
core::Result<std::unique_ptr<Store>> openEmbeddedStore(const QString &directory, bool readOnly = false);
QString embeddedStorePath(const QString &projectPath);

} // namespace twinscope::historian
