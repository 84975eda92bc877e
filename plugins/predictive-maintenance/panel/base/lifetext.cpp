// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lifetext.h"

#include "prognosis/fleet.h"

#include <twinscope/look/theme.h>

#include <QCoreApplication>

#include <cmath>

namespace twinscope::predict {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

QString digits(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("∞");
    return look::number(value, std::abs(value) < 10 ? 100 : 1000);
}

} // namespace

LifeScale lifeScale(double life, const QString &unit)
{
    const double seconds = secondsIn(unit);
    if (seconds <= 0)
        return {unit.isEmpty() || unit == QLatin1String("1") ? text(QT_TRANSLATE_NOOP("predict", "cycles")) : unit, 1};
    for (const auto &[name, size] : {std::pair("d", 86'400.0), {"h", 3'600.0}, {"min", 60.0}})
        if (std::abs(life) * seconds >= size)
            return {QString::fromLatin1(name), size / seconds};
    return {QStringLiteral("s"), 1 / seconds};
}

QString lifeText(double life, const QString &unit)
{
    const LifeScale measure = lifeScale(life, unit);
    return QStringLiteral("%1 %2").arg(digits(life / measure.size), measure.name);
}

QString lifeText(double life, double low, double high, const QString &unit)
{
    const LifeScale measure = lifeScale(life, unit);
    return text(QT_TRANSLATE_NOOP("predict", "%1 %2 (%3 to %4)"))
        .arg(digits(life / measure.size), measure.name, digits(low / measure.size), digits(high / measure.size));
}

} // namespace twinscope::predict
