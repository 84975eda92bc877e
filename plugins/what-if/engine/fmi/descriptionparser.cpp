// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace twinscope::whatif {

namespace {

FmiVersion versionFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([123])\\.\\d+"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return FmiVersion::Unknown;
    return FmiVersion(int(FmiVersion::Unknown) + match.captured(1).toInt());
}

} // namespace

QString DescriptionParser::parse()
{
    if (m_xml.readNextStartElement() && is("fmiModelDescription"))
        readRoot();
    while (!m_xml.atEnd() && !m_hasTooMany)
        m_xml.readNext();
    if (m_xml.hasError() && !m_hasTooMany)
        return QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString());
    return {};
}

void DescriptionParser::forEachChild(const std::function<void()> &read)
{
    while (m_xml.readNextStartElement()) {
        read();
        if (m_hasTooMany)
            return;
    }
}

void DescriptionParser::readRoot()
{
    m_hasRoot = true;
    m_out.versionText = attribute("fmiVersion");
    m_out.version = versionFromText(m_out.versionText);
    if (m_out.version == FmiVersion::Unknown)
        return;
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("fmiModelDescription");
    const Attributes attributes(all, element, m_out.problems);
    m_out.modelName = attribute("modelName");
    m_out.token = attribute(isFmi(FmiVersion::Fmi3) ? "instantiationToken" : "guid");
    m_out.description = attribute("description");
    m_out.generationTool = attribute("generationTool");
    m_out.author = attribute("author");
    m_out.modelVersion = attribute("version");
    m_out.eventIndicators = int(attributes.natural(QLatin1String("numberOfEventIndicators")).value_or(0));
    m_out.continuousStates = int(attributes.natural(QLatin1String("numberOfContinuousStates")).value_or(0));
    if (isFmi(FmiVersion::Fmi1))
        m_out.modelExchange = Interface{.modelIdentifier = attribute("modelIdentifier")};
    forEachChild([this] { readSection(); });
    m_out.index();
    resolve();
}

void DescriptionParser::readSection()
{
    if (is("ModelExchange"))
        readInterface(m_out.modelExchange);
    else if (is("CoSimulation"))
        readInterface(m_out.coSimulation);
    else if (is("ScheduledExecution"))
        readInterface(m_out.scheduledExecution);
    else if (is("Implementation"))
        readImplementation();
    else if (is("UnitDefinitions"))
        readUnits();
    else if (is("TypeDefinitions"))
        readTypes();
    else if (is("LogCategories"))
        readLogCategories();
    else if (is("DefaultExperiment"))
        readExperiment();
    else if (is("ModelVariables"))
        readVariables();
    else if (is("ModelStructure"))
        readStructure();
    else
        m_xml.skipCurrentElement(); // annotations, and what later versions may add
}

void DescriptionParser::readLogCategories()
{
    forEachChild([this] {
        m_out.logCategories += attribute("name");
        m_xml.skipCurrentElement();
    });
}

void DescriptionParser::readExperiment()
{
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("DefaultExperiment");
    const Attributes attributes(all, element, m_out.problems);
    m_out.experiment = {attributes.real(QLatin1String("startTime")), attributes.real(QLatin1String("stopTime")),
                        attributes.real(QLatin1String("tolerance")), attributes.real(QLatin1String("stepSize"))};
    m_xml.skipCurrentElement();
}

} // namespace twinscope::whatif
