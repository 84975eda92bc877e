// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/instance.h"

namespace twinscope::whatif {

/// When the time-based input clocks of an FMI 3.0 FMU tick (section 2.2.8). Without such clocks nothing ever happens here.
class ClockPlan
{
public:
    explicit ClockPlan(const Description &description);

    bool isEmpty() const { return m_clocks.empty(); }
    /// In event mode after initialization: asks the FMU for what the description leaves open.
    bool begin(Instance &instance, double start);
    double next() const; ///< time of the next tick, or infinity
    /// In event mode at `time`: lets the clocks tick that are due within `tolerance`, and those of `more`.
    bool tick(Instance &instance, double time, double tolerance, const std::vector<ValueReference> &more);
    /// In event mode after the discrete states were updated: asks for intervals that change.
    bool update(Instance &instance, double time);

private:
    struct Clock
    {
        ValueReference reference = 0;
        ClockTraits traits;
        double period = 0;
        double first = 0;
        quint64 ticks = 0;
        double next = 0;
        bool ticked = false;
    };
    static bool isPeriodic(const Clock &clock) { return clock.traits.interval < ClockTraits::Interval::Changing; }
    bool beginClock(Instance &instance, Clock &clock, double start);

    std::vector<Clock> m_clocks;
};

} // namespace twinscope::whatif
