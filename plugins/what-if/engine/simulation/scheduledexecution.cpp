// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scheduledexecution.h"

namespace twinscope::whatif {

ScheduledExecution::ScheduledExecution(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid,
                                       RowTaker &rows)
    : Master(instance, inputs, outputs, grid, rows)
{
    instance.onClockUpdate = [this] { clockUpdate(); };
}

ScheduledExecution::~ScheduledExecution()
{
    instance().onClockUpdate = nullptr;
}

void ScheduledExecution::clockUpdate()
{
    m_updated = m_updated && clocks().updateCountdowns(instance(), time()) && outputs().readClocks(instance());
}

bool ScheduledExecution::apply()
{
    inputs().moveTo(time() + grid().tolerance(time()));
    return inputs().setContinuous(instance(), time()) && inputs().setDiscrete(instance());
}

bool ScheduledExecution::runPartition(ValueReference clock)
{
    return instance().activatePartition(clock, time()) && m_updated && outputs().readActivated(instance(), clock);
}

bool ScheduledExecution::runPartitions()
{
    const double tolerance = grid().tolerance(time());
    if (!apply())
        return false;
    auto due = clocks().takeDue(time(), tolerance, inputs().ticksAt(time(), tolerance));
    while (!due.empty()) {
        if (isStuck())
            return false;
        for (const ValueReference clock : due) {
            if (!runPartition(clock))
                return false;
        }
        if (!clocks().update(instance(), time()))
            return false;
        due = clocks().takeDue(time(), tolerance, {}); // a countdown of no time at all
    }
    return true;
}

bool ScheduledExecution::advance(double target)
{
    const double last = target + grid().tolerance(target);
    while (nextEvent() <= last) {
        showSign();
        setTime(std::max(nextEvent(), time()));
        if (!runPartitions())
            return false;
    }
    setTime(target);
    return true;
}

} // namespace twinscope::whatif
