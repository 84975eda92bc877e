// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocktable.h"

#include <QMutex>

namespace twinscope::historian {

/// A connection for reading, with its tables.
struct Reader
{
    std::unique_ptr<sqlite::Connection> connection;
    std::unique_ptr<HistoryTables> tables; ///< below the connection: its statements go first
    std::unique_ptr<BlockTable> blocks;
};

/// Lends every caller a connection of its own and keeps a few for the next. Thread-safe.
class ReaderPool
{
public:
    ReaderPool(QString folder, QString file, sqlite::OpenMode mode);

    /// Back in the pool when it goes. The pool outlives it.
    class Lease
    {
    public:
        Lease(const ReaderPool &pool, Reader reader)
            : m_pool(&pool)
            , m_reader(std::move(reader))
        {
        }
        Lease(Lease &&other) = default;
        ~Lease();
        HistoryTables &tables() const { return *m_reader.tables; }
        BlockTable &blocks() const { return *m_reader.blocks; }
        sqlite::Connection &connection() const { return *m_reader.connection; }

    private:
        const ReaderPool *m_pool;
        Reader m_reader;
    };

    core::Result<Lease> borrow() const;

private:
    static constexpr size_t MostIdle = 8;
    void giveBack(Reader reader) const;

    const QString m_folder, m_file;
    const sqlite::OpenMode m_mode;
    mutable QMutex m_mutex;
    mutable std::vector<Reader> m_idle;
};

} // namespace twinscope::historian
