// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decayplant.h"

#include <cmath>
#include <random>

namespace twinscope::test {

DecayRecord::DecayRecord(const Options &options)
{
    std::mt19937 random(options.seed);
    std::normal_distribution<double> noise(0, options.noise > 0 ? options.noise : 1);
    double content = 1;
    for (int second = 0; second <= options.seconds; ++second) {
        const double inflow = second % 20 < 10 ? 1 : 0.2;
        const double seen = content * (second >= options.leakFrom ? 0.9 : 1) + (options.noise > 0 ? noise(random) : 0);
        m_inflow.push_back(inflow);
        m_content.push_back(100 * seen);
        const double kept = std::exp(-options.rate);
        content = content * kept + inflow / options.rate * (1 - kept);
    }
}

core::Sample DecayRecord::valueAt(core::ChannelIndex channel, core::Time time) const
{
    const auto &values = channel == 0 ? m_inflow : m_content;
    const auto second = (time - Start) / std::chrono::seconds(1);
    if (time < Start)
        return {};
    const core::Time at = Start + std::chrono::seconds(second);
    return {at, at, values[std::min(size_t(second), values.size() - 1)], core::good()};
}

std::vector<core::EnvelopeColumn> DecayRecord::envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                                        int columns) const
{
    std::vector<core::EnvelopeColumn> answer;
    for (int c = 0; c < columns; ++c) {
        const core::Time begin = from + (to - from) * c / columns, end = from + (to - from) * (c + 1) / columns;
        const core::Sample sample = valueAt(channel, end - core::Duration(1));
        core::EnvelopeColumn column{.from = begin};
        if (sample.quality.isGood() && sample.time >= begin) {
            const double value = *sample.value.toNumber();
            column = {begin, 1, value, value, value, value, core::good()};
        }
        answer.push_back(column);
    }
    return answer;
}

plant::Plant decayPlant()
{
    plant::Plant plant;
    plant.assets = {{"V-1", "Vessel"}};
    plant.sources = {{"plc", "mqtt", "mqtt://host"}};
    for (const char *id : {"V-1.inflow", "V-1.content"}) {
        plant::Channel channel;
        channel.id = QString::fromLatin1(id);
        channel.asset = QStringLiteral("V-1");
        channel.address.source = QStringLiteral("plc");
        channel.address.topic = channel.id;
        plant.channels.push_back(channel);
    }
    plant.channels[1].unit = QStringLiteral("cm");
    return plant;
}

whatif::ModelMapping decayMapping(double rate)
{
    whatif::ModelMapping mapping;
    mapping.id = QStringLiteral("TWIN");
    mapping.file = QStringLiteral(TEST_FMUS "/vessel-2.fmu");
    mapping.warmUp = core::Duration(0);
    mapping.inputs = {{"u", "V-1.inflow"}};
    mapping.outputs = {{"x", "V-1.content"}};
    mapping.parameters = {{"k", rate, 0.1, 3.0, true}};
    return mapping;
}

core::Time decayTime(double seconds)
{
    return DecayRecord::Start + core::seconds(seconds);
}

} // namespace twinscope::test
