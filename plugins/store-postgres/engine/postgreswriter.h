// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"
#include "seriesmap.h"

namespace twinscope::postgres {

/// The writing side of the store: one connection, made anew after it broke. Thread-safe.
class PostgresWriter
{
public:
    PostgresWriter(Endpoint endpoint, SeriesMap &series);

    core::Result<void> open(); ///< makes the tables where they are missing
    core::Result<historian::Appended> append(std::span<const historian::SeriesSample> batch,
                                             std::span<const historian::Receipt> receipts);
    core::Result<Answer> query(const char *sql, const Parameters &parameters = {});
    core::Result<std::vector<Answer>> transaction(std::vector<Step> steps);

private:
    core::Result<Connection *> connection();
    core::Result<void> numberSeries(Connection &connection);
    core::Result<historian::Appended> write(Connection &connection, std::span<const historian::SeriesSample> batch,
                                            std::span<const historian::Receipt> receipts);
    std::vector<Step> stepsFor(size_t samples, std::span<const historian::Receipt> receipts);

    const Endpoint m_endpoint;
    SeriesMap &m_series;
    std::mutex m_mutex;
    std::unique_ptr<Connection> m_connection;
    quint64 m_sinceTrim = 0; ///< receipts written since the old ones were removed
};

} // namespace twinscope::postgres
