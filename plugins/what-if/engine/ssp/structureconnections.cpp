// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structurereader.h"

#include <QCoreApplication>

#include <algorithm>

// Connectors and connections (SSP 1.0, sections 5.3.2 and 5.4.3).

namespace twinscope::whatif {

namespace {

std::optional<VariableType> connectorType(const XmlNode &connector)
{
    for (const XmlNode &node : connector.children)
        for (const FmiVersion version :
             {FmiVersion::Fmi2, FmiVersion::Fmi3}) // SSP 1.0 names types as the one, 2.0 as the other
            if (const auto type = typeFromKey(node.name, version))
                return type;
    return std::nullopt;
}

Causality connectorCausality(const QString &kind)
{
    static const QStringList outward{QStringLiteral("output"), QStringLiteral("calculatedParameter")};
    return kind == QLatin1String("input") ? Causality::Input
           : outward.contains(kind)       ? Causality::Output
                                          : Causality::Parameter;
}

} // namespace

void StructureReader::readSystemConnectors(const XmlNode &system)
{
    const XmlNode *list = system.child("Connectors");
    for (const XmlNode &node : list ? list->children : std::vector<XmlNode>()) {
        SystemConnector connector{.name = node.text("name"),
                                  .causality = connectorCausality(node.text("kind")),
                                  .type = connectorType(node),
                                  .unit = {}};
        for (const XmlNode &type : node.children)
            if (type.has("unit"))
                connector.unit = knownUnit(m_units, type.text("unit"));
        m_out.connectors.push_back(connector);
    }
}

void StructureReader::noteKinds(const XmlNode &owner, const QString &name)
{
    const XmlNode *list = owner.child("Connectors");
    for (const XmlNode &node : list ? list->children : std::vector<XmlNode>()) {
        const QString connector = node.text("name");
        m_kinds[{name, connector}] = node.text("kind");
        for (const XmlNode &type : node.children) {
            if (type.name == QLatin1String("Enumeration"))
                m_enumerationNames[{name, connector}] = type.text("name");
            const auto unit = knownUnit(m_units, type.text("unit"));
            if (unit && owner.name == QLatin1String("Component"))
                m_out.units[name + u'.' + connector] = *unit; // section 4.5.1: it comes before the FMU's
        }
    }
}

/// Whether values come out of a connector: from an element its outputs do, from the system around it the inputs. Nothing
/// where its kind does not say.
std::optional<bool> StructureReader::gives(const QString &scope, const QString &element, const QString &connector) const
{
    static const QStringList inward{QStringLiteral("input"), QStringLiteral("parameter"),
                                    QStringLiteral("structuralParameter")};
    static const QStringList outward{QStringLiteral("output"), QStringLiteral("calculatedParameter"),
                                     QStringLiteral("local"), QStringLiteral("constant")};
    const QString kind = m_kinds.value({joinedName(scope, element), connector});
    const bool isElement = !element.isEmpty();
    return inward.contains(kind)    ? std::optional(!isElement)
           : outward.contains(kind) ? std::optional(isElement)
                                    : std::nullopt;
}

/// The start and the end of a connection say nothing of which way values go; the kinds of the connectors do.
bool StructureReader::runsBackwards(const XmlNode &node, const QString &scope) const
{
    const auto start = gives(scope, node.text("startElement"), node.text("startConnector"));
    const auto end = gives(scope, node.text("endElement"), node.text("endConnector"));
    return start ? !*start && end.value_or(true) : end.value_or(false);
}

QString StructureReader::ownerOf(const QString &scope, const QString &element) const
{
    const QString name = joinedName(scope, element);
    return m_dictionaries.value(name, name);
}

/// Whether the element is there; connectors of systems have to be declared, those of FMUs are in their descriptions.
bool StructureReader::hasEnd(const QString &scope, const QString &element, const QString &connector) const
{
    const QString name = joinedName(scope, element);
    const bool isSystem = element.isEmpty() || m_systems.contains(name);
    return isSystem ? m_kinds.contains({name, connector})
                    : m_dictionaries.contains(name) ||
                          std::ranges::find(m_out.components, name, &SystemComponent::name) != m_out.components.end();
}

void StructureReader::readConnection(const XmlNode &node, const QString &scope)
{
    for (const auto &[element, connector] : {std::pair(node.text("startElement"), node.text("startConnector")),
                                             std::pair(node.text("endElement"), node.text("endConnector"))})
        if (!hasEnd(scope, element, connector))
            return refuse(core::ErrorCode::Malformed,
                          QCoreApplication::translate(
                              "whatif", "A connection names “%1”, but the system has no such element or connector.")
                              .arg(joinedName(joinedName(scope, element), connector)));
    SystemConnection connection{.from = {ownerOf(scope, node.text("startElement")), node.text("startConnector")},
                                .to = {ownerOf(scope, node.text("endElement")), node.text("endConnector")},
                                .transformation = linearTransformation(node),
                                .table = mappingTable(node),
                                .convertsUnits = node.text("suppressUnitConversion") != QLatin1String("true")};
    if (runsBackwards(node, scope))
        std::swap(connection.from, connection.to);
    if (const XmlNode *items = node.child("EnumerationMappingTransformation")) {
        const auto enumerationOf = [&](const SystemEnd &end) {
            return m_enumerationNames.value({end.component.isEmpty() ? scope : end.component, end.variable});
        };
        connection.table =
            enumerationTable(*items, m_enumerations, enumerationOf(connection.from), enumerationOf(connection.to));
        if (connection.table.empty())
            problem(QCoreApplication::translate(
                        "whatif", "The mapping of enumerations on the way to “%1” names items that are not defined "
                                  "and is left out.")
                        .arg(connection.to.variable));
    }
    if (node.has("startIndices") || node.has("endIndices"))
        problem(
            QCoreApplication::translate("whatif", "The connection to “%1” picks elements of arrays and is left out.")
                .arg(connection.to.variable));
    else
        m_out.connections.push_back(std::move(connection));
}

} // namespace twinscope::whatif
