// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/plantrecord.h"
#include "service/recordedfleet.h"

#include "valuefunction.h"

#include <cmath>

namespace twinscope::test {

/// Pumps that wear out again and again, each in its own time, and stand still for some seconds until they are renewed.
/// What they say is a function of time alone: it can be asked as a record or live.
class WearingPlant final : public ValueFunction
{
public:
    static constexpr int pumps = 8;
    static constexpr core::Time start{1'600'000'000'000'000'000};
    static constexpr double repair = 5; ///< seconds

    static double lifeOf(int pump) { return 100 + 15 * pump; } ///< seconds; pumps count from 1
    static QString nameOf(int pump) { return QStringLiteral("P-%1").arg(pump); }
    static core::Time at(double seconds) { return start + core::seconds(seconds); }

    static plant::Plant plant()
    {
        plant::Plant plant;
        plant.sources = {{"plc", "mqtt", "mqtt://host"}};
        for (int pump = 1; pump <= pumps; ++pump) {
            plant.assets.push_back({nameOf(pump), nameOf(pump)});
            for (const auto &[key, unit] : {std::pair{"vibration", "mm/s"}, {"temperature", "Cel"}, {"running", "1"}}) {
                plant::Channel channel;
                channel.id = nameOf(pump) + u'.' + QLatin1String(key);
                channel.asset = nameOf(pump);
                channel.unit = QLatin1String(unit);
                channel.address = {"plc", channel.id, {}, {}, {}};
                if (channel.id.endsWith(QLatin1String("running")))
                    channel.kind = core::ValueKind::Boolean;
                plant.channels.push_back(channel);
            }
        }
        return plant;
    }

    static predict::PlantRecord record(const plant::Plant &plant = WearingPlant::plant(), const QString &path = {})
    {
        auto project = std::make_shared<plant::Project>();
        project->path = path;
        project->plant = plant;
        return {project, std::make_shared<WearingPlant>()};
    }

    /// The first life of every pump.
    static predict::RecordedFleet fleet()
    {
        predict::RecordedFleet fleet;
        for (int pump = 1; pump <= pumps; ++pump)
            fleet.lives.push_back({nameOf(pump), at(0), at(lifeOf(pump))});
        return fleet;
    }

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        if (time < start)
            return {};
        const int pump = int(channel) / 3 + 1;
        const double seconds = core::toSeconds(time - start);
        const double age = std::fmod(seconds, lifeOf(pump) + repair);
        return {time, time, told(int(channel) % 3, age, lifeOf(pump), seconds), core::good()};
    }

private:
    static core::Value told(int quantity, double age, double life, double seconds)
    {
        const bool runs = age < life;
        const double worn = runs ? age / life : 0;
        const double noise = std::sin(seconds * 78.233) + std::sin(seconds * 12.9898);
        if (quantity == 2)
            return runs;
        return quantity == 0 ? core::Value(runs ? 1 + 6 * worn * worn + 0.1 * noise : 0.0)
                             : core::Value(40 + 15 * worn + 0.2 * noise);
    }
};

} // namespace twinscope::test
