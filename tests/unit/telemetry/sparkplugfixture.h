// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sparkplugwriter.h"

#include <twinscope/telemetry/sparkplughost.h>

#include <gtest/gtest.h>

namespace twinscope::telemetry {

using Writer = test::SparkplugWriter;

/// A host that wants two metrics of node "Edge" (channels 0, 1) and two of its device "Pump" (2, 3), in group "Plant".
class SparkplugTest : public testing::Test
{
protected:
    using Metrics = std::vector<Writer::Metric>;
    using Heard = SparkplugHost::Heard;

    static constexpr core::Time Arrival{1'700'000'100'000'000'000};

    static std::pair<core::ChannelIndex, plant::Channel> channel(core::ChannelIndex index, const QString &origin,
                                                                 const QString &metric)
    {
        plant::Channel channel;
        channel.id = QStringLiteral("c%1").arg(index);
        channel.address = {QStringLiteral("broker"), QStringLiteral("spBv1.0/Plant/") + origin, {}, {}, metric};
        return {index, channel};
    }

    static std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels()
    {
        return {channel(0, QStringLiteral("Edge"), QStringLiteral("Voltage")),
                channel(1, QStringLiteral("Edge"), QStringLiteral("Mode")),
                channel(2, QStringLiteral("Edge/Pump"), QStringLiteral("Flow")),
                channel(3, QStringLiteral("Edge/Pump"), QStringLiteral("Running"))};
    }

    Heard hear(const char *topic, const QByteArray &payload)
    {
        return host.hear({QString::fromLatin1("spBv1.0/Plant/") + QString::fromLatin1(topic), payload, now});
    }

    static Writer::Metric session(quint64 number)
    {
        return {.name = "bdSeq", .type = Writer::Int64, .value = Writer::longValue(number)};
    }
    Heard nodeBirth(quint64 sessionNumber = 1, quint64 sequence = 0)
    {
        return hear(
            "NBIRTH/Edge",
            Writer::payload({session(sessionNumber),
                             {.name = "Voltage", .alias = 1, .type = Writer::Double, .value = Writer::doubleValue(230)},
                             {.name = "Mode", .alias = 2, .type = Writer::Int32, .value = Writer::intValue(4)},
                             {.name = "Unwanted", .alias = 3, .type = Writer::Int32, .value = Writer::intValue(1)}},
                            sequence));
    }
    Heard deviceBirth(quint64 sequence = 1)
    {
        return hear("DBIRTH/Edge/Pump",
                    Writer::payload(
                        {{.name = "Flow", .alias = 11, .type = Writer::Float, .value = Writer::floatValue(1.5F)},
                         {.name = "Running", .alias = 12, .type = Writer::Boolean, .value = Writer::boolValue(true)}},
                        sequence));
    }
    Heard nodeDeath(quint64 sessionNumber)
    {
        return hear("NDEATH/Edge", Writer::payload({session(sessionNumber)}, std::nullopt));
    }
    Heard nodeData(quint64 sequence, const Metrics &metrics)
    {
        return hear("NDATA/Edge", Writer::payload(metrics, sequence));
    }
    Heard deviceData(quint64 sequence, const Metrics &metrics)
    {
        return hear("DDATA/Edge/Pump", Writer::payload(metrics, sequence));
    }
    static Writer::Metric voltage(double value) { return {.alias = 1, .value = Writer::doubleValue(value)}; }
    static Writer::Metric flow(float value) { return {.alias = 11, .value = Writer::floatValue(value)}; }

    static std::vector<core::ChannelIndex> marked(const Heard &heard)
    {
        std::vector<core::ChannelIndex> indices;
        for (const Marker &marker : heard.markers)
            indices.push_back(marker.channel);
        std::ranges::sort(indices);
        return indices;
    }

    SparkplugHost host{channels(), 1 << 20};
    core::Time now = Arrival;
};

} // namespace twinscope::telemetry
