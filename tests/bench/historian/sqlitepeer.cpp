// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <sqlite3.h>

namespace twinscope::bench {

namespace {

/// A plain table, one row a sample, clustered by channel and time.
class SqlitePeer final : public Peer
{
public:
    ~SqlitePeer() override { sqlite3_close(m_handle); }
    QString name() const override { return QStringLiteral("SQLite"); }

    QString load(const DataSet &data) override
    {
        sqlite3_open(m_file.toUtf8().constData(), &m_handle);
        execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; CREATE TABLE reading (channel INTEGER, time "
            "INTEGER, value REAL, quality INTEGER, PRIMARY KEY (channel, time)) WITHOUT ROWID;");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_handle, "INSERT OR IGNORE INTO reading VALUES (?1, ?2, ?3, 0)", -1, &insert, nullptr);
        data([insert](quint32 channel, qint64 time, double value) {
            sqlite3_bind_int64(insert, 1, channel);
            sqlite3_bind_int64(insert, 2, time);
            sqlite3_bind_double(insert, 3, value);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        });
        sqlite3_finalize(insert);
        execute("COMMIT");
        return {};
    }

    double groupBy(qint64 from, qint64 to, int columns) override
    {
        sqlite3_stmt *query = nullptr;
        sqlite3_prepare_v2(m_handle,
                           "SELECT (time - ?1) / ?3, count(*), min(value), max(value), max(quality) FROM reading "
                           "WHERE channel = 0 AND time >= ?1 AND time < ?2 GROUP BY 1",
                           -1, &query, nullptr);
        sqlite3_bind_int64(query, 1, from);
        sqlite3_bind_int64(query, 2, to);
        sqlite3_bind_int64(query, 3, (to - from) / columns);
        QElapsedTimer timer;
        timer.start();
        while (sqlite3_step(query) == SQLITE_ROW) {
        }
        const double seconds = double(timer.nsecsElapsed()) * 1e-9;
        sqlite3_finalize(query);
        return seconds;
    }

    quint64 bytes() override { return quint64(QFileInfo(m_file).size()); }

private:
    void execute(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("peer.sqlite"));
    sqlite3 *m_handle = nullptr;
};

} // namespace

std::unique_ptr<Peer> makeSqlitePeer()
{
    return std::make_unique<SqlitePeer>();
}

} // namespace twinscope::bench
