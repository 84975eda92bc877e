// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionpool.h"

namespace twinscope::postgres {

std::unique_ptr<Connection> ConnectionPool::takeIdle()
{
    const std::scoped_lock lock(m_mutex);
    if (m_idle.empty())
        return nullptr;
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection)
{
    const std::scoped_lock lock(m_mutex);
    if (connection->isSound() && m_idle.size() < MostIdle)
        m_idle.push_back(std::move(connection));
}

core::Result<Answer> ConnectionPool::query(const char *sql, const Parameters &parameters)
{
    // An idle connection may have died with a server that is long back: only a fresh one's failure counts.
    while (auto idle = takeIdle()) {
        auto answer = idle->query(sql, parameters);
        const bool isLost = !answer && answer.error().code == core::ErrorCode::Unavailable;
        giveBack(std::move(idle));
        if (!isLost)
            return answer;
    }
    auto fresh = Connection::open(m_endpoint);
    if (!fresh)
        return fresh.error();
    auto answer = (*fresh)->query(sql, parameters);
    giveBack(std::move(*fresh));
    return answer;
}

} // namespace twinscope::postgres
