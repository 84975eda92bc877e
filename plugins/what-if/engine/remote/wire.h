// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace twinscope::whatif {

/// How a worker that keeps an FMU and its caller talk: frames of a 32-bit length and bytes over a local socket in their
/// folder, one question, one answer. Both run on one machine, so that numbers go as they lie in memory.
namespace wire {

enum class Ask : quint8 { Exchange, ExitInitialization, Run, Save, Restore, Restart, Warnings };

/// An answer begins with whether it went well; if not, an error follows.
constexpr quint32 LongestFrame = quint32(1) << 30;

QString socketPath(const QString &folder);

/// A socket that waits for one connection at `path`, or -1.
int listenAt(const QString &path);
int connectTo(const QString &path);

/// False where the other side is gone.
bool sendFrame(int socket, const QByteArray &frame);
/// Nothing where the other side is gone, the frame is too long, or `goOn`, asked ten times a second, says no.
std::optional<QByteArray> receiveFrame(int socket, const std::function<bool()> &goOn = {});
/// The accepted connection, or -1 where `goOn` says no.
int acceptFrom(int listener, const std::function<bool()> &goOn);

QByteArray bytesOf(std::span<const double> numbers);
std::vector<double> numbersOf(const QByteArray &bytes);

} // namespace wire

} // namespace twinscope::whatif
