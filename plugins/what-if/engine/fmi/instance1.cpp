// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance1.h"

#include "convertedvalues.h"

#include <QCoreApplication>
#include <QUrl>

#include <cstdlib>

namespace twinscope::whatif {

namespace {

/// Functions carry the model identifier before their names.
QByteArray prefixOf(const Fmu &fmu, const InstanceOptions &options)
{
    return fmu.interface(options.kind)->modelIdentifier.toUtf8() + '_';
}

void takeMessage(fmi1::Component, fmi1::String name, fmi1::Status status, fmi1::String, fmi1::String message, ...)
{
    LogBook *book = LogBook::ofCall(nullptr, name);
    if (!book)
        return;
    va_list arguments;
    va_start(arguments, message);
    book->addFormatted(Status(status), message, arguments);
    va_end(arguments);
}

} // namespace

Instance1::Instance1(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library)
    : ContinuousInstance(fmu, options, std::move(library),
                         {"fmiSetTime", "fmiSetContinuousStates", "fmiGetContinuousStates",
                          "fmiGetNominalContinuousStates", "fmiGetDerivatives", "fmiGetEventIndicators"},
                         prefixOf(fmu, options))
    , m_name(options.name.toUtf8())
{
}

Instance1::~Instance1()
{
    const bool model = this->kind() == Kind::ModelExchange;
    const auto free = function<fmi1::FreeSlaveInstance>(model ? "FreeModelInstance" : "FreeSlaveInstance");
    if (free && m_component && !isDead())
        free(m_component);
}

core::Result<std::unique_ptr<Instance>> Instance1::create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library)
{
    std::unique_ptr<Instance1> instance(new Instance1(fmu, options, std::move(library)));
    if (!instance->instantiate())
        return instance->failure();
    return std::unique_ptr<Instance>(std::move(instance));
}

bool Instance1::instantiate()
{
    m_getReal = function<fmi1::Get<double>>("GetReal");
    m_setReal = function<fmi1::Set<double>>("SetReal");
    if (kind() == Kind::ModelExchange)
        return instantiateModel();
    m_doStep = function<fmi1::DoStep>("DoStep");
    const auto make = function<fmi1::InstantiateSlave>("InstantiateSlave");
    if (!make || !m_doStep)
        return missing(make ? "fmiDoStep" : "fmiInstantiateSlave");
    const fmi1::CallbackFunctions callbacks{takeMessage, std::calloc, std::free, nullptr};
    const QByteArray location = QUrl::fromLocalFile(fmu().folder).toEncoded();
    const QByteArray guid = fmu().summary.description.token.toUtf8();
    m_component = make(m_name.constData(), guid.constData(), location.constData(), "application/x-fmu-sharedlibrary", 0,
                       0, 0, callbacks, fmi1::Boolean(options().loggingOn));
    return m_component || notInstantiated("fmiInstantiateSlave");
}

bool Instance1::instantiateModel()
{
    m_completedStep = function<fmi1::CompletedIntegratorStep>("CompletedIntegratorStep");
    if (const auto make = function<fmi1::InstantiateModel>("InstantiateModel")) {
        const QByteArray guid = fmu().summary.description.token.toUtf8();
        m_component = make(m_name.constData(), guid.constData(), {takeMessage, std::calloc, std::free},
                           fmi1::Boolean(options().loggingOn));
    }
    return m_component || notInstantiated("fmiInstantiateModel");
}

/// 1.0 knows no initialization mode: what is set before exitInitialization() is set before fmiInitialize(Slave).
bool Instance1::enterInitialization(const Experiment &experiment)
{
    m_experiment = experiment;
    return kind() != Kind::ModelExchange || setTime(experiment.start);
}

bool Instance1::exitInitialization()
{
    if (kind() == Kind::ModelExchange)
        return initializeModel();
    const auto initialize = function<fmi1::InitializeSlave>("InitializeSlave");
    if (!initialize)
        return missing("fmiInitializeSlave");
    return note(initialize(m_component, m_experiment.start, fmi1::Boolean(m_experiment.stop.has_value()),
                           m_experiment.stop.value_or(0)),
                "fmiInitializeSlave");
}

