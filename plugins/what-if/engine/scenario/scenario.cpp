// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario.h"

#include <algorithm>

namespace twinscope::whatif {

const ScenarioQuantity *Scenario::quantity(const QString &wanted) const
{
    const auto found = std::ranges::find(quantities, wanted, &ScenarioQuantity::name);
    return found == quantities.end() ? nullptr : &*found;
}

const Kpi *Scenario::kpi(const QString &wanted) const
{
    const auto found = std::ranges::find(kpis, wanted, &Kpi::name);
    return found == kpis.end() ? nullptr : &*found;
}

QStringList Scenario::quantityNames() const
{
    QStringList names;
    for (const ScenarioQuantity &each : quantities)
        names += each.name;
    return names;
}

} // namespace twinscope::whatif
