// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance2.h"

#include "convertedvalues.h"

#include <QUrl>

#include <chrono>
#include <cstdlib>
#include <thread>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

void takeMessage(fmi2::ComponentEnvironment environment, fmi2::String instance, fmi2::Status status, fmi2::String,
                 fmi2::String message, ...)
{
    LogBook *book = LogBook::ofCall(environment, instance);
    if (!book)
        return;
    va_list arguments;
    va_start(arguments, message);
    book->addFormatted(Status(status), message, arguments);
    va_end(arguments);
}

} // namespace

Instance2::Instance2(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library)
    : ContinuousInstance(fmu, options, std::move(library),
                         {"fmi2SetTime", "fmi2SetContinuousStates", "fmi2GetContinuousStates",
                          "fmi2GetNominalsOfContinuousStates", "fmi2GetDerivatives", "fmi2GetEventIndicators"})
    , m_callbacks{takeMessage, std::calloc, std::free, nullptr, &logBook()}
    , m_getReal(function<fmi2::Get<double>>("GetReal"))
    , m_setReal(function<fmi2::Set<double>>("SetReal"))
    , m_getInteger(function<fmi2::Get<int>>("GetInteger"))
    , m_setInteger(function<fmi2::Set<int>>("SetInteger"))
    , m_getBoolean(function<fmi2::Get<int>>("GetBoolean"))
    , m_setBoolean(function<fmi2::Set<int>>("SetBoolean"))
    , m_getString(function<fmi2::Get<const char *>>("GetString"))
    , m_doStep(function<fmi2::DoStep>("DoStep"))
    , m_completedStep(function<fmi2::CompletedIntegratorStep>("CompletedIntegratorStep"))
{
}

Instance2::~Instance2()
{
    if (const auto free = function<fmi2::FreeInstance>("FreeInstance"); free && m_component && !isDead())
        free(m_component);
}

core::Result<std::unique_ptr<Instance>> Instance2::create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library)
{
    std::unique_ptr<Instance2> instance(new Instance2(fmu, options, std::move(library)));
    if (!instance->instantiate())
        return instance->failure();
    return std::unique_ptr<Instance>(std::move(instance));
}

bool Instance2::instantiate()
{
    const auto make = function<fmi2::Instantiate>("Instantiate");
    if (!make)
        return missing("fmi2Instantiate");
    if (kind() == Kind::CoSimulation && !m_doStep)
        return missing("fmi2DoStep");
    const QByteArray name = options().name.toUtf8();
    const QByteArray guid = fmu().summary.description.token.toUtf8();
    const QByteArray resources = QUrl::fromLocalFile(fmu().folder + QStringLiteral("/resources")).toEncoded();
    m_component = make(name.constData(), kind() == Kind::CoSimulation ? fmi2::CoSimulation : fmi2::ModelExchange,
                       guid.constData(), resources.constData(), &m_callbacks, 0, options().loggingOn);
    return m_component || notInstantiated("fmi2Instantiate");
}

bool Instance2::transition(const char *name, const char *fullName)
{
    return call(function<fmi2::Transition>(name), fullName, m_component);
}

bool Instance2::enterInitialization(const Experiment &experiment)
{
    const auto setup = function<fmi2::SetupExperiment>("SetupExperiment");
    if (!setup)
        return missing("fmi2SetupExperiment");
    return note(setup(m_component, experiment.tolerance.has_value(), experiment.tolerance.value_or(0), experiment.start,
                      experiment.stop.has_value(), experiment.stop.value_or(0)),
                "fmi2SetupExperiment") &&
           transition("EnterInitializationMode", "fmi2EnterInitializationMode");
}

template<typename Wide, typename Own>
bool Instance2::getAs(fmi2::Get<Own> *function, const char *name, std::span<const ValueReference> references,
                      void *values)
{
    if (!function)
        return missing(name);
    ConvertedValues<Wide, Own> own(values, references.size());
    return note(function(m_component, references.data(), references.size(), own.data()), name) && own.store();
}

template<typename Wide, typename Own>
bool Instance2::setAs(fmi2::Set<Own> *function, const char *name, std::span<const ValueReference> references,
                      const void *values)
{
    if (!function)
        return missing(name);
    const ConvertedConstants<Wide, Own> own(values, references.size());
    return note(function(m_component, references.data(), references.size(), own.data()), name);
}

