// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

namespace {

/// A whole number may become a real one; everything else has to be of one sort.
bool fits(VariableType from, VariableType to)
{
    const Sort a = sortOf(from), b = sortOf(to);
    return a != Sort::Other && b != Sort::Other && (a == b || (a == Sort::Whole && b == Sort::Real));
}

/// One mapping after the other.
Mapping chained(const Mapping &first, const Mapping &second)
{
    Mapping both = second;
    for (const auto &[from, to] : first) {
        const auto further = second.find(to);
        both[from] = further == second.end() ? to : further->second;
    }
    return both;
}

} // namespace

core::Result<Origin> PlanBuilder::trace(const SystemEnd &end) const
{
    Origin origin{end, {}, {}, true};
    for (size_t hops = 0; hops <= m_system.connections.size(); ++hops) {
        const auto into = std::ranges::find(m_system.connections, origin.end, &SystemConnection::to);
        const bool isSource = componentIndex(origin.end.component) >= 0 && hops > 0;
        if (isSource || into == m_system.connections.end())
            return origin;
        origin.transformation = into->transformation.then(origin.transformation);
        origin.table = chained(into->table, origin.table);
        origin.convertsUnits &= into->convertsUnits;
        origin.end = into->from;
    }
    return planError(QCoreApplication::translate("whatif", "The connectors around “%1” are connected in a circle.")
                         .arg(nameOf(end)));
}

core::Result<Conversion> PlanBuilder::conversion(const Origin &origin, const QString &to,
                                                 const std::optional<KnownUnit> &from,
                                                 const std::optional<KnownUnit> &unit) const
{
    if (!origin.convertsUnits || !from || !unit)
        return origin.transformation;
    if (const auto units = conversionBetween(*from, *unit))
        return units->then(origin.transformation);
    return planError(
        QCoreApplication::translate("whatif", "“%1” and “%2” are connected, but their units cannot be converted.")
            .arg(nameOf(origin.end), to));
}

/// A path that begins at an origin; `column`, where it is given, takes the shape of what comes from there.
core::Result<SignalPath> PlanBuilder::pathFrom(const Origin &origin, const QString &to,
                                               const std::optional<KnownUnit> &unit, std::optional<VariableType> type,
                                               ResultColumn *column)
{
    SignalPath path{.table = origin.table};
    std::optional<KnownUnit> from;
    VariableType fromType = VariableType::Float64;
    path.fromComponent = componentIndex(origin.end.component);
    ResultColumn shape{to, fromType, 1, false};
    if (path.fromComponent >= 0) {
        const Description &description = m_plan.components[size_t(path.fromComponent)].description;
        const auto found = findElement(description, origin.end.variable);
        if (!found)
            return core::Error{
                found.error().code, QStringLiteral("%1: %2").arg(origin.end.component, found.error().sentence), {}};
        const Variable &variable = description.variables[size_t(found->variable)];
        fromType = variable.type;
        from = unitOf(path.fromComponent, origin.end.variable, variable);
        path.from = outputPlace(path.fromComponent, variable) + found->place.value_or(0);
        const bool isWhole = !found->place;
        shape = {to, fromType, isWhole ? size_t(description.elementCount(variable)) : 1, isWhole && variable.isArray()};
    } else if (const SystemConnector *input = connector(origin.end.variable);
               input && origin.end.component.isEmpty() && input->causality != Causality::Output) {
        path.from = systemInput(*input);
        from = input->unit;
        fromType = input->type.value_or(type.value_or(VariableType::Float64));
        shape.type = fromType;
    } else {
        return planError(QCoreApplication::translate("whatif", "“%1” is connected to “%2”, which does not exist.")
                             .arg(to, nameOf(origin.end)));
    }
    if (sortOf(fromType) == Sort::Other || (type && !fits(fromType, *type) && origin.table.empty()))
        return planError(
            QCoreApplication::translate("whatif", "“%1” and “%2” are connected, but their types do not fit.")
                .arg(nameOf(origin.end), to));
    path.continuous = isFloat(fromType);
    const auto converted = conversion(origin, to, from, unit);
    if (!converted)
        return converted.error();
    path.conversion = *converted;
    if (column)
        *column = shape;
    return path;
}

core::Result<void> PlanBuilder::connect(int component, const Element &target, const Origin &origin)
{
    const Description &description = m_plan.components[size_t(component)].description;
    const Variable &variable = description.variables[size_t(target.variable)];
    const QString to = nameOf({m_system.components[size_t(component)].name, nameOf(description, target)});
    ResultColumn shape;
    auto path = pathFrom(origin, to, unitOf(component, nameOf(description, target), variable), variable.type, &shape);
    if (!path)
        return path.error();
    if (shape.elements != (target.place ? 1 : description.elementCount(variable)))
        return planError(QCoreApplication::translate("whatif", "“%1” and “%2” are connected, but differ in size.")
                             .arg(nameOf(origin.end), to));
    path->toComponent = component;
    path->to = inputPlace(component, variable) + target.place.value_or(0);
    path->continuous &= isFloat(variable.type);
    for (size_t i = 0; i < shape.elements; ++i, ++path->from, ++path->to) {
        if (!m_fed.insert({component, path->to}).second)
            return planError(QCoreApplication::translate("whatif", "More than one connection leads to “%1”.").arg(to));
        m_plan.paths.push_back(*path);
    }
    return {};
}

core::Result<void> PlanBuilder::takeConnections()
{
    QStringList taken;
    for (const SystemConnection &connection : m_system.connections) {
        const QString name = nameOf(connection.to);
        if (taken.contains(name))
            return planError(QCoreApplication::translate("whatif", "More than one connection leads to “%1”.")
                                 .arg(nameOf(connection.to)));
        taken += name;
        const int component = componentIndex(connection.to.component);
        if (component < 0)
            continue; // a connector of a system: whoever is behind it looks back through it
        const Description &description = m_plan.components[size_t(component)].description;
        const auto found = findElement(description, connection.to.variable);
        if (!found)
            return core::Error{
                found.error().code, QStringLiteral("%1: %2").arg(connection.to.component, found.error().sentence), {}};
        const Variable &variable = description.variables[size_t(found->variable)];
        const auto origin = trace(connection.to);
        if (!origin)
            return origin.error();
        const bool fromRelay = componentIndex(origin->end.component) < 0;
        const SystemConnector *top = origin->end.component.isEmpty() ? connector(origin->end.variable) : nullptr;
        const bool isSignal = !fromRelay || (top && top->causality == Causality::Input);
        if (!isSignal)
            continue; // a parameter, or a connector that nothing feeds: values find their way from there
        const bool isTunable =
            variable.causality == Causality::Parameter && variable.variability == Variability::Tunable;
        if (variable.causality != Causality::Input && !isTunable)
            return planError(QCoreApplication::translate(
                                 "whatif", "“%1” is connected to, but is neither an input nor a tunable parameter.")
                                 .arg(nameOf(connection.to)));
        if (auto connected = connect(component, *found, *origin); !connected)
            return connected;
    }
    return {};
}

} // namespace twinscope::whatif
