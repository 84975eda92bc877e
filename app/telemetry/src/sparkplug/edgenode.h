// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/sparkplughost.h>
#include <twinscope/telemetry/sparkplugtopic.h>

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <string>
#include <unordered_map>

namespace twinscope::telemetry::sparkplug {

class Metric;
class Payload;

/// One edge node with its devices, as far as channels want it: what it is known to be, and what follows from a message.
/// See SparkplugHost for the rules.
class EdgeNode
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    EdgeNode(QString group, QString node)
        : m_group(std::move(group))
        , m_node(std::move(node))
    {
    }
    void want(const QString &device, core::ChannelIndex index, const plant::Channel &channel);

    void hear(const telemetry::Payload &message, const SparkplugTopic &topic, const Payload &payload,
              SparkplugHost::Heard &heard);
    void linkDown();
    SparkplugHost::Command askForBirth(core::Time now); ///< whenever it was asked for last
    QString path() const { return SparkplugTopic{{}, m_group, m_node, {}}.nodePath(); }

private:
    struct Feed
    {
        core::ChannelIndex index = core::NoChannel;
        plant::Channel channel;
    };
    /// A metric that channels want.
    struct Wanted
    {
        std::string name;
        std::vector<Feed> feeds;
        quint32 type = 0; ///< as the birth said
        bool inBirth = false;
        bool told = false; ///< that it cannot be read, since the birth
    };
    /// The node itself, or one of its devices.
    struct Origin
    {
        std::unordered_map<std::string, Wanted> wanted;
        bool alive = false;
    };
    /// One message on its way through.
    struct Hearing
    {
        const telemetry::Payload &message;
        const SparkplugTopic &topic;
        const Payload &payload;
        SparkplugHost::Heard &heard;
        core::Time time; ///< of metrics that have none
    };

    void nodeBirth(const Hearing &hearing);
    void nodeDeath(const Hearing &hearing);
    void deviceBirth(const Hearing &hearing);
    void deviceDeath(const Hearing &hearing);
    void data(const Hearing &hearing);

    bool isNext(const Hearing &hearing);
    void requestBirth(const Hearing &hearing);
    void learn(const Hearing &hearing, Origin &origin);
    void take(const Hearing &hearing, const Metric &metric, Wanted &wanted);
    void sample(const Hearing &hearing, const Metric &metric, const Wanted &wanted, const Feed &feed, bool &refused);
    void refuse(const Hearing &hearing, const Feed &feed, const QString &sent);
    void lose(const Hearing &hearing, Origin &origin);
    Wanted *find(Origin &origin, const Metric &metric, bool &known);

    const QString m_group, m_node;
    std::unordered_map<std::string, Origin> m_origins;
    QHash<quint64, Wanted *> m_aliases; ///< null: a metric that no channel wants
    bool m_alive = false;
    std::optional<quint8> m_session; ///< bdSeq of the birth
    quint8 m_nextSequence = 0;
    size_t m_lastMessage = 0; ///< tells a message again that a broker sends twice
    std::optional<core::Time> m_birthAsked;
};

} // namespace twinscope::telemetry::sparkplug
