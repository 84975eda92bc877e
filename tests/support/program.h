// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace twinscope::test {

struct ProgramRun
{
    int exitCode = -1; ///< -1: crashed, did not start, or took longer than allowed
    QByteArray out, err;
};

/// Runs the built `twinscope` to its end, with a cache and a configuration of its own below `home`.
ProgramRun runTwinscope(const QStringList &arguments, const QString &home, int limitSeconds = 120);

QString twinscopeProgram();

} // namespace twinscope::test