bool Instance1::terminate()
{
    const bool model = kind() == Kind::ModelExchange;
    const auto terminate = function<fmi1::TerminateSlave>(model ? "Terminate" : "TerminateSlave");
    return !terminate || note(terminate(m_component), model ? "fmiTerminate" : "fmiTerminateSlave");
}

bool Instance1::reset()
{
    const auto reset = kind() == Kind::ModelExchange ? nullptr : function<fmi1::ResetSlave>("ResetSlave");
    return call(reset, "fmiResetSlave", m_component);
}

template<typename Wide, typename Own>
bool Instance1::getAs(fmi1::Get<Own> *function, const char *name, std::span<const ValueReference> references,
                      void *values)
{
    if (!function)
        return missing(name);
    ConvertedValues<Wide, Own> own(values, references.size());
    return note(function(m_component, references.data(), references.size(), own.data()), name) && own.store();
}

template<typename Wide, typename Own>
bool Instance1::setAs(fmi1::Set<Own> *function, const char *name, std::span<const ValueReference> references,
                      const void *values)
{
    if (!function)
        return missing(name);
    const ConvertedConstants<Wide, Own> own(values, references.size());
    return note(function(m_component, references.data(), references.size(), own.data()), name);
}

bool Instance1::get(VariableType type, std::span<const ValueReference> references, void *values, size_t)
{
    switch (type) {
    case VariableType::Float64:
        return getAs<double, double>(m_getReal, "fmiGetReal", references, values);
    case VariableType::Int32:
        return getAs<qint32, int>(function<fmi1::Get<int>>("GetInteger"), "fmiGetInteger", references, values);
    case VariableType::Enumeration:
        return getAs<qint64, int>(function<fmi1::Get<int>>("GetInteger"), "fmiGetInteger", references, values);
    case VariableType::Boolean:
        return getAs<bool, char>(function<fmi1::Get<char>>("GetBoolean"), "fmiGetBoolean", references, values);
    case VariableType::String:
        return getAs<const char *, const char *>(function<fmi1::Get<const char *>>("GetString"), "fmiGetString",
                                                 references, values);
    default:
        return missing("fmiGet");
    }
}

bool Instance1::set(VariableType type, std::span<const ValueReference> references, const void *values, size_t)
{
    switch (type) {
    case VariableType::Float64:
        return setAs<double, double>(m_setReal, "fmiSetReal", references, values);
    case VariableType::Int32:
        return setAs<qint32, int>(function<fmi1::Set<int>>("SetInteger"), "fmiSetInteger", references, values);
    case VariableType::Enumeration:
        return setAs<qint64, int>(function<fmi1::Set<int>>("SetInteger"), "fmiSetInteger", references, values);
    case VariableType::Boolean:
        return setAs<bool, char>(function<fmi1::Set<char>>("SetBoolean"), "fmiSetBoolean", references, values);
    case VariableType::String:
        return setAs<const char *, const char *>(function<fmi1::Set<const char *>>("SetString"), "fmiSetString",
                                                 references, values);
    default:
        return missing("fmiSet");
    }
}

bool Instance1::doStep(double time, double step, StepOutcome &outcome)
{
    if (!m_doStep)
        return missing("fmiDoStep");
    outcome = {.time = time + step};
    const auto status = m_doStep(m_component, time, step, 1);
    return note(status, "fmiDoStep") || (status == fmi1::Discard && stepRefused(outcome));
}

/// Section 2.6.1: with Discard the slave tells how far it came; a slave that came nowhere ends the simulation.
bool Instance1::stepRefused(StepOutcome &outcome)
{
    const auto ask = function<fmi1::GetRealStatus>("GetRealStatus");
    double time = 0;
    if (!ask || ask(m_component, fmi1::LastSuccessfulTime, &time) != fmi1::OK)
        return false;
    outcome = {.terminate = true, .early = true, .time = time};
    return time > now();
}

bool Instance1::setInputDerivatives(std::span<const ValueReference> references, std::span<const double> slopes)
{
    const auto set = function<fmi1::SetRealInputDerivatives>("SetRealInputDerivatives");
    if (!set) // as good as a refusal, which leaves the instance as it is
        return note(int(Status::Discard), "fmiSetRealInputDerivatives");
    const std::vector<int> orders(references.size(), 1);
    return note(set(m_component, references.data(), references.size(), orders.data(), slopes.data()),
                "fmiSetRealInputDerivatives");
}

} // namespace twinscope::whatif
