// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/decoder.h>

#include "payloadreader.h"

namespace twinscope::telemetry {

PayloadDecoder::PayloadDecoder(std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels, qint64 maxPayload)
    : m_maxPayload(maxPayload)
{
    QHash<QString, std::shared_ptr<TopicChannels>> byTopic;
    for (const auto &[index, channel] : channels) {
        if (channel.address.topic.isEmpty() || !channel.address.metric.isEmpty()) // Sparkplug's
            continue;
        auto &topic = byTopic[channel.address.topic];
        if (!topic)
            topic = std::make_shared<TopicChannels>();
        topic->add(index, channel);
    }
    for (auto topic = byTopic.cbegin(); topic != byTopic.cend(); ++topic)
        m_byTopic.insert(topic.key(), topic.value());
}

PayloadDecoder::Decoded PayloadDecoder::decode(const Payload &payload) const
{
    Decoded result;
    const auto topic = m_byTopic.constFind(payload.topic);
    if (topic == m_byTopic.constEnd())
        return result;
    result.known = true;
    PayloadReader(payload, **topic, result).read(m_maxPayload);
    return result;
}

QStringList PayloadDecoder::topics() const
{
    QStringList topics = m_byTopic.keys();
    topics.sort();
    return topics;
}

} // namespace twinscope::telemetry
