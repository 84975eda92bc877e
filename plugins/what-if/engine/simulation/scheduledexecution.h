// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "master.h"

namespace twinscope::whatif {

/// Scheduled execution of FMI 3.0 (chapter 5) on one thread: partitions run when their clocks tick, those of one moment by
/// priority, each to its end before the next begins. Clocks are those with a time of their own, countdowns that the FMU
/// starts, and triggered ones that tick in the input table.
class ScheduledExecution final : public Master
{
public:
    ScheduledExecution(Instance &instance, Inputs &inputs, Outputs &outputs, const TimeGrid &grid, RowTaker &rows);
    ~ScheduledExecution() override;

protected:
    bool begin() override { return runPartitions(); }
    bool apply() override;
    bool advance(double target) override;

private:
    bool runPartitions(); ///< all that are due at time()
    bool runPartition(ValueReference clock);
    void clockUpdate();

    bool m_updated = true; ///< whether the FMU answered all that it asked to be asked
};

} // namespace twinscope::whatif
