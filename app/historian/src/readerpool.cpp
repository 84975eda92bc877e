// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readerpool.h"

namespace twinscope::historian {

ReaderPool::ReaderPool(QString folder, QString file, sqlite::OpenMode mode)
    : m_folder(std::move(folder))
    , m_file(std::move(file))
    , m_mode(mode)
{
}

ReaderPool::Lease::~Lease()
{
    if (m_reader.connection)
        m_pool->giveBack(std::move(m_reader));
}

core::Result<ReaderPool::Lease> ReaderPool::borrow() const
{
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_idle.empty()) {
            Reader reader = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(reader));
        }
    }
    auto connection = sqlite::Connection::open(m_file, m_mode);
    if (!connection)
        return connection.error();
    auto tables = HistoryTables::open(**connection, m_folder);
    if (!tables)
        return tables.error();
    auto blocks = BlockTable::open(**connection);
    if (!blocks)
        return blocks.error();
    return Lease(*this, {std::move(*connection), std::move(*tables), std::move(*blocks)});
}

void ReaderPool::giveBack(Reader reader) const
{
    const QMutexLocker locker(&m_mutex);
    if (m_idle.size() < MostIdle)
        m_idle.push_back(std::move(reader));
}

} // namespace twinscope::historian
