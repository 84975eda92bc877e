// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edgenode.h"

#include "../refusaltext.h"
#include "metricvalue.h"
#include "payload.pb.h"

namespace twinscope::telemetry::sparkplug {

using core::QualityReason;

namespace {

constexpr int DistantSession = 128; ///< half of bdSeq's circle: what lies farther ahead lies behind

/// The session number of a birth or death: a metric of any whole-number type (section 6.4.2).
std::optional<quint8> sessionOf(const Payload &payload)
{
    for (const Metric &metric : payload.metrics()) {
        if (metric.name() == "bdSeq")
            return quint8(metric.value_case() == Metric::kLongValue ? metric.long_value() : metric.int_value());
    }
    return std::nullopt;
}

QString nameOf(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

void EdgeNode::want(const QString &device, core::ChannelIndex index, const plant::Channel &channel)
{
    const std::string metric = channel.address.metric.toStdString();
    Wanted &wanted = m_origins[device.toStdString()].wanted[metric];
    wanted.name = metric;
    wanted.feeds.push_back({index, channel});
}

void EdgeNode::linkDown()
{
    m_alive = false;
    for (auto &[name, origin] : m_origins)
        origin.alive = false;
}

SparkplugHost::Command EdgeNode::askForBirth(core::Time now)
{
    m_birthAsked = now;
    return SparkplugHost::rebirthRequest(m_group, m_node, now);
}

void EdgeNode::requestBirth(const Hearing &hearing)
{
    const core::Time now = hearing.message.arrival;
    const bool isRecent = m_birthAsked && now >= *m_birthAsked && now - *m_birthAsked < SparkplugHost::RebirthPause;
    if (!isRecent)
        hearing.heard.commands.push_back(askForBirth(now));
}

void EdgeNode::hear(const telemetry::Payload &message, const SparkplugTopic &topic, const Payload &payload,
                    SparkplugHost::Heard &heard)
{
    using Type = SparkplugTopic::Type;
    const Hearing hearing{message, topic, payload, heard, timeOf(payload.timestamp()).value_or(message.arrival)};
    switch (topic.type) {
    case Type::NodeBirth:
        nodeBirth(hearing);
        break;
    case Type::NodeDeath:
        nodeDeath(hearing);
        break;
    case Type::DeviceBirth:
        deviceBirth(hearing);
        break;
    case Type::DeviceDeath:
        deviceDeath(hearing);
        break;
    case Type::NodeData:
    case Type::DeviceData:
        data(hearing);
        break;
    case Type::NodeCommand:
    case Type::DeviceCommand:
        break;
    }
}

void EdgeNode::nodeBirth(const Hearing &hearing)
{
    const auto session = sessionOf(hearing.payload);
    const bool isSameSession = m_alive && session == m_session;
    m_alive = true;
    m_session = session;
    m_nextSequence = quint8(hearing.payload.seq() + 1);
    m_lastMessage = 0;
    m_birthAsked.reset();
    m_aliases.clear();
    for (auto &[name, origin] : m_origins) {
        if (!name.empty() && !isSameSession) // births of its devices follow; until then they are not known to live
            lose(hearing, origin);
        if (!name.empty())
            origin.alive = false;
    }
    learn(hearing, m_origins[{}]);
}

void EdgeNode::nodeDeath(const Hearing &hearing)
{
    const auto session = sessionOf(hearing.payload);
    const bool isEarlier = m_session && session && quint8(*session - *m_session) >= DistantSession;
    if (!m_alive || isEarlier)
        return;
    m_alive = false;
    for (auto &[name, origin] : m_origins)
        lose(hearing, origin);
}

void EdgeNode::deviceBirth(const Hearing &hearing)
{
    if (!m_alive) {
        requestBirth(hearing);
        return;
    }
    const auto origin = m_origins.find(hearing.topic.device.toStdString());
    if (!isNext(hearing))
        return;
    Origin unwanted;
    learn(hearing, origin == m_origins.end() ? unwanted : origin->second);
}

void EdgeNode::deviceDeath(const Hearing &hearing)
{
    const auto origin = m_origins.find(hearing.topic.device.toStdString());
    if (m_alive && !isNext(hearing))
        return;
    if (origin != m_origins.end())
        lose(hearing, origin->second);
}

/// Whether it may be used; a gap before it asks for a birth, a message that came already is left out.
bool EdgeNode::isNext(const Hearing &hearing)
{
    if (!hearing.payload.has_seq())
        return true;
    const quint8 sequence = quint8(hearing.payload.seq());
    const size_t identity = qHash(hearing.message.topic) ^ qHash(hearing.message.bytes);
    const bool isRepeated = quint8(sequence + 1) == m_nextSequence && identity == m_lastMessage;
    m_lastMessage = identity;
    if (isRepeated)
        return false;
    if (sequence != m_nextSequence) {
        hearing.heard.warnings.push_back(
            tr("The Sparkplug node %1 skipped from message %2 to %3: something was lost on the way. It is asked for "
               "all its values.")
                .arg(path())
                .arg(quint8(m_nextSequence - 1))
                .arg(sequence));
        requestBirth(hearing);
    }
    m_nextSequence = quint8(sequence + 1);
    return true;
}

void EdgeNode::learn(const Hearing &hearing, Origin &origin)
{
    origin.alive = true;
    for (auto &[name, wanted] : origin.wanted)
        wanted.inBirth = wanted.told = false;
    for (const Metric &metric : hearing.payload.metrics()) {
        const auto found = origin.wanted.find(metric.name());
        Wanted *wanted = found == origin.wanted.end() ? nullptr : &found->second;
        if (metric.has_alias())
            m_aliases.insert(metric.alias(), wanted);
        if (!wanted)
            continue;
        wanted->inBirth = true;
        wanted->type = metric.datatype();
        take(hearing, metric, *wanted);
    }
    for (auto &[name, wanted] : origin.wanted) {
        for (const Feed &feed : wanted.feeds) {
            if (!wanted.inBirth)
                refuse(hearing, feed, RefusalText::notInBirth(nameOf(name)));
        }
    }
}

void EdgeNode::data(const Hearing &hearing)
{
    const auto found = m_origins.find(hearing.topic.device.toStdString());
    const bool isBorn = m_alive && (found == m_origins.end() || found->second.alive);
    if (!isBorn) {
        requestBirth(hearing);
        return;
    }
    if (!isNext(hearing))
        return;
    Origin unwanted;
    Origin &origin = found == m_origins.end() ? unwanted : found->second;
    for (const Metric &metric : hearing.payload.metrics()) {
        bool known = false;
        if (Wanted *wanted = find(origin, metric, known))
            take(hearing, metric, *wanted);
        else if (!known)
            requestBirth(hearing);
    }
}

/// Null where no channel wants it; `known` is false for an alias that no birth has told.
EdgeNode::Wanted *EdgeNode::find(Origin &origin, const Metric &metric, bool &known)
{
    known = true;
    if (metric.has_alias()) {
        const auto alias = m_aliases.constFind(metric.alias());
        known = alias != m_aliases.cend() || metric.has_name();
        if (alias != m_aliases.cend())
            return *alias;
    }
    const auto wanted = origin.wanted.find(metric.name());
    return wanted == origin.wanted.end() ? nullptr : &wanted->second;
}

void EdgeNode::take(const Hearing &hearing, const Metric &metric, Wanted &wanted)
{
    bool refused = false;
    for (const Feed &feed : wanted.feeds)
        sample(hearing, metric, wanted, feed, refused);
    wanted.told = wanted.told || refused;
}

void EdgeNode::sample(const Hearing &hearing, const Metric &metric, const Wanted &wanted, const Feed &feed,
                      bool &refused)
{
    const core::Time arrival = hearing.message.arrival;
    const auto ownTime = metric.has_timestamp() ? timeOf(metric.timestamp()) : std::optional(hearing.time);
    const bool isOnlyHistory = metric.is_historical();
    if (metric.is_null()) {
        if (!isOnlyHistory)
            hearing.heard.markers.push_back(
                {feed.index, {hearing.time, arrival, {}, core::bad(QualityReason::NoValueYet)}, {}});
        return;
    }
    const quint32 type = metric.has_datatype() ? metric.datatype() : wanted.type;
    Conversion conversion = valueOf(metric, type, feed.channel);
    if (conversion.fault != QualityReason::None) {
        const bool isScalar = type <= LastScalar && metric.value_case() < Metric::kBytesValue;
        refused = true;
        if (!wanted.told)
            refuse(hearing, feed,
                   isScalar ? RefusalText::metricValue(nameOf(wanted.name))
                            : RefusalText::notScalar(nameOf(wanted.name)));
        return;
    }
    core::Quality quality = qualityOf(metric);
    if (quality.isGood() && isOutside(conversion.value, feed.channel))
        quality = core::uncertain(QualityReason::OutOfRange);
    if (quality.isGood() && !ownTime)
        quality = core::uncertain(QualityReason::BadSourceTime);
    hearing.heard.samples.push_back(
        {feed.index, {ownTime.value_or(arrival), arrival, std::move(conversion.value), quality}, isOnlyHistory});
}

void EdgeNode::refuse(const Hearing &hearing, const Feed &feed, const QString &sent)
{
    const core::Sample marker{hearing.time, hearing.message.arrival, {}, core::bad(QualityReason::Undecodable)};
    hearing.heard.markers.push_back(
        {feed.index, marker,
         RefusalText::sentence(feed.channel, hearing.message.topic, QualityReason::Undecodable, sent)});
}

/// Its channels keep their values and are Bad from now on.
void EdgeNode::lose(const Hearing &hearing, Origin &origin)
{
    if (!std::exchange(origin.alive, false))
        return;
    const core::Time now = hearing.message.arrival;
    for (const auto &[name, wanted] : origin.wanted) {
        for (const Feed &feed : wanted.feeds)
            hearing.heard.markers.push_back({feed.index, {now, now, {}, core::bad(QualityReason::SourceLost)}, {}});
    }
}

} // namespace twinscope::telemetry::sparkplug
