// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lengthunit.h"

#include <array>
#include <cmath>

namespace twinscope::occt {

namespace {

struct NamedUnit
{
    const char *name;
    const char *ucum;
    double metres;
};

constexpr std::array namedUnits = {
    NamedUnit{"metre", "m", 1},
    NamedUnit{"m", "m", 1},
    NamedUnit{"millimetre", "mm", 1e-3},
    NamedUnit{"mm", "mm", 1e-3},
    NamedUnit{"centimetre", "cm", 1e-2},
    NamedUnit{"cm", "cm", 1e-2},
    NamedUnit{"decimetre", "dm", 1e-1},
    NamedUnit{"kilometre", "km", 1e3},
    NamedUnit{"km", "km", 1e3},
    NamedUnit{"micrometre", "um", 1e-6},
    NamedUnit{"um", "um", 1e-6},
    NamedUnit{"nanometre", "nm", 1e-9},
    NamedUnit{"inch", "[in_i]", 0.0254},
    NamedUnit{"in", "[in_i]", 0.0254},
    NamedUnit{"foot", "[ft_i]", 0.3048},
    NamedUnit{"ft", "[ft_i]", 0.3048},
    NamedUnit{"yard", "[yd_i]", 0.9144},
    NamedUnit{"mile", "[mi_i]", 1609.344},
    NamedUnit{"mi", "[mi_i]", 1609.344},
    NamedUnit{"mil", "[mil_i]", 2.54e-5},
    NamedUnit{"microinch", "10*-6.[in_i]", 2.54e-8},
    NamedUnit{"uin", "10*-6.[in_i]", 2.54e-8},
};

constexpr std::array igesFlagNames = {"inch", "mm", "", "foot", "mile", "m", "km", "mil", "um", "cm", "microinch"};
constexpr int IgesUnitByName = 3;

QString normalised(QString name)
{
    name = name.trimmed().toLower();
    if (name.endsWith(QLatin1String("meter")))
        name.replace(name.size() - 2, 2, QStringLiteral("re"));
    if (name.endsWith(QLatin1String("inches")))
        name.chop(2);
    return name == QLatin1String("feet") ? QStringLiteral("foot") : name;
}

} // namespace

LengthUnit stepLengthUnit(const QString &name)
{
    const QString wanted = normalised(name);
    for (const NamedUnit &unit : namedUnits) {
        if (wanted == QLatin1String(unit.name))
            return {QString::fromLatin1(unit.ucum), unit.metres};
    }
    return {};
}

LengthUnit lengthUnitOf(double metres)
{
    for (const NamedUnit &unit : namedUnits) {
        if (std::abs(metres / unit.metres - 1) < 1e-6)
            return {QString::fromLatin1(unit.ucum), unit.metres};
    }
    return {{}, metres};
}

LengthUnit igesLengthUnit(int flag, const QString &name)
{
    if (flag == IgesUnitByName)
        return stepLengthUnit(name);
    if (flag < 1 || flag > int(igesFlagNames.size()))
        return {};
    return stepLengthUnit(QString::fromLatin1(igesFlagNames[size_t(flag - 1)]));
}

} // namespace twinscope::occt
