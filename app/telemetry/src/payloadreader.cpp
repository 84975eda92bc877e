// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "payloadreader.h"

#include "conversion.h"
#include "refusaltext.h"
#include "saidquality.h"
#include "sourcetime.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace twinscope::telemetry {

using core::QualityLevel;
using core::QualityReason;

namespace {

constexpr std::array<const char *, 4> TimeNames{"time", "timestamp", "ts", "t"};
constexpr std::array<const char *, 2> QualityNames{"quality", "q"};
constexpr std::array<const char *, 2> ValueNames{"value", "v"};

bool isNamedLikeRemark(const JsonPointer &pointer)
{
    const auto names = [&](const char *name) { return !pointer.empty() && pointer.back() == name; };
    return std::any_of(TimeNames.begin(), TimeNames.end(), names) ||
           std::any_of(QualityNames.begin(), QualityNames.end(), names);
}

/// Without what editors and careless firmware put around a text: byte order mark, white space, closing NULs.
QByteArrayView bareText(QByteArrayView bytes)
{
    static constexpr char ByteOrderMark[] = "\xEF\xBB\xBF";
    if (bytes.startsWith(ByteOrderMark))
        bytes = bytes.sliced(3);
    while (bytes.endsWith('\0'))
        bytes.chop(1);
    return bytes.trimmed();
}

bool hasControlCharacters(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
}

bool looksLikeJson(QByteArrayView text)
{
    return text.startsWith('{') || text.startsWith('[') || text.startsWith('"');
}

} // namespace

void TopicChannels::add(core::ChannelIndex index, const plant::Channel &channel)
{
    Entry entry{index, channel, parseJsonPointer(channel.address.pointer),
                parseJsonPointer(channel.address.timePointer)};
    if (entry.value && isNamedLikeRemark(*entry.value))
        claims.push_back(*entry.value);
    needsJson = needsJson || !channel.address.pointer.isEmpty() || !channel.address.timePointer.isEmpty();
    entries.push_back(std::move(entry));
}

PayloadReader::PayloadReader(const Payload &payload, const TopicChannels &topic, PayloadDecoder::Decoded &result)
    : m_payload(payload)
    , m_topic(topic)
    , m_result(result)
    , m_text(bareText(payload.bytes))
{
}

void PayloadReader::read(qint64 maxPayload)
{
    if (m_payload.bytes.size() > maxPayload)
        refuseAll(QualityReason::TooLarge, RefusalText::tooLarge(m_payload.bytes.size(), maxPayload));
    else if (m_text.isEmpty())
        refuseAll(QualityReason::Undecodable, RefusalText::empty());
    else if (!QUtf8StringView(m_text.data(), m_text.size()).isValidUtf8())
        refuseAll(QualityReason::Undecodable, RefusalText::binary());
    else if (m_topic.needsJson || looksLikeJson(m_text))
        readJson();
    else
        readPlain();
}

void PayloadReader::readPlain()
{
    for (const Entry &entry : m_topic.entries)
        readText(entry, m_text, plainRemarks(entry));
}

void PayloadReader::readJson()
{
    const JsonDocument document(m_text);
    if (document.fault() != JsonDocument::Fault::None) {
        for (const Entry &entry : m_topic.entries)
            readUnparsed(document, entry);
        return;
    }
    for (const JsonPointer &claim : m_topic.claims)
        m_claimed.push_back(document.resolve(claim));
    for (const Entry &entry : m_topic.entries)
        readNode(document, entry);
}

void PayloadReader::readUnparsed(const JsonDocument &document, const Entry &entry)
{
    const bool whole = entry.channel.address.pointer.isEmpty();
    if (whole && (entry.channel.kind == plant::ChannelKind::Text || !looksLikeJson(m_text)))
        readText(entry, m_text, plainRemarks(entry));
    else
        refuse(entry, QualityReason::Undecodable, m_payload.arrival, RefusalText::jsonFault(document, m_text));
}

void PayloadReader::readNode(const JsonDocument &document, const Entry &entry)
{
    using Kind = JsonDocument::Kind;
    const bool isText = entry.channel.kind == plant::ChannelKind::Text;
    const Node node = valueNode(document, entry);
    const Remarks &remarks = remarksFor(document, entry, node == JsonDocument::None ? document.root() : node);
    if (node == JsonDocument::None)
        refuse(entry, QualityReason::Undecodable, remarks.time, RefusalText::missing(entry.channel.address.pointer));
    else if (document.kind(node) == Kind::Null && remarks.said == QualityLevel::Bad)
        accept(entry, {}, remarks);
    else if (document.kind(node) == Kind::Null)
        refuse(entry, QualityReason::Undecodable, remarks.time, RefusalText::null());
    else if (!isText && document.kind(node) >= Kind::Array)
        refuse(entry, QualityReason::Undecodable, remarks.time, RefusalText::container(document.kind(node)));
    else
        readText(entry, isText ? document.text(node) : document.text(node).trimmed(), remarks);
}

