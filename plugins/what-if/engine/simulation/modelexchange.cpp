// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelexchange.h"

namespace twinscope::whatif {

ModelExchange::ModelExchange(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows,
                             const Integrator::Options &options)
    : Master(instance, inputs, outputs, grid, rows)
    , m_integrator(instance, inputs, withSign(options))
{
}

Integrator::Options ModelExchange::withSign(Integrator::Options options)
{
    options.stepped = [this] { showSign(); };
    return options;
}

bool ModelExchange::begin()
{
    return continueAfterEvents();
}

bool ModelExchange::continueAfterEvents()
{
    EventOutcome outcome;
    if (!handleEvents(outcome))
        return false;
    if (outcome.terminate) {
        end();
        return true;
    }
    return instance().enterContinuousTimeMode() && m_integrator.restart(time());
}

/// An FMU compares the time with the one it gave, to the last bit.
bool ModelExchange::reachEvent()
{
    const double next = nextEvent();
    if (next <= time() || next > time() + grid().tolerance(time()))
        return true;
    setTime(next);
    return instance().setTime(next);
}

bool ModelExchange::passEvents()
{
    return reachEvent() && instance().enterEventMode() && continueAfterEvents();
}

/// To the target, or the next row of the inputs where they bend.
bool ModelExchange::integrate(double target, bool &event)
{
    inputs().moveTo(time() + grid().tolerance(time()));
    const double bend = inputs().nextRow();
    double reached = time();
    const auto stop = m_integrator.advance(reached, bend < target - grid().tolerance(target) ? bend : target);
    if (stop == Integrator::Stop::Failed)
        return m_integrator.error() ? fail(*m_integrator.error()) : false;
    setTime(reached);
    if (stop == Integrator::Stop::Terminated)
        end();
    event = stop == Integrator::Stop::StateEvent || stop == Integrator::Stop::StepEvent;
    return true;
}

bool ModelExchange::advance(double target)
{
    while (!endedByFmu()) {
        // Events a rounding error away from a communication point belong to it.
        const double next = nextEvent();
        const bool before = next < target - grid().tolerance(target);
        const double until = before                                      ? std::max(next, time())
                             : next <= target + grid().tolerance(target) ? std::max(next, target)
                                                                         : target;
        bool event = false;
        if (until > time() + grid().tolerance(time()) && !integrate(until, event))
            return false;
        if (!endedByFmu() && (event || isEventDue(time())) && !passEvents())
            return false;
        if (time() >= target - grid().tolerance(target))
            break;
    }
    return true;
}

} // namespace twinscope::whatif
