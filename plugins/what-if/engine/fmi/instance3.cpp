// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance3.h"

#include <QDir>

#include <algorithm>

namespace twinscope::whatif {

namespace {

/// Partitions run one after the other, so that none is ever preempted.
void keepRunning() {}

} // namespace

Instance3::Instance3(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library)
    : ContinuousInstance(fmu, options, std::move(library),
                         {"fmi3SetTime", "fmi3SetContinuousStates", "fmi3GetContinuousStates",
                          "fmi3GetNominalsOfContinuousStates", "fmi3GetContinuousStateDerivatives",
                          "fmi3GetEventIndicators"})
    , m_doStep(function<fmi3::DoStep>("DoStep"))
    , m_completedStep(function<fmi3::CompletedIntegratorStep>("CompletedIntegratorStep"))
{
    for (int i = 0; i < VariableTypeCount; ++i) {
        // Enumerations go through the functions of 64-bit integers (section 2.2.6.2).
        const auto type = VariableType(i) == VariableType::Enumeration ? VariableType::Int64 : VariableType(i);
        const QByteArray name = typeKey(type, FmiVersion::Fmi3).toLatin1();
        m_get[size_t(i)] = this->library().symbol("fmi3Get" + name);
        m_set[size_t(i)] = this->library().symbol("fmi3Set" + name);
    }
}

Instance3::~Instance3()
{
    if (const auto free = function<fmi3::FreeInstance>("FreeInstance"); free && m_component && !isDead())
        free(m_component);
}

/// Nothing where the FMU calls with something that it was not given.
Instance3 *Instance3::ofCall(fmi3::Environment environment)
{
    return LogBook::ofCall(environment, nullptr) ? static_cast<Instance3 *>(static_cast<Instance *>(environment))
                                                 : nullptr;
}

void Instance3::takeMessage(fmi3::Environment environment, fmi3::Status status, fmi3::String, fmi3::String message)
{
    if (LogBook *book = LogBook::ofCall(environment, nullptr); book && message)
        book->add(Status(status), QString::fromUtf8(message));
}

void Instance3::intermediateUpdate(fmi3::Environment environment, double time, bool setRequested, bool, bool, bool,
                                   bool *earlyReturnRequested, double *)
{
    auto *self = setRequested ? ofCall(environment) : nullptr;
    if (self && self->onIntermediateUpdate && !self->onIntermediateUpdate(time) && !self->m_failedUpdate)
        self->m_failedUpdate = self->lastStatus();
    if (earlyReturnRequested)
        *earlyReturnRequested = false;
}

void Instance3::clockUpdate(fmi3::Environment environment)
{
    auto *self = ofCall(environment);
    if (self && self->onClockUpdate)
        self->onClockUpdate();
}

core::Result<std::unique_ptr<Instance>> Instance3::create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library)
{
    std::unique_ptr<Instance3> instance(new Instance3(fmu, options, std::move(library)));
    if (!instance->instantiate())
        return instance->failure();
    return std::unique_ptr<Instance>(std::move(instance));
}

fmi3::Instance Instance3::instantiateCoSimulation(const char *name, const char *token, const char *resources)
{
    const auto make = function<fmi3::InstantiateCoSimulation>("InstantiateCoSimulation");
    if (!make || !m_doStep)
        return nullptr;
    const Interface *interface = fmu().interface(Kind::CoSimulation);
    const bool events = hasEventMode();
    const auto &inputs = options().intermediateInputs;
    const bool updates = interface->providesIntermediateUpdate && !inputs.empty();
    return make(name, token, resources, false, options().loggingOn, events, events || interface->mightReturnEarly,
                updates ? inputs.data() : nullptr, updates ? inputs.size() : 0, environment(), takeMessage,
                updates ? intermediateUpdate : nullptr);
}

bool Instance3::instantiateForSteps(const char *name, const char *token, const char *resources)
{
    m_component = instantiateCoSimulation(name, token, resources);
    if (!m_component && hasEventMode() && !hasClocks()) { // some say they have an event mode and have none
        setEventMode(false);
        m_component = instantiateCoSimulation(name, token, resources);
    }
    return m_component || notInstantiated("fmi3InstantiateCoSimulation");
}

bool Instance3::hasClocks() const
{
    const auto &variables = fmu().summary.description.variables;
    return std::any_of(variables.begin(), variables.end(), [](const Variable &v) { return v.clock.has_value(); });
}

