// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

#include <QHash>

#include <memory>

namespace twinscope::telemetry {

struct TopicChannels; ///< the decoder's own

/// Turns payloads into samples: plain number or text, JSON with a pointer per channel, JSON objects whose keys are
/// channels (several channels with the same topic and different pointers). One payload is parsed once for all channels
/// of its topic. Whatever cannot be used becomes a Bad sample with a reason and a sentence; nothing throws.
/// Value: text in no language's number format, leading and trailing white space ignored; with an empty pointer an object
/// gives its member "value", else "v". Source time: the channel's time pointer, else a member "time", "timestamp", "ts"
/// or "t" beside the value or further out; a member that is some channel's value is never taken for the time. Unreadable
/// or before 1971 or after 2200: arrival time and Uncertain/BadSourceTime. A member "quality" or "q" ("good", "bad",
/// "uncertain", or an OPC UA status code) found in the same way makes the value Uncertain or Bad, SaidBySource.
/// Channels with a metric are left to the SparkplugHost. Not thread-safe: one decoder per source, used from its thread.
class PayloadDecoder
{
public:
    PayloadDecoder(std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels, qint64 maxPayload);

    struct Decoded
    {
        std::vector<IncomingSample> samples;
        std::vector<Marker> refusals; ///< Bad markers with the reason and a sentence
        bool known = false;           ///< whether any channel has this topic
    };
    Decoded decode(const Payload &payload) const;

    QStringList topics() const; ///< distinct, sorted: what to subscribe to

private:
    QHash<QString, std::shared_ptr<const TopicChannels>> m_byTopic;
    qint64 m_maxPayload;
};

} // namespace twinscope::telemetry
