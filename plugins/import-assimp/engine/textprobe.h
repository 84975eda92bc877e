// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace twinscope::assimp {

/// Without a UTF-8 byte order mark.
QByteArray withoutMark(const QByteArray &head);

/// Whether text begins with the byte order mark of UTF-16.
bool isUtf16(const QByteArray &head);

/// UTF-16 text with a byte order mark as UTF-8; anything else as it is.
QByteArray asUtf8(const QByteArray &head);

/// Up to the first white space.
QByteArray firstWord(const QByteArray &text);

/// How many lines start with these characters, leading blanks aside.
int linesStarting(const QByteArray &text, const char *start);

/// Name of an XML document's first element, or "" where it is none.
QString xmlRoot(const QByteArray &head);

} // namespace twinscope::assimp
