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

constexpr int DeepestFile = 100;
constexpr int MostNestedFiles = 10'000;
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
    const QString place = source.section(u'#', 0, 0);
    const bool isUrl = place.contains(QLatin1String(":/"));
    const QString path = isUrl ? QUrl(place).toLocalFile() : QUrl::fromPercentEncoding(place.toUtf8());
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
    const QString source = component.text("source");
    const QString inside = QUrl::fromPercentEncoding(source.section(u'#', 1).toUtf8());
    if (!inside.isEmpty() && type != PackageType)
        return refuse(core::ErrorCode::Unsupported,
                      QCoreApplication::translate(
                          "whatif", "The source of the component “%1” names “#%2”, a part of a file; only the systems "
                                    "in an SSP can be named so.")
                          .arg(name, inside));
    const auto path = resolved(source);
    if (!path)
        return refuse(core::ErrorCode::Malformed,
                      QCoreApplication::translate(
                          "whatif", "The source of the component “%1” has to be a path below the system's folder.")
                          .arg(name));
    type == FmuType ? readFmu(component, name, *path)
                    : readNested(name, *path,
                                 type != PackageType ? QString()
                                 : inside.isEmpty()  ? SsdName
                                                     : inside);
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

/// Whether a file can be part of those around it.
bool StructureReader::mayNest(const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    if (m_nesting.contains(path))
        refuse(core::ErrorCode::LimitExceeded,
               QCoreApplication::translate("whatif", "The file “%1” is a part of itself.").arg(file));
    else if (m_nesting.size() >= DeepestFile || ++m_nestedFiles > MostNestedFiles)
        refuse(core::ErrorCode::LimitExceeded,
               QCoreApplication::translate("whatif", "The system is nested deeper than %1 files, or made of more than "
                                                     "%2, at “%3”.")
                   .arg(DeepestFile)
                   .arg(MostNestedFiles)
                   .arg(file));
    return !m_error;
}

/// A system in a file of its own, as if it stood here; `inside` is its name in a package.
void StructureReader::readNested(const QString &name, const QString &path, const QString &inside)
{
    if (m_error || !mayNest(path))
        return;
    const QString file = QFileInfo(path).fileName();
    Place place{m_place.root, QFileInfo(path).path(), m_place.confined, name};
    QString ssd = path;
    if (!inside.isEmpty()) {
        const auto folder = m_files.unpack(path);
        if (!folder)
            return refuse(folder.error().code, QStringLiteral("%1: %2").arg(file, folder.error().sentence));
        ssd = QDir::cleanPath(*folder + u'/' + inside);
        place = {*folder, QFileInfo(ssd).path(), true, name};
    }
    const bool stays = inside.isEmpty() || ssd.startsWith(place.root + u'/');
    const auto bytes = stays ? m_files.read(ssd, {}) : std::nullopt;
    const auto root = bytes ? readXml(*bytes) : core::Result<XmlNode>(core::Error());
    if (!root || !root->child("System"))
        return refuse(
            core::ErrorCode::Malformed,
            QCoreApplication::translate("whatif", "The file “%1” is missing or no system structure description.")
                .arg(inside.isEmpty() || inside == SsdName ? file : file + u'#' + inside));
    m_nesting += path;
    readFile(name, *root, std::move(place));
    m_nesting.removeLast();
}

/// Units and enumerations of a file hold in it alone (section 5.3).
void StructureReader::readFile(const QString &name, const XmlNode &root, Place place)
{
    const Place outer = std::exchange(m_place, std::move(place));
    auto units = std::exchange(m_units, {});
    auto enumerations = std::exchange(m_enumerations, {});
    m_systems += name;
    takeDefinitions(root);
    readSystem(*root.child("System"), name);
    m_units = std::move(units);
    m_enumerations = std::move(enumerations);
    m_place = outer;
}

/// Section 5.4.3: looked up in the system that refers to it, then in those around it, up to that of the file. Answers a
/// place where the signals meet, which no component can be called.
QString StructureReader::dictionaryNamed(const QString &name, QString scope)
{
    for (;;) {
        const QString place = scope + u'/' + name;
        if (m_declared.contains(place))
            return place;
        if (scope == m_place.scope || scope.isEmpty())
            break;
        scope = scope.left(std::max<qsizetype>(scope.lastIndexOf(u'.'), 0));
    }
    problem(QCoreApplication::translate("whatif", "The signal dictionary “%1” is not declared.").arg(name));
    return m_place.scope + u'/' + name;
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
        m_dictionaries[name] = dictionaryNamed(element.text("dictionary"), scope);
    }
}

/// Values of a system come after those of what is inside, so that they hold instead (section 5.4.5).
void StructureReader::readSystem(const XmlNode &system, const QString &scope)
{
    noteKinds(system, scope);
    const XmlNode *dictionaries = system.child("SignalDictionaries");
    for (const XmlNode &dictionary : dictionaries ? dictionaries->children : std::vector<XmlNode>())
        m_declared += scope + u'/' + dictionary.text("name");
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
