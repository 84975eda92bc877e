// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

namespace twinscope::whatif {

/// Names differ between the versions; an attribute that a version does not know is not there.
void DescriptionParser::readCapabilities(Interface &interface)
{
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = m_xml.name().toString();
    const Attributes a(all, element, m_out.problems);
    const auto flag = [&](const char *name) { return a.flag(QLatin1String(name)); };
    if (a.has(QLatin1String("modelIdentifier")))
        interface.modelIdentifier = attribute("modelIdentifier");
    interface.needsExecutionTool |= flag("needsExecutionTool");
    interface.canBeInstantiatedOnlyOncePerProcess = flag("canBeInstantiatedOnlyOncePerProcess");
    interface.canGetAndSetState = flag("canGetAndSetFMUstate") || flag("canGetAndSetFMUState");
    interface.canSerializeState = flag("canSerializeFMUstate") || flag("canSerializeFMUState");
    interface.providesDirectionalDerivatives =
        flag("providesDirectionalDerivative") || flag("providesDirectionalDerivatives");
    interface.completedStepNeeded =
        isFmi(FmiVersion::Fmi3) ? flag("needsCompletedIntegratorStep") : !flag("completedIntegratorStepNotNeeded");
    interface.canHandleVariableStep = flag("canHandleVariableCommunicationStepSize");
    interface.canInterpolateInputs = flag("canInterpolateInputs");
    interface.hasEventMode = flag("hasEventMode");
    interface.mightReturnEarly = flag("mightReturnEarlyFromDoStep");
    interface.providesIntermediateUpdate = flag("providesIntermediateUpdate");
    interface.maxOutputDerivativeOrder = int(a.natural(QLatin1String("maxOutputDerivativeOrder")).value_or(0));
    interface.fixedInternalStep = a.real(QLatin1String("fixedInternalStepSize"));
}

void DescriptionParser::readInterface(std::optional<Interface> &interface)
{
    interface.emplace();
    readCapabilities(*interface);
    forEachChild([&] {
        if (!is("SourceFiles"))
            return m_xml.skipCurrentElement();
        forEachChild([&] {
            interface->sourceFiles += attribute("name");
            m_xml.skipCurrentElement();
        });
    });
}

/// FMI 1.0 for co-simulation, section 3.3: what is not there makes the FMU one for model exchange.
void DescriptionParser::readImplementation()
{
    Interface interface {
        .modelIdentifier = m_out.modelExchange ? m_out.modelExchange->modelIdentifier : QString()
    };
    forEachChild([&] {
        interface.needsExecutionTool = is("CoSimulation_Tool");
        forEachChild([&] {
            if (is("Capabilities"))
                readCapabilities(interface);
            m_xml.skipCurrentElement();
        });
    });
    m_out.modelExchange.reset();
    m_out.coSimulation = interface;
}

} // namespace twinscope::whatif
