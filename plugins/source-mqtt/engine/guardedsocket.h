// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "propertyguard.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace twinscope::mqtt {

/// Steps between libmosquitto and its TCP socket so that a PropertyGuard sees what the broker sends first. The library
/// keeps the number of its descriptor, which leads to us from then on; we carry bytes both ways. For connections
/// without TLS only: what is encrypted cannot be read along.
class GuardedSocket final : public QObject
{
    Q_OBJECT
public:
    GuardedSocket() = default;
    ~GuardedSocket() override; ///< carries what the library wrote last, as far as that goes without waiting

    /// False where the system has no descriptors left; nothing has changed then.
    bool stepInto(int libraryDescriptor);

    /// Whether this libmosquitto needs it at all.
    static bool isNeeded();

signals:
    void connectFailed(int systemError); ///< instead of a connection
    void unsound(); ///< the broker sent what the library must not see; it sees the end of the stream instead

private:
    void watch();
    void brokerWritable();
    void fromBroker();
    void fromLibrary();
    void toLibrary();
    void toBroker();
    void endTowardsLibrary();

    int m_broker = -1;  ///< the TCP connection
    int m_library = -1; ///< the other end of what the library takes for it
    QByteArray m_forLibrary;
    QByteArray m_forBroker;
    std::unique_ptr<QSocketNotifier> m_brokerReadable, m_brokerWritable, m_libraryReadable, m_libraryWritable;
    PropertyGuard m_guard;
    bool m_established = false;
    bool m_brokerEnded = false;
};

} // namespace twinscope::mqtt
