// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <utility>

namespace twinscope::whatif {

namespace {

template<typename T>
T valueAt(const QByteArray &values, size_t index)
{
    T value;
    std::memcpy(&value, values.constData() + index * sizeof(T), sizeof(T));
    return value;
}

template<typename T>
bool areFinite(const QByteArray &values, size_t first, size_t count)
{
    for (size_t i = first; i < first + count; ++i)
        if (!std::isfinite(valueAt<T>(values, i)))
            return false;
    return true;
}

} // namespace

Outputs::Group &Outputs::groupFor(std::vector<std::unique_ptr<Group>> &groups, VariableType type, bool alone)
{
    for (const auto &group : groups) {
        if (group->type == type && !alone)
            return *group;
    }
    groups.push_back(std::make_unique<Group>(Group{.type = type}));
    return *groups.back();
}

Outputs::Place Outputs::addVariable(const Description &description, const Variable &variable)
{
    const bool isClock = variable.type == VariableType::Clock;
    const bool clocked = !variable.clocks.empty() || isClock;
    Group &group = groupFor(isClock ? m_clocks : clocked ? m_clocked : m_groups, variable.type, clocked);
    const Place place{&group, group.count, size_t(description.elementCount(variable)), variable.negated};
    group.references.push_back(variable.reference);
    group.clocks.push_back(variable.clocks);
    group.count += place.elements;
    group.isInput = variable.causality == Causality::Input;
    group.values.resize(qsizetype(group.count) * qsizetype(valueSize(variable.type)), '\0');
    return place;
}

/// An array is read as a whole and once, however often it or one of its elements is written down.
Outputs::Outputs(const Description &description, const std::vector<Element> &chosen)
{
    std::map<int, Place> read;
    for (const Element &element : chosen) {
        const Variable &variable = description.variables[size_t(element.variable)];
        auto place = read.find(element.variable);
        if (place == read.end())
            place = read.emplace(element.variable, addVariable(description, variable)).first;
        const Place &whole = place->second;
        m_places.push_back(element.place ? Place{whole.group, whole.first + *element.place, 1, whole.negated} : whole);
        m_columns.push_back({nameOf(description, element), variable.type, m_places.back().elements,
                             variable.isArray() && !element.place});
    }
    m_isOneBlock = isOneBlock();
}

bool Outputs::read(Instance &instance)
{
    return std::all_of(m_groups.begin(), m_groups.end(), [&](const std::unique_ptr<Group> &group) {
        return instance.get(group->type, group->references, group->values.data(), group->count);
    });
}

/// A clock stays true in the row until it is written.
bool Outputs::readClocks(Instance &instance)
{
    for (const auto &group : m_clocks) {
        bool ticks = false;
        if (group->isInput && instance.kind() == Kind::ScheduledExecution)
            continue; // told by who lets them tick
        if (!instance.get(VariableType::Clock, group->references, &ticks, 1))
            return false;
        if (ticks)
            group->values[0] = 1;
    }
    return true;
}

bool Outputs::readClocked(Instance &instance)
{
    if (!readClocks(instance))
        return false;
    for (const auto &group : m_clocked) {
        const auto ticksNow = [&](ValueReference clock) {
            bool ticks = false;
            return instance.get(VariableType::Clock, std::span(&clock, 1), &ticks, 1) && ticks;
        };
        const auto &clocks = group->clocks.front();
        if (std::any_of(clocks.begin(), clocks.end(), ticksNow) &&
            !instance.get(group->type, group->references, group->values.data(), group->count))
            return false;
    }
    return true;
}

bool Outputs::readActivated(Instance &instance, ValueReference clock)
{
    for (const auto &group : m_clocks)
        group->values[0] = char(group->values[0] || group->references.front() == clock);
    return std::all_of(m_clocked.begin(), m_clocked.end(), [&](const std::unique_ptr<Group> &group) {
        const auto &clocks = group->clocks.front();
        return std::find(clocks.begin(), clocks.end(), clock) == clocks.end() ||
               instance.get(group->type, group->references, group->values.data(), group->count);
    });
}

void Outputs::writeCell(RowWriter &row, const Place &place, size_t element) const
{
    const QByteArray &values = place.group->values;
    const size_t index = place.first + element;
    const double sign = place.negated ? -1.0 : 1.0;
    switch (place.group->type) {
    case VariableType::Float32:
        return row.real(double(valueAt<float>(values, index)));
    case VariableType::Float64:
        return row.real(valueAt<double>(values, index) * sign);
    case VariableType::Int8:
        return row.integer(valueAt<qint8>(values, index));
    case VariableType::UInt8:
        return row.natural(valueAt<quint8>(values, index));
    case VariableType::Int16:
        return row.integer(valueAt<qint16>(values, index));
    case VariableType::UInt16:
        return row.natural(valueAt<quint16>(values, index));
    case VariableType::Int32:
        return row.integer(place.negated ? -valueAt<qint32>(values, index) : valueAt<qint32>(values, index));
    case VariableType::UInt32:
        return row.natural(valueAt<quint32>(values, index));
    case VariableType::Int64:
    case VariableType::Enumeration:
        return row.integer(valueAt<qint64>(values, index));
    case VariableType::UInt64:
        return row.natural(valueAt<quint64>(values, index));
    case VariableType::Boolean:
    case VariableType::Clock:
        return row.integer(valueAt<bool>(values, index) != place.negated);
    case VariableType::String: {
        const char *text = valueAt<const char *>(values, index);
        return row.bytes(text ? std::string_view(text) : std::string_view());
    }
    case VariableType::Binary: {
        const auto view = valueAt<BinaryView>(values, index);
        return row.bytes({reinterpret_cast<const char *>(view.data), view.size});
    }
    }
}

double Outputs::number(const Place &place, size_t element) const
{
    const QByteArray &values = place.group->values;
    const size_t index = place.first + element;
    const auto signedAs = [&](double value) { return place.negated ? -value : value; };
    switch (place.group->type) {
    case VariableType::Float32:
        return signedAs(double(valueAt<float>(values, index)));
    case VariableType::Float64:
        return signedAs(valueAt<double>(values, index));
    case VariableType::Int8:
        return valueAt<qint8>(values, index);
    case VariableType::UInt8:
        return valueAt<quint8>(values, index);
    case VariableType::Int16:
        return valueAt<qint16>(values, index);
    case VariableType::UInt16:
        return valueAt<quint16>(values, index);
    case VariableType::Int32:
        return signedAs(valueAt<qint32>(values, index));
    case VariableType::UInt32:
        return valueAt<quint32>(values, index);
    case VariableType::Int64:
    case VariableType::Enumeration:
        return double(valueAt<qint64>(values, index));
    case VariableType::UInt64:
        return double(valueAt<quint64>(values, index));
    case VariableType::Boolean:
    case VariableType::Clock:
        return valueAt<bool>(values, index) != place.negated ? 1 : 0;
    case VariableType::String:
    case VariableType::Binary:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

void Outputs::numbers(std::span<double> values)
{
    if (m_isOneBlock)
        return void(std::memcpy(values.data(), m_groups.front()->values.constData(), values.size_bytes()));
    size_t at = 0;
    for (const Place &place : m_places) {
        for (size_t element = 0; element < place.elements; ++element)
            values[at++] = number(place, element);
    }
    for (const auto &group : m_clocks)
        group->values.fill('\0');
}

/// The usual case: nothing but real numbers, which lie in the file as they do in memory.
bool Outputs::isOneBlock() const
{
    size_t next = 0;
    const auto follows = [&next](const Place &place) {
        return !place.negated && place.first == std::exchange(next, next + place.elements);
    };
    return m_groups.size() == 1 && m_clocked.empty() && m_clocks.empty() &&
           m_groups.front()->type == VariableType::Float64 && std::ranges::all_of(m_places, follows) &&
           next == m_groups.front()->count;
}

bool Outputs::isFinite(const Group &group, size_t first, size_t count)
{
    return group.type == VariableType::Float64   ? areFinite<double>(group.values, first, count)
           : group.type == VariableType::Float32 ? areFinite<float>(group.values, first, count)
                                                 : true;
}

std::optional<size_t> Outputs::firstNotFinite() const
{
    const auto isAllFinite = [](const auto &group) { return isFinite(*group, 0, group->count); };
    if (std::ranges::all_of(m_groups, isAllFinite) && std::ranges::all_of(m_clocked, isAllFinite))
        return std::nullopt;
    const auto place =
        std::ranges::find_if(m_places, [](const Place &p) { return !isFinite(*p.group, p.first, p.elements); });
    return place == m_places.end() ? std::nullopt : std::optional(size_t(place - m_places.begin()));
}

QString notFiniteSentence(const QString &name, double time)
{
    return QCoreApplication::translate("whatif", "“%1” is no finite number (NaN or infinity) at t = %2, and perhaps "
                                                 "other results after it.")
        .arg(name)
        .arg(time, 0, 'g', 10);
}

void Outputs::write(RowWriter &row)
{
    if (m_isOneBlock)
        return row.block(m_groups.front()->values.constData(), size_t(m_groups.front()->values.size()));
    for (const Place &place : m_places) {
        for (size_t element = 0; element < place.elements; ++element)
            writeCell(row, place, element);
    }
    for (const auto &group : m_clocks)
        group->values.fill('\0');
}

std::vector<int> defaultOutputs(const Description &description)
{
    std::vector<int> outputs, states, moving;
    for (size_t i = 0; i < description.variables.size(); ++i) {
        const Variable &variable = description.variables[i];
        if (variable.type == VariableType::Clock || variable.aliasOf)
            continue;
        if (variable.causality == Causality::Output)
            outputs.push_back(int(i));
        else if (variable.causality == Causality::Local &&
                 (variable.variability == Variability::Continuous || variable.variability == Variability::Discrete))
            moving.push_back(int(i));
        if (variable.derivativeOf)
            states.push_back(*variable.derivativeOf);
    }
    return !outputs.empty() ? outputs : !states.empty() ? states : moving;
}

} // namespace twinscope::whatif
