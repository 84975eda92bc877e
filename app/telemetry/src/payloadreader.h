// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsondocument.h"

#include <twinscope/telemetry/decoder.h>

#include <span>

namespace twinscope::telemetry {

/// The channels one topic feeds, prepared once.
struct TopicChannels
{
    struct Entry
    {
        core::ChannelIndex index = core::NoChannel;
        plant::Channel channel;
        std::optional<JsonPointer> value; ///< nothing: the pointer in the project is not one
        std::optional<JsonPointer> time;  ///< nothing: the same; empty: look for the usual members
    };

    void add(core::ChannelIndex index, const plant::Channel &channel);

    std::vector<Entry> entries;
    bool needsJson = false;          ///< some channel looks inside the payload
    std::vector<JsonPointer> claims; ///< values whose member is named like a time or a quality, and are neither
};

/// Reads one payload for all channels of its topic. Lives for that one call.
class PayloadReader
{
public:
    PayloadReader(const Payload &payload, const TopicChannels &topic, PayloadDecoder::Decoded &result);
    void read(qint64 maxPayload);

private:
    using Entry = TopicChannels::Entry;
    using Node = JsonDocument::Node;

    /// What the payload says about a value besides the value.
    struct Remarks
    {
        core::Time time;
        bool badTime = false;
        std::optional<core::QualityLevel> said;
    };

    void readPlain();
    void readJson();
    void readNode(const JsonDocument &document, const Entry &entry);
    void readUnparsed(const JsonDocument &document, const Entry &entry);
    void readText(const Entry &entry, QByteArrayView text, const Remarks &remarks);

    Node valueNode(const JsonDocument &document, const Entry &entry) const;
    Node remarkNode(const JsonDocument &document, Node holder, std::span<const char *const> names) const;
    const Remarks &remarksFor(const JsonDocument &document, const Entry &entry, Node value);
    void readTime(const JsonDocument &document, const Entry &entry, Node holder, Remarks &remarks) const;
    Remarks plainRemarks(const Entry &entry) const;

    void accept(const Entry &entry, core::Value value, const Remarks &remarks);
    void refuse(const Entry &entry, core::QualityReason reason, core::Time time, const QString &sent);
    void refuseAll(core::QualityReason reason, const QString &sent);

    const Payload &m_payload;
    const TopicChannels &m_topic;
    PayloadDecoder::Decoded &m_result;
    QByteArrayView m_text; ///< the payload without byte order mark and surrounding space

    // Channels of one object share time and quality: found once, reused while the object stays the same.
    std::vector<Node> m_claimed;
    Node m_remarkedHolder = JsonDocument::None;
    const JsonPointer *m_remarkedTime = nullptr;
    Remarks m_remarks;
};

} // namespace twinscope::telemetry
