// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systeminfo.h"

#include "systemplan.h"

#include <QFileInfo>
#include <QJsonArray>

namespace twinscope::whatif {

namespace {

QString nameOf(const SystemEnd &end)
{
    return end.component.isEmpty() ? end.variable : end.component + u'.' + end.variable;
}

QString causalityKey(Causality causality)
{
    return causality == Causality::Input    ? QStringLiteral("input")
           : causality == Causality::Output ? QStringLiteral("output")
                                            : QStringLiteral("parameter");
}

QJsonArray connectorsOf(const SystemDescription &system)
{
    QJsonArray list;
    for (const SystemConnector &connector : system.connectors)
        list.append(QJsonObject{{QStringLiteral("name"), connector.name},
                                {QStringLiteral("causality"), causalityKey(connector.causality)}});
    return list;
}

QJsonArray componentsOf(const SystemPlan &plan)
{
    QJsonArray list;
    for (const PlannedComponent &component : plan.components)
        list.append(QJsonObject{{QStringLiteral("name"), component.component.name},
                                {QStringLiteral("file"), QFileInfo(component.component.path).fileName()},
                                {QStringLiteral("fmiVersion"), component.description.versionText},
                                {QStringLiteral("kind"), keyOf(component.kind)}});
    return list;
}

QJsonArray loopsOf(const SystemPlan &plan)
{
    QJsonArray list;
    for (const EvaluationGroup &group : plan.order)
        if (group.isLoop)
            list.append(plan.nameOf(group));
    return list;
}

} // namespace

QJsonObject toJson(const SystemDescription &system)
{
    const auto plan = SystemPlan::make(system, {}, {});
    QJsonArray connections, components;
    for (const SystemConnection &connection : system.connections)
        connections.append(QJsonObject{{QStringLiteral("from"), nameOf(connection.from)},
                                       {QStringLiteral("to"), nameOf(connection.to)}});
    for (const SystemComponent &component : system.components)
        components.append(QJsonObject{{QStringLiteral("name"), component.name},
                                      {QStringLiteral("file"), QFileInfo(component.path).fileName()}});
    QStringList problems = system.problems;
    if (!plan)
        problems += plan.error().sentence;
    return {{QStringLiteral("name"), system.name},
            {QStringLiteral("components"), plan ? componentsOf(*plan) : components},
            {QStringLiteral("connectors"), connectorsOf(system)},
            {QStringLiteral("connections"), connections},
            {QStringLiteral("algebraicLoops"), plan ? loopsOf(*plan) : QJsonArray()},
            {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
}

} // namespace twinscope::whatif
