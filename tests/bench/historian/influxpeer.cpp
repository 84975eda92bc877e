// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"
#include "storebench.h"
#include "testdata.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QUrlQuery>

namespace twinscope::bench {

namespace {

constexpr qsizetype PostSize = 2'000'000;

/// InfluxDB 1.x as Debian has it: one tagged series a channel, written with the line protocol.
class InfluxPeer final : public Peer
{
public:
    ~InfluxPeer() override
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString name() const override { return QStringLiteral("InfluxDB"); }

    QString load(const DataSet &data) override
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("influxd"));
        if (program.isEmpty())
            return QStringLiteral("InfluxDB is not installed (apt install influxdb)");
        if (!start(program))
            return QStringLiteral("InfluxDB did not start");
        post(QStringLiteral("/query?q=CREATE+DATABASE+b"), {});
        QByteArray lines;
        data([&](quint32 channel, qint64 time, double value) {
            lines += "r,c=" + QByteArray::number(channel) + " v=" + QByteArray::number(value, 'g', 17) + ' ' +
                     QByteArray::number(time) + '\n';
            if (lines.size() > PostSize) {
                post(QStringLiteral("/write?db=b"), lines);
                lines.clear();
            }
        });
        post(QStringLiteral("/write?db=b"), lines);
        return settle() ? QString() : QStringLiteral("InfluxDB did not finish writing its files");
    }

    double groupBy(qint64 from, qint64 to, int columns) override
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("db"), QStringLiteral("b"));
        query.addQueryItem(QStringLiteral("q"),
                           QStringLiteral("SELECT count(v),min(v),max(v) FROM r WHERE c='0' AND time>=%1 AND time<%2 "
                                          "GROUP BY time(%3ns)")
                               .arg(from)
                               .arg(to)
                               .arg((to - from) / columns));
        QElapsedTimer timer;
        timer.start();
        const QByteArray answer = post(QStringLiteral("/query?") + query.toString(QUrl::FullyEncoded), {});
        return answer.contains("\"values\"") ? double(timer.nsecsElapsed()) * 1e-9 : 0;
    }

    /// Of its data files alone: beside them it reserves tens of megabytes for its list of series, however few there are.
    quint64 bytes() override { return sizeOf(QStringLiteral("data/b"), QStringLiteral("*.tsm")); }

private:
    bool start(const QString &program)
    {
        m_port = test::freeLoopbackPort();
        const QString configuration = QStringLiteral(R"(reporting-disabled = true
bind-address = "127.0.0.1:%2"
[meta]
  dir = "%1/meta"
[data]
  dir = "%1/data"
  wal-dir = "%1/wal"
  query-log-enabled = false
  cache-max-memory-size = "2g"
  cache-snapshot-write-cold-duration = "2s"
  compact-full-write-cold-duration = "4s"
  max-series-per-database = 0
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:%3"
  log-enabled = false
)")
                                          .arg(m_folder.path())
                                          .arg(test::freeLoopbackPort())
                                          .arg(m_port);
        QFile file(m_folder.filePath(QStringLiteral("influxdb.conf")));
        if (!file.open(QIODevice::WriteOnly) || file.write(configuration.toUtf8()) < 0)
            return false;
        file.close();
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(program, {QStringLiteral("-config"), file.fileName()});
        return test::waitUntil([this] { return statusOf(QStringLiteral("/ping")) == 204; });
    }

    /// Waits until the log is written into files and those have been compacted: their size stands still.
    bool settle()
    {
        quint64 size = 0;
        QElapsedTimer still;
        still.start();
        return test::waitUntil(
            [&] {
                const quint64 now = bytes() + sizeOf(QStringLiteral("wal"));
                if (now != size || sizeOf(QStringLiteral("wal")) > 100'000)
                    still.restart();
                size = now;
                return still.elapsed() > 10'000;
            },
            std::chrono::minutes(15));
    }

    quint64 sizeOf(const QString &part, const QString &names = QStringLiteral("*")) const
    {
        quint64 bytes = 0;
        QDirIterator files(m_folder.filePath(part), {names}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            bytes += quint64(files.fileInfo().size());
        }
        return bytes;
    }

    QNetworkRequest requestFor(const QString &path) const
    {
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        return request;
    }

    static QNetworkReply *finished(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return reply;
    }

    QByteArray post(const QString &path, const QByteArray &body)
    {
        return finished(m_network.post(requestFor(path), body))->readAll();
    }

    int statusOf(const QString &path) // of a GET: a ping by POST is refused
    {
        return finished(m_network.get(requestFor(path)))->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
};

} // namespace

std::unique_ptr<Peer> makeInfluxPeer()
{
    return std::make_unique<InfluxPeer>();
}

} // namespace twinscope::bench
