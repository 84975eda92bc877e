// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cosimulation.h"

#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

constexpr int MostIdleSteps = 1000; // an FMU that returns early without coming any further

} // namespace

CoSimulation::CoSimulation(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows,
                           bool sendsSlopes)
    : Master(instance, inputs, outputs, grid, rows)
    , m_sendsSlopes(sendsSlopes && inputs.hasSlopes() &&
                    instance.fmu().interface(Kind::CoSimulation)->canInterpolateInputs)
    , m_events(instance.hasEventMode())
{
}

bool CoSimulation::begin()
{
    if (!m_events)
        return true;
    EventOutcome outcome;
    if (!handleEvents(outcome))
        return false;
    if (outcome.terminate)
        end();
    return instance().enterStepMode();
}

/// FMI 3.0 with an event mode: enters it, handles what is due, and goes back to stepping. An event may let a clock tick at
/// once.
bool CoSimulation::passEvents()
{
    do {
        EventOutcome outcome;
        if (!instance().enterEventMode() || !handleEvents(outcome))
            return false;
        if (outcome.terminate)
            end();
        if (!instance().enterStepMode())
            return false;
    } while (!endedByFmu() && clocks().next() <= time());
    return true;
}

bool CoSimulation::setInputs()
{
    if (inputs().isEmpty())
        return true;
    inputs().moveTo(time() + grid().tolerance(time()));
    if (!inputs().setContinuous(instance(), time()) || !(m_events || inputs().setDiscrete(instance())))
        return false;
    return !m_sendsSlopes || setSlopes();
}

/// FMI 2.0 sections 2.1.3 and 4.2.1: slopes that are discarded leave the inputs as they are over the step, which is only less
/// accurate; after an error nothing can be done with this instance.
bool CoSimulation::setSlopes()
{
    if (inputs().setSlopes(instance(), time() + grid().tolerance(time())))
        return true;
    m_sendsSlopes = false;
    m_refusedSlopes = true;
    return instance().lastStatus() == Status::Discard;
}

bool CoSimulation::step(double target)
{
    StepOutcome outcome;
    if (!setInputs() || !instance().doStep(time(), grid().span(time(), target), outcome))
        return false;
    setTime(outcome.early || outcome.terminate ? std::min(outcome.time, target) : target);
    if (outcome.terminate)
        end();
    else if (m_events && (outcome.eventNeeded || isEventDue(time())))
        return passEvents();
    return true;
}

bool CoSimulation::advance(double target)
{
    int idle = 0;
    while (time() < target - grid().tolerance(target) && !endedByFmu()) {
        showSign();
        const double before = time();
        const double event = nextEvent();
        if (!step(event < target - grid().tolerance(target) && event > before ? event : target))
            return false;
        idle = time() > before ? 0 : idle + 1;
        if (idle > MostIdleSteps)
            return fail(
                {core::ErrorCode::Refused,
                 QCoreApplication::translate("whatif", "The FMU comes no further than t = %1.").arg(before, 0, 'g', 10),
                 {}});
    }
    if (!endedByFmu())
        setTime(target);
    return true;
}

} // namespace twinscope::whatif
