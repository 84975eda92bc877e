// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemmaster.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

SystemMaster::SystemMaster(const SystemPlan &plan, std::vector<std::unique_ptr<RemoteFmu>> fmus, SteppingOrder order)
    : m_plan(plan)
    , m_order(order)
{
    for (size_t c = 0; c < fmus.size(); ++c) {
        const PlannedComponent &planned = plan.components[c];
        Component component{std::move(fmus[c]), planned.starts, {}, true, false};
        component.outputs.resize(component.fmu->outputCount());
        component.feedsThrough = std::ranges::any_of(planned.feedthrough, [](const auto &f) { return !f.empty(); });
        m_components.push_back(std::move(component));
    }
    for (const EvaluationGroup &group : plan.order) {
        std::vector<bool> continuous;
        for (const size_t path : group.paths)
            continuous.push_back(plan.paths[path].continuous);
        m_solvers.emplace_back(std::move(continuous));
    }
}

core::Error SystemMaster::told(size_t component, const core::Error &error) const
{
    return {error.code, QStringLiteral("%1: %2").arg(m_plan.components[component].component.name, error.sentence),
            error.detail};
}

double SystemMaster::valueOf(const SignalPath &path, size_t element) const
{
    const auto &values = path.fromComponent < 0 ? m_inputs : m_components[size_t(path.fromComponent)].outputs;
    return path(values[path.from + element]);
}

core::Result<void> SystemMaster::refresh(Component &component)
{
    auto read = component.fmu->exchange({.inputs = component.inputs, .target = {}, .wantsOutputs = true});
    if (!read)
        return told(size_t(&component - m_components.data()), read.error());
    component.outputs = std::move(read->outputs);
    component.isStale = false;
    return {};
}

/// True: the input at its end is another one now.
bool SystemMaster::pass(const SignalPath &path)
{
    Component &to = m_components[size_t(path.toComponent)];
    const double value = valueOf(path);
    if (to.inputs[path.to] == value)
        return false;
    to.inputs[path.to] = value;
    to.isStale = true;
    return true;
}

core::Result<std::vector<double>> SystemMaster::evaluate(const EvaluationGroup &loop, std::span<const double> values)
{
    for (size_t i = 0; i < loop.paths.size(); ++i) {
        const SignalPath &path = m_plan.paths[loop.paths[i]];
        m_components[size_t(path.toComponent)].inputs[path.to] = values[i];
        m_components[size_t(path.toComponent)].isStale = true;
    }
    for (const int c : loop.components)
        if (const auto sent =
                m_components[size_t(c)].fmu->send({.inputs = m_components[size_t(c)].inputs, .target = {}});
            !sent)
            return told(size_t(c), sent.error());
    for (const int c : loop.components) {
        auto read = m_components[size_t(c)].fmu->receive();
        if (!read)
            return told(size_t(c), read.error());
        m_components[size_t(c)].outputs = std::move(read->outputs);
        m_components[size_t(c)].isStale = false;
    }
    std::vector<double> answers;
    for (const size_t path : loop.paths)
        answers.push_back(valueOf(m_plan.paths[path]));
    return answers;
}

core::Result<void> SystemMaster::solveLoop(size_t group, double time)
{
    const EvaluationGroup &loop = m_plan.order[group];
    std::vector<double> values;
    for (const size_t path : loop.paths)
        values.push_back(m_components[size_t(m_plan.paths[path].toComponent)].inputs[m_plan.paths[path].to]);
    const auto solved = m_solvers[group].solve([&](std::span<const double> at) { return evaluate(loop, at); }, values);
    if (!solved)
        return solved.error();
    if (*solved)
        return {};
    return core::Error{
        core::ErrorCode::Refused,
        QCoreApplication::translate("whatif", "The algebraic loop through %1 does not converge at t = %2.")
            .arg(m_plan.nameOf(loop))
            .arg(time, 0, 'g', 10),
        {}};
}

