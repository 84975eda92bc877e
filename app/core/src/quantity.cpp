// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/quantity.h>

#include <twinscope/core/units.h>

#include <QCoreApplication>

namespace twinscope::core {

namespace {

struct Quantity
{
    const char *unit; ///< any of its units
    const char *name;
};

constexpr Quantity Quantities[] = {
    {"K", QT_TRANSLATE_NOOP("core::Quantity", "Temperature")},
    {"Pa", QT_TRANSLATE_NOOP("core::Quantity", "Pressure")},
    {"m3/s", QT_TRANSLATE_NOOP("core::Quantity", "Flow")},
    {"kg/s", QT_TRANSLATE_NOOP("core::Quantity", "Mass flow")},
    {"m", QT_TRANSLATE_NOOP("core::Quantity", "Length")},
    {"m2", QT_TRANSLATE_NOOP("core::Quantity", "Area")},
    {"m3", QT_TRANSLATE_NOOP("core::Quantity", "Volume")},
    {"m/s", QT_TRANSLATE_NOOP("core::Quantity", "Velocity")},
    {"m/s2", QT_TRANSLATE_NOOP("core::Quantity", "Acceleration")},
    {"Hz", QT_TRANSLATE_NOOP("core::Quantity", "Frequency")},
    {"s", QT_TRANSLATE_NOOP("core::Quantity", "Time")},
    {"kg", QT_TRANSLATE_NOOP("core::Quantity", "Mass")},
    {"kg/m3", QT_TRANSLATE_NOOP("core::Quantity", "Density")},
    {"N", QT_TRANSLATE_NOOP("core::Quantity", "Force")},
    {"W", QT_TRANSLATE_NOOP("core::Quantity", "Power")},
    {"A", QT_TRANSLATE_NOOP("core::Quantity", "Current")},
    {"V", QT_TRANSLATE_NOOP("core::Quantity", "Voltage")},
    {"Ohm", QT_TRANSLATE_NOOP("core::Quantity", "Resistance")},
    {"S/m", QT_TRANSLATE_NOOP("core::Quantity", "Conductivity")},
    {"[pH]", QT_TRANSLATE_NOOP("core::Quantity", "Acidity")},
};

} // namespace

QString quantityName(const QString &ucum)
{
    if (ucum.contains(QLatin1String("{rev}")))
        return QCoreApplication::translate("core::Quantity", "Rotational speed");
    const auto unit = Unit::parse(ucum);
    for (const Quantity &quantity : Quantities) {
        const auto reference = Unit::parse(QLatin1String(quantity.unit));
        if (unit && reference && unit->isCompatibleWith(*reference))
            return QCoreApplication::translate("core::Quantity", quantity.name);
    }
    return {};
}

} // namespace twinscope::core
