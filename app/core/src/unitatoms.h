// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <span>

namespace twinscope::core {

/// How a unit atom takes part in arithmetic.
enum class AtomKind : quint8 {
    Plain,  ///< value × definition
    Offset, ///< a scale with another zero (Cel, [degF]): no products, no powers
    Scale,  ///< arbitrary or logarithmic: comparable only with itself
};

/// One unit atom of UCUM, defined by others: "N" is 1 × "kg.m/s2".
struct UnitAtom
{
    const char16_t *code;
    const char16_t *symbol;     ///< how people write it; null: as the code
    bool metric;                ///< takes prefixes
    double value;               ///< of the definition
    const char16_t *definition; ///< a UCUM expression; "" for a base unit
    AtomKind kind = AtomKind::Plain;
    double offset = 0; ///< Offset: added before the factor
};

struct UnitPrefix
{
    const char16_t *code;
    const char16_t *symbol;
    double value;
};

/// Null where UCUM has no such atom, or Twinscope does not know it.
const UnitAtom *findAtom(QStringView code);
/// Position among the base units m s g rad K C cd, or -1.
int baseDimension(const UnitAtom &atom);

std::span<const UnitAtom> allAtoms();
std::span<const UnitPrefix> allPrefixes();

} // namespace twinscope::core
