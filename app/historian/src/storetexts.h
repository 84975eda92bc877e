// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

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
core::Error noStep();
core::Error cancelled();
/// What is lost, and what to do about it.
QString damagedPart(const QString &folder, const Damage &damage);
core::Error otherVersion(const QString &folder, qint64 version);
core::Error recordedByProcess(const QString &folder, qint64 process);

/// Refuses what no curve can be drawn of.
core::Result<void> checkEnvelope(core::Time from, core::Time to, int columns);

} // namespace twinscope::historian::texts
