// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreader.h"

namespace twinscope::telemetry {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

void JsonReader::read()
{
    if (!value(JsonDocument::None, {}, 0))
        return;
    skipSpace();
    if (m_at != m_text.size())
        fail();
}

bool JsonReader::fail(JsonDocument::Fault fault)
{
    m_document.m_fault = fault;
    m_document.m_faultPosition = m_at;
    return false;
}

void JsonReader::skipSpace()
{
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
        ++m_at;
}

bool JsonReader::take(char c)
{
    skipSpace();
    if (peek() != c)
        return false;
    ++m_at;
    return true;
}

bool JsonReader::value(Node parent, const Span &key, int depth)
{
    skipSpace();
    const size_t node = m_document.m_nodes.size();
    auto &entry = m_document.m_nodes.emplace_back();
    entry.parent = parent;
    entry.key = key;
    entry.content.begin = quint32(m_at);
    if (!content(Node(node), depth))
        return false;
    // Looked up again: the list may have moved while the children were read.
    auto &done = m_document.m_nodes[node];
    if (done.kind != Kind::Text)
        done.content.end = quint32(m_at);
    return true;
}

bool JsonReader::content(Node node, int depth)
{
    auto &entry = m_document.m_nodes[size_t(node)];
    switch (peek()) {
    case '{':
        return container(node, Kind::Object, '}', depth);
    case '[':
        return container(node, Kind::Array, ']', depth);
    case '"':
        entry.kind = Kind::Text;
        return string(entry.content);
    case 't':
        entry.kind = Kind::Boolean;
        return word("true");
    case 'f':
        entry.kind = Kind::Boolean;
        return word("false");
    case 'n':
        return word("null");
    default:
        entry.kind = Kind::Number;
        return number();
    }
}

bool JsonReader::container(Node node, Kind kind, char close, int depth)
{
    if (depth >= JsonDocument::MaximumDepth)
        return fail(JsonDocument::Fault::TooDeep);
    m_document.m_nodes[size_t(node)].kind = kind;
    ++m_at;
    if (take(close))
        return true;
    Node previous = JsonDocument::None;
    do {
        Span key;
        if (kind == Kind::Object && !memberName(key))
            return false;
        const Node child = Node(m_document.m_nodes.size());
        if (!value(node, key, depth + 1))
            return false;
        link(node, previous, child);
        previous = child;
    } while (take(','));
    return take(close) || fail();
}

void JsonReader::link(Node parent, Node previous, Node child)
{
    auto &nodes = m_document.m_nodes;
    (previous == JsonDocument::None ? nodes[size_t(parent)].firstChild : nodes[size_t(previous)].next) = child;
    ++nodes[size_t(parent)].children;
}

bool JsonReader::memberName(Span &key)
{
    skipSpace();
    if (peek() != '"')
        return fail();
    return string(key) && (take(':') || fail());
}

bool JsonReader::string(Span &span)
{
    span.begin = quint32(++m_at);
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            span.end = quint32(m_at++);
            return true;
        }
        if (uchar(c) < 0x20)
            return fail();
        if (c == '\\') {
            span.escaped = true;
            if (!escape())
                return fail();
        }
    }
    return fail();
}

bool JsonReader::escape()
{
    ++m_at; // and the last character of the escape is where m_at stays
    if (peek() != 'u')
        return peek() != '\0' && QByteArrayView("\"\\/bfnrt").contains(peek());
    for (int i = 0; i < 4; ++i) {
        ++m_at;
        if (!isHexDigit(peek()))
            return false;
    }
    return true;
}

bool JsonReader::word(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word))
        return fail();
    m_at += word.size();
    return true;
}

bool JsonReader::digits()
{
    const qsizetype before = m_at;
    while (isDigit(peek()))
        ++m_at;
    return m_at > before || fail();
}

bool JsonReader::number()
{
    if (peek() == '-')
        ++m_at;
    if (peek() == 'N')
        return word("NaN");
    if (peek() == 'I')
        return word("Infinity");
    if (peek() == '0')
        ++m_at; // a zero in front stands alone: "012" is no JSON
    else if (!digits())
        return false;
    if (peek() == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (peek() != 'e' && peek() != 'E')
        return true;
    ++m_at;
    if (peek() == '+' || peek() == '-')
        ++m_at;
    return digits();
}

} // namespace twinscope::telemetry
