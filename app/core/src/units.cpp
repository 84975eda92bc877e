// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/units.h>

#include "unitparser.h"

#include <twinscope/core/unitspelling.h>

#include <algorithm>

namespace twinscope::core {

namespace {

/// “Unknown unit 'hr' in 'm3/hr'” or “Unknown unit 'm3/h.': A unit is expected here”, without the full stop.
QString describeFault(const QString &ucum, const UnitParser &parser)
{
    const QString part = parser.faultyPart();
    QString sentence = UnitSentence::tr("Unknown unit '%1'").arg(parser.fault().isEmpty() ? part : ucum);
    if (parser.fault().isEmpty() && part != ucum)
        sentence = UnitSentence::tr("Unknown unit '%1' in '%2'").arg(part, ucum);
    if (!parser.fault().isEmpty())
        sentence = UnitSentence::tr("Wrong unit '%1' at '%2': %3").arg(ucum, part, parser.fault());
    return sentence;
}

QString describeRemedy(const QStringList &suggestions)
{
    if (suggestions.isEmpty())
        return UnitSentence::tr("write it in UCUM's case-sensitive form (ucum.org), \"1\" for a plain number");
    return UnitSentence::tr("UCUM writes '%1'").arg(suggestions.join(UnitSentence::tr("' or '")));
}

} // namespace

Result<Unit> Unit::parse(const QString &ucum)
{
    UnitParser parser(ucum);
    if (std::optional<Unit> unit = parser.parse())
        return *std::move(unit);
    if (ucum.trimmed().isEmpty())
        return Error{
            ErrorCode::InvalidArgument, UnitSentence::tr("The unit is empty: write \"1\" for a plain number."), {}};
    const QString separator = parser.fault().isEmpty() ? QStringLiteral(": ") : QStringLiteral("; ");
    return Error{ErrorCode::InvalidArgument,
                 describeFault(ucum, parser) + separator + describeRemedy(suggestUnits(ucum)) + u'.',
                 parser.faultyPart()};
}

QString Unit::symbol() const
{
    return m_symbol;
}

bool Unit::isCompatibleWith(const Unit &other) const
{
    return std::ranges::equal(m_powers, other.m_powers) && m_scales == other.m_scales;
}

std::optional<double> Unit::convert(double value, const Unit &target) const
{
    if (!isCompatibleWith(target))
        return std::nullopt;
    if (m_factor == target.m_factor && m_offset == target.m_offset)
        return value; // no rounding where nothing is converted
    const double base = (value + m_offset) * m_factor;
    return base / target.m_factor - target.m_offset;
}

QString unitSymbol(const QString &ucum)
{
    const auto unit = Unit::parse(ucum);
    return unit ? unit->symbol() : ucum;
}

} // namespace twinscope::core
