// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbuilder.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace twinscope::whatif {

bool PlanBuilder::isName(const QString &name) const
{
    const SystemEnd end = endNamed(name);
    const int component = componentIndex(end.component);
    return component < 0 ? connector(name) != nullptr
                         : bool(elementNamed(m_plan.components[size_t(component)].description, end.variable));
}

/// Names between commas, some of which belong to names: "g.A[1,2],h.y". The longest that is a name wins.
QStringList PlanBuilder::namesIn(const QStringList &lists) const
{
    constexpr qsizetype MostParts = 8;
    QStringList names;
    for (const QString &list : lists) {
        const QStringList parts = list.split(u',');
        for (qsizetype i = 0; i < parts.size();) {
            qsizetype count = std::min(MostParts, parts.size() - i);
            const auto joined = [&] { return QStringList(parts.mid(i, count)).join(u',').trimmed(); };
            while (count > 1 && !isName(joined()))
                --count;
            names += joined();
            i += count;
        }
    }
    return names;
}

/// The system's own that something leads to; else all outputs of all components.
QStringList PlanBuilder::usualOutputs()
{
    QStringList names, unconnected;
    for (const SystemConnector &connector : m_system.connectors) {
        if (connector.causality != Causality::Output)
            continue;
        const auto origin = trace({{}, connector.name});
        const bool isFed = !origin || origin->end != SystemEnd{{}, connector.name};
        (isFed ? names : unconnected) += connector.name;
    }
    for (const QString &name : std::as_const(unconnected))
        m_unfed +=
            QCoreApplication::translate("whatif", "Nothing leads to the system's output “%1”, which is left out.")
                .arg(name);
    if (!names.isEmpty())
        return names;
    for (const PlannedComponent &component : m_plan.components)
        for (const Variable &variable : component.description.variables)
            if (variable.causality == Causality::Output && sortOf(variable.type) != Sort::Other && !variable.aliasOf)
                names += component.component.name + u'.' + variable.name;
    return names;
}

core::Result<void> PlanBuilder::takeOutputs(const QStringList &asked)
{
    const QStringList names = asked.isEmpty() ? usualOutputs() : namesIn(asked);
    for (const QString &name : names) {
        const SystemEnd end = endNamed(name);
        const SystemConnector *own = end.component.isEmpty() ? connector(end.variable) : nullptr;
        auto origin =
            own && own->causality == Causality::Output ? trace(end) : core::Result<Origin>(Origin{end, {}, {}, true});
        if (!origin)
            return origin.error();
        SystemOutput output;
        auto path = pathFrom(*origin, name, own ? own->unit : std::nullopt, std::nullopt, &output.column);
        if (!path)
            return own || !end.component.isEmpty()
                       ? path.error()
                       : planError(QCoreApplication::translate("whatif", "The system has nothing that is called “%1”.")
                                       .arg(name));
        const bool changed = path->conversion.factor != 1 || path->conversion.offset != 0 || !path->table.empty();
        if (changed && isFloat(output.column.type))
            output.column.type = VariableType::Float64;
        output.path = *path;
        m_plan.outputs.push_back(output);
    }
    return {};
}

/// FMI 2.0 section 2.2.8, FMI 3.0 section 2.4.8: an output without a list of dependencies may depend on every input.
void PlanBuilder::findFeedthrough(PlannedComponent &planned) const
{
    const Description &description = planned.description;
    std::map<int, std::vector<size_t>> places; // of each input variable
    size_t inputs = 0;
    for (const QString &name : planned.inputs) {
        const int index = description.variableIndex(name);
        for (quint64 i = 0; i < description.elementCount(description.variables[size_t(index)]); ++i)
            places[index].push_back(inputs++);
    }
    std::vector<size_t> all(inputs);
    std::iota(all.begin(), all.end(), size_t(0));
    for (const QString &name : planned.outputs) {
        const int index = description.variableIndex(name);
        const auto &unknowns = description.structure.outputs;
        const auto said = std::ranges::find(unknowns, index, &Unknown::variable);
        std::vector<size_t> sources;
        if (said == unknowns.end() || !said->dependencies)
            sources = all;
        else
            for (const int dependency : *said->dependencies)
                if (const auto found = places.find(dependency); found != places.end())
                    sources.insert(sources.end(), found->second.begin(), found->second.end());
        for (quint64 i = 0; i < description.elementCount(description.variables[size_t(index)]); ++i)
            planned.feedthrough.push_back(sources);
    }
}

} // namespace twinscope::whatif
