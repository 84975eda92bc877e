// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QXmlStreamAttributes>

#include <optional>
#include <vector>

namespace twinscope::whatif {

/// The attributes of one XML element, in the types of XML Schema. A value that is not of its type counts as absent and
/// becomes a sentence in `problems`.
class Attributes
{
public:
    /// `element` names it for people: "Real variable “h”". All arguments outlive this.
    Attributes(const QXmlStreamAttributes &attributes, const QString &element, QStringList &problems)
        : m_attributes(attributes)
        , m_element(element)
        , m_problems(problems)
    {
    }

    bool has(QLatin1String name) const { return m_attributes.hasAttribute(name); }
    QString text(QLatin1String name) const { return m_attributes.value(name).toString(); }
    bool flag(QLatin1String name, bool otherwise = false) const;
    std::optional<double> real(QLatin1String name) const; ///< xs:double, with INF and NaN
    std::optional<qint64> integer(QLatin1String name) const;
    std::optional<quint64> natural(QLatin1String name) const;
    std::vector<quint64> naturals(QLatin1String name) const; ///< a list, separated by white space

private:
    void complain(QLatin1String name) const;

    const QXmlStreamAttributes &m_attributes;
    const QString &m_element;
    QStringList &m_problems;
};

/// As XML Schema writes them: "1e-3", "INF", "-INF", "NaN"; white space around is let pass, and "inf" and "+1" of sloppy tools.
std::optional<double> realFromText(QStringView text);
/// "true", "1", "false", "0", and "True" of sloppy tools.
std::optional<bool> flagFromText(QStringView text);

} // namespace twinscope::whatif
