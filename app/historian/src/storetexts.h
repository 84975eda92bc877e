// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

namespace twinscope::historian::texts {

/// The failures that several parts of the store tell; `folder` is the history folder.
core::Error diskFull(const QString &folder, const QString &detail);
core::Error notWritable(const QString &folder, const QString &detail);
core::Error damaged(const QString &folder, const QString &detail);
core::Error removedWhileOpen(const QString &folder);
core::Error openedReadOnly();
core::Error noHistory(const QString &folder);
core::Error unknownChannel(const QString &channelId);
core::Error unknownSeries(quint32 series);
core::Error newerVersion(const QString &folder, qint64 version);
core::Error recordedByProcess(const QString &folder, qint64 process);

} // namespace twinscope::historian::texts
