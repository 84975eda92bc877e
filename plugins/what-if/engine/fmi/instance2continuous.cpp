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
    return call(function<fmi2::GetFMUstate>("GetFMUstate"), "fmi2GetFMUstate", m_component, &state);
}

bool Instance2::restoreState(StateHandle state)
{
    return call(function<fmi2::SetFMUstate>("SetFMUstate"), "fmi2SetFMUstate", m_component, state);
}

bool Instance2::freeState(StateHandle &state)
{
    return call(function<fmi2::FreeFMUstate>("FreeFMUstate"), "fmi2FreeFMUstate", m_component, &state);
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
