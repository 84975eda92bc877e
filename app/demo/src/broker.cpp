// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "broker.h"

#include <twinscope/core/childprocess.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <unistd.h>

namespace twinscope::demo {

namespace {

constexpr int Attempts = 3; // another program may take the free port before mosquitto does
constexpr int StartMs = 5000;

QString mosquitto()
{
    const QString program = QStringLiteral("mosquitto");
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(
                                 program, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
                           : found;
}

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

Broker::~Broker()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.terminate();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QString Broker::url() const
{
    return QStringLiteral("mqtt://127.0.0.1:%1").arg(m_port);
}

core::Result<void> Broker::start()
{
    const QString program = mosquitto();
    if (program.isEmpty())
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate(
                "demo", "The demo needs the MQTT broker mosquitto: install it with apt-get install mosquitto."),
            {}};
    core::endWithParent(m_process);
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        if (startOn(freePort(), program)) {
            connect(&m_process, &QProcess::finished, this, &Broker::ended);
            return {};
        }
    }
    return core::Error{
        core::ErrorCode::Unavailable,
        QCoreApplication::translate("demo", "The demo's broker did not start: see the detail, and try again."),
        QString::fromUtf8(m_process.readAllStandardError()).right(500)};
}

core::Result<void> Broker::startOn(quint16 port, const QString &program)
{
    const core::Error failed{core::ErrorCode::Unavailable, {}, {}};
    QFile config(m_directory.filePath(QStringLiteral("mosquitto.conf")));
    if (port == 0 || !config.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failed;
    config.write("listener " + QByteArray::number(port) +
                 " 127.0.0.1\nallow_anonymous true\npersistence false\n"
                 "max_queued_messages 0\n");
    if (::geteuid() == 0)
        config.write("user root\n"); // else it would change its user, and the bond with this process would be gone
    config.close();
    m_process.start(program, {QStringLiteral("-c"), config.fileName()});
    if (!m_process.waitForStarted(StartMs) || !accepts(port)) {
        m_process.kill();
        m_process.waitForFinished(1000);
        return failed;
    }
    m_port = port;
    return {};
}

bool Broker::accepts(quint16 port)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < StartMs && m_process.state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(100))
            return true;
        m_process.waitForFinished(20);
    }
    return false;
}

} // namespace twinscope::demo
