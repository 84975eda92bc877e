// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversion.h"

#include <twinscope/core/units.h>
#include <twinscope/core/unitspelling.h>

#include <cmath>

namespace twinscope::whatif {

namespace {

/// The exponents in UCUM; "1" for a plain number.
QString baseCode(const UnitDefinition &unit)
{
    static const char *const Names[UnitDefinition::Dimensions] = {"kg", "m", "s", "A", "K", "mol", "cd", "rad"};
    QStringList parts;
    for (int i = 0; i < UnitDefinition::Dimensions; ++i) {
        if (unit.exponents[i] == 1)
            parts += QLatin1String(Names[i]);
        else if (unit.exponents[i] != 0)
            parts += QLatin1String(Names[i]) + QString::number(unit.exponents[i]);
    }
    return parts.isEmpty() ? QStringLiteral("1") : parts.join(QLatin1Char('.'));
}

QString spelled(const QString &name)
{
    return core::Unit::parse(name) ? name : core::suggestUnits(name).value(0);
}

} // namespace

std::optional<KnownUnit> knownUnit(const QString &ucum)
{
    return core::Unit::parse(ucum) ? std::optional(KnownUnit{ucum}) : std::nullopt;
}

std::optional<KnownUnit> knownUnit(const Description &description, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    if (const UnitDefinition *unit = description.unit(name); unit && unit->hasBase)
        return KnownUnit{baseCode(*unit), unit->factor, unit->offset};
    return knownUnit(spelled(name));
}

std::optional<Conversion> conversionBetween(const KnownUnit &from, const KnownUnit &to, bool relative)
{
    constexpr double Far = 1 << 20; // so that the slope does not drown in the offset
    const auto source = core::Unit::parse(from.base);
    const auto target = core::Unit::parse(to.base);
    if (!source || !target || from.factor == 0 || to.factor == 0)
        return std::nullopt;
    if (from.base == to.base && from.factor == to.factor && from.offset == to.offset)
        return Conversion();
    const auto convert = [&](double value) -> std::optional<double> {
        const auto there = source->convert(from.factor * value + from.offset, *target);
        return there ? std::optional((*there - to.offset) / to.factor) : std::nullopt;
    };
    const auto zero = convert(0), far = convert(Far);
    if (!zero || !far || !std::isfinite(*zero) || !std::isfinite(*far))
        return std::nullopt;
    return Conversion{(*far - *zero) / Far, relative ? 0 : *zero};
}

QString ucumOf(const Description &description, const QString &name)
{
    const QString code = name.isEmpty() ? QString() : spelled(name);
    const auto here = knownUnit(description, name), there = knownUnit(code);
    const auto same = here && there ? conversionBetween(*here, *there) : std::nullopt;
    return same && std::abs(same->factor - 1) < 1e-9 && std::abs(same->offset) < 1e-6 ? code : name;
}

} // namespace twinscope::whatif
