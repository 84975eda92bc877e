// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Models as a source of channels, on a clock of the test's own.

#include "decayplant.h"
#include "newestsink.h"
#include "shadow/shadowsource.h"
#include "testdata.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;
using test::DecayRecord;
using test::waitUntil;

namespace {

/// As a live table: nothing but the newest sample, and nothing at an earlier time.
class LiveRecord final : public core::ValueSource
{
public:
    LiveRecord(std::shared_ptr<const core::ValueSource> record, const core::Clock &clock)
        : m_record(std::move(record))
        , m_clock(clock)
    {
    }
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        const core::Sample newest = m_record->valueAt(channel, m_clock.now());
        return newest.time <= time ? newest : core::Sample();
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int columns) const override
    {
        return std::vector<core::EnvelopeColumn>(size_t(columns));
    }

private:
    std::shared_ptr<const core::ValueSource> m_record;
    const core::Clock &m_clock;
};

/// The vessel's model at work, a minute after the vessel began.
struct Scene
{
    explicit Scene(ModelMapping mapping)
        : plant(withModel(test::decayPlant(), mapping))
    {
    }

    std::unique_ptr<telemetry::TelemetrySource> source()
    {
        telemetry::SourceContext context;
        context.definition.id = PluginId;
        for (core::ChannelIndex c = 0; c < plant.channels.size(); ++c)
            if (plant.channels[c].address.source == PluginId)
                context.channels.emplace_back(c, plant.channels[c]);
        context.clock = &clock;
        context.sink = &sink;
        context.log = &log;
        context.plant = &plant;
        context.live = std::make_shared<LiveRecord>(record, clock);
        context.history = record;
        context.directory = QStringLiteral("/plant");
        return ShadowSourceFactory(board).createSource(context);
    }
    core::Sample newest(const char *channel) const { return sink.newest(plant.channelIndex(QLatin1String(channel))); }
    /// Lets time pass until something is so, but never further than to `most` seconds, and never faster than the model keeps
    /// up with, however slow the machine is.
    bool passesUntil(const std::function<bool()> &so, double most = 90'000)
    {
        return waitUntil([&] {
            const core::Time reached = std::max(test::decayTime(60), newest("TWIN.x").time);
            if (clock.now() < std::min(test::decayTime(most), reached + std::chrono::seconds(3)))
                clock.advance(std::chrono::milliseconds(500));
            return so();
        });
    }

    plant::Plant plant;
    std::shared_ptr<DecayRecord> record =
        std::make_shared<DecayRecord>(DecayRecord::Options{.leakFrom = 300, .seconds = 100'000});
    core::ManualClock clock{test::decayTime(60)};
    core::MessageLog log{clock};
    test::NewestSink sink;
    std::shared_ptr<EstimateBoard> board = std::make_shared<EstimateBoard>();
};

ModelMapping warmMapping()
{
    ModelMapping mapping = test::decayMapping(0.7);
    mapping.warmUp = std::chrono::seconds(50);
    return mapping;
}

} // namespace

TEST(ShadowSource, OutputsResidualsAndParametersAreChannels)
{
    Scene scene(warmMapping());
    const auto source = scene.source();
    source->start();
    ASSERT_TRUE(scene.passesUntil([&] { return scene.newest("TWIN.x.residual").quality.isGood(); }));
    EXPECT_EQ(scene.sink.status().state, telemetry::LinkState::Connected);
    EXPECT_EQ(scene.newest("TWIN.k").value, core::Value(0.7));
    const core::Sample output = scene.newest("TWIN.x");
    EXPECT_EQ(output.time.ns % 1'000'000'000, 0); // at whole steps, whenever it began
    EXPECT_GT(*output.value.toNumber(), 20);
    EXPECT_TRUE(output.quality.isGood());
    ASSERT_TRUE(scene.passesUntil([&] { return scene.newest("TWIN.x").time >= test::decayTime(310); }));
    EXPECT_GT(std::abs(*scene.newest("TWIN.x.residual").value.toNumber()), 2);
    source->stop();
    EXPECT_EQ(source->status().state, telemetry::LinkState::Stopped);
}

TEST(ShadowSource, AModelThatCannotRunIsToldAndTriedAgain)
{
    ModelMapping mapping = warmMapping();
    mapping.file = QStringLiteral("/nowhere/absent.fmu");
    Scene scene(mapping);
    const auto source = scene.source();
    source->start();
    ASSERT_TRUE(waitUntil([&] { return scene.sink.status().state == telemetry::LinkState::Lost; }));
    EXPECT_FALSE(scene.sink.status().sentence.isEmpty());
    EXPECT_FALSE(scene.log.messages().empty());
    ASSERT_TRUE(
        waitUntil([&] { return scene.newest("TWIN.x").quality == core::bad(core::QualityReason::SourceLost); }));
    source->stop();
}

TEST(ShadowSource, TheModelAgesWithThePlant)
{
    ModelMapping mapping = warmMapping();
    mapping.parameters[0].value = 1.4; // the plant's is 0.7
    mapping.estimateEvery = std::chrono::seconds(20);
    mapping.estimateWindow = std::chrono::seconds(60);
    Scene scene(mapping);
    const auto source = scene.source();
    source->start();
    ASSERT_TRUE(scene.passesUntil([&] { return scene.newest("TWIN.k").value == core::Value(1.4); }, 70));
    const auto isFound = [&] {
        const auto rate = scene.newest("TWIN.k").value.toNumber();
        return rate && std::abs(*rate - 0.7) < 0.01;
    };
    ASSERT_TRUE(scene.passesUntil(isFound, 290)); // before the leak
    const auto shown = scene.board->newest(QStringLiteral("/plant"), mapping.id);
    ASSERT_TRUE(shown) << "how sure it is and how well it fits can be looked at";
    EXPECT_NEAR(shown->parameter(QStringLiteral("k"))->value, 0.7, 0.01);
    EXPECT_FALSE(shown->result.outputs.at(0).points.empty());
    EXPECT_FALSE(scene.board->newest(QStringLiteral("/other"), mapping.id));
    source->stop();
}
