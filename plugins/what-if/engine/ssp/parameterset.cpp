// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parameterset.h"

#include "fmi/attributes.h"

#include <algorithm>
#include <array>

namespace twinscope::whatif {

void addUnits(const XmlNode &root, Description &units)
{
    static constexpr std::array<const char *, UnitDefinition::Dimensions> Names = {"kg", "m",   "s",  "A",
                                                                                   "K",  "mol", "cd", "rad"};
    const XmlNode *list = root.child("Units");
    for (const XmlNode &node : list ? list->children : std::vector<XmlNode>()) {
        UnitDefinition unit{.name = node.text("name")};
        if (const XmlNode *base = node.child("BaseUnit")) {
            unit.hasBase = true;
            for (size_t i = 0; i < Names.size(); ++i)
                unit.exponents[i] = base->text(Names[i]).toInt();
            unit.factor = base->number("factor").value_or(1);
            unit.offset = base->number("offset").value_or(0);
        }
        units.units.push_back(unit);
    }
    units.index();
}

std::vector<ParameterValue> readParameterSet(const XmlNode &set, const Description &units)
{
    Description own;
    own.units = units.units;
    addUnits(set, own); // of two with one name the last one holds
    std::vector<ParameterValue> values;
    const XmlNode *list = set.child("Parameters");
    for (const XmlNode &parameter : list ? list->children : std::vector<XmlNode>()) {
        for (const XmlNode &typed : parameter.children) {
            if (typed.has("value"))
                values.push_back({parameter.text("name"), typed.text("value"), knownUnit(own, typed.text("unit")), {}});
        }
    }
    return values;
}

Conversion linearTransformation(const XmlNode &node)
{
    const XmlNode *linear = node.child("LinearTransformation");
    return linear ? Conversion{linear->number("factor").value_or(1), linear->number("offset").value_or(0)}
                  : Conversion();
}

namespace {

/// Of an integer or a truth value.
std::optional<double> wholeFromText(const QString &text)
{
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    return realFromText(text);
}

} // namespace

Mapping mappingTable(const XmlNode &node)
{
    Mapping table;
    for (const char *name : {"BooleanMappingTransformation", "IntegerMappingTransformation"}) {
        const XmlNode *list = node.child(name);
        for (const XmlNode &entry : list ? list->children : std::vector<XmlNode>()) {
            const auto source = wholeFromText(entry.text("source")), target = wholeFromText(entry.text("target"));
            if (source && target)
                table[*source] = *target;
        }
    }
    return table;
}

std::vector<Enumeration> readEnumerations(const XmlNode &root)
{
    std::vector<Enumeration> enumerations;
    const XmlNode *list = root.child("Enumerations");
    for (const XmlNode &node : list ? list->children : std::vector<XmlNode>()) {
        Enumeration &enumeration = enumerations.emplace_back(Enumeration{node.text("name"), {}});
        for (const XmlNode &item : node.children) {
            if (const auto value = item.name == QLatin1String("Item") ? item.number("value") : std::nullopt)
                enumeration.items[item.text("name")] = *value;
        }
    }
    return enumerations;
}

namespace {

/// The enumeration called `name`, or the first, that has all items that the entries name in `attribute`.
const Enumeration *knowing(const XmlNode &mapping, const char *attribute, const std::vector<Enumeration> &enumerations,
                           const QString &name)
{
    const auto fits = [&](const Enumeration &e) {
        return std::ranges::all_of(mapping.children,
                                   [&](const XmlNode &entry) { return e.items.contains(entry.text(attribute)); });
    };
    auto found = std::ranges::find_if(enumerations, [&](const Enumeration &e) { return e.name == name && fits(e); });
    if (found == enumerations.end())
        found = std::ranges::find_if(enumerations, fits);
    return found == enumerations.end() ? nullptr : &*found;
}

} // namespace

Mapping enumerationTable(const XmlNode &mapping, const std::vector<Enumeration> &enumerations, const QString &fromName,
                         const QString &toName)
{
    Mapping table;
    const Enumeration *from = knowing(mapping, "source", enumerations, fromName);
    const Enumeration *to = knowing(mapping, "target", enumerations, toName);
    for (const XmlNode &entry : from &&to ? mapping.children : std::vector<XmlNode>())
        table[from->items.at(entry.text("source"))] = to->items.at(entry.text("target"));
    return table;
}

namespace {

/// A value after the boolean, integer and enumeration mappings of `entry`; enumerations go by the names of their items.
QString mappedText(const QString &text, const XmlNode &entry)
{
    const Mapping table = mappingTable(entry);
    if (const auto number = wholeFromText(text); number && table.contains(*number))
        return QString::number(table.at(*number), 'g', 17);
    const XmlNode *items = entry.child("EnumerationMappingTransformation");
    for (const XmlNode &item : items ? items->children : std::vector<XmlNode>())
        if (item.text("source") == text)
            return item.text("target");
    return text;
}

} // namespace

std::vector<ParameterValue> mapped(const std::vector<ParameterValue> &values, const XmlNode &mapping)
{
    std::vector<ParameterValue> result;
    for (const XmlNode &entry : mapping.children) {
        for (const ParameterValue &value : values) {
            if (entry.name != QLatin1String("MappingEntry") || value.name != entry.text("source"))
                continue;
            ParameterValue changed{entry.text("target"), mappedText(value.value, entry), value.unit,
                                   linearTransformation(entry)};
            if (entry.text("suppressUnitConversion") == QLatin1String("true"))
                changed.unit.reset();
            result.push_back(changed);
        }
    }
    return result;
}

} // namespace twinscope::whatif
