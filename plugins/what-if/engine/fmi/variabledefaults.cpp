// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

namespace twinscope::whatif {

namespace {

bool isParameter(Causality causality)
{
    return causality == Causality::Parameter || causality == Causality::StructuralParameter ||
           causality == Causality::CalculatedParameter;
}

Variability defaultVariability(const Variable &variable, FmiVersion version)
{
    if (version == FmiVersion::Fmi3 && isParameter(variable.causality))
        return Variability::Fixed;
    return isFloat(variable.type) ? Variability::Continuous : Variability::Discrete;
}

/// FMI 2.0 section 2.2.7 and FMI 3.0 section 2.4.7.5, the tables of combinations.
Initial defaultInitial(const Variable &variable)
{
    switch (variable.causality) {
    case Causality::Parameter:
    case Causality::StructuralParameter:
        return Initial::Exact;
    case Causality::CalculatedParameter:
        return Initial::Calculated;
    case Causality::Input:
    case Causality::Independent:
        return Initial::None;
    case Causality::Output:
    case Causality::Local:
        break;
    }
    return variable.variability == Variability::Constant ? Initial::Exact : Initial::Calculated;
}

const char *keyOf(Variability variability)
{
    switch (variability) {
    case Variability::Constant:
        return "constant";
    case Variability::Fixed:
        return "fixed";
    case Variability::Tunable:
        return "tunable";
    case Variability::Discrete:
        return "discrete";
    case Variability::Continuous:
        break;
    }
    return "continuous";
}

} // namespace

void applyDefaults(Variable &variable, FmiVersion version)
{
    if (variable.causalityKey.isEmpty())
        variable.causalityKey = version == FmiVersion::Fmi1 ? QStringLiteral("internal") : QStringLiteral("local");
    if (variable.variabilityKey.isEmpty()) {
        variable.variability = defaultVariability(variable, version);
        variable.variabilityKey = QString::fromLatin1(keyOf(variable.variability));
    }
    // FMI 1.0 knows parameters by their variability alone.
    if (version == FmiVersion::Fmi1 && variable.causality == Causality::Local &&
        variable.variabilityKey == QLatin1String("parameter"))
        variable.causality = Causality::Parameter;
    if (version == FmiVersion::Fmi1 && !variable.start)
        variable.initial = variable.causality == Causality::Input ? Initial::None : Initial::Calculated;
    else if (variable.initial == Initial::None || variable.causality == Causality::Input)
        variable.initial = defaultInitial(variable);
}

} // namespace twinscope::whatif
