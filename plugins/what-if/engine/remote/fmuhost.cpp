// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmuhost.h"

#include "simulation/mastermaker.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

FmuHost::FmuHost(Fmu fmu, RemoteOptions options)
    : m_fmu(std::move(fmu))
    , m_options(std::move(options))
    , m_grid(m_options.start, m_options.stop.value_or(m_options.start + m_options.step), m_options.step)
    , m_noOutputs(m_fmu.summary.description, {})
{
}

FmuHost::~FmuHost()
{
    if (m_state)
        m_instance->freeState(m_state);
    if (m_master)
        m_instance->terminate();
}

core::Result<void> FmuHost::open(const std::vector<NamedText> &set)
{
    const auto kind = chooseKind(m_fmu.summary.description, m_options.kind);
    if (!kind)
        return kind.error();
    m_kind = *kind;
    return instantiate(set);
}

core::Result<void> FmuHost::instantiate(const std::vector<NamedText> &set)
{
    std::vector<NamedText> all = m_options.set;
    all.insert(all.end(), set.begin(), set.end());
    const auto start = readStartValues(m_fmu.summary.description, all);
    if (!start)
        return start.error();
    applyStructural(m_fmu.summary.description, *start);
    auto inputs = Inputs::held(m_fmu.summary.description, m_options.inputs);
    if (!inputs)
        return inputs.error();
    m_inputs = std::move(inputs).value();
    auto outputs = NumberPorts::of(m_fmu.summary.description, m_options.outputs);
    if (!outputs)
        return outputs.error();
    m_outputs = std::move(outputs).value();
    const QString name = m_options.name.isEmpty() ? m_fmu.summary.description.modelName.trimmed() : m_options.name;
    if (!m_instance) {
        auto instance =
            Instance::create(m_fmu, {name.isEmpty() ? QStringLiteral("model") : name, m_kind, m_options.loggingOn, {}});
        if (!instance)
            return instance.error();
        m_instance = std::move(instance).value();
    }
    m_instance->setNow(m_options.start);
    const bool entered = start->setStructural(*m_instance) && start->setOthers(*m_instance) &&
                         m_instance->enterInitialization({m_options.start, m_options.stop, m_options.tolerance});
    return entered ? core::Result<void>() : failure();
}

core::Result<void> FmuHost::applyInputs(std::span<const double> inputs)
{
    if (inputs.size() != inputCount())
        return core::Error{core::ErrorCode::Internal, QStringLiteral("wrong number of inputs"), {}};
    const double time = m_master ? m_master->time() : m_options.start;
    m_inputs.hold(inputs, time);
    if (m_master)
        return {}; // by the step, or when somebody looks
    m_inputs.moveTo(time);
    return m_inputs.setContinuous(*m_instance, time) && m_inputs.setDiscrete(*m_instance) ? core::Result<void>()
                                                                                          : failure();
}

core::Result<void> FmuHost::exitInitialization()
{
    auto master = makeMaster({*m_instance, m_inputs, m_noOutputs, m_grid, m_noRows, m_options.tolerance});
    if (!master->prepare() || !m_instance->exitInitialization())
        return failure();
    m_master = std::move(master);
    return m_master->start();
}

core::Result<Exchanged> FmuHost::exchange(const Exchange &what)
{
    if (!what.inputs.empty()) {
        if (const auto applied = applyInputs(what.inputs); !applied)
            return applied.error();
    }
    if (m_master) {
        const auto went = what.target ? m_master->stepTo(*what.target) : m_master->applyInputs();
        if (!went)
            return went.error();
    }
    Exchanged result{.time = m_master ? m_master->time() : m_options.start,
                     .endedByFmu = m_master && m_master->endedByFmu()};
    if (!what.wantsOutputs)
        return result;
    result.outputs.resize(m_outputs.count());
    if (!m_outputs.get(*m_instance, result.outputs))
        return failure();
    return result;
}

core::Result<std::vector<double>> FmuHost::run(std::span<const double> times, std::span<const double> inputs)
{
    const size_t width = inputCount(), wide = m_outputs.count();
    const size_t steps = times.empty() ? 0 : times.size() - 1;
    if (inputs.size() != steps * width || !m_master)
        return core::Error{core::ErrorCode::Internal, QStringLiteral("wrong number of inputs"), {}};
    std::vector<double> outputs(steps * wide);
    for (size_t k = 0; k < steps; ++k) {
        if (width > 0)
            m_inputs.hold(inputs.subspan(k * width, width), m_master->time());
        if (const auto went = m_master->stepTo(times[k + 1]); !went)
            return went.error();
        if (!m_outputs.get(*m_instance, std::span(outputs).subspan(k * wide, wide)))
            return failure();
    }
    return outputs;
}

core::Result<void> FmuHost::save()
{
    if (!canRestore())
        return core::Error{core::ErrorCode::Unsupported,
                           QCoreApplication::translate("whatif", "The FMU cannot keep and restore its state."),
                           {}};
    m_moment = m_master ? std::optional(m_master->moment()) : std::nullopt;
    return m_instance->saveState(m_state) ? core::Result<void>() : failure();
}

core::Result<void> FmuHost::restore()
{
    if (!m_state || !m_instance->restoreState(m_state))
        return failure();
    return m_master && m_moment ? m_master->resume(*m_moment) : core::Result<void>();
}

core::Result<void> FmuHost::restart(const std::vector<NamedText> &set)
{
    if (m_state)
        m_instance->freeState(m_state);
    m_state = nullptr;
    if (m_master)
        m_instance->terminate();
    m_master.reset();
    // Freeing and instantiating is what every FMU can; resetting is what some forgot to test.
    if (!m_fmu.interface(m_kind)->canBeInstantiatedOnlyOncePerProcess)
        m_instance.reset();
    else if (!m_instance->reset())
        return failure();
    return instantiate(set);
}

QStringList FmuHost::warnings() const
{
    return m_instance->log().warnings();
}

} // namespace twinscope::whatif
