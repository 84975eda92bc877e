// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemplan.h"

#include "planbuilder.h"

namespace twinscope::whatif {

core::Result<SystemPlan> SystemPlan::make(const SystemDescription &system, const QStringList &outputs,
                                          const std::vector<NamedText> &set)
{
    SystemPlan plan;
    if (const auto built = PlanBuilder(system, plan).build(outputs, set); !built)
        return built.error();
    return plan;
}

QString SystemPlan::nameOf(const EvaluationGroup &loop) const
{
    QStringList names;
    for (const size_t index : loop.paths) {
        const PlannedComponent &component = components[size_t(paths[index].toComponent)];
        size_t place = 0;
        for (const QString &name : component.inputs) {
            const Variable &variable =
                component.description.variables[size_t(component.description.variableIndex(name))];
            const size_t end = place + size_t(component.description.elementCount(variable));
            if (paths[index].to >= place && paths[index].to < end)
                names += component.component.name + u'.' + name;
            place = end;
        }
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace twinscope::whatif
