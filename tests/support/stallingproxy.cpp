// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallingproxy.h"

namespace twinscope::test {

StallingProxy::StallingProxy(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_door.listen(QHostAddress::LocalHost);
    QObject::connect(&m_door, &QTcpServer::newConnection, &m_door, [this] { accept(); });
}

void StallingProxy::accept()
{
    while (QTcpSocket *client = m_door.nextPendingConnection()) {
        auto *server = new QTcpSocket(&m_door);
        const size_t index = m_pairs.size();
        m_pairs.push_back({client, server});
        for (QTcpSocket *side : {client, server}) {
            QObject::connect(side, &QTcpSocket::readyRead, &m_door, [this, index] { carry(index); });
            QObject::connect(side, &QTcpSocket::disconnected, &m_door, [this, index] {
                if (m_pairs[index].stalled)
                    return;
                m_pairs[index].client->disconnectFromHost();
                m_pairs[index].server->disconnectFromHost();
            });
        }
        QObject::connect(server, &QTcpSocket::connected, &m_door, [this, index] { carry(index); });
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    }
}

void StallingProxy::carry(size_t index)
{
    const Pair &pair = m_pairs[index];
    if (pair.stalled || pair.server->state() != QAbstractSocket::ConnectedState)
        return;
    pair.server->write(pair.client->readAll());
    pair.client->write(pair.server->readAll());
}

void StallingProxy::stall()
{
    for (Pair &pair : m_pairs)
        pair.stalled = true;
}

void StallingProxy::cut()
{
    for (const Pair &pair : m_pairs) {
        pair.client->abort();
        pair.server->abort();
    }
}

} // namespace twinscope::test
