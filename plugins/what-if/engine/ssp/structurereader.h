// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parameterset.h"
#include "systemstructure.h"

#include <QHash>

namespace twinscope::whatif {

/// Makes one SystemDescription of an SSD and of those that it names. Elements of nested systems get the systems' names before
/// their own: "plant.loop.pump".
class StructureReader
{
public:
    explicit StructureReader(const SystemFiles &files)
        : m_files(files)
        , m_place{files.folder, files.folder, files.confined, {}}
    {
    }

    core::Result<SystemDescription> read(const QByteArray &ssd);

private:
    struct Place
    {
        QString root; ///< what sources may not leave where they are confined
        QString base; ///< where relative sources begin
        bool confined = true;
        QString scope; ///< of the file's system
    };
    struct PendingValue
    {
        QString scope;
        ParameterValue value;
    };
    void readSystem(const XmlNode &system, const QString &scope);
    void readElement(const XmlNode &element, const QString &scope);
    void readComponent(const XmlNode &component, const QString &name);
    void readFmu(const XmlNode &component, const QString &name, const QString &path);
    void readNested(const QString &name, const QString &path, const QString &inside);
    void readFile(const QString &name, const XmlNode &root, Place place);
    bool mayNest(const QString &path);
    QString dictionaryNamed(const QString &name, QString scope);
    void takeDefinitions(const XmlNode &root);
    void refuse(core::ErrorCode code, const QString &sentence);
    std::optional<QString> resolved(const QString &source) const;

    // Connectors and connections.
    void readSystemConnectors(const XmlNode &system);
    void noteKinds(const XmlNode &owner, const QString &name);
    void readConnection(const XmlNode &connection, const QString &scope);
    std::optional<bool> gives(const QString &scope, const QString &element, const QString &connector) const;
    bool runsBackwards(const XmlNode &connection, const QString &scope) const;
    QString ownerOf(const QString &scope, const QString &element) const;
    bool hasEnd(const QString &scope, const QString &element, const QString &connector) const;

    // Parameters.
    void readBindings(const XmlNode &element, const QString &scope);
    std::vector<ParameterValue> bindingValues(const XmlNode &binding, const QString &archive);
    std::optional<XmlNode> document(const XmlNode &holder, const char *wanted, const XmlNode &from,
                                    const QString &archive);
    SystemEnd target(const QString &name) const;

    void problem(const QString &sentence) { m_out.problems += sentence; }

    const SystemFiles &m_files;
    Place m_place;
    QStringList m_nesting; ///< files around the one that is read
    int m_nestedFiles = 0;
    QStringList m_declared; ///< signal dictionaries, with the systems that declare them
    SystemDescription m_out;
    Description m_units;
    QStringList m_systems;                  ///< nested ones
    QHash<QString, QString> m_dictionaries; ///< references to signal dictionaries: where their signals meet
    QHash<std::pair<QString, QString>, QString> m_kinds;            ///< of connectors, by owner and name
    QHash<std::pair<QString, QString>, QString> m_enumerationNames; ///< of connectors that have one
    std::vector<Enumeration> m_enumerations;
    std::vector<PendingValue> m_values;
    std::optional<core::Error> m_error;
};

/// "plant" and "pump" make "plant.pump"; either may be empty.
QString joinedName(const QString &scope, const QString &name);

} // namespace twinscope::whatif