bool Instance3::instantiate()
{
    const QByteArray name = options().name.toUtf8();
    const QByteArray token = fmu().summary.description.token.toUtf8();
    const QByteArray folder = QDir::toNativeSeparators(fmu().resources()).toUtf8();
    const char *resources = folder.isEmpty() ? nullptr : folder.constData();
    if (kind() == Kind::CoSimulation)
        return instantiateForSteps(name.constData(), token.constData(), resources);
    if (kind() == Kind::ScheduledExecution) {
        if (const auto make = function<fmi3::InstantiateScheduledExecution>("InstantiateScheduledExecution"))
            m_component = make(name.constData(), token.constData(), resources, false, options().loggingOn,
                               environment(), takeMessage, clockUpdate, keepRunning, keepRunning);
        return m_component || notInstantiated("fmi3InstantiateScheduledExecution");
    }
    if (const auto make = function<fmi3::InstantiateModelExchange>("InstantiateModelExchange"))
        m_component = make(name.constData(), token.constData(), resources, false, options().loggingOn, environment(),
                           takeMessage);
    return m_component || notInstantiated("fmi3InstantiateModelExchange");
}

bool Instance3::transition(const char *name, const char *fullName)
{
    return call(function<fmi3::Transition>(name), fullName, m_component);
}

bool Instance3::enterInitialization(const Experiment &experiment)
{
    const auto enter = function<fmi3::EnterInitializationMode>("EnterInitializationMode");
    if (!enter)
        return missing("fmi3EnterInitializationMode");
    return note(enter(m_component, experiment.tolerance.has_value(), experiment.tolerance.value_or(0), experiment.start,
                      experiment.stop.has_value(), experiment.stop.value_or(0)),
                "fmi3EnterInitializationMode");
}

bool Instance3::doStep(double time, double step, StepOutcome &outcome)
{
    outcome = {.time = time + step};
    const auto status = m_doStep(m_component, time, step, true, &outcome.eventNeeded, &outcome.terminate,
                                 &outcome.early, &outcome.time);
    if (m_failedUpdate)
        return note(int(*m_failedUpdate), "fmi3Set");
    if (!note(status, "fmi3DoStep"))
        return false;
    if (!outcome.early && !outcome.terminate)
        outcome.time = time + step; // it may come a bit further or not quite there (section 4.2.1)
    return true;
}

bool Instance3::enterEventMode()
{
    return !hasEventMode() || kind() == Kind::ScheduledExecution || transition("EnterEventMode", "fmi3EnterEventMode");
}

/// What the FMU asks for meanwhile notes statuses of its own.
bool Instance3::activatePartition(ValueReference clock, double time)
{
    const auto activate = function<fmi3::ActivateModelPartition>("ActivateModelPartition");
    if (!activate)
        return missing("fmi3ActivateModelPartition");
    return note(activate(m_component, clock, time), "fmi3ActivateModelPartition");
}

bool Instance3::enterStepMode()
{
    return !hasEventMode() || transition("EnterStepMode", "fmi3EnterStepMode");
}

bool Instance3::updateDiscreteStates(EventOutcome &outcome)
{
    if (!hasEventMode())
        return true;
    const auto update = function<fmi3::UpdateDiscreteStates>("UpdateDiscreteStates");
    if (!update)
        return missing("fmi3UpdateDiscreteStates");
    outcome = {};
    bool defined = false;
    double next = 0;
    const auto status = update(m_component, &outcome.again, &outcome.terminate, &outcome.nominalsChanged,
                               &outcome.statesChanged, &defined, &next);
    if (defined)
        outcome.nextTime = next;
    return note(status, "fmi3UpdateDiscreteStates");
}

bool Instance3::directionalDerivative(std::span<const ValueReference> unknowns, std::span<const ValueReference> knowns,
                                      std::span<const double> seed, std::span<double> sensitivity)
{
    const auto get = function<fmi3::GetDirectionalDerivative>("GetDirectionalDerivative");
    if (!get)
        return missing("fmi3GetDirectionalDerivative");
    return note(get(m_component, unknowns.data(), unknowns.size(), knowns.data(), knowns.size(), seed.data(),
                    seed.size(), sensitivity.data(), sensitivity.size()),
                "fmi3GetDirectionalDerivative");
}

} // namespace twinscope::whatif
