// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "integrator.h"
#include "master.h"

namespace twinscope::whatif {

/// Model exchange: FMI 2.0 section 3.2, FMI 3.0 section 3.2. Events are state events (event indicators), time events (of
/// the FMU, its clocks, jumps of the inputs) and step events (after a completed step of the integrator).
class ModelExchange final : public Master
{
public:
    ModelExchange(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows,
                  const Integrator::Options &options);

protected:
    bool begin() override;
    bool apply() override { return passEvents(); }
    bool resumed() override { return m_integrator.restart(time()); }
    bool advance(double target) override;

private:
    bool continueAfterEvents(); ///< from event mode into continuous-time mode
    bool passEvents();
    bool integrate(double target, bool &event);

    bool reachEvent();
    Integrator::Options withSign(Integrator::Options options);

    Integrator m_integrator;
};

} // namespace twinscope::whatif
