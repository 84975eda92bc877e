// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mastermaker.h"

#include "cosimulation.h"
#include "modelexchange.h"
#include "scheduledexecution.h"

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr double LoosestDefaultTolerance = 1e-7;

double toleranceOf(const MasterParts &parts)
{
    const auto said = parts.instance.fmu().summary.description.experiment.tolerance;
    const double tolerance = std::min(said.value_or(LoosestDefaultTolerance), LoosestDefaultTolerance);
    return parts.tolerance.value_or(tolerance > 0 ? tolerance : LoosestDefaultTolerance);
}

} // namespace

std::unique_ptr<Master> makeMaster(const MasterParts &p)
{
    switch (p.instance.kind()) {
    case Kind::CoSimulation:
        return std::make_unique<CoSimulation>(p.instance, p.inputs, p.outputs, p.grid, p.rows, p.sendsSlopes);
    case Kind::ModelExchange:
        return std::make_unique<ModelExchange>(p.instance, p.inputs, p.outputs, p.grid, p.rows,
                                               Integrator::Options{.tolerance = toleranceOf(p)});
    case Kind::ScheduledExecution:
        break;
    }
    return std::make_unique<ScheduledExecution>(p.instance, p.inputs, p.outputs, p.grid, p.rows);
}

} // namespace twinscope::whatif
