// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace twinscope::whatif::wire {

namespace {

constexpr int LookMilliseconds = 100;

std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

template<typename Open>
int openSocket(const QString &path, const Open &open)
{
    const auto address = addressOf(path);
    const int socket = address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (socket >= 0 && open(socket, reinterpret_cast<const sockaddr *>(&*address), socklen_t(sizeof *address)))
        return socket;
    ::close(socket);
    return -1;
}

bool sendAll(int socket, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        data += sent;
        size -= size_t(sent);
    }
    return true;
}

bool waitFor(int socket, const std::function<bool()> &goOn)
{
    pollfd waiting{socket, POLLIN, 0};
    for (;;) {
        const int ready = ::poll(&waiting, 1, goOn ? LookMilliseconds : -1);
        if (ready > 0)
            return true;
        if ((ready < 0 && errno != EINTR) || (goOn && !goOn()))
            return false;
    }
}

bool receiveAll(int socket, char *data, size_t size, const std::function<bool()> &goOn)
{
    while (size > 0) {
        const ssize_t got = waitFor(socket, goOn) ? ::recv(socket, data, size, 0) : 0;
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        data += got;
        size -= size_t(got);
    }
    return true;
}

} // namespace

QString socketPath(const QString &folder)
{
    return folder + QStringLiteral("/socket");
}

int listenAt(const QString &path)
{
    return openSocket(path, [](int socket, const sockaddr *address, socklen_t size) {
        return ::bind(socket, address, size) == 0 && ::listen(socket, 1) == 0;
    });
}

int connectTo(const QString &path)
{
    return openSocket(path, [](int socket, const sockaddr *address, socklen_t size) {
        return ::connect(socket, address, size) == 0;
    });
}

int acceptFrom(int listener, const std::function<bool()> &goOn)
{
    return waitFor(listener, goOn) ? ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC) : -1;
}

bool sendFrame(int socket, const QByteArray &frame)
{
    const auto size = quint32(frame.size());
    QByteArray bytes(reinterpret_cast<const char *>(&size), sizeof size);
    bytes += frame; // one packet, so that the other side wakes up once
    return quint64(frame.size()) <= LongestFrame && sendAll(socket, bytes.constData(), size_t(bytes.size()));
}

std::optional<QByteArray> receiveFrame(int socket, const std::function<bool()> &goOn)
{
    quint32 size = 0;
    if (!receiveAll(socket, reinterpret_cast<char *>(&size), sizeof size, goOn) || size > LongestFrame)
        return std::nullopt;
    QByteArray frame(qsizetype(size), Qt::Uninitialized);
    if (!receiveAll(socket, frame.data(), size, goOn))
        return std::nullopt;
    return frame;
}

QByteArray bytesOf(std::span<const double> numbers)
{
    return {reinterpret_cast<const char *>(numbers.data()), qsizetype(numbers.size_bytes())};
}

std::vector<double> numbersOf(const QByteArray &bytes)
{
    std::vector<double> numbers(size_t(bytes.size()) / sizeof(double));
    std::memcpy(numbers.data(), bytes.constData(), numbers.size() * sizeof(double));
    return numbers;
}

} // namespace twinscope::whatif::wire