void PayloadReader::readText(const Entry &entry, QByteArrayView text, const Remarks &remarks)
{
    if (entry.channel.kind == plant::ChannelKind::Text && hasControlCharacters(text)) {
        refuse(entry, QualityReason::Undecodable, remarks.time, RefusalText::binary());
        return;
    }
    Conversion conversion = convert(text, entry.channel);
    if (conversion.fault != QualityReason::None)
        refuse(entry, conversion.fault, remarks.time, RefusalText::value(text));
    else
        accept(entry, std::move(conversion.value), remarks);
}

PayloadReader::Node PayloadReader::valueNode(const JsonDocument &document, const Entry &entry) const
{
    if (!entry.value)
        return JsonDocument::None;
    if (!entry.value->empty() || document.kind(document.root()) != JsonDocument::Kind::Object)
        return document.resolve(*entry.value);
    for (const char *name : ValueNames) {
        if (const Node node = document.member(document.root(), name); node != JsonDocument::None)
            return node;
    }
    return entry.channel.kind == plant::ChannelKind::Text ? document.root() : JsonDocument::None;
}

PayloadReader::Node PayloadReader::remarkNode(const JsonDocument &document, Node holder,
                                              std::span<const char *const> names) const
{
    for (Node object = holder; object != JsonDocument::None; object = document.parent(object)) {
        for (const char *name : names) {
            const Node node = document.member(object, name);
            if (node != JsonDocument::None && std::find(m_claimed.begin(), m_claimed.end(), node) == m_claimed.end())
                return node;
        }
    }
    return JsonDocument::None;
}

const PayloadReader::Remarks &PayloadReader::remarksFor(const JsonDocument &document, const Entry &entry, Node value)
{
    const Node holder = value == document.root() ? value : document.parent(value);
    const JsonPointer *time = entry.time ? &*entry.time : nullptr;
    const bool sameTime = time && m_remarkedTime && *time == *m_remarkedTime;
    if (holder == m_remarkedHolder && sameTime)
        return m_remarks;
    m_remarkedHolder = holder;
    m_remarkedTime = time;
    m_remarks = {m_payload.arrival};
    readTime(document, entry, holder, m_remarks);
    const Node quality = remarkNode(document, holder, QualityNames);
    if (quality != JsonDocument::None)
        m_remarks.said = parseSaidQuality(document.text(quality));
    return m_remarks;
}

void PayloadReader::readTime(const JsonDocument &document, const Entry &entry, Node holder, Remarks &remarks) const
{
    const bool implied = entry.time && entry.time->empty();
    Node node = JsonDocument::None;
    if (implied)
        node = remarkNode(document, holder, TimeNames);
    else if (entry.time)
        node = document.resolve(*entry.time);
    if (implied && node == JsonDocument::None)
        return;
    const auto time = node == JsonDocument::None ? std::nullopt : parseSourceTime(document.text(node));
    remarks.time = time.value_or(m_payload.arrival);
    remarks.badTime = !time;
}

PayloadReader::Remarks PayloadReader::plainRemarks(const Entry &entry) const
{
    return {m_payload.arrival, !entry.channel.address.timePointer.isEmpty(), std::nullopt};
}

void PayloadReader::accept(const Entry &entry, core::Value value, const Remarks &remarks)
{
    core::Quality quality = core::good();
    const auto worsen = [&quality](bool applies, core::Quality to) {
        if (applies && to.level > quality.level)
            quality = to;
    };
    worsen(remarks.said == QualityLevel::Bad, core::bad(QualityReason::SaidBySource));
    worsen(isOutside(value, entry.channel), core::uncertain(QualityReason::OutOfRange));
    worsen(remarks.said == QualityLevel::Uncertain, core::uncertain(QualityReason::SaidBySource));
    worsen(remarks.badTime, core::uncertain(QualityReason::BadSourceTime));
    m_result.samples.push_back({entry.index, {remarks.time, m_payload.arrival, std::move(value), quality}});
}

void PayloadReader::refuse(const Entry &entry, QualityReason reason, core::Time time, const QString &sent)
{
    const core::Sample marker{time, m_payload.arrival, {}, core::bad(reason)};
    m_result.refusals.push_back(
        {entry.index, marker, RefusalText::sentence(entry.channel, m_payload.topic, reason, sent)});
}

void PayloadReader::refuseAll(QualityReason reason, const QString &sent)
{
    for (const Entry &entry : m_topic.entries)
        refuse(entry, reason, m_payload.arrival, sent);
}

} // namespace twinscope::telemetry
