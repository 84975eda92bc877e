// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/spectrumchannels.h"

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

plant::Channel channel(const char *id, const char *unit, core::ValueKind kind = core::ValueKind::Number)
{
    plant::Channel channel;
    channel.id = QLatin1String(id);
    channel.asset = QStringLiteral("P-1");
    channel.unit = QLatin1String(unit);
    channel.kind = kind;
    return channel;
}

} // namespace

TEST(SpectrumChannels, VibrationsComeFirstAndWhatIsNoMeasuredNumberNotAtAll)
{
    plant::Plant plant;
    plant.channels = {channel("P-1.state", "1"),
                      channel("P-1.running", "1", core::ValueKind::Boolean),
                      channel("P-1.starts", "1", core::ValueKind::Integer),
                      channel("P-1.flow", "m3/h"),
                      channel("P-1.note", "1", core::ValueKind::Text),
                      channel("P-1.vibration_de", "mm/s"),
                      channel("P-1.casing", "m/s2"),
                      channel("P-1.speed", "/min")};
    plant.channels[0].states = {{0, QStringLiteral("stopped")}};
    const auto found = predict::spectrumChannelsOf(plant, QStringLiteral("P-1"));
    EXPECT_EQ(found.vibration.join(u' '), QStringLiteral("P-1.vibration_de P-1.casing"));
    EXPECT_EQ(found.others.join(u' '), QStringLiteral("P-1.flow P-1.speed"));
    EXPECT_TRUE(predict::spectrumChannelsOf(plant, QStringLiteral("P-2")).others.isEmpty());
}
