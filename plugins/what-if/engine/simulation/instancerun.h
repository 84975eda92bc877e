// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inputs.h"
#include "rowtaker.h"
#include "startvalues.h"
#include "timegrid.h"

#include <twinscope/core/job.h>

namespace twinscope::whatif {

struct RunReport
{
    quint64 rows = 0;
    double end = 0;          ///< how far it came
    bool endedByFmu = false; ///< before the stop, because the FMU asked to
    QStringList warnings;    ///< sentences
    QString notFinite;       ///< a sentence with the first result that is NaN or infinite; empty: none is
    double seconds = 0;      ///< of the simulation alone
};

/// A run whose names are resolved: what is left is to make it.
struct InstanceRun
{
    Kind kind = Kind::CoSimulation;
    TimeGrid grid{0, 1, 1};
    StartValues start;
    Inputs inputs;
    std::vector<Element> outputs;
    std::optional<double> tolerance;
    bool loggingOn = false;
    bool sendsSlopes = true; ///< FMI 1.0 and 2.0: of inputs, to FMUs that can interpolate them
    QByteArray state;        ///< where not empty the run goes on from there instead of being initialized
    bool savesState = false; ///< fills RunEnd::state
    std::function<void(const RunReport &)> computed; ///< called when all rows are taken, before the FMU is ended
};

struct RunEnd
{
    RunReport report;
    QByteArray state; ///< the FMU's at the end of the run, serialized
    bool refusedSlopes = false;
};

/// Makes one run of an FMU in this process: only ever a worker's. The instance is new and goes with the run; where it
/// answers Error to slopes that it said it can take, the run begins once more without them. Errors: what the
/// FMU reported, with the time; Cancelled; what the taker could not keep.
core::Result<RunEnd> runInstance(const Fmu &fmu, InstanceRun run, RowTaker &rows, core::Progress &progress);

} // namespace twinscope::whatif
