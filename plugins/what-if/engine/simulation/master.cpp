// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "master.h"

#include <QCoreApplication>

#include <algorithm>

#include <time.h>

namespace twinscope::whatif {

namespace {

constexpr int MostIterations = 10'000;   // an FMU that never settles at an event
constexpr int MostEventsAtOnce = 10'000; // an FMU that comes no further
constexpr qint64 NanosecondsBetweenSigns = 100'000'000;

/// Reads the kernel's clock without asking the processor's: cheap enough for every step.
qint64 coarseNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

Master::Master(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows)
    : m_instance(instance)
    , m_inputs(inputs)
    , m_outputs(outputs)
    , m_grid(grid)
    , m_rows(rows)
    , m_clocks(instance.fmu().summary.description)
    , m_time(grid.start())
{
}

void Master::setTime(double time)
{
    m_time = time;
    m_instance.setNow(time);
}

void Master::showSign()
{
    if (!m_progress)
        return;
    const qint64 now = coarseNow();
    if (now - m_lastSign < NanosecondsBetweenSigns)
        return;
    m_lastSign = now;
    const double span = m_grid.stop() - m_grid.start();
    m_progress->report(span > 0 ? (m_time - m_grid.start()) / span : 1);
}

bool Master::isStuck()
{
    m_eventsAtOnce = m_time > m_lastEvent ? 0 : m_eventsAtOnce + 1;
    m_lastEvent = m_time;
    return m_eventsAtOnce > MostEventsAtOnce &&
           !fail(
               {core::ErrorCode::Refused,
                QCoreApplication::translate("whatif", "The FMU comes no further than t = %1.").arg(m_time, 0, 'g', 10),
                {}});
}

bool Master::fail(const core::Error &error)
{
    m_failure = error;
    return false;
}

bool Master::record(double time)
{
    if (!m_outputs.read(m_instance))
        return false;
    if (m_notFinite.isEmpty())
        if (const auto column = m_outputs.firstNotFinite())
            m_notFinite = notFiniteSentence(m_outputs.columns()[*column].name, time);
    m_rows.take(time, m_outputs);
    ++m_count;
    return true;
}

core::Result<void> Master::run(core::Progress &progress)
{
    m_progress = &progress;
    setTime(m_grid.start());
    if (!begin() || !record(m_time))
        return failure();
    for (quint64 step = 0; step < m_grid.steps() && !m_ended; ++step) {
        showSign();
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
        const double target = m_grid.at(step + 1);
        if (!advance(target) || !record(m_ended ? m_time : target))
            return failure();
    }
    return m_rows.end();
}

core::Result<void> Master::start()
{
    setTime(m_grid.start());
    return begin() ? core::Result<void>() : failure();
}

core::Result<void> Master::stepTo(double target)
{
    if (m_ended)
        return {};
    return (!m_inputs.isPending() || apply()) && advance(target) ? core::Result<void>() : failure();
}

core::Result<void> Master::applyInputs()
{
    return m_ended || !m_inputs.isPending() || apply() ? core::Result<void>() : failure();
}

core::Result<void> Master::resume(const Moment &moment)
{
    setTime(moment.time);
    m_nextFmuEvent = moment.nextFmuEvent;
    m_clocks = moment.clocks;
    m_ended = moment.ended;
    return resumed() ? core::Result<void>() : failure();
}

double Master::nextEvent() const
{
    const double inputs = m_instance.hasEventMode() ? m_inputs.nextEvent() : Inputs::Never;
    return std::min({m_nextFmuEvent, m_clocks.next(), inputs});
}

bool Master::handleEvents(EventOutcome &outcome)
{
    outcome = {};
    if (isStuck())
        return false;
    const double tolerance = m_grid.tolerance(m_time);
    m_inputs.moveTo(m_time + tolerance);
    if (!m_clocks.tick(m_instance, m_time, tolerance, m_inputs.ticksAt(m_time, tolerance)) ||
        !m_inputs.setContinuous(m_instance, m_time) || !m_inputs.setDiscrete(m_instance))
        return false;
    for (int i = 0; i < MostIterations; ++i) {
        if (m_outputs.hasClocked() && !m_outputs.readClocked(m_instance))
            return false;
        EventOutcome now;
        if (!m_instance.updateDiscreteStates(now) || !m_clocks.update(m_instance, m_time))
            return false;
        outcome.nominalsChanged |= now.nominalsChanged;
        outcome.statesChanged |= now.statesChanged;
        outcome.terminate |= now.terminate;
        m_nextFmuEvent = now.nextTime.value_or(Inputs::Never);
        if (now.terminate || !now.again)
            return true;
    }
    return fail({core::ErrorCode::LimitExceeded,
                 QCoreApplication::translate("whatif", "The FMU does not settle at the event at t = %1.")
                     .arg(m_time, 0, 'g', 10),
                 {}});
}

} // namespace twinscope::whatif
