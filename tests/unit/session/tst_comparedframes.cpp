// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedframes.h"

#include "sessionfakes.h"
#include "testdata.h"

using namespace twinscope;
using session::ComparedFrames;
using test::waitUntil;

namespace {

const QString Scenario = QStringLiteral("what-if/a");

/// Says of channel 0 the seconds of the moment asked for.
class Seconds final : public core::ValueSource
{
public:
    core::Sample valueAt(core::ChannelIndex, core::Time time) const override
    {
        core::Sample sample;
        sample.value = core::Value(time.toSeconds());
        sample.quality = core::good();
        return sample;
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int columns) const override
    {
        return std::vector<core::EnvelopeColumn>(size_t(columns));
    }
};

class Compared : public testing::Test
{
protected:
    Compared() { reader.setOrigin(Scenario, std::make_shared<Seconds>()); }

    bool shows(double seconds)
    {
        return waitUntil(
            [&] { return !frames.frame().values.empty() && frames.frame().values[0].value == core::Value(seconds); });
    }

    core::ManualClock clock;
    plant::Plant plant;
    alarms::AlarmEngine alarms{plant, clock};
    core::TimeCursor cursor{clock};
    session::OriginReader reader{1, alarms};
    ComparedFrames frames{cursor, reader};
    const core::Time from = core::Time::fromSeconds(100), to = core::Time::fromSeconds(200);
};

} // namespace

TEST_F(Compared, FollowsTheCursorAsFarAsTheOriginReaches)
{
    frames.compareWith(core::Comparison{Scenario, {}}, from, to);
    cursor.seek(core::Time::fromSeconds(150));
    EXPECT_TRUE(shows(150));
    cursor.seek(core::Time::fromSeconds(500));
    EXPECT_TRUE(shows(200));
    cursor.seek(core::Time::fromSeconds(1));
    EXPECT_TRUE(shows(100));
}

TEST_F(Compared, AMomentOfItsOwnStaysWhateverTheCursorDoes)
{
    frames.compareWith(core::Comparison{Scenario, to}, from, to);
    EXPECT_TRUE(shows(200));
    cursor.seek(core::Time::fromSeconds(120));
    EXPECT_TRUE(shows(200));
}

TEST_F(Compared, NothingIsComparedWithItselfOrWithNothing)
{
    frames.compareWith(core::Comparison{Scenario, {}}, from, to);
    cursor.seek(core::Time::fromSeconds(150));
    ASSERT_TRUE(shows(150));
    cursor.setOrigin(Scenario, core::Time::fromSeconds(150));
    EXPECT_TRUE(frames.frame().values.empty());
    cursor.seek(core::Time::fromSeconds(160));
    cursor.setOrigin(QString::fromLatin1(core::HistoryOrigin), core::Time::fromSeconds(160));
    ASSERT_TRUE(shows(160));
    frames.compareWith(std::nullopt, from, to);
    EXPECT_TRUE(frames.frame().values.empty());
}
