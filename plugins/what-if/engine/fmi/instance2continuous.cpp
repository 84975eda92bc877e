// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance2.h"

// What model exchange has of its own, and the FMU's states.

namespace twinscope::whatif {

bool Instance2::enterEventMode()
{
    return kind() != Kind::ModelExchange || transition("EnterEventMode", "fmi2EnterEventMode");
}

bool Instance2::updateDiscreteStates(EventOutcome &outcome)
{
    if (kind() != Kind::ModelExchange)
        return true;
    const auto update = function<fmi2::NewDiscreteStates>("NewDiscreteStates");
    if (!update)
        return missing("fmi2NewDiscreteStates");
    fmi2::EventInfo info{};
    if (!note(update(m_component, &info), "fmi2NewDiscreteStates"))
        return false;
    outcome = {.again = info.newDiscreteStatesNeeded != 0,
               .terminate = info.terminateSimulation != 0,
               .nominalsChanged = info.nominalsOfContinuousStatesChanged != 0,
               .statesChanged = info.valuesOfContinuousStatesChanged != 0,
               .nextTime = info.nextEventTimeDefined ? std::optional(info.nextEventTime) : std::nullopt};
    return true;
}

bool Instance2::setTime(double time)
{
    return m_setTime ? note(m_setTime(m_component, time), "fmi2SetTime") : missing("fmi2SetTime");
}

bool Instance2::setContinuousStates(std::span<const double> states)
{
    return m_setStates ? note(m_setStates(m_component, states.data(), states.size()), "fmi2SetContinuousStates")
                       : missing("fmi2SetContinuousStates");
}

bool Instance2::reals(fmi2::GetReals *function, const char *name, std::span<double> values)
{
    return function ? note(function(m_component, values.data(), values.size()), name) : missing(name);
}

bool Instance2::continuousStates(std::span<double> states)
{
    return reals(m_getStates, "fmi2GetContinuousStates", states);
}

bool Instance2::nominals(std::span<double> nominals)
{
    return reals(function<fmi2::GetReals>("GetNominalsOfContinuousStates"), "fmi2GetNominalsOfContinuousStates",
                 nominals);
}

bool Instance2::derivatives(std::span<double> derivatives)
{
    return reals(m_getDerivatives, "fmi2GetDerivatives", derivatives);
}

bool Instance2::eventIndicators(std::span<double> indicators)
{
    return reals(m_getIndicators, "fmi2GetEventIndicators", indicators);
}

bool Instance2::completedStep(bool &enterEventMode, bool &terminate)
{
    if (!m_completedStep)
        return missing("fmi2CompletedIntegratorStep");
    int event = 0, end = 0;
    const bool fine = note(m_completedStep(m_component, 1, &event, &end), "fmi2CompletedIntegratorStep");
    enterEventMode = event != 0;
    terminate = end != 0;
    return fine;
}

bool Instance2::saveState(StateHandle &state)
{
    const auto get = function<fmi2::GetFMUstate>("GetFMUstate");
    return get ? note(get(m_component, &state), "fmi2GetFMUstate") : missing("fmi2GetFMUstate");
}

bool Instance2::restoreState(StateHandle state)
{
    const auto set = function<fmi2::SetFMUstate>("SetFMUstate");
    return set ? note(set(m_component, state), "fmi2SetFMUstate") : missing("fmi2SetFMUstate");
}

bool Instance2::freeState(StateHandle &state)
{
    const auto free = function<fmi2::FreeFMUstate>("FreeFMUstate");
    return free ? note(free(m_component, &state), "fmi2FreeFMUstate") : missing("fmi2FreeFMUstate");
}

bool Instance2::serializeState(StateHandle state, QByteArray &bytes)
{
    const auto size = function<fmi2::SerializedFMUstateSize>("SerializedFMUstateSize");
    const auto serialize = function<fmi2::SerializeFMUstate>("SerializeFMUstate");
    if (!size || !serialize)
        return missing("fmi2SerializeFMUstate");
    size_t count = 0;
    if (!note(size(m_component, state, &count), "fmi2SerializedFMUstateSize"))
        return false;
    bytes.resize(qsizetype(count));
    return note(serialize(m_component, state, bytes.data(), count), "fmi2SerializeFMUstate");
}

bool Instance2::deserializeState(const QByteArray &bytes, StateHandle &state)
{
    const auto deserialize = function<fmi2::DeSerializeFMUstate>("DeSerializeFMUstate");
    if (!deserialize)
        return missing("fmi2DeSerializeFMUstate");
    return note(deserialize(m_component, bytes.constData(), size_t(bytes.size()), &state), "fmi2DeSerializeFMUstate");
}

} // namespace twinscope::whatif
