// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionpool.h"
#include "postgreswriter.h"
#include "seriesmap.h"

#include <chrono>

namespace twinscope::postgres {

/// The shared history on PostgreSQL. Batches go in by COPY; values and curves are found by the server.
class PostgresStore final : public historian::Store
{
public:
    static core::Result<std::unique_ptr<historian::Store>> open(const Endpoint &endpoint, bool readOnly);

    core::Result<historian::SeriesId> series(const QString &channelId) override;
    core::Result<std::vector<historian::SeriesEntry>> channels() const override;
    core::Result<historian::Appended> append(std::span<const historian::SeriesSample> batch,
                                             std::span<const historian::Receipt> receipts) override;
    core::Result<std::vector<historian::Receipt>> receipts(const QString &source) const override;
    core::Result<core::Sample> valueAt(historian::SeriesId series, core::Time time) const override;
    core::Result<std::vector<core::Sample>> valuesAt(std::span<const historian::SeriesId> series,
                                                     core::Time time) const override;
    core::Result<void> scan(historian::SeriesId series, core::Time from, core::Time to,
                            const std::function<bool(const core::Sample &)> &visit) const override;
    core::Result<std::vector<core::EnvelopeColumn>> envelope(historian::SeriesId series, core::Time from, core::Time to,
                                                             int columns) const override;
    core::Result<historian::StoreStatistics> statistics() const override;
    core::Result<historian::Verification> verify(core::Progress &progress) const override;
    core::Result<void> compact(core::Progress &progress) override;
    core::Result<quint64> thin(historian::SeriesId series, core::Time before, core::Duration step) override;
    core::Result<quint64> forget(historian::SeriesId series, core::Time before) override;

private:
    PostgresStore(const Endpoint &endpoint, bool readOnly);
    core::Result<void> loadSeries() const;
    bool mayLookAgain(); ///< views ask for channels that were never recorded in every frame

    mutable SeriesMap m_series;
    mutable ConnectionPool m_readers;
    std::unique_ptr<PostgresWriter> m_writer; ///< null: read-only
    std::mutex m_lookMutex;
    std::optional<std::chrono::steady_clock::time_point> m_lastLook;
};

} // namespace twinscope::postgres
