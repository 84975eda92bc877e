// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "master.h"

namespace twinscope::whatif {

/// Co-simulation with a fixed step: FMI 1.0 section 2.6, FMI 2.0 section 4.2, FMI 3.0 section 4.2. Inputs are those at the
/// beginning of each step; where an FMU can interpolate them, it is told how they change, until it refuses that. With an event mode events lie
/// between steps.
class CoSimulation final : public Master
{
public:
    CoSimulation(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows,
                 bool sendsSlopes = true);

    bool refusedSlopes() const override { return m_refusedSlopes; }

protected:
    bool begin() override;
    bool apply() override { return m_events ? passEvents() : setInputs(); }
    bool advance(double target) override;

private:
    bool step(double target);
    bool setInputs();
    bool setSlopes();
    bool passEvents();

    bool m_sendsSlopes;
    bool m_refusedSlopes = false;
    bool m_events;
};

} // namespace twinscope::whatif
