// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "attributes.h"
#include "description.h"

#include <QXmlStreamReader>

#include <functional>

namespace twinscope::whatif {

/// The parts of modelDescription.xml, one function each; all versions of the standard go the same way, and ask for the
/// version where they differ. One XML reader goes through all of it once.
class DescriptionParser
{
public:
    DescriptionParser(const QByteArray &xml, Description &description)
        : m_xml(xml)
        , m_out(description)
    {
    }

    /// An empty text where it went well; else what the XML reader complains of.
    QString parse();
    bool hasRoot() const { return m_hasRoot; }
    bool hasTooMany() const { return m_hasTooMany; }

private:
    void readRoot();
    void readSection();
    void readInterface(std::optional<Interface> &interface);
    void readImplementation(); ///< FMI 1.0
    void readCapabilities(Interface &interface);
    void readUnits();
    void readUnit();
    void readUnit1();
    void readTypes();
    void readType(bool nested);
    void readTypeBody(TypeDefinition &type);
    void readLogCategories();
    void readExperiment();
    void readVariables();
    void readScalarVariable();
    void readTypedVariable(VariableType type);
    void readVariableAttributes(Variable &variable, const Attributes &attributes);
    void readValueAttributes(Variable &variable, const Attributes &attributes);
    void readReferences(Variable &variable, const Attributes &attributes);
    void readVariableChildren(Variable &variable);
    void readDimension(Variable &variable);
    void readAlias(const Variable &variable);
    void readStructure();
    void readUnknowns(std::vector<Unknown> &unknowns, QLatin1String element); ///< FMI 2.0
    void readUnknown(std::vector<Unknown> &unknowns);

    ClockTraits readClock(const Attributes &attributes) const;
    void addVariable(Variable variable);
    void resolve();
    void resolveUnknowns(std::vector<Unknown> &unknowns, const QString &section);
    void resolveDerivatives();
    void collectDerivatives();
    int resolveReference(quint64 said) const;

    bool is(const char *name) const { return m_xml.name() == QLatin1String(name); }
    bool isFmi(FmiVersion version) const { return m_out.version == version; }
    QString attribute(const char *name) const { return m_xml.attributes().value(QLatin1String(name)).toString(); }
    void forEachChild(const std::function<void()> &read);
    void problem(const QString &sentence) { m_out.problems += sentence; }

    QXmlStreamReader m_xml;
    Description &m_out;
    bool m_hasRoot = false;
    bool m_hasTooMany = false;
    std::vector<std::pair<int, quint64>> m_derivatives; ///< variable, and what it says it is the derivative of
};

/// Fills in what the standard lets a variable leave out: FMI 2.0 section 2.2.7, FMI 3.0 section 2.4.7.5.
void applyDefaults(Variable &variable, FmiVersion version);

} // namespace twinscope::whatif
