// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace twinscope::core {

/// UCUM's spelling of what people write on nameplates and in spreadsheets ("degC", "rpm", "kWh"), in whatever case;
/// empty where the text is not one of these.
QStringList unitAlias(const QString &written);

} // namespace twinscope::core
