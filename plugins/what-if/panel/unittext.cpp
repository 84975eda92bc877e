// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unittext.h"

#include <twinscope/core/units.h>

#include <QDateTime>
#include <QLocale>

namespace twinscope::whatif {

QString withUnit(const QString &name, const QString &unit)
{
    const QString symbol = unit.isEmpty() || unit == QLatin1String("1") ? QString() : core::unitSymbol(unit);
    return symbol.isEmpty() ? name : QStringLiteral("%1 [%2]").arg(name, symbol);
}

QString momentText(core::Time time, bool withSeconds)
{
    const QString format =
        withSeconds ? QStringLiteral("d MMM yyyy HH:mm:ss 'UTC'") : QStringLiteral("d MMM yyyy HH:mm 'UTC'");
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC), format);
}

} // namespace twinscope::whatif
