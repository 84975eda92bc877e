// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace twinscope::test {

/// Stands between a client and a server on the loopback interface. stall() makes the present connections half-open:
/// they stay up and carry nothing more, as when a cable is pulled behind a switch. New ones work.
class StallingProxy
{
public:
    explicit StallingProxy(quint16 serverPort);

    quint16 port() const { return m_door.serverPort(); }
    void stall();
    void cut();                                             ///< the present connections end without a good-bye
    int connections() const { return int(m_pairs.size()); } ///< accepted so far

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        bool stalled = false;
    };
    void accept();
    void carry(size_t pair);

    const quint16 m_serverPort;
    QTcpServer m_door;
    std::vector<Pair> m_pairs; ///< the sockets are the door's children
};

} // namespace twinscope::test
