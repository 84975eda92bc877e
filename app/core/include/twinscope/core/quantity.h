// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::core {

/// What is measured in a unit, for people: "Temperature" for "Cel" and "K", "Flow" for "m3/h". Empty where the unit is
/// unknown or says nothing about it ("1", "%", and "N.m", which may be a torque or an energy).
QString quantityName(const QString &ucum);

} // namespace twinscope::core
