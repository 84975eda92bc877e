// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace twinscope::occt {

enum class FileKind { Unknown, Step, Iges, BrepText, BrepBinary };

/// What the content says, never the suffix. `head` is the beginning of the file, 64 KiB are plenty.
FileKind fileKind(const QByteArray &head);

/// The first schema named by FILE_SCHEMA, in capitals and without its object identifier; "" where there is none.
QByteArray stepSchema(const QByteArray &head);

/// "STEP AP214"; "STEP (MY_SCHEMA)" for a schema that is no known application protocol; "STEP" without a schema.
QString stepFormatName(const QByteArray &schema);

/// "IGES 5.3" for the version flag of the global section.
QString igesFormatName(int versionFlag);

} // namespace twinscope::occt
