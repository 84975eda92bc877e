// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace twinscope::demo {

namespace {

QByteArray text(double value, bool integer)
{
    return integer ? QByteArray::number(qint64(std::llround(value))) : QByteArray::number(value, 'g', 6);
}

/// Comes from a broker, and not from a plugin that computes it.
bool isPublished(const plant::Channel &channel, const plant::Plant &plant)
{
    return std::ranges::any_of(plant.sources, [&](const plant::Source &source) {
        return source.id == channel.address.source && source.type == QStringLiteral("mqtt");
    });
}

} // namespace

Messages::Messages(const plant::Plant &plant)
{
    QHash<QString, size_t> variables;
    for (size_t i = 0; i < cw_count(); ++i)
        variables.insert(QString::fromLatin1(cw_id(i)), i);
    for (const plant::Channel &channel : plant.channels) {
        if (!isPublished(channel, plant))
            continue;
        const auto variable = variables.constFind(channel.id);
        if (variable == variables.constEnd())
            m_unknown.append(channel.id);
        else
            add(channel, *variable);
    }
}

void Messages::add(const plant::Channel &channel, size_t variable)
{
    const auto known =
        std::find_if(m_topics.begin(), m_topics.end(), [&](const Topic &t) { return t.name == channel.address.topic; });
    Topic &topic = known != m_topics.end() ? *known : m_topics.emplace_back(Topic{channel.address.topic, {}});
    const bool integer = channel.kind == plant::ChannelKind::Integer || channel.kind == plant::ChannelKind::Boolean;
    topic.members.push_back({channel.address.pointer.mid(1).toUtf8(), variable, integer});
}

std::vector<OutgoingMessage> Messages::compose(cw_plant *state, core::Time time, bool withTimeOnly) const
{
    std::vector<OutgoingMessage> messages;
    messages.reserve(m_topics.size());
    for (const Topic &topic : m_topics) {
        if (topic.members.front().key.isEmpty()) {
            if (!withTimeOnly)
                messages.push_back(
                    {topic.name, text(cw_value(state, topic.members.front().variable), topic.members.front().integer)});
            continue;
        }
        QByteArray object = "{\"time\":\"" + core::toIso8601(time).toUtf8() + '"';
        for (const Member &member : topic.members)
            object += ",\"" + member.key + "\":" + text(cw_value(state, member.variable), member.integer);
        messages.push_back({topic.name, object + '}'});
    }
    return messages;
}

} // namespace twinscope::demo
