// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

namespace twinscope::historian {

QString historyFile(const QString &folder); ///< the database inside the folder

/// Makes the folder where missing, so that it survives a power cut too.
core::Result<void> makeHistoryFolder(const QString &folder);

/// Malformed where the main file is gone or empty but its log is not: SQLite would silently throw the log away.
core::Result<void> checkLogHasFile(const QString &folder);

/// Whether SQLite's log is there: somebody has the history open, or ended without closing it.
bool hasLog(const QString &folder);

quint64 fileNumberOf(const QString &file); ///< the inode; 0 where there is no such file
quint64 sizeOnDisk(const QString &folder);

} // namespace twinscope::historian
