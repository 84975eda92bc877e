// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clockplan.h"
#include "inputs.h"
#include "rowtaker.h"
#include "timegrid.h"

#include <twinscope/core/job.h>

namespace twinscope::whatif {

/// What the two masters share: an initialized instance is taken through events and communication points, and a row is
/// written at each of the latter.
class Master
{
public:
    Master(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows);
    virtual ~Master() = default;

    /// In initialization mode, just before it is left: asks the FMU's clocks.
    bool prepare() { return m_clocks.begin(m_instance, m_grid.start()); }

    /// From the end of initialization to the stop, or to where the FMU ends it.
    core::Result<void> run(core::Progress &progress);

    // The same one by one, where somebody else decides on the next step; nothing is written then.
    core::Result<void> start();               ///< once, at the end of initialization
    core::Result<void> stepTo(double target); ///< to this communication point, or to where the FMU ends it
    core::Result<void> applyInputs();         ///< lets outputs see inputs that were held at time()

    /// Where a run stands, besides what the FMU keeps in its own state.
    struct Moment
    {
        double time = 0, nextFmuEvent = Inputs::Never;
        ClockPlan clocks;
        bool ended = false;
    };
    Moment moment() const { return {m_time, m_nextFmuEvent, m_clocks, m_ended}; }
    core::Result<void> resume(const Moment &moment); ///< after the FMU's state was restored

    double time() const { return m_time; }
    quint64 rows() const { return m_count; } ///< taken so far
    bool endedByFmu() const { return m_ended; }
    virtual bool refusedSlopes() const { return false; } ///< the FMU did not take how its inputs change
    QString notFinite() const { return m_notFinite; }    ///< see RunReport

protected:
    /// Takes the instance from time() to `target`, handling events between; sets time(). Stops where the FMU ends it.
    virtual bool advance(double target) = 0;
    virtual bool begin() = 0; ///< after initialization mode
    virtual bool apply() = 0; ///< makes inputs that changed at time() known to the FMU
    virtual bool resumed() { return true; }

    /// In event mode at time(): input jumps, clocks, and the iteration until nothing changes any more. Leaves the mode to
    /// the caller.
    bool handleEvents(EventOutcome &outcome);
    /// Time of the next event that is known beforehand: of the FMU, its clocks, the inputs.
    double nextEvent() const;
    bool isEventDue(double time) const { return nextEvent() <= time + m_grid.tolerance(time); }

    bool fail(const core::Error &error);
    void showSign(); ///< at every step, small or large: tells how far it is, so that nobody takes it for hung
    bool isStuck();  ///< too many events without any progress in time
    Instance &instance() { return m_instance; }
    Outputs &outputs() { return m_outputs; }
    Inputs &inputs() { return m_inputs; }
    ClockPlan &clocks() { return m_clocks; }
    const TimeGrid &grid() const { return m_grid; }
    void setTime(double time);
    void end() { m_ended = true; }

private:
    bool record(double time);
    core::Error failure() const { return m_failure ? *m_failure : m_instance.failure(); }

    Instance &m_instance;
    Inputs &m_inputs;
    Outputs &m_outputs;
    const TimeGrid m_grid;
    RowTaker &m_rows;
    ClockPlan m_clocks;
    double m_time;
    quint64 m_count = 0;
    double m_nextFmuEvent = Inputs::Never;
    bool m_ended = false;
    core::Progress *m_progress = nullptr;
    qint64 m_lastSign = 0;
    double m_lastEvent = -Inputs::Never;
    int m_eventsAtOnce = 0;
    std::optional<core::Error> m_failure;
    QString m_notFinite;
};

} // namespace twinscope::whatif
