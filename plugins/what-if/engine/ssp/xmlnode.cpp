// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xmlnode.h"

#include "fmi/attributes.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr int Deepest = 100;
constexpr int MostNodes = 1'000'000;

class TreeReader
{
public:
    explicit TreeReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    core::Result<XmlNode> read()
    {
        XmlNode root;
        if (m_xml.readNextStartElement())
            readElement(root, 0);
        while (!m_xml.atEnd() && m_fault.isEmpty())
            m_xml.readNext();
        if (m_fault.isEmpty() && m_xml.hasError())
            m_fault =
                QCoreApplication::translate("whatif", "line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString());
        if (m_fault.isEmpty())
            return root;
        return core::Error{core::ErrorCode::Malformed,
                           QCoreApplication::translate("whatif", "The XML cannot be read: %1.").arg(m_fault),
                           {}};
    }

private:
    void readElement(XmlNode &node, int depth)
    {
        if (depth > Deepest || ++m_count > MostNodes) {
            m_fault = QCoreApplication::translate("whatif", "it is nested too deeply or too large");
            return;
        }
        node.name = m_xml.name().toString();
        for (const QXmlStreamAttribute &attribute : m_xml.attributes())
            node.attributes.insert(attribute.name().toString(), attribute.value().toString());
        while (m_fault.isEmpty() && m_xml.readNextStartElement())
            readElement(node.children.emplace_back(), depth + 1);
    }

    QXmlStreamReader m_xml;
    int m_count = 0;
    QString m_fault;
};

} // namespace

const XmlNode *XmlNode::child(const char *childName) const
{
    const auto found = std::ranges::find(children, QLatin1String(childName), &XmlNode::name);
    return found == children.end() ? nullptr : &*found;
}

std::optional<double> XmlNode::number(const char *attribute) const
{
    return realFromText(text(attribute));
}

core::Result<XmlNode> readXml(const QByteArray &bytes)
{
    return TreeReader(bytes).read();
}

} // namespace twinscope::whatif
