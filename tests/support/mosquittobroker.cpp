// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"

#include "testdata.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

namespace twinscope::test {

namespace {

constexpr int PortAttempts = 5; ///< another program may take a free port before mosquitto does

/// Its own word that its ports are open: what accepts connections there could be another program.
bool saysItRuns(const QString &log)
{
    QFile file(log);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(" running\n");
}

} // namespace

quint16 freeLoopbackPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString MosquittoBroker::program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    return found.isEmpty()
               ? QStandardPaths::findExecutable(QStringLiteral("mosquitto"),
                                                {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
               : found;
}

MosquittoBroker::~MosquittoBroker()
{
    kill();
}

bool MosquittoBroker::start()
{
    const bool keepsPort = m_port != 0;
    for (int attempt = 0; attempt < PortAttempts; ++attempt) {
        if (!keepsPort)
            m_port = freeLoopbackPort();
        if (!writeConfiguration())
            return false;
        if (launch())
            return true;
        kill();
    }
    m_failure = QStringLiteral("mosquitto did not start: ") + QString::fromUtf8(m_process.readAll());
    return false;
}

bool MosquittoBroker::launch()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(path("mosquitto.log"));
    m_process.start(program(), {QStringLiteral("-c"), path("mosquitto.conf")});
    if (!m_process.waitForStarted())
        return false;
    const auto ready = [this] { return !isRunning() || saysItRuns(path("mosquitto.log")); };
    return waitUntil(ready, std::chrono::seconds(10)) && isRunning();
}

void MosquittoBroker::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void MosquittoBroker::stop()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QString MosquittoBroker::url() const
{
    const QString scheme = m_options.certificateFile.isEmpty() ? QStringLiteral("mqtt") : QStringLiteral("mqtts");
    return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_port);
}

QString MosquittoBroker::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

bool MosquittoBroker::writeConfiguration()
{
    // Started by root, mosquitto would change to a user who may not read this folder.
    // The limit on queued messages would make the broker, not Twinscope, drop messages in a flood.
    QStringList lines{QStringLiteral("user root"), QStringLiteral("log_dest stderr"),
                      QStringLiteral("max_queued_messages 0"), QStringLiteral("listener %1 127.0.0.1").arg(m_port)};
    if (m_options.keepsSessions)
        lines << QStringLiteral("persistence true") << QStringLiteral("persistence_location %1/").arg(m_folder.path());
    if (!m_options.certificateFile.isEmpty())
        lines << QStringLiteral("certfile ") + m_options.certificateFile
              << QStringLiteral("keyfile ") + m_options.keyFile;
    if (m_options.user.isEmpty())
        lines << QStringLiteral("allow_anonymous true");
    else if (writePasswordFile())
        lines << QStringLiteral("password_file ") + path("passwords");
    else
        return false;
    lines += m_options.extraLines;
    QFile file(path("mosquitto.conf"));
    return file.open(QIODevice::WriteOnly) && file.write(lines.join(QLatin1Char('\n')).toUtf8() + '\n') > 0;
}

bool MosquittoBroker::writePasswordFile()
{
    const bool made = QProcess::execute(QStringLiteral("mosquitto_passwd"),
                                        {QStringLiteral("-b"), QStringLiteral("-c"), path("passwords"), m_options.user,
                                         m_options.password}) == 0;
    if (!made)
        m_failure = QStringLiteral("mosquitto_passwd could not write the password file");
    return made;
}

} // namespace twinscope::test
