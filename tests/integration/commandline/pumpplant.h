// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace twinscope::test {

/// The columns of a SKAB file that are sensors, as the channels of the test's plant are called.
const QStringList &skabSensors();

/// The sensor whose limit colours the motor, and that limit (ampere).
QString limitedSensor();
constexpr double CurrentLimit = 1.6;

/// Writes a project that binds the eight sensors of the SKAB test bed to a real motor's CAD file, copied beside it.
/// Returns the project's path.
QString writePumpPlant(const QString &directory, const QString &brokerUrl, const QString &motorFile);

} // namespace twinscope::test
