// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/instance.h"

#include <optional>

namespace twinscope::whatif {

/// When the time-based input clocks of an FMI 3.0 FMU tick (section 2.2.8). Without such clocks nothing ever happens here.
/// Where the FMU names a new interval, that of a periodic clock counts from its last tick, and it ticks at once if that is
/// past; the others count from now.
class ClockPlan
{
public:
    explicit ClockPlan(const Description &description);

    bool isEmpty() const { return m_clocks.empty(); }
    /// In initialization mode: asks the FMU for what the description leaves open.
    bool begin(Instance &instance, double start);
    double next() const; ///< time of the next tick, or infinity
    /// The clocks that are due at `time` within `tolerance`, and those of `more`, by priority; they count as ticked.
    std::vector<ValueReference> takeDue(double time, double tolerance, const std::vector<ValueReference> &more);
    /// In event mode at `time`: lets those tick.
    bool tick(Instance &instance, double time, double tolerance, const std::vector<ValueReference> &more);
    /// In event mode after the discrete states were updated, and after a partition ran: asks for intervals that change.
    bool update(Instance &instance, double time);
    bool updateCountdowns(Instance &instance, double time); ///< in clock update mode of scheduled execution

private:
    struct Clock
    {
        ValueReference reference = 0;
        ClockTraits traits;
        double period = 0;
        double first = 0;
        quint64 ticks = 0;
        double next = 0;
        std::optional<double> last; ///< tick
        bool ticked = false;
    };
    static bool isPeriodic(const Clock &clock) { return clock.traits.interval < ClockTraits::Interval::Changing; }
    static bool mayChange(const Clock &clock);
    quint32 priorityOf(ValueReference clock) const;
    bool ask(Instance &instance, Clock &clock, double time);
    bool beginClock(Instance &instance, Clock &clock, double start);

    std::vector<Clock> m_clocks;
    std::vector<Clock> m_triggered; ///< input clocks without a time of their own
};

} // namespace twinscope::whatif
