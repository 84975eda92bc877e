// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structurereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <utility>

namespace twinscope::whatif {

namespace {

constexpr int MostNestedFiles = 100; // also where one names itself
const auto SsdName = QStringLiteral("SystemStructure.ssd");
const auto FmuType = QStringLiteral("application/x-fmu-sharedlibrary");
const auto DefinitionType = QStringLiteral("application/x-ssp-definition");
const auto PackageType = QStringLiteral("application/x-ssp-package");

} // namespace

QString joinedName(const QString &scope, const QString &name)
{
    return scope.isEmpty() || name.isEmpty() ? scope + name : scope + u'.' + name;
}

void StructureReader::refuse(core::ErrorCode code, const QString &sentence)
{
    if (!m_error)
        m_error = core::Error{code, sentence, {}};
}

/// A reference (RFC 3986) as an absolute path, where it may be followed.
std::optional<QString> StructureReader::resolved(const QString &source) const
{
    const bool isUrl = source.contains(QLatin1String(":/"));
    const QString path = isUrl ? QUrl(source).toLocalFile() : QUrl::fromPercentEncoding(source.toUtf8());
    if (path.isEmpty())
        return std::nullopt;
    const QString absolute = QDir::cleanPath(QDir(m_place.base).absoluteFilePath(path));
    const bool stays = !isUrl && absolute.startsWith(m_place.root + u'/');
    return stays || !m_place.confined ? std::optional(absolute) : std::nullopt;
}

void StructureReader::readComponent(const XmlNode &component, const QString &name)
{
    const QString type = component.has("type") ? component.text("type") : FmuType;
    if (type != FmuType && type != DefinitionType && type != PackageType)
        return refuse(core::ErrorCode::Unsupported,
                      QCoreApplication::translate(
                          "whatif", "The component “%1” is of the type %2; only FMUs and systems of SSP can be run.")
                          .arg(name, type));
    if (!component.has("source"))
        return refuse(
            core::ErrorCode::Malformed,
            QCoreApplication::translate("whatif", "The component “%1” has no source, so that it cannot be run.")
                .arg(name));
    const auto path = resolved(component.text("source"));
    if (!path)
        return refuse(core::ErrorCode::Malformed,
                      QCoreApplication::translate(
                          "whatif", "The source of the component “%1” has to be a path below the system's folder.")
                          .arg(name));
    type == FmuType ? readFmu(component, name, *path) : readNested(name, *path, type == PackageType);
}

void StructureReader::readFmu(const XmlNode &component, const QString &name, const QString &path)
{
    SystemComponent made{name, path, std::nullopt};
    const QString implementation = component.text("implementation");
    if (implementation == QLatin1String("CoSimulation"))
        made.kind = Kind::CoSimulation;
    else if (implementation == QLatin1String("ModelExchange"))
        made.kind = Kind::ModelExchange;
    m_out.components.push_back(made);
}

/// A system in a file of its own, as if it stood here.
void StructureReader::readNested(const QString &name, const QString &path, bool isPackage)
{
    const QString file = QFileInfo(path).fileName();
    if (++m_nestedFiles > MostNestedFiles)
        return refuse(
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate(
                "whatif", "The system is made of more than %1 files, the last one “%2”. Perhaps one names itself.")
                .arg(MostNestedFiles)
                .arg(file));
    Place place{m_place.root, QFileInfo(path).path(), m_place.confined};
    if (isPackage) {
        const auto folder = m_files.unpack(path);
        if (!folder)
            return refuse(folder.error().code, QStringLiteral("%1: %2").arg(file, folder.error().sentence));
        place = {*folder, *folder, true};
    }
    const auto bytes = m_files.read(isPackage ? place.base + u'/' + SsdName : path, {});
    const auto root = bytes ? readXml(*bytes) : core::Result<XmlNode>(core::Error());
    const XmlNode *system = root ? root->child("System") : nullptr;
    if (!system)
        return refuse(
            core::ErrorCode::Malformed,
            QCoreApplication::translate("whatif", "The file “%1” is missing or no system structure description.")
                .arg(file));
    const Place outer = std::exchange(m_place, place);
    m_systems += name;
    takeDefinitions(*root);
    readSystem(*system, name);
    m_place = outer;
}

void StructureReader::readElement(const XmlNode &element, const QString &scope)
{
    const QString name = joinedName(scope, element.text("name"));
    noteKinds(element, name);
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

/// Values of a system come after those of what is inside, so that they hold instead (section 5.4.5).
void StructureReader::readSystem(const XmlNode &system, const QString &scope)
{
    noteKinds(system, scope);
    const XmlNode *elements = system.child("Elements");
    for (const XmlNode &element : elements ? elements->children : std::vector<XmlNode>())
        readElement(element, scope);
    const XmlNode *connections = system.child("Connections");
    for (const XmlNode &connection : connections ? connections->children : std::vector<XmlNode>())
        readConnection(connection, scope);
    readBindings(system, scope);
}

void StructureReader::takeDefinitions(const XmlNode &root)
{
    addUnits(root, m_units);
    for (Enumeration &items : readEnumerations(root))
        m_enumerations.push_back(std::move(items));
}

core::Result<SystemDescription> StructureReader::read(const QByteArray &ssd)
{
    const auto root = readXml(ssd);
    if (!root)
        return root.error();
    const XmlNode *system = root->child("System");
    if (root->name != QLatin1String("SystemStructureDescription") || !system)
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate("whatif", "This is no system structure description of SSP."),
                           {}};
    takeDefinitions(*root);
    m_out.name = root->text("name");
    if (const XmlNode *experiment = root->child("DefaultExperiment")) {
        m_out.start = experiment->number("startTime");
        m_out.stop = experiment->number("stopTime");
    }
    readSystemConnectors(*system);
    readSystem(*system, {});
    if (m_error)
        return *m_error;
    for (const PendingValue &pending : m_values)
        m_out.values.push_back({.target = target(joinedName(pending.scope, pending.value.name)),
                                .value = pending.value.value,
                                .unit = pending.value.unit,
                                .transformation = pending.value.transformation,
                                .fromSet = true});
    return std::move(m_out);
}

} // namespace twinscope::whatif
