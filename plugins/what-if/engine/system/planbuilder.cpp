// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbuilder.h"

#include "evaluationorder.h"
#include "fmi/attributes.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

core::Error planError(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

QString nameOf(const SystemEnd &end)
{
    return end.component.isEmpty() ? end.variable : end.component + u'.' + end.variable;
}

Sort sortOf(VariableType type)
{
    return isFloat(type)                   ? Sort::Real
           : isInteger(type)               ? Sort::Whole
           : type == VariableType::Boolean ? Sort::Truth
                                           : Sort::Other;
}

int PlanBuilder::componentIndex(const QString &name) const
{
    const auto found = std::ranges::find(m_system.components, name, &SystemComponent::name);
    return found == m_system.components.end() ? -1 : int(found - m_system.components.begin());
}

const SystemConnector *PlanBuilder::connector(const QString &name) const
{
    const auto found = std::ranges::find(m_system.connectors, name, &SystemConnector::name);
    return found == m_system.connectors.end() ? nullptr : &*found;
}

/// "a.b.x": the component with the longest name that fits; else a connector of the system.
SystemEnd PlanBuilder::endNamed(const QString &name) const
{
    for (qsizetype dot = name.lastIndexOf(u'.'); dot > 0; dot = name.lastIndexOf(u'.', dot - 1)) {
        const int component = componentIndex(name.left(dot));
        if (component >= 0)
            return {name.left(dot), name.mid(dot + 1)};
    }
    return {{}, name};
}

core::Result<void> PlanBuilder::readComponents()
{
    for (const SystemComponent &component : m_system.components) {
        const auto summary = readFmu(component.path);
        const auto kind =
            summary ? chooseKind(summary->description, component.kind) : core::Result<Kind>(summary.error());
        if (!kind)
            return core::Error{kind.error().code, QStringLiteral("%1: %2").arg(component.name, kind.error().sentence),
                               kind.error().detail};
        m_plan.components.push_back({.component = component, .description = summary->description, .kind = *kind});
    }
    if (m_plan.components.empty())
        return planError(QCoreApplication::translate("whatif", "The system has no components that can be run."));
    return {};
}

/// First scalar of a variable among names, which it joins where it is not there yet.
template<typename Added>
size_t placeAmong(QStringList &names, const Description &description, const QString &name, const Added &added)
{
    size_t place = 0;
    for (const QString &known : names) {
        if (known == name)
            return place;
        place += size_t(description.elementCount(description.variables[size_t(description.variableIndex(known))]));
    }
    names += name;
    added();
    return place;
}

size_t PlanBuilder::inputPlace(int component, const Variable &variable)
{
    PlannedComponent &planned = m_plan.components[size_t(component)];
    return placeAmong(planned.inputs, planned.description, variable.name, [&] {
        for (quint64 i = 0; i < planned.description.elementCount(variable); ++i) {
            const QStringList starts = variable.start.value_or(QStringList());
            const QString text = starts.size() == 1 ? starts.first() : starts.value(qsizetype(i));
            const auto flag = variable.type == VariableType::Boolean ? flagFromText(text) : std::nullopt;
            planned.starts.push_back(flag ? double(*flag) : realFromText(text).value_or(0));
        }
    });
}

size_t PlanBuilder::outputPlace(int component, const Variable &variable)
{
    PlannedComponent &planned = m_plan.components[size_t(component)];
    return placeAmong(planned.outputs, planned.description, variable.name, [] {});
}

size_t PlanBuilder::systemInput(const SystemConnector &connector)
{
    const auto found = std::ranges::find(m_plan.inputs, connector.name, &SystemConnector::name);
    if (found != m_plan.inputs.end())
        return size_t(found - m_plan.inputs.begin());
    m_plan.inputs.push_back(connector);
    if (const auto start = m_starts.find(connector.name); start != m_starts.end())
        m_plan.inputs.back().start = start->second;
    return m_plan.inputs.size() - 1;
}

/// The unit that a component's connector has in the system, else that of the FMU's variable.
std::optional<KnownUnit> PlanBuilder::unitOf(int component, const QString &connector, const Variable &variable) const
{
    const PlannedComponent &planned = m_plan.components[size_t(component)];
    const auto own = m_system.units.find(planned.component.name + u'.' + connector);
    return own != m_system.units.end() ? own->second : knownUnit(planned.description, variable.quantity.unit);
}

core::Result<void> PlanBuilder::build(const QStringList &outputs, const std::vector<NamedText> &set)
{
    core::Result<void> fine = readComponents();
    fine = fine ? takeValues(set) : fine; // first: structural parameters say how large arrays are
    fine = fine ? takeConnections() : fine;
    fine = fine ? takeOutputs(outputs) : fine;
    if (!fine)
        return fine;
    for (PlannedComponent &component : m_plan.components)
        findFeedthrough(component);
    m_plan.order = evaluationOrder(m_plan.components, m_plan.paths);
    m_plan.warnings = m_system.problems + m_unfed;
    tellUnmatched();
    return {};
}

} // namespace twinscope::whatif
