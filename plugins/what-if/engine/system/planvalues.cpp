// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planbuilder.h"

#include "fmi/attributes.h"

#include <QCoreApplication>

namespace twinscope::whatif {

core::Result<void> PlanBuilder::setVariable(int component, const SystemValue &value)
{
    PlannedComponent &planned = m_plan.components[size_t(component)];
    QString text = value.value;
    const auto element = findElement(planned.description, value.target.variable);
    if (!element && value.fromSet)
        return withoutTarget(value);
    const auto number = realFromText(text);
    Conversion units;
    if (element && value.unit) {
        const Variable &variable = planned.description.variables[size_t(element->variable)];
        const auto unit = unitOf(component, value.target.variable, variable);
        const auto converted = unit && number ? conversionBetween(*value.unit, *unit) : std::nullopt;
        if (unit && number && !converted)
            return planError(
                QCoreApplication::translate("whatif", "The value of “%1” is in a unit that cannot be converted.")
                    .arg(nameOf(value.target)));
        units = converted.value_or(units);
    }
    if (const Conversion whole = units.then(value.transformation); number && !whole.isNone())
        text = QString::number(whole(*number), 'g', 17);
    planned.set.push_back({value.target.variable, text});
    return {};
}

core::Result<void> PlanBuilder::setSystemInput(const SystemConnector &input, const SystemValue &value)
{
    const auto flag = flagFromText(value.value);
    const auto number = flag ? std::optional(double(*flag)) : realFromText(value.value);
    const auto units =
        value.unit && input.unit ? conversionBetween(*value.unit, *input.unit) : std::optional(Conversion());
    if (!number || !units)
        return planError(QCoreApplication::translate("whatif", "“%1” cannot be set to “%2”: no number, or a unit that "
                                                               "cannot be converted.")
                             .arg(input.name, value.value));
    m_starts[input.name] = units->then(value.transformation)(*number);
    return {};
}

/// A value of a system's connector goes to everything that is connected to it.
core::Result<void> PlanBuilder::takeValue(const SystemValue &value, int depth)
{
    constexpr int Deepest = 100;
    if (const int component = componentIndex(value.target.component); component >= 0)
        return setVariable(component, value);
    bool known = value.target.component.isEmpty() && connector(value.target.variable);
    for (const SystemConnection &connection : m_system.connections) {
        if (connection.from != value.target || depth > Deepest)
            continue;
        known = true;
        SystemValue passed = value;
        passed.target = connection.to;
        passed.transformation = value.transformation.then(connection.transformation);
        const auto flag = flagFromText(value.value);
        const auto number = flag ? std::optional(double(*flag)) : realFromText(value.value);
        if (const auto entry = number ? connection.table.find(*number) : connection.table.end();
            entry != connection.table.end())
            passed.value = QString::number(entry->second, 'g', 17);
        if (!connection.convertsUnits)
            passed.unit.reset();
        if (auto taken = takeValue(passed, depth + 1); !taken)
            return taken;
    }
    const SystemConnector *own = value.target.component.isEmpty() ? connector(value.target.variable) : nullptr;
    if (own && own->causality == Causality::Input)
        if (auto taken = setSystemInput(*own, value); !taken)
            return taken;
    return known ? core::Result<void>() : withoutTarget(value);
}

/// SSP 1.0 section 5.3.3: names of parameter sets that fit nothing are no fault.
core::Result<void> PlanBuilder::withoutTarget(const SystemValue &value)
{
    if (!value.fromSet)
        return planError(
            QCoreApplication::translate("whatif", "“%1” is set, but there is no such variable in the system.")
                .arg(nameOf(value.target)));
    m_unmatched += nameOf(value.target);
    return {};
}

void PlanBuilder::tellUnmatched()
{
    constexpr qsizetype MostNames = 10;
    if (m_unmatched.isEmpty())
        return;
    m_unmatched.removeDuplicates();
    QStringList names = m_unmatched.mid(0, MostNames);
    if (m_unmatched.size() > MostNames)
        names += QStringLiteral("…");
    m_plan.warnings +=
        QCoreApplication::translate("whatif",
                                    "%n value(s) of the parameter sets fit nothing in the system and are left out: %1.",
                                    nullptr, int(m_unmatched.size()))
            .arg(names.join(QStringLiteral(", ")));
}

core::Result<void> PlanBuilder::takeValues(const std::vector<NamedText> &set)
{
    for (const SystemValue &value : m_system.values)
        if (auto taken = takeValue(value, 0); !taken)
            return taken;
    for (const NamedText &text : set)
        if (auto taken = takeValue({.target = endNamed(text.name), .value = text.value}, 0); !taken)
            return taken;
    for (PlannedComponent &component : m_plan.components) {
        // The first wrong one is told with its component; and of two values for one variable the last one holds.
        std::vector<NamedText> last;
        for (const NamedText &text : component.set) {
            std::erase_if(last, [&](const NamedText &t) { return t.name == text.name; });
            last.push_back(text);
        }
        component.set = std::move(last);
        const auto read = readStartValues(component.description, component.set);
        if (!read)
            return core::Error{
                read.error().code, QStringLiteral("%1: %2").arg(component.component.name, read.error().sentence), {}};
        applyStructural(component.description, *read);
    }
    return {};
}

} // namespace twinscope::whatif
