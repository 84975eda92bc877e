// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QString>

#include <map>
#include <optional>

namespace twinscope::core {

/// A unit of measure in UCUM, case-sensitive form (The Unified Code for Units of Measure, version 2.1, ucum.org):
/// "m3/h", "Cel", "bar", "rev/min" is written "{rev}/min" or "/min", "%", "kW.h", "1" for a plain number.
class Unit
{
public:
    /// The error's sentence names the faulty part and, where one is close, the spelling that was probably meant.
    static Result<Unit> parse(const QString &ucum);

    QString code() const { return m_code; }
    /// How people write it: "m³/h", "°C", "rpm"; nothing for "1". Equal to code() where there is no customary form.
    QString symbol() const;

    bool isCompatibleWith(const Unit &other) const;
    /// Converts a value of this unit into `target`; nothing where the dimensions differ.
    std::optional<double> convert(double value, const Unit &target) const;

private:
    friend class UnitParser;
    static constexpr int Dimensions = 7; ///< m s g rad K C cd, the base units of UCUM §28
    QString m_code;
    QString m_symbol;
    double m_factor = 1; ///< to base units
    double m_offset = 0; ///< special units (Cel, [degF]): base = (value + offset) * factor
    int m_powers[Dimensions] = {};
    std::map<QString, int>
        m_scales; ///< arbitrary and logarithmic units ([iU], [pH], B): comparable only with themselves
};

/// How people write a unit that may not be one: its symbol, else what was given.
QString unitSymbol(const QString &ucum);

} // namespace twinscope::core
