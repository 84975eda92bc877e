// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unittext.h"

#include <twinscope/core/units.h>

namespace twinscope::whatif {

QString withUnit(const QString &name, const QString &unit)
{
    const QString symbol = unit.isEmpty() || unit == QLatin1String("1") ? QString() : core::unitSymbol(unit);
    return symbol.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, symbol);
}

} // namespace twinscope::whatif
