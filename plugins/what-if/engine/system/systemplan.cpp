// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemplan.h"

#include "evaluationorder.h"
#include "fmi/attributes.h"
#include "simulation/elementname.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <set>

namespace twinscope::whatif {

namespace {

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

QString nameOf(const SystemEnd &end)
{
    return end.component.isEmpty() ? end.variable : end.component + u'.' + end.variable;
}

/// What a connection may join; nothing to be said of texts, which are not carried.
enum class Sort { Real, Whole, Truth, Other };

Sort sortOf(VariableType type)
{
    return isFloat(type)                   ? Sort::Real
           : isInteger(type)               ? Sort::Whole
           : type == VariableType::Boolean ? Sort::Truth
                                           : Sort::Other;
}

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

/// Where a signal comes from, all the way through connectors of systems.
struct Origin
{
    SystemEnd end;
    Conversion transformation;
    Mapping table;
    bool convertsUnits = true;
};

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
        return wrong(QCoreApplication::translate("whatif", "The system has no components that can be run."));
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
    return wrong(QCoreApplication::translate("whatif", "The connectors around “%1” are connected in a circle.")
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
    return wrong(
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
        return wrong(QCoreApplication::translate("whatif", "“%1” is connected to “%2”, which does not exist.")
                         .arg(to, nameOf(origin.end)));
    }
    if (sortOf(fromType) == Sort::Other || (type && !fits(fromType, *type) && origin.table.empty()))
        return wrong(QCoreApplication::translate("whatif", "“%1” and “%2” are connected, but their types do not fit.")
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
        return wrong(QCoreApplication::translate("whatif", "“%1” and “%2” are connected, but differ in size.")
                         .arg(nameOf(origin.end), to));
    path->toComponent = component;
    path->to = inputPlace(component, variable) + target.place.value_or(0);
    path->continuous &= isFloat(variable.type);
    for (size_t i = 0; i < shape.elements; ++i, ++path->from, ++path->to) {
        if (!m_fed.insert({component, path->to}).second)
            return wrong(QCoreApplication::translate("whatif", "More than one connection leads to “%1”.").arg(to));
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
            return wrong(QCoreApplication::translate("whatif", "More than one connection leads to “%1”.")
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
            return wrong(QCoreApplication::translate(
                             "whatif", "“%1” is connected to, but is neither an input nor a tunable parameter.")
                             .arg(nameOf(connection.to)));
        if (auto connected = connect(component, *found, *origin); !connected)
            return connected;
    }
    return {};
}

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
            return wrong(
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
        return wrong(QCoreApplication::translate("whatif", "“%1” cannot be set to “%2”: no number, or a unit that "
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
        return wrong(QCoreApplication::translate("whatif", "“%1” is set, but there is no such variable in the system.")
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

/// The unit that a component's connector has in the system, else that of the FMU's variable.
std::optional<KnownUnit> PlanBuilder::unitOf(int component, const QString &connector, const Variable &variable) const
{
    const PlannedComponent &planned = m_plan.components[size_t(component)];
    const auto own = m_system.units.find(planned.component.name + u'.' + connector);
    return own != m_system.units.end() ? own->second : knownUnit(planned.description, variable.quantity.unit);
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
                       : wrong(QCoreApplication::translate("whatif", "The system has nothing that is called “%1”.")
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

} // namespace

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
