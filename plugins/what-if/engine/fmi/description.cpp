// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "description.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace twinscope::whatif {

namespace {

constexpr std::array<const char *, VariableTypeCount> Keys = {
    "Float32", "Float64", "Int8",    "UInt8",  "Int16",  "UInt16",      "Int32", "UInt32",
    "Int64",   "UInt64",  "Boolean", "String", "Binary", "Enumeration", "Clock",
};

template<typename T>
QHash<QString, int> namesOf(const std::vector<T> &items)
{
    QHash<QString, int> names;
    for (size_t i = 0; i < items.size(); ++i)
        names.insert(items[i].name, int(i));
    return names;
}

} // namespace

const UnitDefinition *Description::unit(const QString &name) const
{
    const auto found = m_units.constFind(name);
    return found == m_units.constEnd() ? nullptr : &units[size_t(*found)];
}

const TypeDefinition *Description::type(const QString &name) const
{
    const auto found = m_types.constFind(name);
    return found == m_types.constEnd() ? nullptr : &types[size_t(*found)];
}

void Description::index()
{
    m_units = namesOf(units);
    m_types = namesOf(types);
    m_byName.resize(variables.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    m_byReference = m_byName;
    std::stable_sort(m_byName.begin(), m_byName.end(),
                     [this](int a, int b) { return variables[size_t(a)].name < variables[size_t(b)].name; });
    std::stable_sort(m_byReference.begin(), m_byReference.end(),
                     [this](int a, int b) { return variables[size_t(a)].reference < variables[size_t(b)].reference; });
}

int Description::variableIndex(const QString &name) const
{
    const auto found = std::lower_bound(m_byName.begin(), m_byName.end(), name,
                                        [this](int i, const QString &key) { return variables[size_t(i)].name < key; });
    return found != m_byName.end() && variables[size_t(*found)].name == name ? *found : -1;
}

int Description::variableIndex(ValueReference reference) const
{
    const auto found =
        std::lower_bound(m_byReference.begin(), m_byReference.end(), reference,
                         [this](int i, ValueReference key) { return variables[size_t(i)].reference < key; });
    return found != m_byReference.end() && variables[size_t(*found)].reference == reference ? *found : -1;
}

quint64 Description::elementCount(const Variable &variable) const
{
    quint64 count = 1;
    for (const Dimension &dimension : variable.dimensions) {
        quint64 size = dimension.size;
        if (dimension.reference) {
            const int parameter = variableIndex(*dimension.reference);
            const auto start = parameter < 0 ? std::nullopt : variables[size_t(parameter)].start;
            size = start ? start->value(0).toULongLong() : 0;
        }
        count *= std::min(size, MostElements);
        count = std::min(count, MostElements);
    }
    return count;
}

QString typeKey(VariableType type, FmiVersion version)
{
    if (version != FmiVersion::Fmi3) {
        if (type == VariableType::Float64)
            return QStringLiteral("Real");
        if (type == VariableType::Int32)
            return QStringLiteral("Integer");
    }
    return QString::fromLatin1(Keys[size_t(type)]);
}

std::optional<VariableType> typeFromKey(QStringView key, FmiVersion version)
{
    for (int i = 0; i < VariableTypeCount; ++i) {
        const auto type = VariableType(i);
        const bool known = version == FmiVersion::Fmi3 || type == VariableType::Float64 ||
                           type == VariableType::Int32 || type == VariableType::Boolean ||
                           type == VariableType::String || type == VariableType::Enumeration;
        if (known && key == typeKey(type, version))
            return type;
    }
    return std::nullopt;
}

bool isFloat(VariableType type)
{
    return type == VariableType::Float32 || type == VariableType::Float64;
}

bool isInteger(VariableType type)
{
    return (type >= VariableType::Int8 && type <= VariableType::UInt64) || type == VariableType::Enumeration;
}

bool isText(VariableType type)
{
    return type == VariableType::String || type == VariableType::Binary;
}

} // namespace twinscope::whatif
