// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "systemplan.h"

#include "simulation/elementname.h"

#include <set>

namespace twinscope::whatif {

core::Error planError(const QString &sentence);
QString nameOf(const SystemEnd &end);

/// What a connection may join; nothing to be said of texts, which are not carried.
enum class Sort { Real, Whole, Truth, Other };
Sort sortOf(VariableType type);

/// Where a signal comes from, all the way through connectors of systems.
struct Origin
{
    SystemEnd end;
    Conversion transformation;
    Mapping table;
    bool convertsUnits = true;
};

/// Makes a plan of a system: components, values, connections, outputs, in this order.
class PlanBuilder
{
public:
    PlanBuilder(const SystemDescription &system, SystemPlan &plan)
        : m_system(system)
        , m_plan(plan)
    {
    }

    core::Result<void> build(const QStringList &outputs, const std::vector<NamedText> &set);

private:
    core::Result<void> readComponents();
    core::Result<void> takeConnections();
    core::Result<void> connect(int component, const Element &target, const Origin &origin);
    core::Result<void> takeValues(const std::vector<NamedText> &set);
    core::Result<void> takeValue(const SystemValue &value, int depth);
    core::Result<void> setSystemInput(const SystemConnector &input, const SystemValue &value);
    core::Result<void> setVariable(int component, const SystemValue &value);
    core::Result<void> takeOutputs(const QStringList &asked);
    core::Result<Origin> trace(const SystemEnd &end) const;
    core::Result<SignalPath> pathFrom(const Origin &origin, const QString &to, const std::optional<KnownUnit> &unit,
                                      std::optional<VariableType> type, ResultColumn *column);
    core::Result<Conversion> conversion(const Origin &origin, const QString &to, const std::optional<KnownUnit> &from,
                                        const std::optional<KnownUnit> &unit) const;
    SystemEnd endNamed(const QString &name) const;
    bool isName(const QString &name) const;
    QStringList namesIn(const QStringList &lists) const;
    QStringList usualOutputs();
    std::optional<KnownUnit> unitOf(int component, const QString &connector, const Variable &variable) const;
    int componentIndex(const QString &name) const;
    const SystemConnector *connector(const QString &name) const;
    size_t inputPlace(int component, const Variable &variable);
    size_t outputPlace(int component, const Variable &variable);
    size_t systemInput(const SystemConnector &connector);
    void findFeedthrough(PlannedComponent &component) const;
    core::Result<void> withoutTarget(const SystemValue &value);
    void tellUnmatched();

    const SystemDescription &m_system;
    SystemPlan &m_plan;
    std::map<QString, double> m_starts;     ///< of the system's inputs
    std::set<std::pair<int, size_t>> m_fed; ///< scalar inputs that a path leads to
    QStringList m_unfed;                    ///< sentences about outputs of the system
    QStringList m_unmatched;                ///< names in parameter sets that nothing in the system has
};

} // namespace twinscope::whatif
