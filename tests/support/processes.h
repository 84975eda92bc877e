// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

namespace twinscope::test {

/// How many processes have this text in their command line, zombies aside.
int processesWith(const QString &text);

/// Whether a process with this id runs; a zombie does not.
bool isRunning(qint64 process);

} // namespace twinscope::test
