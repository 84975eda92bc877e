// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace twinscope::whatif {

/// An XML element with its attributes and what is inside, names without their namespaces' prefixes: enough for the small
/// files of SSP.
struct XmlNode
{
    QString name;
    QHash<QString, QString> attributes;
    std::vector<XmlNode> children;

    QString text(const char *attribute) const { return attributes.value(QLatin1String(attribute)); }
    bool has(const char *attribute) const { return attributes.contains(QLatin1String(attribute)); }
    const XmlNode *child(const char *childName) const; ///< the first of that name, or nullptr
    std::optional<double> number(const char *attribute) const;
};

/// Error: no well-formed XML (with the line), more than a million elements, nested deeper than 100.
core::Result<XmlNode> readXml(const QByteArray &bytes);

} // namespace twinscope::whatif
