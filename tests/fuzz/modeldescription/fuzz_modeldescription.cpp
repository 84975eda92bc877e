// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include "fmi/descriptionreader.h"

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    return {"<fmiModelDescription fmiVersion=\"1.0\" modelName=\"m\" modelIdentifier=\"m\" "
            "guid=\"g\"><TypeDefinitions><Type name=\"T\">"
            "<RealType unit=\"K\"/></Type></TypeDefinitions><ModelVariables><ScalarVariable name=\"a\" "
            "valueReference=\"0\" alias=\"negatedAlias\">"
            "<Real declaredType=\"T\" start=\"1\" fixed=\"false\"/></ScalarVariable></ModelVariables><Implementation>"
            "<CoSimulation_StandAlone><Capabilities/></CoSimulation_StandAlone></Implementation></fmiModelDescription>",
            "<fmiModelDescription fmiVersion=\"2.0\" modelName=\"m\" guid=\"g\" "
            "numberOfEventIndicators=\"2\"><ModelExchange modelIdentifier=\"m\"/>"
            "<UnitDefinitions><Unit name=\"bar\"><BaseUnit kg=\"1\" m=\"-1\" s=\"-2\" "
            "factor=\"1e5\"/></Unit></UnitDefinitions>"
            "<ModelVariables><ScalarVariable name=\"x\" valueReference=\"1\" initial=\"exact\"><Real start=\"1\" "
            "unit=\"bar\"/></ScalarVariable>"
            "<ScalarVariable name=\"der(x)\" valueReference=\"2\"><Real "
            "derivative=\"1\"/></ScalarVariable></ModelVariables>"
            "<ModelStructure><Derivatives><Unknown index=\"2\" "
            "dependencies=\"1\"/></Derivatives></ModelStructure></fmiModelDescription>",
            "<fmiModelDescription fmiVersion=\"3.0\" modelName=\"m\" instantiationToken=\"t\"><CoSimulation "
            "modelIdentifier=\"m\" hasEventMode=\"true\"/>"
            "<ModelVariables><UInt64 name=\"n\" valueReference=\"1\" causality=\"structuralParameter\" start=\"3\"/>"
            "<Float64 name=\"u\" valueReference=\"2\" causality=\"input\" start=\"1 2 3\"><Dimension "
            "valueReference=\"1\"/><Alias name=\"v\"/></Float64>"
            "<Clock name=\"c\" valueReference=\"3\" intervalVariability=\"constant\" intervalCounter=\"1\" "
            "resolution=\"4\"/>"
            "<Binary name=\"b\" valueReference=\"4\" clocks=\"3\"><Start value=\"00\"/></Binary></ModelVariables>"
            "<ModelStructure><Output valueReference=\"2\"/></ModelStructure></fmiModelDescription>"};
}

void fuzzOne(const QByteArray &input)
{
    const auto description = whatif::readDescription(input);
    if (!description)
        return;
    const auto count = int(description->variables.size());
    for (const auto &unknowns : {description->structure.outputs, description->structure.derivatives}) {
        for (const whatif::Unknown &unknown : unknowns)
            fuzzExpect(unknown.variable >= 0 && unknown.variable < count, "the structure leads to no variable");
    }
    for (const whatif::Variable &variable : description->variables) {
        fuzzExpect(!variable.derivativeOf || *variable.derivativeOf < count, "a derivative of no variable");
        fuzzExpect(description->elementCount(variable) <= whatif::Description::MostElements,
                   "an array beyond all limits");
    }
}

} // namespace twinscope::test
