// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemstructure.h"

#include "parameterset.h"

#include "archive/archive.h"
#include "fmi/attributes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr qint64 LargestSsd = qint64(64) << 20;
const auto SsdName = QStringLiteral("SystemStructure.ssd");

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::Malformed, sentence, {}};
}

QString joined(const QString &scope, const QString &name)
{
    return scope.isEmpty() || name.isEmpty() ? scope + name : scope + u'.' + name;
}

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
    return kind == QLatin1String("input")    ? Causality::Input
           : kind == QLatin1String("output") ? Causality::Output
                                             : Causality::Parameter;
}

class StructureReader
{
public:
    StructureReader(const QString &folder, const FileReader &read)
        : m_folder(folder)
        , m_read(read)
    {
    }

    core::Result<SystemDescription> read(const XmlNode &root);

private:
    struct PendingValue
    {
        QString scope;
        ParameterValue value;
    };
    void readSystem(const XmlNode &system, const QString &scope);
    void readElement(const XmlNode &element, const QString &scope);
    void readComponent(const XmlNode &component, const QString &name);
    void readConnectors(const XmlNode &system);
    void readConnection(const XmlNode &connection, const QString &scope);
    void readBindings(const XmlNode &element, const QString &scope);
    std::vector<ParameterValue> bindingValues(const XmlNode &binding);
    std::optional<XmlNode> document(const XmlNode &holder, const char *wanted, const QString &source);
    std::optional<QString> relativePath(const QString &uri) const;
    SystemEnd target(const QString &name) const;
    QString ownerOf(const QString &scope, const QString &element) const;
    void problem(const QString &sentence) { m_out.problems += sentence; }

    const QString m_folder;
    const FileReader &m_read;
    SystemDescription m_out;
    Description m_units;
    QStringList m_systems;                  ///< nested ones
    QHash<QString, QString> m_dictionaries; ///< references to signal dictionaries: where their signals meet
    std::vector<Enumeration> m_enumerations;
    std::vector<PendingValue> m_values;
    std::optional<core::Error> m_error;
};

/// A relative reference (RFC 3986) that stays below its folder.
std::optional<QString> StructureReader::relativePath(const QString &uri) const
{
    const QString path = QDir::cleanPath(QUrl::fromPercentEncoding(uri.toUtf8()));
    const bool leaves = path.startsWith(QLatin1String("../")) || path == QLatin1String("..") ||
                        QDir::isAbsolutePath(path) || uri.contains(QLatin1String(":/"));
    return uri.isEmpty() || leaves ? std::nullopt : std::optional(path);
}

void StructureReader::readComponent(const XmlNode &component, const QString &name)
{
    const QString type =
        component.has("type") ? component.text("type") : QStringLiteral("application/x-fmu-sharedlibrary");
    const QString implementation = component.text("implementation");
    const auto source = relativePath(component.text("source"));
    if (type != QLatin1String("application/x-fmu-sharedlibrary")) {
        m_error = core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate("whatif", "The component “%1” is of the type %2; only FMUs can be run.")
                .arg(name, type),
            {}};
    } else if (!source) {
        m_error = wrong(
            component.has("source")
                ? QCoreApplication::translate(
                      "whatif", "The source of the component “%1” has to be a path below the system's folder.")
                      .arg(name)
                : QCoreApplication::translate("whatif", "The component “%1” has no source, so that it cannot be run.")
                      .arg(name));
    } else {
        SystemComponent made{name, QDir(m_folder).filePath(*source), std::nullopt};
        if (implementation == QLatin1String("CoSimulation"))
            made.kind = Kind::CoSimulation;
        else if (implementation == QLatin1String("ModelExchange"))
            made.kind = Kind::ModelExchange;
        m_out.components.push_back(made);
    }
}

void StructureReader::readElement(const XmlNode &element, const QString &scope)
{
    const QString name = joined(scope, element.text("name"));
    if (element.name == QLatin1String("Component")) {
        readComponent(element, name);
        readBindings(element, name);
    } else if (element.name == QLatin1String("System")) {
        m_systems += name;
        readSystem(element, name);
    } else if (element.name == QLatin1String("SignalDictionaryReference")) {
        // One place for all that refer to the same dictionary; no component can have that name.
        m_dictionaries[name] = u'/' + element.text("dictionary");
    }
}

void StructureReader::readConnectors(const XmlNode &system)
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

QString StructureReader::ownerOf(const QString &scope, const QString &element) const
{
    const QString name = joined(scope, element);
    return m_dictionaries.value(name, name);
}

