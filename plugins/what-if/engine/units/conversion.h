// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/description.h"

#include <twinscope/core/result.h>

namespace twinscope::whatif {

/// A unit that is known well enough to be converted: an FMU's unit definition or a UCUM code. Value in `base` =
/// factor · value + offset.
struct KnownUnit
{
    QString base; ///< UCUM
    double factor = 1, offset = 0;
};

/// Of a unit that an FMU uses: by its definition, else where its name is a UCUM code or a spelling of one ("degC"). Nothing
/// where it is empty or nobody knows.
std::optional<KnownUnit> knownUnit(const Description &description, const QString &name);
std::optional<KnownUnit> knownUnit(const QString &ucum);

/// target = factor · value + offset
struct Conversion
{
    double factor = 1, offset = 0;
    double operator()(double value) const { return factor * value + offset; }
    Conversion inverse() const { return {1 / factor, -offset / factor}; }
    Conversion then(const Conversion &next) const { return {factor * next.factor, next.factor * offset + next.offset}; }
    bool isNone() const { return factor == 1 && offset == 0; }
};

/// Nothing where the dimensions differ. Differences (`relative`) have no offset.
std::optional<Conversion> conversionBetween(const KnownUnit &from, const KnownUnit &to, bool relative = false);

/// UCUM code of an FMU's unit where there is one that means the same; else its name.
QString ucumOf(const Description &description, const QString &name);

} // namespace twinscope::whatif
