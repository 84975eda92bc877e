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
    addUnits(set, own);
    own.units.insert(own.units.end(), units.units.begin(), units.units.end());
    own.index();
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

std::map<double, double> mappingTable(const XmlNode &node)
{
    std::map<double, double> table;
    const auto number = [](const QString &text) -> std::optional<double> {
        if (const auto flag =
                text == QLatin1String("true") || text == QLatin1String("false") ? flagFromText(text) : std::nullopt)
            return *flag;
        return realFromText(text);
    };
    for (const char *name : {"BooleanMappingTransformation", "IntegerMappingTransformation"}) {
        const XmlNode *list = node.child(name);
        for (const XmlNode &entry : list ? list->children : std::vector<XmlNode>()) {
            const auto source = number(entry.text("source")), target = number(entry.text("target"));
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
        Enumeration &items = enumerations.emplace_back();
        for (const XmlNode &item : node.children) {
            if (const auto value = item.name == QLatin1String("Item") ? item.number("value") : std::nullopt)
                items[item.text("name")] = *value;
        }
    }
    return enumerations;
}

namespace {

/// The enumeration that has all items that the entries name in `attribute`.
const Enumeration *knowing(const XmlNode &mapping, const char *attribute, const std::vector<Enumeration> &enumerations)
{
    const auto found = std::ranges::find_if(enumerations, [&](const Enumeration &items) {
        return std::ranges::all_of(mapping.children,
                                   [&](const XmlNode &entry) { return items.contains(entry.text(attribute)); });
    });
    return found == enumerations.end() ? nullptr : &*found;
}

} // namespace

std::map<double, double> enumerationTable(const XmlNode &mapping, const std::vector<Enumeration> &enumerations)
{
    std::map<double, double> table;
    const Enumeration *from = knowing(mapping, "source", enumerations);
    const Enumeration *to = knowing(mapping, "target", enumerations);
    for (const XmlNode &entry : from &&to ? mapping.children : std::vector<XmlNode>())
        table[from->at(entry.text("source"))] = to->at(entry.text("target"));
    return table;
}

std::vector<ParameterValue> mapped(const std::vector<ParameterValue> &values, const XmlNode &mapping)
{
    std::vector<ParameterValue> result;
    for (const XmlNode &entry : mapping.children) {
        for (const ParameterValue &value : values) {
            if (entry.name != QLatin1String("MappingEntry") || value.name != entry.text("source"))
                continue;
            ParameterValue changed{entry.text("target"), value.value, value.unit, linearTransformation(entry)};
            const auto table = mappingTable(entry);
            if (const auto number = realFromText(value.value); number && table.contains(*number))
                changed.value = QString::number(table.at(*number), 'g', 17);
            if (const XmlNode *suppressed = &entry; suppressed->text("suppressUnitConversion") == QLatin1String("true"))
                changed.unit.reset();
            result.push_back(changed);
        }
    }
    return result;
}

} // namespace twinscope::whatif
