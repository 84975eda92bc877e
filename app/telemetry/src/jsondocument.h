// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace twinscope::telemetry {

/// A JSON pointer (RFC 6901) in its string form, cut into unescaped tokens; nothing where it is not one.
using JsonPointer = std::vector<QByteArray>;
std::optional<JsonPointer> parseJsonPointer(const QString &pointer);

/// A JSON text (RFC 8259) parsed into a flat list of nodes that point into the text. Numbers stay the text they were
/// written as, so that 64-bit integers keep every digit and one number too large for a double spoils only itself; that
/// is why no general JSON library is used here. NaN, Infinity and -Infinity are taken as numbers, because widespread
/// writers produce them. Nesting is limited; of equal keys the last one counts.
class JsonDocument
{
public:
    enum class Kind : quint8 { Null, Boolean, Number, Text, Array, Object };
    enum class Fault : quint8 { None, Syntax, TooDeep };
    using Node = qint32;
    static constexpr Node None = -1;
    static constexpr int MaximumDepth = 64;

    /// The text has to outlive the document and to be valid UTF-8.
    explicit JsonDocument(QByteArrayView text);

    Fault fault() const { return m_fault; }
    qsizetype faultPosition() const { return m_faultPosition; } ///< bytes from the beginning

    Node root() const { return m_fault == Fault::None ? 0 : None; }
    Kind kind(Node node) const { return m_nodes[size_t(node)].kind; }
    Node parent(Node node) const { return m_nodes[size_t(node)].parent; }

    /// Text: unescaped; everything else as it was written. May share the document's text: do not keep it for longer.
    QByteArray text(Node node) const;

    Node member(Node object, QByteArrayView key) const;      ///< None where there is no such member, or no object
    Node element(Node array, const QByteArray &index) const; ///< the index as RFC 6901 writes it
    Node resolve(const JsonPointer &pointer) const;

    // The children of an array or object, in their order.
    Node firstChild(Node node) const { return m_nodes[size_t(node)].firstChild; }
    Node next(Node node) const { return m_nodes[size_t(node)].next; }
    QByteArray key(Node node) const; ///< of a member, unescaped

private:
    friend class JsonReader;
    struct Span
    {
        quint32 begin = 0, end = 0;
        bool escaped = false;
    };
    struct Entry
    {
        Kind kind = Kind::Null;
        Span key, content;
        Node parent = None, firstChild = None, next = None;
        quint32 children = 0;
    };

    QByteArrayView view(const Span &span) const;
    QByteArray unescaped(const Span &span) const;
    Node scan(const Entry &object, QByteArrayView key) const;

    QByteArrayView m_text;
    std::vector<Entry> m_nodes;
    Fault m_fault = Fault::None;
    qsizetype m_faultPosition = 0;
    mutable QHash<Node, QHash<QByteArray, Node>> m_indexes; ///< of large objects, made when first asked
};

} // namespace twinscope::telemetry
