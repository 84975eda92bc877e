// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loopsolver.h"
#include "remote/remotefmu.h"
#include "systemplan.h"

namespace twinscope::whatif {

/// How the components of a system are taken through a step.
enum class SteppingOrder {
    Parallel,  ///< all at once, with the inputs of the step's beginning (Jacobi)
    Sequential ///< one after the other, each with what those before it have reached (Gauss-Seidel)
};

/// Takes a system of FMUs, each in a worker of its own, from one communication point to the next. At each point values are
/// passed on until all agree; algebraic loops are iterated by setting inputs and reading outputs. One thread.
class SystemMaster
{
public:
    SystemMaster(const SystemPlan &plan, std::vector<std::unique_ptr<RemoteFmu>> fmus, SteppingOrder order);

    /// From initialization mode to the first communication point; `inputs` as SystemPlan::inputs.
    core::Result<void> initialize(double start, std::span<const double> inputs);
    /// The step begins with these inputs; at its end `inputsThen` hold.
    core::Result<void> step(double target, std::span<const double> inputsThen);

    /// What comes out of a path now: one of the results.
    double valueOf(const SignalPath &path, size_t element = 0) const;
    /// Name of a component that ended the simulation; empty: none did.
    QString endedBy() const { return m_endedBy; }
    QStringList warnings();

private:
    struct Component
    {
        std::unique_ptr<RemoteFmu> fmu;
        std::vector<double> inputs, outputs;
        bool isStale = true; ///< inputs were set since the outputs were read
        bool feedsThrough = false;
    };
    core::Result<void> settle(double time, bool everything);
    core::Result<bool> sweep(double time, bool everything);
    bool pass(const SignalPath &path);
    core::Result<void> solveLoop(size_t group, double time);
    core::Result<std::vector<double>> evaluate(const EvaluationGroup &loop, std::span<const double> values);
    core::Result<void> refresh(Component &component);
    core::Result<void> stepParallel(double target);
    core::Result<void> stepSequential(double target);
    core::Result<void> take(size_t component, core::Result<Exchanged> result, double target);
    core::Error told(size_t component, const core::Error &error) const;

    const SystemPlan &m_plan;
    std::vector<Component> m_components;
    std::vector<double> m_inputs;      ///< of the system
    std::vector<LoopSolver> m_solvers; ///< of each group
    const SteppingOrder m_order;
    QString m_endedBy;
};

} // namespace twinscope::whatif
