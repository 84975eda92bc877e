// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"
#include "upkeep.h"

#include <twinscope/historian/embeddedstore.h>
#include <twinscope/session/retention.h>

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace std::chrono_literals;

namespace {

const core::Time Now = core::Time::fromSeconds(1'700'000'000);

class Retention : public testing::Test
{
protected:
    /// One sample a minute of two channels, for the ten days before now.
    void SetUp() override
    {
        for (const char *channel : {"pump.flow", "other"}) {
            const auto series = *store->series(QString::fromLatin1(channel));
            std::vector<historian::SeriesSample> batch;
            for (core::Time time = Now - 240h; time < Now; time = time + 1min)
                batch.push_back({series, {time, time, double(batch.size() % 60), core::good()}});
            ASSERT_TRUE(store->append(batch).ok());
        }
    }

    quint64 count(const char *channel, core::Time from, core::Time to) const
    {
        quint64 found = 0;
        EXPECT_TRUE(store
                        ->scan(*store->series(QString::fromLatin1(channel)), from, to,
                               [&](const core::Sample &) {
                                   ++found;
                                   return true;
                               })
                        .ok());
        return found;
    }

    QTemporaryDir folder;
    std::unique_ptr<historian::EmbeddedStore> store =
        historian::openEmbeddedStore(folder.filePath(QStringLiteral("p.twin.history"))).value();
    core::Progress progress;
};

TEST_F(Retention, thinsAndRemovesWhatTheFirstFittingRuleSays)
{
    const std::vector<plant::RetentionRule> rules = {{QStringLiteral("pump.*"), 48h, 1h, 120h},
                                                     {QStringLiteral("pump.flow"), {}, {}, 1h}};
    const auto removed = session::applyRetention(*store, rules, Now, progress);
    ASSERT_TRUE(removed.ok());
    EXPECT_EQ(count("pump.flow", Now - 240h, Now - 120h), 0u);
    EXPECT_LE(count("pump.flow", Now - 120h, Now - 49h), 71u * 4) << "least, greatest, worst and last of each hour";
    EXPECT_GE(count("pump.flow", Now - 120h, Now - 49h), 71u * 2);
    EXPECT_EQ(count("pump.flow", Now - 48h, Now), 48u * 60);
    EXPECT_EQ(count("other", Now - 240h, Now), 240u * 60) << "no rule fits it";
    EXPECT_EQ(*removed, 2u * 240 * 60 - store->statistics()->samples);
    EXPECT_EQ(*session::applyRetention(*store, rules, Now, progress), 0u) << "twice changes nothing";
}

TEST_F(Retention, withoutRulesNothingGoes)
{
    EXPECT_EQ(*session::applyRetention(*store, {}, Now, progress), 0u);
    EXPECT_EQ(store->statistics()->samples, 2u * 240 * 60);
}

TEST_F(Retention, canBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    core::Progress stopped(stop.get_token());
    const auto applied = session::applyRetention(*store, {{QStringLiteral("*"), {}, {}, 1h}}, Now, stopped);
    ASSERT_FALSE(applied.ok());
    EXPECT_EQ(applied.error().code, core::ErrorCode::Cancelled);
}

TEST_F(Retention, goesOnByItselfWhileThePlantIsRecorded)
{
    const core::ManualClock clock(Now);
    core::MessageLog log(clock);
    {
        const session::Upkeep upkeep(*store, {{QStringLiteral("*"), {}, {}, 24h}}, clock, log);
        EXPECT_TRUE(test::waitUntil([&] { return !log.messages().empty(); }));
    }
    EXPECT_EQ(store->statistics()->samples, 2u * 24 * 60);
    EXPECT_EQ(log.messages()[0].severity, core::Severity::Info);
}

} // namespace
