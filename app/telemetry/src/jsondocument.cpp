// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsondocument.h"

#include "jsonreader.h"

#include <QStringList>

#include <charconv>

namespace twinscope::telemetry {

namespace {

constexpr quint32 LargeObject = 16; ///< members above which a hash beats looking at each

QChar shortEscape(char c)
{
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return QLatin1Char(c);
    }
}

QByteArray unescape(QByteArrayView raw)
{
    QString text; // UTF-16, because \u escapes are UTF-16 code units
    qsizetype plain = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\')
            continue;
        text += QString::fromUtf8(raw.sliced(plain, i - plain));
        if (raw[++i] == 'u') {
            text += QChar(raw.sliced(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
        } else {
            text += shortEscape(raw[i]);
        }
        plain = i + 1;
    }
    return (text + QString::fromUtf8(raw.sliced(plain))).toUtf8();
}

} // namespace

std::optional<JsonPointer> parseJsonPointer(const QString &pointer)
{
    if (pointer.isEmpty())
        return JsonPointer();
    if (!pointer.startsWith(QLatin1Char('/')))
        return std::nullopt;
    JsonPointer tokens;
    const QStringList parts = pointer.mid(1).split(QLatin1Char('/'));
    for (QString token : parts) {
        token.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        tokens.push_back(token.toUtf8());
    }
    return tokens;
}

JsonDocument::JsonDocument(QByteArrayView text)
    : m_text(text)
{
    m_nodes.reserve(size_t(text.size() / 16) + 4);
    JsonReader(*this).read();
}

QByteArrayView JsonDocument::view(const Span &span) const
{
    return m_text.sliced(span.begin, span.end - span.begin);
}

QByteArray JsonDocument::unescaped(const Span &span) const
{
    const QByteArrayView raw = view(span);
    return span.escaped ? unescape(raw) : QByteArray::fromRawData(raw.data(), raw.size());
}

QByteArray JsonDocument::key(Node node) const
{
    return unescaped(m_nodes[size_t(node)].key);
}

QByteArray JsonDocument::text(Node node) const
{
    return unescaped(m_nodes[size_t(node)].content);
}

JsonDocument::Node JsonDocument::scan(const Entry &object, QByteArrayView key) const
{
    Node found = None;
    for (Node node = object.firstChild; node != None; node = m_nodes[size_t(node)].next) {
        const Span &span = m_nodes[size_t(node)].key;
        if (span.escaped ? unescape(view(span)) == key : view(span) == key)
            found = node;
    }
    return found;
}

JsonDocument::Node JsonDocument::member(Node object, QByteArrayView key) const
{
    if (object == None || kind(object) != Kind::Object)
        return None;
    const Entry &entry = m_nodes[size_t(object)];
    if (entry.children <= LargeObject)
        return scan(entry, key);
    auto index = m_indexes.find(object);
    if (index == m_indexes.end()) {
        index = m_indexes.insert(object, {});
        for (Node node = entry.firstChild; node != None; node = m_nodes[size_t(node)].next)
            index->insert(unescaped(m_nodes[size_t(node)].key), node);
    }
    return index->value(QByteArray::fromRawData(key.data(), key.size()), None);
}

JsonDocument::Node JsonDocument::element(Node array, const QByteArray &index) const
{
    const bool leadingZero = index.size() > 1 && index.startsWith('0');
    quint32 position = 0;
    const auto [end, error] = std::from_chars(index.cbegin(), index.cend(), position);
    if (leadingZero || error != std::errc() || end != index.cend())
        return None;
    const Entry &entry = m_nodes[size_t(array)];
    if (position >= entry.children)
        return None;
    Node node = entry.firstChild;
    while (position-- > 0)
        node = m_nodes[size_t(node)].next;
    return node;
}

JsonDocument::Node JsonDocument::resolve(const JsonPointer &pointer) const
{
    Node node = root();
    for (const QByteArray &token : pointer) {
        if (node == None)
            return None;
        node = kind(node) == Kind::Array ? element(node, token) : member(node, token);
    }
    return node;
}

} // namespace twinscope::telemetry
