// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance1.h"

// What FMI for Model Exchange 1.0 has of its own (chapter 2).

namespace twinscope::whatif {

namespace {

/// fmiInitialize and fmiEventUpdate iterate inside until nothing changes any more.
EventOutcome outcomeOf(const fmi1::EventInfo &info)
{
    return {.terminate = info.terminateSimulation != 0,
            .nominalsChanged = info.stateValueReferencesChanged != 0,
            .statesChanged = info.stateValuesChanged != 0,
            .nextTime = info.upcomingTimeEvent ? std::optional(info.nextEventTime) : std::nullopt};
}

} // namespace

bool Instance1::initializeModel()
{
    const auto initialize = function<fmi1::Initialize>("Initialize");
    if (!initialize)
        return missing("fmiInitialize");
    fmi1::EventInfo info{};
    const auto &tolerance = m_experiment.tolerance;
    const auto status = initialize(m_component, fmi1::Boolean(tolerance.has_value()), tolerance.value_or(0), &info);
    m_initialEvent = outcomeOf(info);
    return note(status, "fmiInitialize");
}

bool Instance1::updateDiscreteStates(EventOutcome &outcome)
{
    if (kind() != Kind::ModelExchange)
        return true;
    if (m_initialEvent) {
        outcome = *std::exchange(m_initialEvent, std::nullopt);
        return true;
    }
    const auto update = function<fmi1::EventUpdate>("EventUpdate");
    if (!update)
        return missing("fmiEventUpdate");
    fmi1::EventInfo info{};
    const auto status = update(m_component, 0, &info);
    outcome = outcomeOf(info);
    return note(status, "fmiEventUpdate");
}

bool Instance1::completedStep(bool &enterEventMode, bool &terminate)
{
    if (!m_completedStep)
        return missing("fmiCompletedIntegratorStep");
    fmi1::Boolean event = 0;
    const bool fine = note(m_completedStep(m_component, &event), "fmiCompletedIntegratorStep");
    enterEventMode = event != 0;
    terminate = false;
    return fine;
}

} // namespace twinscope::whatif