/// Once through all paths in their order. True: something changed. `everything`: outputs may depend on inputs that the model
/// structure does not name, as they may in initialization mode.
core::Result<bool> SystemMaster::sweep(double time, bool everything)
{
    bool changed = false;
    for (size_t g = 0; g < m_plan.order.size(); ++g) {
        const EvaluationGroup &group = m_plan.order[g];
        if (group.isLoop) {
            if (const auto solved = solveLoop(g, time); !solved)
                return solved.error();
            continue;
        }
        const SignalPath &path = m_plan.paths[group.paths.front()];
        if (path.fromComponent >= 0) {
            Component &from = m_components[size_t(path.fromComponent)];
            const bool needed =
                from.isStale &&
                (everything || !m_plan.components[size_t(path.fromComponent)].feedthrough[path.from].empty());
            if (const auto read = needed ? refresh(from) : core::Result<void>(); !read)
                return read.error();
        }
        changed |= pass(path);
    }
    return changed;
}

/// Passes values on until nothing changes any more, and reads the outputs that depend on them.
core::Result<void> SystemMaster::settle(double time, bool everything)
{
    const size_t most = everything ? m_components.size() + 2 : 1;
    for (size_t i = 0; i < most; ++i) {
        const auto changed = sweep(time, everything);
        if (!changed)
            return changed.error();
        if (!*changed)
            break;
    }
    for (Component &component : m_components)
        if (component.isStale && (everything || component.feedsThrough))
            if (auto read = refresh(component); !read)
                return read;
    return {};
}

core::Result<void> SystemMaster::initialize(double start, std::span<const double> inputs)
{
    m_inputs.assign(inputs.begin(), inputs.end());
    for (Component &component : m_components)
        if (auto read = refresh(component); !read)
            return read;
    if (auto settled = settle(start, true); !settled)
        return settled;
    for (size_t c = 0; c < m_components.size(); ++c)
        if (const auto done = m_components[c].fmu->exitInitialization(); !done)
            return told(c, done.error());
    for (Component &component : m_components)
        component.isStale = true; // the first event may have changed outputs
    return settle(start, true);
}

core::Result<void> SystemMaster::take(size_t c, core::Result<Exchanged> result, double target)
{
    if (!result)
        return told(c, result.error());
    m_components[c].outputs = std::move(result->outputs);
    m_components[c].isStale = false;
    if (result->endedByFmu && result->time < target && m_endedBy.isEmpty())
        m_endedBy = m_plan.components[c].component.name;
    return {};
}

core::Result<void> SystemMaster::stepParallel(double target)
{
    for (size_t c = 0; c < m_components.size(); ++c)
        if (const auto sent = m_components[c].fmu->send({.inputs = m_components[c].inputs, .target = target}); !sent)
            return told(c, sent.error());
    core::Result<void> fine;
    for (size_t c = 0; c < m_components.size(); ++c) {
        const auto taken = take(c, m_components[c].fmu->receive(), target);
        fine = fine ? taken : fine;
    }
    return fine;
}

core::Result<void> SystemMaster::stepSequential(double target)
{
    std::vector<bool> stepped(m_components.size(), false);
    const auto stepOne = [&](size_t c) -> core::Result<void> {
        stepped[c] = true;
        auto taken =
            take(c, m_components[c].fmu->exchange({.inputs = m_components[c].inputs, .target = target}), target);
        for (const SignalPath &path : m_plan.paths)
            if (taken && size_t(path.fromComponent) == c && !stepped[size_t(path.toComponent)])
                pass(path);
        return taken;
    };
    // Those that feed others first, as far as there is such an order.
    for (const EvaluationGroup &group : m_plan.order)
        for (const int c : group.components)
            if (!stepped[size_t(c)])
                if (auto taken = stepOne(size_t(c)); !taken)
                    return taken;
    for (size_t c = 0; c < m_components.size(); ++c)
        if (!stepped[c])
            if (auto taken = stepOne(c); !taken)
                return taken;
    return {};
}

core::Result<void> SystemMaster::step(double target, std::span<const double> inputsThen)
{
    auto stepped = m_order == SteppingOrder::Parallel ? stepParallel(target) : stepSequential(target);
    if (!stepped || !m_endedBy.isEmpty())
        return stepped;
    m_inputs.assign(inputsThen.begin(), inputsThen.end());
    return settle(target, false);
}

QStringList SystemMaster::warnings()
{
    QStringList warnings;
    for (size_t c = 0; c < m_components.size(); ++c)
        for (const QString &warning : m_components[c].fmu->warnings())
            warnings += QStringLiteral("%1: %2").arg(m_plan.components[c].component.name, warning);
    return warnings;
}

} // namespace twinscope::whatif
