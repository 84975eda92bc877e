// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariofaults.h"

#include "scenario/modelcheck.h"
#include "scenario/scenariojson.h"

namespace twinscope::whatif {

namespace {

/// "/changes/2/at" with "changes[2].at: “soon” is …" belongs to the row 2, field "at", and the label is not repeated there.
void place(const ScenarioFault &fault, const Scenario &scenario, EditFaults &faults)
{
    const QStringList path = fault.pointer.split(u'/');
    const QString sentence = fault.sentence.section(QStringLiteral(": "), 1);
    const QString list = path.value(1), row = path.value(2), field = path.value(3);
    const auto at = [&] { return std::pair(row.toInt(), field); };
    if (list == QLatin1String("changes"))
        faults.changes.emplace(at(), sentence);
    else if (list == QLatin1String("quantities"))
        faults.quantities.emplace(at(), sentence);
    else if (list == QLatin1String("kpis"))
        faults.kpis.emplace(at(), sentence);
    else if (list == QLatin1String("parameters"))
        faults.parameters.emplace(std::pair(int(scenario.parameters.keys().indexOf(row)), QString()), sentence);
}

} // namespace

EditFaults faultsOf(const Scenario &scenario, const Description *description)
{
    EditFaults faults;
    const auto reading = readScenario(toJson(scenario));
    faults.isReadable = reading.faults.empty();
    for (const ScenarioFault &fault : reading.faults)
        place(fault, scenario, faults);
    if (faults.isReadable && description)
        for (const ScenarioFault &fault : checkAgainstModel(scenario, *description))
            place(fault, scenario, faults);
    return faults;
}

} // namespace twinscope::whatif
