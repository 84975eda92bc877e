// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "systemdescription.h"

#include "simulation/resultfile.h"

namespace twinscope::whatif {

/// One number that goes from one place to another at every communication point.
struct SignalPath
{
    int fromComponent = -1; ///< -1: an input of the system
    size_t from = 0;        ///< among the component's outputs, or the system's inputs
    int toComponent = 0;
    size_t to = 0; ///< among the component's inputs
    Conversion conversion;
    Mapping table;
    bool continuous = true;

    double operator()(double value) const
    {
        const auto found = table.find(value);
        return conversion(found == table.end() ? value : found->second);
    }
};

/// A component with all that is exchanged with it, as scalars in the order of the names.
struct PlannedComponent
{
    SystemComponent component;
    Description description;
    Kind kind = Kind::CoSimulation;
    QStringList inputs, outputs;
    std::vector<double> starts; ///< of the inputs, scalar by scalar
    std::vector<NamedText> set;
    /// Of each scalar output the scalar inputs that it depends on at once; conservative where the FMU does not say.
    std::vector<std::vector<size_t>> feedthrough;
};

/// Paths that are evaluated together: one, or all that depend on each other at one instant.
struct EvaluationGroup
{
    std::vector<size_t> paths;
    std::vector<int> components; ///< that they come from
    bool isLoop = false;         ///< an algebraic loop, to be iterated
};

/// A value that is written into the results.
struct SystemOutput
{
    ResultColumn column; ///< named "component.variable", or as a connector of the system
    SignalPath path;     ///< from where it comes; the target means nothing
};

/// A system checked and laid out for running.
struct SystemPlan
{
    std::vector<PlannedComponent> components;
    std::vector<SystemConnector> inputs; ///< of the system
    std::vector<SignalPath> paths;
    std::vector<EvaluationGroup> order; ///< what follows later depends only on what is before
    std::vector<SystemOutput> outputs;
    QStringList warnings;

    /// Error: a component that cannot be run, a connection to nothing, between types or units that do not fit, two into one
    /// input, a value that cannot be set. `outputs`: names; empty: the system's own, else all outputs of all components.
    static core::Result<SystemPlan> make(const SystemDescription &system, const QStringList &outputs,
                                         const std::vector<NamedText> &set);

    /// "pump.flow", "pump.head": the inputs of a loop, for people.
    QString nameOf(const EvaluationGroup &loop) const;
};

} // namespace twinscope::whatif
