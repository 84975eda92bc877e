// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guardedsocket.h"

#include <mosquitto.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace twinscope::mqtt {

namespace {

constexpr int FirstSoundVersion = 2'000'016; ///< 2.0.16, in the form of LIBMOSQUITTO_VERSION_NUMBER
constexpr qsizetype Chunk = 64 * 1024;
constexpr qsizetype EnoughBuffered = 256 * 1024; ///< then the other side has to wait

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

/// Sends what goes without waiting and drops it from the buffer. False where the other side is gone.
bool drainInto(int descriptor, QByteArray &buffer)
{
    qsizetype sent = 0;
    bool alive = true;
    while (sent < buffer.size()) {
        const ssize_t count = ::send(descriptor, buffer.constData() + sent, size_t(buffer.size() - sent), MSG_NOSIGNAL);
        if (count < 0) {
            alive = wouldBlock();
            break;
        }
        sent += count;
    }
    buffer.remove(0, sent);
    return alive;
}

/// What lies ready, at most one chunk; `ended` where nothing will ever come again.
QByteArray take(int descriptor, bool &ended)
{
    QByteArray bytes(Chunk, Qt::Uninitialized);
    const ssize_t count = ::recv(descriptor, bytes.data(), size_t(bytes.size()), 0);
    ended = count == 0 || (count < 0 && !wouldBlock());
    bytes.truncate(std::max<ssize_t>(count, 0));
    return bytes;
}

} // namespace

bool GuardedSocket::isNeeded()
{
    return mosquitto_lib_version(nullptr, nullptr, nullptr) < FirstSoundVersion;
}

bool GuardedSocket::stepInto(int libraryDescriptor)
{
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) != 0)
        return false;
    m_library = pair[0];
    m_broker = ::fcntl(libraryDescriptor, F_DUPFD_CLOEXEC, 0);
    const bool replaced = m_broker >= 0 && ::dup3(pair[1], libraryDescriptor, O_CLOEXEC) >= 0;
    ::close(pair[1]);
    if (replaced)
        watch();
    return replaced;
}

GuardedSocket::~GuardedSocket()
{
    if (m_library >= 0 && m_broker >= 0) {
        bool ended = false;
        m_forBroker += take(m_library, ended);
        drainInto(m_broker, m_forBroker);
    }
    for (const int descriptor : {m_library, m_broker}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

void GuardedSocket::watch()
{
    const auto make = [this](int descriptor, QSocketNotifier::Type type, auto slot) {
        auto notifier = std::make_unique<QSocketNotifier>(descriptor, type);
        connect(notifier.get(), &QSocketNotifier::activated, this, slot);
        return notifier;
    };
    m_brokerReadable = make(m_broker, QSocketNotifier::Read, &GuardedSocket::fromBroker);
    m_brokerWritable = make(m_broker, QSocketNotifier::Write, &GuardedSocket::brokerWritable);
    m_libraryReadable = make(m_library, QSocketNotifier::Read, &GuardedSocket::fromLibrary);
    m_libraryWritable = make(m_library, QSocketNotifier::Write, &GuardedSocket::toLibrary);
    m_libraryWritable->setEnabled(false);
    m_brokerReadable->setEnabled(false); // before the connection stands, that would swallow its error
}

void GuardedSocket::brokerWritable()
{
    if (!m_established) {
        int error = 0;
        socklen_t length = sizeof(error);
        ::getsockopt(m_broker, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0) {
            m_brokerWritable->setEnabled(false);
            emit connectFailed(error);
            return;
        }
        m_established = true;
        m_brokerReadable->setEnabled(true);
    }
    toBroker();
}

void GuardedSocket::fromBroker()
{
    m_forLibrary += m_guard.pass(take(m_broker, m_brokerEnded));
    if (m_guard.isUnsound()) {
        m_brokerEnded = true;
        emit unsound();
    }
    if (m_brokerEnded)
        m_brokerReadable->setEnabled(false);
    toLibrary();
}

void GuardedSocket::toLibrary()
{
    const bool alive = drainInto(m_library, m_forLibrary);
    m_libraryWritable->setEnabled(alive && !m_forLibrary.isEmpty());
    m_brokerReadable->setEnabled(alive && !m_brokerEnded && m_forLibrary.size() < EnoughBuffered);
    if (m_brokerEnded && m_forLibrary.isEmpty())
        endTowardsLibrary();
}

void GuardedSocket::fromLibrary()
{
    bool ended = false;
    m_forBroker += take(m_library, ended);
    if (ended)
        m_brokerEnded = true; // the library has closed its side: nothing more is wanted from the broker either
    if (m_established)
        toBroker();
}

void GuardedSocket::toBroker()
{
    const bool alive = drainInto(m_broker, m_forBroker);
    m_brokerWritable->setEnabled(alive && !m_forBroker.isEmpty());
    m_libraryReadable->setEnabled(alive && !m_brokerEnded && m_forBroker.size() < EnoughBuffered);
}

void GuardedSocket::endTowardsLibrary()
{
    m_libraryReadable->setEnabled(false);
    m_libraryWritable->setEnabled(false);
    ::shutdown(m_library, SHUT_RDWR);
}

} // namespace twinscope::mqtt
