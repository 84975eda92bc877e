// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../conversion.h"
#include "../jsondocument.h"
#include "finder.h"

#include <twinscope/plant/projectfile.h>

#include <QStringDecoder>

#include <algorithm>

namespace twinscope::telemetry {

namespace {

constexpr int LargestDocument = 500; ///< values of one payload that are listed
constexpr qsizetype LongestValue = 80;
constexpr const char *Remarks[] = {"time", "timestamp", "ts", "t", "quality", "q"};

QString shortened(const QByteArray &text)
{
    const QString all = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 4 * LongestValue))).simplified();
    return all.size() > LongestValue ? all.left(LongestValue - 1) + u'…' : all;
}

bool isRemark(const QByteArray &key)
{
    return std::ranges::any_of(Remarks, [&key](const char *remark) { return key == remark; });
}

bool isText(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && std::ranges::none_of(decoded, [](QChar c) { return c < u' ' && !c.isSpace(); });
}

FindingKind kindOf(QByteArrayView text)
{
    if (convert(text, plant::Channel()).fault == core::QualityReason::None)
        return FindingKind::Number;
    plant::Channel boolean;
    boolean.kind = plant::ChannelKind::Boolean;
    if (convert(text, boolean).fault == core::QualityReason::None)
        return FindingKind::Boolean;
    return isText(text) ? FindingKind::Text : FindingKind::Binary;
}

FindingKind kindOf(const JsonDocument &document, JsonDocument::Node node)
{
    switch (document.kind(node)) {
    case JsonDocument::Kind::Boolean:
        return FindingKind::Boolean;
    case JsonDocument::Kind::Text:
        return FindingKind::Text;
    default:
        return FindingKind::Number;
    }
}

QString escaped(const QByteArray &key)
{
    return QString::fromUtf8(key).replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

bool isContainer(JsonDocument::Kind kind)
{
    return kind == JsonDocument::Kind::Object || kind == JsonDocument::Kind::Array;
}

/// The member that a channel without a pointer reads.
JsonDocument::Node mainValue(const JsonDocument &document)
{
    for (const char *name : {"value", "v"}) {
        const auto node = document.member(document.root(), name);
        if (node != JsonDocument::None)
            return node;
    }
    return JsonDocument::None;
}

} // namespace

void Finder::hearPlain(const Payload &message)
{
    const QByteArray text = message.bytes.trimmed();
    const bool mayBeJson = text.startsWith('{') || text.startsWith('[') || text.startsWith('"');
    if (mayBeJson && isText(text)) {
        const JsonDocument document{QByteArrayView(text)};
        if (document.fault() == JsonDocument::Fault::None) {
            int budget = LargestDocument;
            walk(message, document, document.root(), {}, budget);
            return;
        }
    }
    const FindingKind kind = kindOf(text);
    see(message, {}, kind, kind == FindingKind::Binary ? QString() : shortened(text));
}

void Finder::walk(const Payload &message, const JsonDocument &document, qint32 node, const QString &pointer,
                  int &budget)
{
    if (document.kind(node) == JsonDocument::Kind::Null || --budget < 0) {
        m_leftOut += budget < 0;
        return;
    }
    if (!isContainer(document.kind(node))) {
        const bool isMain = node == mainValue(document) || pointer.isEmpty();
        see(message, isMain ? QString() : pointer, kindOf(document, node), shortened(document.text(node)));
        return;
    }
    const bool isArray = document.kind(node) == JsonDocument::Kind::Array;
    int index = 0;
    for (auto child = document.firstChild(node); child != JsonDocument::None; child = document.next(child)) {
        const QString level = isArray ? QString::number(index++) : escaped(document.key(child));
        if (isArray || !isRemark(document.key(child)) || isContainer(document.kind(child)))
            walk(message, document, child, pointer + u'/' + level, budget);
    }
}

void Finder::see(const Payload &message, const QString &pointer, FindingKind kind, const QString &value)
{
    Finding *finding = findingAt(message.topic, pointer, {});
    if (!finding)
        return;
    if (finding->messages == 0 || kind > finding->kind) // what was a text once is no number
        finding->kind = kind;
    if (plant::topicFault(message.topic) != QString())
        finding->kind = FindingKind::Unreadable;
    finding->channel.kind = finding->kind == FindingKind::Text      ? plant::ChannelKind::Text
                            : finding->kind == FindingKind::Boolean ? plant::ChannelKind::Boolean
                                                                    : plant::ChannelKind::Number;
    finding->newest = value;
    finding->arrival = message.arrival;
    ++finding->messages;
}

} // namespace twinscope::telemetry
