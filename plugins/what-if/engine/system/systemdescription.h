// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/fmu.h"
#include "simulation/startvalues.h"
#include "units/conversion.h"

#include <map>
#include <memory>

namespace twinscope::whatif {

/// One FMU of a system. Names of what lies in a nested system have its name before them: "loop.pump".
struct SystemComponent
{
    QString name;
    QString path; ///< absolute
    std::optional<Kind> kind;
};

/// An end of a connection: a variable of a component, or a connector of the system itself (no component).
struct SystemEnd
{
    QString component, variable;
    bool operator==(const SystemEnd &) const = default;
};

/// What booleans, integers and enumerations become; other numbers stay.
using Mapping = std::map<double, double>;

struct SystemConnection
{
    SystemEnd from, to;
    Conversion transformation; ///< after the conversion of units (SSP 1.0 section 4.5.2)
    Mapping table;
    bool convertsUnits = true;
};

/// A connector of the system itself.
struct SystemConnector
{
    QString name;
    Causality causality = Causality::Input;
    std::optional<VariableType> type; ///< none: not said
    std::optional<KnownUnit> unit;
    double start = 0;
};

/// What a variable is set to before the start.
struct SystemValue
{
    SystemEnd target;
    QString value;
    std::optional<KnownUnit> unit; ///< of the value; none: the variable's own
    Conversion transformation;     ///< after that of units, as in connections
    bool fromSet = false;          ///< of a parameter set, whose names need not all be in the system
};

/// FMUs and how they are connected. Values come in the order in which they hold: the last one wins.
struct SystemDescription
{
    QString name;
    std::vector<SystemComponent> components;
    std::vector<SystemConnection> connections;
    std::vector<SystemConnector> connectors;
    std::vector<SystemValue> values;
    std::map<QString, KnownUnit> units; ///< of components' connectors ("pump.flow") that say one themselves
    std::optional<double> start, stop;
    QStringList problems;                   ///< sentences about what was left out
    std::shared_ptr<const void> keepsFiles; ///< the components' files are there as long as this lives
};

} // namespace twinscope::whatif
