// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/telemetry/sparkplughost.h>

#include "edgenode.h"
#include "metricvalue.h"
#include "payload.pb.h"

#include <google/protobuf/arena.h>

#include <QCoreApplication>
#include <QLocale>

namespace twinscope::telemetry {

struct SparkplugHost::Private
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    explicit Private(qint64 maxPayload)
        : maxPayload(maxPayload)
    {
    }

    qint64 maxPayload;
    std::unordered_map<std::string, sparkplug::EdgeNode> nodes; ///< by path
};

SparkplugHost::SparkplugHost(const std::vector<std::pair<core::ChannelIndex, plant::Channel>> &channels,
                             qint64 maxPayload)
    : d(std::make_unique<Private>(maxPayload))
{
    for (const auto &[index, channel] : channels) {
        const QStringList levels = channel.address.topic.split(u'/');
        if (channel.address.metric.isEmpty() || levels.size() < 3 || levels.size() > 4)
            continue;
        const std::string path = levels.first(3).join(u'/').toStdString();
        const auto node = d->nodes.try_emplace(path, levels[1], levels[2]).first;
        node->second.want(levels.value(3), index, channel);
    }
}

SparkplugHost::~SparkplugHost() = default;

QStringList SparkplugHost::filters() const
{
    QStringList filters;
    for (const auto &[path, node] : d->nodes) {
        const QStringList levels = QString::fromStdString(path).split(u'/');
        const QString all = QStringLiteral("spBv1.0/%1/+/%2").arg(levels[1], levels[2]);
        filters << all << all + QStringLiteral("/+");
    }
    filters.sort();
    return filters;
}

SparkplugHost::Heard SparkplugHost::hear(const Payload &message)
{
    Heard heard;
    const auto topic = SparkplugTopic::parse(message.topic);
    const auto node = topic ? d->nodes.find(topic->nodePath().toStdString()) : d->nodes.end();
    if (node == d->nodes.end())
        return heard;
    heard.known = true;
    if (message.bytes.size() > d->maxPayload) {
        heard.warnings.push_back(
            Private::tr("The topic %1 sent %2 bytes, more than the source accepts (maxPayload): it was not read.")
                .arg(message.topic, QLocale().toString(message.bytes.size())));
        return heard;
    }
    google::protobuf::Arena arena;
    auto *payload = google::protobuf::Arena::CreateMessage<sparkplug::Payload>(&arena);
    if (!payload->ParseFromArray(message.bytes.constData(), int(message.bytes.size())))
        heard.warnings.push_back(Private::tr("What the topic %1 sent is no Sparkplug B payload: does another program "
                                             "write there?")
                                     .arg(message.topic));
    else
        node->second.hear(message, *topic, *payload, heard);
    return heard;
}

std::vector<SparkplugHost::Command> SparkplugHost::linkUp(core::Time now)
{
    std::vector<Command> commands;
    for (auto &[path, node] : d->nodes)
        commands.push_back(node.askForBirth(now));
    return commands;
}

void SparkplugHost::linkDown()
{
    for (auto &[path, node] : d->nodes)
        node.linkDown();
}

SparkplugHost::Command SparkplugHost::rebirthRequest(const QString &group, const QString &node, core::Time now)
{
    sparkplug::Payload payload;
    payload.set_timestamp(quint64(now.toMilliseconds()));
    sparkplug::Metric *metric = payload.add_metrics();
    metric->set_name("Node Control/Rebirth");
    metric->set_timestamp(quint64(now.toMilliseconds()));
    metric->set_datatype(sparkplug::Boolean);
    metric->set_boolean_value(true);
    const std::string bytes = payload.SerializeAsString();
    return {QStringLiteral("spBv1.0/%1/NCMD/%2").arg(group, node), QByteArray(bytes.data(), qsizetype(bytes.size()))};
}

} // namespace twinscope::telemetry
