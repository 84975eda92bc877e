// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursorframes.h"

#include "sessionfakes.h"
#include "testdata.h"

#include <QSignalSpy>
#include <QTest>

using namespace twinscope;
using namespace std::chrono_literals;
using test::reading;
using test::waitUntil;

namespace {

const core::Time Start = core::Time::fromSeconds(1'600'000'000);
const QString History = QString::fromLatin1(core::HistoryOrigin);

class Frames : public testing::Test
{
protected:
    Frames() { reader.setOrigin(History, std::make_shared<test::GatedOrigin>(true)); }

    static plant::Plant threeChannels()
    {
        plant::Plant plant;
        plant.channels.resize(3);
        plant.channels[0].deadTime = 5s;
        return plant;
    }

    void write(core::ChannelIndex channel, double value)
    {
        const telemetry::IncomingSample incoming{channel, reading(clock.now(), value)};
        table.write(&incoming, 1);
    }

    void frameAfter(const std::function<void()> &cause)
    {
        spy.clear();
        cause();
        ASSERT_TRUE(waitUntil([&] { return !spy.isEmpty(); }));
    }

    core::ManualClock clock{Start};
    plant::Plant plant = threeChannels();
    telemetry::LiveTable table{plant.channels};
    core::TimeCursor cursor{clock};
    alarms::AlarmEngine alarms{plant, clock};
    session::OriginReader reader{3, alarms};
    session::CursorFrames frames{plant, table, cursor, clock, reader};
    QSignalSpy spy{&frames, &core::FrameFeed::frameChanged};
};

using Channels = std::vector<core::ChannelIndex>;

} // namespace

TEST_F(Frames, liveValuesArePulledAndOnlyWhatChangedIsNamed)
{
    frameAfter([&] { write(1, 4); });
    EXPECT_EQ(frames.frame().at(1), reading(Start, 4));
    EXPECT_EQ(frames.frame().changed, Channels{1});
    EXPECT_EQ(frames.frame().time, Start);
}

TEST_F(Frames, aValueGoesStaleThoughNothingArrives)
{
    frameAfter([&] { write(0, 4); });
    frameAfter([&] { clock.advance(6s); });
    EXPECT_EQ(frames.frame().at(0).quality, core::uncertain(core::QualityReason::Stale));
    EXPECT_EQ(frames.frame().changed, Channels{0});
    frameAfter([&] { write(0, 4); });
    EXPECT_TRUE(frames.frame().at(0).quality.isGood());
}

TEST_F(Frames, nothingIsEmittedWhileNothingChanges)
{
    frameAfter([&] { write(1, 4); });
    spy.clear();
    QTest::qWait(200); // several pulls, whose effect would be a frame
    EXPECT_EQ(spy.count(), 0);
}

TEST_F(Frames, anotherOriginNamesEveryChannelAndTheFrameSaysWhoseItIs)
{
    frameAfter([&] { write(1, 4); });
    cursor.seek(Start - 60s);
    EXPECT_EQ(frames.frame().origin, QLatin1String(core::LiveOrigin)) << "still the live values";
    frameAfter([] {});
    EXPECT_EQ(frames.frame().origin, History);
    EXPECT_EQ(frames.frame().changed, (Channels{0, 1, 2}));
    EXPECT_EQ(frames.frame().at(1), reading(Start - 60s, double((Start - 60s).ns)));
    frameAfter([&] { cursor.goLive(); });
    EXPECT_EQ(frames.frame().origin, QLatin1String(core::LiveOrigin));
    EXPECT_EQ(frames.frame().changed, (Channels{0, 1, 2}));
    EXPECT_EQ(frames.frame().at(1), reading(Start, 4));
    EXPECT_EQ(frames.frame().at(2), core::Sample()) << "nothing of history stays";
}

TEST_F(Frames, aPictureOfAnotherMomentIsANewFrame)
{
    class Constant final : public core::ValueSource
    {
    public:
        core::Sample valueAt(core::ChannelIndex, core::Time) const override { return {{1}, {1}, 5.0, core::good()}; }
        std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int n) const override
        {
            return std::vector<core::EnvelopeColumn>(size_t(n));
        }
    };
    plant.channels[0].deadTime = 0s;
    reader.setOrigin(History, std::make_shared<Constant>());
    cursor.seek(Start - 60s);
    ASSERT_TRUE(waitUntil([&] { return frames.frame().time == Start - 60s; }));
    frameAfter([&] { cursor.seek(Start - 50s); });
    EXPECT_EQ(frames.frame().time, Start - 50s);
    EXPECT_TRUE(frames.frame().changed.empty()) << "only the moment differs";
}

TEST_F(Frames, liveSamplesDoNotDisturbHistory)
{
    frameAfter([&] { cursor.seek(Start - 60s); });
    spy.clear();
    write(1, 4);
    QTest::qWait(150); // several pulls' time
    EXPECT_EQ(spy.count(), 0);
    EXPECT_EQ(frames.frame().origin, History);
}
