// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include <mutex>

namespace twinscope::postgres {

/// Connections for readers in any threads: borrowed for one question, kept for the next. What broke is thrown away, so
/// that a server that comes back is simply found again. Thread-safe.
class ConnectionPool
{
public:
    explicit ConnectionPool(Endpoint endpoint)
        : m_endpoint(std::move(endpoint))
    {
    }

    core::Result<Answer> query(const char *sql, const Parameters &parameters = {});
    const Endpoint &endpoint() const { return m_endpoint; }

private:
    static constexpr size_t MostIdle = 4;
    std::unique_ptr<Connection> takeIdle();
    void giveBack(std::unique_ptr<Connection> connection);

    const Endpoint m_endpoint;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace twinscope::postgres