void StructureReader::readConnection(const XmlNode &node, const QString &scope)
{
    SystemConnection connection{.from = {ownerOf(scope, node.text("startElement")), node.text("startConnector")},
                                .to = {ownerOf(scope, node.text("endElement")), node.text("endConnector")},
                                .transformation = linearTransformation(node),
                                .table = mappingTable(node),
                                .convertsUnits = node.text("suppressUnitConversion") != QLatin1String("true")};
    if (const XmlNode *items = node.child("EnumerationMappingTransformation")) {
        connection.table = enumerationTable(*items, m_enumerations);
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

/// The XML inside `holder`, or in the file that `source` names; nothing: a problem was told.
std::optional<XmlNode> StructureReader::document(const XmlNode &holder, const char *wanted, const QString &source)
{
    if (const XmlNode *inside = holder.child(wanted))
        return *inside;
    const auto path = relativePath(source);
    const auto bytes = path ? m_read(*path) : std::nullopt;
    const auto root = bytes ? readXml(*bytes) : core::Result<XmlNode>(core::Error());
    if (root && root->name == QLatin1String(wanted))
        return *root;
    problem(QCoreApplication::translate("whatif", "The file “%1” is missing or no %2; its values are left out.")
                .arg(source, QLatin1String(wanted)));
    return std::nullopt;
}

std::vector<ParameterValue> StructureReader::bindingValues(const XmlNode &binding)
{
    const XmlNode *inside = binding.child("ParameterValues");
    if (binding.text("sourceBase") == QLatin1String("component")) {
        problem(QCoreApplication::translate("whatif",
                                            "The parameters in “%1” lie inside a component's archive and are left out.")
                    .arg(binding.text("source")));
        return {};
    }
    const auto set = document(inside ? *inside : XmlNode(), "ParameterSet", binding.text("source"));
    std::vector<ParameterValue> values = set ? readParameterSet(*set, m_units) : std::vector<ParameterValue>();
    if (const XmlNode *mapping = binding.child("ParameterMapping")) {
        const auto map = document(*mapping, "ParameterMapping", mapping->text("source"));
        values = map ? mapped(values, *map) : std::vector<ParameterValue>();
    }
    for (ParameterValue &value : values)
        value.name.prepend(binding.text("prefix"));
    return values;
}

void StructureReader::readBindings(const XmlNode &element, const QString &scope)
{
    const XmlNode *bindings = element.child("ParameterBindings");
    for (const XmlNode &binding : bindings ? bindings->children : std::vector<XmlNode>())
        for (const ParameterValue &value : bindingValues(binding))
            m_values.push_back({scope, value});
}

/// Values of a system come after those of what is inside, so that they hold instead (section 5.4.5).
void StructureReader::readSystem(const XmlNode &system, const QString &scope)
{
    const XmlNode *elements = system.child("Elements");
    for (const XmlNode &element : elements ? elements->children : std::vector<XmlNode>())
        readElement(element, scope);
    const XmlNode *connections = system.child("Connections");
    for (const XmlNode &connection : connections ? connections->children : std::vector<XmlNode>())
        readConnection(connection, scope);
    readBindings(system, scope);
}

/// "a.b.x": of the component or nested system with the longest name that fits.
SystemEnd StructureReader::target(const QString &name) const
{
    for (qsizetype dot = name.lastIndexOf(u'.'); dot > 0; dot = name.lastIndexOf(u'.', dot - 1)) {
        const QString owner = name.left(dot);
        if (m_systems.contains(owner) ||
            std::ranges::find(m_out.components, owner, &SystemComponent::name) != m_out.components.end())
            return {owner, name.mid(dot + 1)};
    }
    return {{}, name};
}

core::Result<SystemDescription> StructureReader::read(const XmlNode &root)
{
    const XmlNode *system = root.child("System");
    if (root.name != QLatin1String("SystemStructureDescription") || !system)
        return wrong(QCoreApplication::translate("whatif", "This is no system structure description of SSP."));
    addUnits(root, m_units);
    m_enumerations = readEnumerations(root);
    m_out.name = root.text("name");
    if (const XmlNode *experiment = root.child("DefaultExperiment")) {
        m_out.start = experiment->number("startTime");
        m_out.stop = experiment->number("stopTime");
    }
    readConnectors(*system);
    readSystem(*system, {});
    if (m_error)
        return *m_error;
    for (const PendingValue &pending : m_values)
        m_out.values.push_back(
            {target(joined(pending.scope, pending.value.name)), pending.value.value, pending.value.unit});
    return std::move(m_out);
}

core::Error withFile(const core::Error &error, const QString &path)
{
    return {error.code, QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), error.sentence), error.detail};
}

} // namespace

core::Result<SystemDescription> readSystemStructure(const QByteArray &ssd, const QString &folder,
                                                    const FileReader &read)
{
    const auto root = readXml(ssd);
    return root ? StructureReader(folder, read).read(*root) : core::Result<SystemDescription>(root.error());
}

bool isSystemFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("ssp") || suffix == QLatin1String("ssd");
}

core::Result<SystemDescription> loadSystem(const QString &path, core::Progress &progress)
{
    QString file = QFileInfo(path).absoluteFilePath();
    std::shared_ptr<QTemporaryDir> unpacked;
    if (QFileInfo(path).suffix().toLower() == QLatin1String("ssp")) {
        unpacked = std::make_shared<QTemporaryDir>();
        const auto archive = Archive::open(path);
        if (!archive)
            return archive.error();
        if (!archive->contains(SsdName))
            return wrong(QCoreApplication::translate(
                "whatif", "The archive has no SystemStructure.ssd at its top, as an SSP has to have."));
        if (const auto done = archive->unpack(unpacked->path(), progress); !done)
            return done.error();
        file = unpacked->filePath(SsdName);
    }
    const QString folder = QFileInfo(file).path();
    const auto readFile = [&folder](const QString &name) -> std::optional<QByteArray> {
        QFile beside(QDir(folder).filePath(name));
        return beside.open(QIODevice::ReadOnly) && beside.size() <= LargestSsd ? std::optional(beside.readAll())
                                                                               : std::nullopt;
    };
    const auto ssd = readFile(QFileInfo(file).fileName());
    if (!ssd)
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("whatif", "%1 cannot be read: check that it exists and may be read.").arg(path),
            {}};
    auto system = readSystemStructure(*ssd, folder, readFile);
    if (!system)
        return withFile(system.error(), path);
    system->keepsFiles = unpacked;
    return system;
}

} // namespace twinscope::whatif
