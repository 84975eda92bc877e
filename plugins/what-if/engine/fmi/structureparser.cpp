// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

#include <QCoreApplication>
#include <QSet>

namespace twinscope::whatif {

/// 2.0: Outputs {Unknown index="1…"}; 3.0: Output valueReference. Until resolve() an Unknown holds what the file says.
void DescriptionParser::readStructure()
{
    m_out.index();
    ModelStructure &structure = m_out.structure;
    forEachChild([&] {
        if (is("Outputs"))
            readUnknowns(structure.outputs, QLatin1String("Unknown"));
        else if (is("Derivatives"))
            readUnknowns(structure.derivatives, QLatin1String("Unknown"));
        else if (is("InitialUnknowns"))
            readUnknowns(structure.initialUnknowns, QLatin1String("Unknown"));
        else if (is("Output"))
            readUnknown(structure.outputs);
        else if (is("ContinuousStateDerivative"))
            readUnknown(structure.derivatives);
        else if (is("InitialUnknown"))
            readUnknown(structure.initialUnknowns);
        else if (is("EventIndicator"))
            readUnknown(structure.eventIndicators);
        else
            m_xml.skipCurrentElement();
    });
}

void DescriptionParser::readUnknowns(std::vector<Unknown> &unknowns, QLatin1String element)
{
    forEachChild([&] { m_xml.name() == element ? readUnknown(unknowns) : m_xml.skipCurrentElement(); });
}

void DescriptionParser::readUnknown(std::vector<Unknown> &unknowns)
{
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("ModelStructure");
    const Attributes attributes(all, element, m_out.problems);
    const char *name = isFmi(FmiVersion::Fmi3) ? "valueReference" : "index";
    Unknown unknown;
    unknown.variable = resolveReference(attributes.natural(QLatin1String(name)).value_or(~quint64(0)));
    if (attributes.has(QLatin1String("dependencies"))) {
        unknown.dependencies.emplace();
        for (const quint64 said : attributes.naturals(QLatin1String("dependencies")))
            unknown.dependencies->push_back(resolveReference(said));
    }
    unknowns.push_back(std::move(unknown));
    m_xml.skipCurrentElement();
}

/// 2.0 counts from 1. The model structure comes after the variables, so that all of them are known; -1 for nothing.
int DescriptionParser::resolveReference(quint64 said) const
{
    if (isFmi(FmiVersion::Fmi3))
        return said > std::numeric_limits<ValueReference>::max() ? -1 : m_out.variableIndex(ValueReference(said));
    return said >= 1 && said <= m_out.variables.size() ? int(said - 1) : -1;
}

void DescriptionParser::resolveUnknowns(std::vector<Unknown> &unknowns, const QString &section)
{
    for (Unknown &unknown : unknowns) {
        if (unknown.variable < 0)
            problem(QCoreApplication::translate("whatif",
                                                "The model structure lists under %1 a variable that does not exist.")
                        .arg(section));
        if (unknown.dependencies && std::erase(*unknown.dependencies, -1) > 0)
            problem(QCoreApplication::translate("whatif",
                                                "The model structure names under %1 dependencies that do not exist.")
                        .arg(section));
    }
    std::erase_if(unknowns, [](const Unknown &unknown) { return unknown.variable < 0; });
}

void DescriptionParser::resolveDerivatives()
{
    for (const auto &[variable, said] : m_derivatives) {
        const int state = resolveReference(said);
        if (variable >= int(m_out.variables.size())) // it had no type and was left out
            continue;
        if (state < 0)
            problem(QCoreApplication::translate("whatif", "“%1” is the derivative of a variable that does not exist.")
                        .arg(m_out.variables[size_t(variable)].name));
        else
            m_out.variables[size_t(variable)].derivativeOf = state;
    }
}

/// Where the model structure forgets the derivatives, the variables still say what they are; their order is then the only one
/// there is.
void DescriptionParser::collectDerivatives()
{
    QSet<ValueReference> taken; // aliases of FMI 2.0 share their reference
    for (size_t i = 0; i < m_out.variables.size(); ++i) {
        const Variable &variable = m_out.variables[i];
        if (!variable.derivativeOf || variable.aliasOf || taken.contains(variable.reference))
            continue;
        taken += variable.reference;
        m_out.structure.derivatives.push_back({int(i), std::nullopt});
    }
    if (m_out.modelExchange && !m_out.structure.derivatives.empty())
        problem(QCoreApplication::translate(
            "whatif", "The model structure does not name the derivatives; they are taken in the order of "
                      "the variables."));
}

void DescriptionParser::resolve()
{
    resolveDerivatives();
    resolveUnknowns(m_out.structure.outputs, QStringLiteral("outputs"));
    resolveUnknowns(m_out.structure.derivatives, QStringLiteral("derivatives"));
    resolveUnknowns(m_out.structure.initialUnknowns, QStringLiteral("initial unknowns"));
    resolveUnknowns(m_out.structure.eventIndicators, QStringLiteral("event indicators"));
    if (isFmi(FmiVersion::Fmi1))
        return;
    if (m_out.structure.derivatives.empty())
        collectDerivatives();
    m_out.continuousStates = 0;
    for (const Unknown &derivative : m_out.structure.derivatives)
        m_out.continuousStates += int(m_out.elementCount(m_out.variables[size_t(derivative.variable)]));
}

} // namespace twinscope::whatif
