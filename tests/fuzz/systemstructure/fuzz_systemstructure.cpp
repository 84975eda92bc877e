// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include "ssp/systemstructure.h"

#include <QFileInfo>

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    return {
        "<SystemStructureDescription version=\"1.0\" name=\"n\"><System name=\"s\"><Connectors>"
        "<Connector name=\"u\" kind=\"input\"><Real unit=\"mm\"/></Connector></Connectors><Elements>"
        "<Component name=\"c\" source=\"resources/c.fmu\"/><System name=\"t\"><Elements>"
        "<Component name=\"d\" source=\"d%20e.fmu\" implementation=\"ModelExchange\"/></Elements></System></Elements>"
        "<Connections><Connection startConnector=\"u\" endElement=\"c\" endConnector=\"x\">"
        "<LinearTransformation factor=\"2\" offset=\"1\"/></Connection></Connections></System>"
        "<Units><Unit name=\"mm\"><BaseUnit m=\"1\" factor=\"0.001\"/></Unit></Units>"
        "<DefaultExperiment startTime=\"0\" stopTime=\"1\"/></SystemStructureDescription>",
        "<SystemStructureDescription><System name=\"s\"><ParameterBindings><ParameterBinding prefix=\"c.\">"
        "<ParameterValues><ParameterSet><Parameters><Parameter name=\"k\"><Real value=\"1\"/></Parameter>"
        "</Parameters></ParameterSet></ParameterValues><ParameterMapping><ParameterMapping>"
        "<MappingEntry source=\"k\" target=\"c.k\"><LinearTransformation factor=\"1e3\"/></MappingEntry>"
        "</ParameterMapping></ParameterMapping></ParameterBinding></ParameterBindings><Elements>"
        "<Component name=\"c\" source=\"c.fmu\"/></Elements></System></SystemStructureDescription>"};
}

void fuzzOne(const QByteArray &input)
{
    const auto system = whatif::readSystemStructure(
        input,
        {.folder = "/base",
         .read = [&](const QString &, const QString &) { return input; },
         .unpack = [](const QString &path) { return core::Result<QString>("/base/" + QFileInfo(path).fileName()); }});
    if (!system)
        return;
    for (const whatif::SystemComponent &component : system->components)
        fuzzExpect(component.path.startsWith("/base/") && !component.path.contains("/../"),
                   "a component outside the system's folder");
}

} // namespace twinscope::test
