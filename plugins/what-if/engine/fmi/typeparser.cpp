// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

#include <array>

namespace twinscope::whatif {

void DescriptionParser::readUnits()
{
    forEachChild([this] { isFmi(FmiVersion::Fmi1) ? readUnit1() : readUnit(); });
}

/// FMI 1.0 says nothing of a unit but its name.
void DescriptionParser::readUnit1()
{
    m_out.units.push_back({.name = attribute("unit")});
    m_xml.skipCurrentElement();
}

void DescriptionParser::readUnit()
{
    static constexpr std::array<const char *, UnitDefinition::Dimensions> Names = {"kg", "m",   "s",  "A",
                                                                                   "K",  "mol", "cd", "rad"};
    UnitDefinition unit{.name = attribute("name")};
    const QString element = QStringLiteral("Unit “%1”").arg(unit.name);
    forEachChild([&] {
        if (is("BaseUnit")) {
            const QXmlStreamAttributes all = m_xml.attributes();
            const Attributes attributes(all, element, m_out.problems);
            unit.hasBase = true;
            for (size_t i = 0; i < Names.size(); ++i)
                unit.exponents[i] = int(attributes.integer(QLatin1String(Names[i])).value_or(0));
            unit.factor = attributes.real(QLatin1String("factor")).value_or(1);
            unit.offset = attributes.real(QLatin1String("offset")).value_or(0);
        }
        m_xml.skipCurrentElement();
    });
    m_out.units.push_back(unit);
}

/// 1.0: Type {RealType}; 2.0: SimpleType {Real}; 3.0: Float64Type.
void DescriptionParser::readTypes()
{
    forEachChild([this] { readType(!isFmi(FmiVersion::Fmi3)); });
}

void DescriptionParser::readType(bool nested)
{
    TypeDefinition type{.name = attribute("name")};
    if (nested)
        forEachChild([&] { readTypeBody(type); });
    else
        readTypeBody(type);
    m_out.types.push_back(std::move(type));
}

void DescriptionParser::readTypeBody(TypeDefinition &type)
{
    QString key = m_xml.name().toString();
    if (key.endsWith(QLatin1String("Type")))
        key.chop(4);
    const auto known = typeFromKey(key, m_out.version);
    if (!known)
        return m_xml.skipCurrentElement();
    type.type = *known;
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("Type “%1”").arg(type.name);
    const Attributes a(all, element, m_out.problems);
    type.quantity = {attribute("quantity"),
                     attribute("unit"),
                     attribute("displayUnit"),
                     a.real(QLatin1String("min")),
                     a.real(QLatin1String("max")),
                     a.real(QLatin1String("nominal")),
                     a.flag(QLatin1String("relativeQuantity"))};
    if (type.type == VariableType::Clock)
        type.clock = readClock(a);
    forEachChild([&] {
        // FMI 1.0 counts the items from 1.
        if (is("Item"))
            type.items.push_back({attribute("name"), m_xml.attributes().hasAttribute(QLatin1String("value"))
                                                         ? attribute("value").toLongLong()
                                                         : qint64(type.items.size()) + 1});
        m_xml.skipCurrentElement();
    });
}

ClockTraits DescriptionParser::readClock(const Attributes &attributes) const
{
    static constexpr std::array<const char *, 7> Names = {"constant", "fixed",     "calculated", "tunable",
                                                          "changing", "countdown", "triggered"};
    ClockTraits clock;
    const QString said = attributes.text(QLatin1String("intervalVariability"));
    for (size_t i = 0; i < Names.size(); ++i) {
        if (said == QLatin1String(Names[i]))
            clock.interval = ClockTraits::Interval(i);
    }
    clock.period = attributes.real(QLatin1String("intervalDecimal"));
    clock.shift = attributes.real(QLatin1String("shiftDecimal")).value_or(0);
    clock.supportsFraction = attributes.flag(QLatin1String("supportsFraction"));
    clock.priority = quint32(attributes.natural(QLatin1String("priority")).value_or(0));
    const double resolution = double(attributes.natural(QLatin1String("resolution")).value_or(0));
    if (const auto counter = attributes.natural(QLatin1String("intervalCounter")); counter && resolution > 0)
        clock.period = double(*counter) / resolution;
    if (const auto counter = attributes.natural(QLatin1String("shiftCounter")); counter && *counter && resolution > 0)
        clock.shift = double(*counter) / resolution;
    return clock;
}

} // namespace twinscope::whatif
