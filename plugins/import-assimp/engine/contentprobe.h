// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace twinscope::assimp {

/// How sure it is, 0 to 100, that a file that begins so is of the format: by content alone. Where `head` is shorter than
/// 64 KiB it is the whole file.
int probeGlb(const QByteArray &head);
int probeGltf(const QByteArray &head);
int probeFbx(const QByteArray &head);
int probePly(const QByteArray &head);
int probeOff(const QByteArray &head);
int probe3mf(const QByteArray &head);
int probeStl(const QByteArray &head);
int probeObj(const QByteArray &head);
int probeDae(const QByteArray &head);
int probeAmf(const QByteArray &head);
int probeX3d(const QByteArray &head);
int probe3ds(const QByteArray &head);
int probeLwo(const QByteArray &head);
int probeDxf(const QByteArray &head);
int probeX(const QByteArray &head);
int probeBlend(const QByteArray &head);
int probeAc3d(const QByteArray &head);

} // namespace twinscope::assimp
