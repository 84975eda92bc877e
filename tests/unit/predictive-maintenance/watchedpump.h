// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/findingsource.h"

#include "newestsink.h"
#include "testdata.h"
#include "valuefunction.h"

#include <atomic>
#include <cmath>

namespace twinscope::test {

constexpr double Step = 0.05; ///< seconds; the tests have no patience
constexpr core::Time Start{1'600'000'000'000'000'000};

/// A pump whose flow follows its speed, both measured by a broker.
inline plant::Plant pump()
{
    plant::Plant plant;
    plant.assets = {{"P-1", "Pump"}};
    plant.sources = {{"plc", "mqtt", "mqtt://host"}};
    for (const char *id : {"P-1.speed", "P-1.flow"}) {
        plant::Channel channel;
        channel.id = QString::fromLatin1(id);
        channel.asset = QStringLiteral("P-1");
        channel.address = {"plc", channel.id, {}, {}, {}};
        plant.channels.push_back(channel);
    }
    plant.channels[1].name = QStringLiteral("Flow");
    return plant;
}

inline predict::Watch pumpWatch()
{
    return {"P-1", {"P-1.speed", "P-1.flow"}, Start, Start + std::chrono::minutes(1), {}};
}

/// Speed varies, flow is half of it with a little noise; or stays away from it by `fault`.
class PumpRecord : public ValueFunction
{
public:
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        const double s = double((time - Start).count()) * 1e-9 / Step;
        const double speed = 50 + 3 * std::sin(s * 1.3) + std::sin(s * 12.9898) + std::sin(s * 3.7);
        const double flow = speed / 2 + 0.1 * std::sin(s * 78.233) + fault;
        return {time, time, channel == 0 ? speed : flow, quality};
    }
    std::atomic<double> fault = 0;
    core::Quality quality = core::good();
};

/// The pump stands in the first twenty seconds, and loses its flow from the 45th to the 46th.
class StandingRecord final : public PumpRecord
{
public:
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        core::Sample sample = PumpRecord::valueAt(channel, time);
        const double second = double((time - Start).count()) * 1e-9 - Step / 2;
        if (second < 20)
            sample.value = 0.0;
        else if (channel == 1 && second >= 45 && second < 46)
            sample.value = 1.0;
        return sample;
    }
};

/// A source at work on a watched pump.
struct Scene
{
    explicit Scene(plant::Plant p = predict::withWatch(pump(), pumpWatch()))
        : plant(std::move(p))
    {
        auto section = plant.section(predict::PluginId);
        section.insert("stepSeconds", Step);
        plant.sections = {{predict::PluginId, section}};
    }

    std::unique_ptr<telemetry::TelemetrySource> source(bool recorded = true, const QString &directory = {})
    {
        telemetry::SourceContext context;
        context.directory = directory;
        context.definition.id = predict::PluginId;
        context.channels = findingChannels(plant);
        context.clock = &clock;
        context.sink = &sink;
        context.log = &log;
        context.plant = &plant;
        context.live = record;
        context.history = recorded ? record : nullptr;
        return predict::FindingSourceFactory().createSource(context);
    }
    core::ChannelIndex of(predict::Finding finding) const
    {
        return plant.channelIndex(predict::channelIdOf("P-1", finding));
    }

    plant::Plant plant;
    std::shared_ptr<PumpRecord> record = std::make_shared<PumpRecord>();
    core::ManualClock clock{Start + std::chrono::seconds(61)};
    core::MessageLog log{clock};
    NewestSink sink;
};

} // namespace twinscope::test
