// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace twinscope::core {

/// UCUM's spellings of a unit as people write it ("degC" is "Cel"), best first; each parses. Empty where nothing is close.
QStringList suggestUnits(const QString &text);

} // namespace twinscope::core
