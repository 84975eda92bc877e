// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldreader.h"

namespace twinscope::whatif {

/// Turns the JSON of one scenario into a Scenario and tells its faults.
class ScenarioReader
{
public:
    explicit ScenarioReader(Scenario &scenario)
        : m_scenario(scenario)
    {
    }

    /// False where the version is one that nothing more can be said of.
    bool read(FieldReader &fields);

private:
    static bool isReadable(FieldReader &fields);
    void readSpan(FieldReader &fields);
    void readModel(FieldReader &fields);
    void readStart(FieldReader &fields);
    void readQuantity(FieldReader &fields);
    static void readDistribution(FieldReader &fields, ScenarioQuantity &quantity);
    void readChange(FieldReader &fields);
    static void readShape(FieldReader &fields, Change &change);
    static void readRows(FieldReader &fields, Change &change);
    void readKpi(FieldReader &fields);

    Scenario &m_scenario;
};

/// Expressions of a scenario whose text was read: quantities are known, and of names the model's are believed.
void checkExpressions(const Scenario &scenario, const QString &pointer, std::vector<ScenarioFault> &faults);

} // namespace twinscope::whatif