bool Instance2::get(VariableType type, std::span<const ValueReference> references, void *values, size_t)
{
    switch (type) {
    case VariableType::Float64:
        return getAs<double, double>(m_getReal, "fmi2GetReal", references, values);
    case VariableType::Int32:
        return getAs<qint32, int>(m_getInteger, "fmi2GetInteger", references, values);
    case VariableType::Enumeration:
        return getAs<qint64, int>(m_getInteger, "fmi2GetInteger", references, values);
    case VariableType::Boolean:
        return getAs<bool, int>(m_getBoolean, "fmi2GetBoolean", references, values);
    case VariableType::String:
        return getAs<const char *, const char *>(m_getString, "fmi2GetString", references, values);
    default:
        return missing("fmi2Get");
    }
}

bool Instance2::set(VariableType type, std::span<const ValueReference> references, const void *values, size_t)
{
    switch (type) {
    case VariableType::Float64:
        return setAs<double, double>(m_setReal, "fmi2SetReal", references, values);
    case VariableType::Int32:
        return setAs<qint32, int>(m_setInteger, "fmi2SetInteger", references, values);
    case VariableType::Enumeration:
        return setAs<qint64, int>(m_setInteger, "fmi2SetInteger", references, values);
    case VariableType::Boolean:
        return setAs<bool, int>(m_setBoolean, "fmi2SetBoolean", references, values);
    case VariableType::String:
        return setAs<const char *, const char *>(function<fmi2::Set<const char *>>("SetString"), "fmi2SetString",
                                                 references, values);
    default:
        return missing("fmi2Set");
    }
}

bool Instance2::directionalDerivative(std::span<const ValueReference> unknowns, std::span<const ValueReference> knowns,
                                      std::span<const double> seed, std::span<double> sensitivity)
{
    const auto get = function<fmi2::GetDirectionalDerivative>("GetDirectionalDerivative");
    if (!get)
        return missing("fmi2GetDirectionalDerivative");
    return note(get(m_component, unknowns.data(), unknowns.size(), knowns.data(), knowns.size(), seed.data(),
                    sensitivity.data()),
                "fmi2GetDirectionalDerivative");
}

bool Instance2::doStep(double time, double step, StepOutcome &outcome)
{
    outcome = {.time = time + step};
    auto status = m_doStep(m_component, time, step, 1);
    if (status == fmi2::Pending)
        status = waitForStep();
    return note(status, "fmi2DoStep") || (status == fmi2::Discard && stepUnfinished(status, time, outcome));
}

/// An FMU that steps in a thread of its own is asked until it is done; the worker's time limit ends an endless one.
fmi2::Status Instance2::waitForStep()
{
    const auto ask = function<fmi2::GetStatus>("GetStatus");
    fmi2::Status status = fmi2::Pending;
    while (ask && status == fmi2::Pending) {
        if (ask(m_component, fmi2::DoStepStatus, &status) != fmi2::OK)
            return fmi2::Error;
        if (status == fmi2::Pending)
            std::this_thread::sleep_for(50us);
    }
    return ask ? status : fmi2::Error;
}

/// Section 4.2.1: a step ended early; the FMU says how far it came and whether it wants to end the simulation.
bool Instance2::stepUnfinished(fmi2::Status, double begin, StepOutcome &outcome)
{
    const auto askTime = function<fmi2::GetRealStatus>("GetRealStatus");
    const auto askEnd = function<fmi2::GetBooleanStatus>("GetBooleanStatus");
    double time = begin;
    int ended = 0;
    if (askTime && askTime(m_component, fmi2::LastSuccessfulTime, &time) != fmi2::OK)
        time = begin;
    if (askEnd && askEnd(m_component, fmi2::Terminated, &ended) != fmi2::OK)
        ended = 0;
    outcome = {.terminate = ended != 0, .early = true, .time = time};
    return ended != 0 || time > begin;
}

bool Instance2::setInputDerivatives(std::span<const ValueReference> references, std::span<const double> slopes)
{
    const auto set = function<fmi2::SetRealInputDerivatives>("SetRealInputDerivatives");
    if (!set) // as good as a refusal, which leaves the instance as it is
        return note(int(Status::Discard), "fmi2SetRealInputDerivatives");
    const std::vector<int> orders(references.size(), 1);
    return note(set(m_component, references.data(), references.size(), orders.data(), slopes.data()),
                "fmi2SetRealInputDerivatives");
}

} // namespace twinscope::whatif
