// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace twinscope::assimp {

/// The first `limit` bytes, unpacked, of the first entry of a zip archive whose name ends with `nameEnd`; empty where
/// there is none or the archive is broken. No more is unpacked than is asked for, so that a packed bomb stays packed.
QByteArray zipEntryHead(QIODevice &archive, const QString &nameEnd, qsizetype limit);

} // namespace twinscope::assimp
