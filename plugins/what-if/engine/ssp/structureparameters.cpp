// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "structurereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

// Parameter bindings (SSP 1.0, section 5.3.3).

namespace twinscope::whatif {

/// The XML inside `holder`, or in the file that `from` names: beside the SSD, or with a component as its base in `archive`.
/// Nothing: a problem was told.
std::optional<XmlNode> StructureReader::document(const XmlNode &holder, const char *wanted, const XmlNode &from,
                                                 const QString &archive)
{
    if (const XmlNode *inside = holder.child(wanted))
        return *inside;
    const QString source = from.text("source");
    const bool inArchive = from.text("sourceBase") == QLatin1String("component") && !archive.isEmpty();
    const QString inside = QDir::cleanPath(QUrl::fromPercentEncoding(source.toUtf8()));
    const auto path = source.contains(u'#') ? std::nullopt : inArchive ? std::optional(archive) : resolved(source);
    const auto bytes = path ? m_files.read(*path, inArchive ? inside : QString()) : std::nullopt;
    const auto root = bytes ? readXml(*bytes) : core::Result<XmlNode>(core::Error());
    if (root && root->name == QLatin1String(wanted))
        return *root;
    problem(QCoreApplication::translate("whatif", "The file “%1” is missing or no %2; its values are left out.")
                .arg(source, QLatin1String(wanted)));
    return std::nullopt;
}

std::vector<ParameterValue> StructureReader::bindingValues(const XmlNode &binding, const QString &archive)
{
    const XmlNode *inside = binding.child("ParameterValues");
    const auto set = document(inside ? *inside : XmlNode(), "ParameterSet", binding, archive);
    std::vector<ParameterValue> values = set ? readParameterSet(*set, m_units) : std::vector<ParameterValue>();
    for (ParameterValue &value : values) // before the mapping, which sees the names with it
        value.name.prepend(binding.text("prefix"));
    if (const XmlNode *mapping = binding.child("ParameterMapping")) {
        const auto map = document(*mapping, "ParameterMapping", *mapping, archive);
        values = map ? mapped(values, *map) : std::vector<ParameterValue>();
    }
    return values;
}

void StructureReader::readBindings(const XmlNode &element, const QString &scope)
{
    const bool isComponent = element.name == QLatin1String("Component");
    const QString archive = isComponent ? resolved(element.text("source")).value_or(QString()) : QString();
    const XmlNode *bindings = element.child("ParameterBindings");
    for (const XmlNode &binding : bindings ? bindings->children : std::vector<XmlNode>())
        for (const ParameterValue &value : bindingValues(binding, archive))
            m_values.push_back({scope, value});
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

} // namespace twinscope::whatif
