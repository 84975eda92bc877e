// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresserver.h"
#include "storebench.h"

namespace twinscope::bench {

namespace {

constexpr int Forever = -1;

/// A plain table with its primary key, filled with COPY; times are the server's own, without the way to the client.
class PostgresPeer final : public Peer
{
public:
    QString name() const override { return QStringLiteral("PostgreSQL"); }

    QString load(const DataSet &data) override
    {
        if (test::PostgresServer::programs().isEmpty())
            return QStringLiteral("PostgreSQL is not installed (apt install postgresql)");
        if (!m_server.start())
            return m_server.failure();
        ask(QStringLiteral("CREATE TABLE reading (channel int, time bigint, value float8, quality smallint)"));
        copy(data);
        ask(QStringLiteral("ALTER TABLE reading ADD PRIMARY KEY (channel, time)"));
        ask(QStringLiteral("VACUUM ANALYZE reading"));
        return {};
    }

    double groupBy(qint64 from, qint64 to, int columns) override
    {
        const QByteArray plan = ask(
            QStringLiteral("EXPLAIN (ANALYZE, TIMING OFF) SELECT (time - %1) / %3, count(*), min(value), max(value), "
                           "max(quality) FROM reading WHERE channel = 0 AND time >= %1 AND time < %2 GROUP BY 1")
                .arg(from)
                .arg(to)
                .arg((to - from) / columns));
        const QByteArray key = "Execution Time: ";
        const auto at = plan.indexOf(key);
        return at < 0 ? 0 : plan.mid(at + key.size()).split(' ').value(0).toDouble() * 1e-3;
    }

    quint64 bytes() override
    {
        return ask(QStringLiteral("SELECT pg_total_relation_size('reading')")).trimmed().toULongLong();
    }

private:
    QStringList arguments(const QString &statement) const
    {
        return {m_server.url(), QStringLiteral("-qAtc"), statement};
    }

    QByteArray ask(const QString &statement) const
    {
        QProcess psql;
        psql.start(test::PostgresServer::programs() + QStringLiteral("/psql"), arguments(statement));
        psql.waitForFinished(Forever);
        return psql.readAllStandardOutput();
    }

    void copy(const DataSet &data) const
    {
        QProcess psql;
        psql.start(test::PostgresServer::programs() + QStringLiteral("/psql"),
                   arguments(QStringLiteral("\\copy reading FROM STDIN")));
        psql.waitForStarted();
        QByteArray lines;
        const auto flush = [&] {
            psql.write(lines);
            while (psql.bytesToWrite() > 0 && psql.waitForBytesWritten(Forever)) {
            }
            lines.clear();
        };
        data([&](quint32 channel, qint64 time, double value) {
            lines += QByteArray::number(channel) + '\t' + QByteArray::number(time) + '\t' +
                     QByteArray::number(value, 'g', 17) + "\t0\n";
            if (lines.size() > 1'000'000)
                flush();
        });
        flush();
        psql.closeWriteChannel();
        psql.waitForFinished(Forever);
    }

    test::PostgresServer m_server{
        {.fsync = false,
         .extraLines = {QStringLiteral("shared_buffers = 512MB"), QStringLiteral("maintenance_work_mem = 512MB")}}};
};

} // namespace

std::unique_ptr<Peer> makePostgresPeer()
{
    return std::make_unique<PostgresPeer>();
}

} // namespace twinscope::bench
