// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/modelfile.h"
#include "service/explanation.h"
#include "service/lifehistory.h"
#include "service/modelshelf.h"
#include "service/planning.h"
#include "service/training.h"

#include "wearingplant.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTextStream>

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace twinscope;
using namespace twinscope::predict;
using test::WearingPlant;

namespace {

TrainingRequest request(const QString &method = QStringLiteral("trees"))
{
    TrainingRequest request;
    request.data = WearingPlant::fleet();
    request.record = WearingPlant::record();
    request.wishes.method = method;
    return request;
}

/// Ten units whose wear recovers `depth` of a life five times before they fail, written into the folder.
FleetTable recoveringFleet(const QTemporaryDir &folder, double depth)
{
    QFile file(folder.filePath(QStringLiteral("recovering.csv")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    QTextStream out(&file);
    out << "unit,cycle,wear,heat\n";
    for (int unit = 1; unit <= 10; ++unit) {
        const int life = 140 + 7 * unit;
        for (int cycle = 0; cycle <= life; ++cycle) {
            const double share = double(cycle) / life;
            const double wear = share + depth * std::sin(10 * std::numbers::pi * share);
            out << unit << ',' << cycle << ',' << wear << ',' << 40 + 10 * wear + std::sin(7.0 * cycle + unit) << '\n';
        }
    }
    FleetTable table;
    table.path = file.fileName();
    table.wishes.unitColumn = QStringLiteral("unit");
    table.wishes.cycleColumn = QStringLiteral("cycle");
    return table;
}

/// A model that learned the first lives, kept beside a project.
class LivesInService : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        core::Progress progress;
        auto trained = trainLife(request(), progress);
        ASSERT_TRUE(trained) << trained.error().sentence.toStdString();
        s_training = std::move(trained).value();
    }

    static void TearDownTestSuite() { s_training = {}; }

    void SetUp() override
    {
        const auto kept = keepModel(*s_training.model, modelFolder(projectPath()), QStringLiteral("pumps"));
        ASSERT_TRUE(kept) << kept.error().sentence.toStdString();
        m_model = *kept;
    }

    QString projectPath() const { return m_home.filePath(QStringLiteral("bed.twin.json")); }

    LifeService service(int pump) const
    {
        const QString asset = WearingPlant::nameOf(pump), running = asset + QStringLiteral(".running");
        return {asset, m_model, {}, {}, running, running, {}, 0};
    }

    static inline Training s_training;
    QTemporaryDir m_home;
    QString m_model;
};

} // namespace

TEST(RecordedFleetReading, LivesOfAPlantBecomeRuns)
{
    core::Progress progress;
    const auto fleet = recordedFleet(WearingPlant::record(), WearingPlant::fleet(), progress);
    ASSERT_TRUE(fleet) << fleet.error().sentence.toStdString();
    EXPECT_EQ(fleet->columns, QStringList({"vibration", "temperature"}));
    EXPECT_EQ(fleet->units, QStringList({"mm/s", "Cel"}));
    EXPECT_EQ(fleet->cycleUnit, QStringLiteral("s"));
    ASSERT_EQ(fleet->runs.size(), size_t(WearingPlant::pumps));
    EXPECT_EQ(fleet->runs[1].unit, QStringLiteral("P-2 1"));
    EXPECT_NEAR(double(fleet->runs[1].values.rows()), WearingPlant::lifeOf(2), 1);
    EXPECT_GT(fleet->runs[1].values(fleet->runs[1].values.rows() - 2, 0), 6);
}

TEST(RecordedFleetReading, WhatCannotBeReadIsNamed)
{
    core::Progress progress;
    RecordedFleet wishes = WearingPlant::fleet();
    wishes.lives[3].asset = QStringLiteral("P-99");
    auto fleet = recordedFleet(WearingPlant::record(), wishes, progress);
    ASSERT_FALSE(fleet);
    wishes = WearingPlant::fleet();
    wishes.quantities = {QStringLiteral("glow")};
    fleet = recordedFleet(WearingPlant::record(), wishes, progress);
    ASSERT_FALSE(fleet);
    EXPECT_TRUE(fleet.error().sentence.contains("P-1.glow"));
    wishes = WearingPlant::fleet();
    wishes.lives[0].from = WearingPlant::at(-900);
    wishes.lives[0].failed = WearingPlant::at(-800);
    fleet = recordedFleet(WearingPlant::record(), wishes, progress);
    ASSERT_FALSE(fleet);
    EXPECT_TRUE(fleet.error().sentence.contains("P-1.vibration"));
    fleet = recordedFleet(WearingPlant::record(), {}, progress);
    EXPECT_FALSE(fleet);
}

TEST(Training, TheBestMethodIsChosenByUnitsLeftOut)
{
    std::vector<double> told;
    core::Progress progress({}, [&](double fraction, const QString &) { told.push_back(fraction); });
    const auto training = trainLife(request(QStringLiteral("best")), progress);
    ASSERT_TRUE(training) << training.error().sentence.toStdString();
    const auto &methods = training->model->methods;
    ASSERT_EQ(methods.size(), size_t(lifeMethods().size()));
    EXPECT_TRUE(std::ranges::is_sorted(methods, {}, [](const MethodScores &one) { return one.scores.rmse; }));
    EXPECT_EQ(training->model->method, methods.front().method);
    EXPECT_LT(methods.front().scores.rmse, 20);
    EXPECT_GE(*std::ranges::min_element(told), 0);
    EXPECT_LE(*std::ranges::max_element(told), 1);
}

TEST(Training, AMethodThatTheWearDoesNotSuitIsLeftOutAloud)
{
    for (const bool recovers : {false, true}) {
        const QTemporaryDir folder;
        TrainingRequest best = request(QStringLiteral("best"));
        best.data = recoveringFleet(folder, recovers ? 0.3 : 0);
        core::Progress progress;
        const auto training = trainLife(best, progress);
        ASSERT_TRUE(training) << training.error().sentence.toStdString();
        EXPECT_EQ(training->notices.filter(QStringLiteral("gamma process")).size(), recovers);
        EXPECT_EQ(training->model->methods.size(), size_t(lifeMethods().size() - recovers));
    }
}

TEST(Training, EveryMethodCanBePutIntoAFileAndSaysTheSameAfterwards)
{
    const QTemporaryDir folder;
    core::Progress progress;
    const auto runs = recordedFleet(WearingPlant::record(), WearingPlant::fleet(), progress);
    for (const QString &method : lifeMethods()) {
        const auto training = trainLife(request(method), progress);
        ASSERT_TRUE(training) << training.error().sentence.toStdString();
        const auto kept = keepModel(*training->model, folder.path(), method);
        ASSERT_TRUE(kept);
        const auto read = readModel(*kept);
        ASSERT_TRUE(read) << method.toStdString() << ": " << read.error().sentence.toStdString();
        const auto before = training->model->estimate(*runs), after = read->estimate(*runs);
        ASSERT_TRUE(before && after);
        for (size_t i = 0; i < before->size(); ++i)
            EXPECT_EQ((*before)[i].rul, (*after)[i].rul) << method.toStdString();
        EXPECT_EQ(read->cycleUnit, QStringLiteral("s"));
    }
}

TEST(Training, AnUnknownMethodIsNamed)
{
    core::Progress progress;
    const auto training = trainLife(request(QStringLiteral("tea leaves")), progress);
    ASSERT_FALSE(training);
    EXPECT_TRUE(training.error().sentence.contains("tea leaves"));
}

TEST(Training, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress(stop.get_token());
    const auto training = trainLife(request(), progress);
    ASSERT_FALSE(training);
    EXPECT_EQ(training.error().code, core::ErrorCode::Cancelled);
}

TEST_F(LivesInService, VersionsStandBesideOneAnother)
{
    ASSERT_TRUE(keepModel(*s_training.model, modelFolder(projectPath()), QStringLiteral("pumps")));
    QFile broken(modelFolder(projectPath()) + QStringLiteral("/odd.life"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no model");
    broken.close();
    const auto entries = listModels(modelFolder(projectPath()));
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_FALSE(entries[0].fault.isEmpty());
    EXPECT_EQ(entries[1].name, QStringLiteral("pumps"));
    EXPECT_EQ(entries[1].version, 2);
    EXPECT_EQ(entries[2].version, 1);
    EXPECT_EQ(entries[2].dataHash, s_training.model->dataHash);
    EXPECT_EQ(entries[2].measure.unit, QStringLiteral("s"));
    EXPECT_FALSE(keepModel(*s_training.model, m_home.path(), QStringLiteral("../up")));
}

TEST_F(LivesInService, AModelIsComparedWithTheOneBefore)
{
    TrainingRequest again = request();
    again.previous = m_model;
    core::Progress progress;
    auto training = trainLife(again, progress);
    ASSERT_TRUE(training && training->comparison);
    EXPECT_TRUE(training->comparison->sameData);
    EXPECT_EQ(training->comparison->previous.rmse, training->model->crossValidation().rmse);
    std::get<RecordedFleet>(again.data).lives.pop_back();
    training = trainLife(again, progress);
    ASSERT_TRUE(training && training->comparison);
    EXPECT_TRUE(training->comparison->mayKnowSome);
    EXPECT_LT(training->comparison->previous.rmse, 30);
}

TEST_F(LivesInService, ABackTestTellsForecastsBesideTheTruth)
{
    core::Progress progress;
    RecordedFleet second;
    for (int pump = 1; pump <= 3; ++pump) {
        const double begin = WearingPlant::lifeOf(pump) + WearingPlant::repair;
        second.lives.push_back({WearingPlant::nameOf(pump), WearingPlant::at(begin),
                                WearingPlant::at(begin + WearingPlant::lifeOf(pump))});
    }
    const auto runs = recordedFleet(WearingPlant::record(), second, progress);
    ASSERT_TRUE(runs) << runs.error().sentence.toStdString();
    const auto test = backTest(*s_training.model, *runs, progress);
    ASSERT_TRUE(test) << test.error().sentence.toStdString();
    EXPECT_FALSE(test->sameData);
    EXPECT_EQ(test->scores.units, 3u);
    EXPECT_LT(test->scores.rmse, 25);
    ASSERT_EQ(test->runs.size(), 3u);
    const RunBackTest &first = test->runs[0];
    EXPECT_EQ(first.cycles.size(), first.forecasts.size());
    EXPECT_NEAR(first.cycles[5] + first.forecasts[5].truth, WearingPlant::lifeOf(1), 2);
    const auto known = recordedFleet(WearingPlant::record(), WearingPlant::fleet(), progress);
    EXPECT_TRUE(backTest(*s_training.model, *known, progress)->sameData);
    EXPECT_FALSE(backTest(*s_training.model, Fleet{{}, known->columns, known->units, {}, {}, {}}, progress));
}

TEST_F(LivesInService, ALifeCurveFallsAndBeginsAnewWhereTheAssetIsRenewed)
{
    core::Progress progress;
    const double life = WearingPlant::lifeOf(2);
    const auto curve =
        lifeCurve(WearingPlant::record(WearingPlant::plant(), projectPath()), service(2), WearingPlant::at(0),
                  WearingPlant::at(life + WearingPlant::repair + 60), 200, progress);
    ASSERT_TRUE(curve) << curve.error().sentence.toStdString();
    EXPECT_EQ(curve->unit, QStringLiteral("s"));
    EXPECT_NEAR(core::toSeconds(curve->begun - WearingPlant::start), life + WearingPlant::repair, 2);
    const auto near = [&](double seconds) {
        return *std::ranges::min_element(curve->points, {}, [&](const LifePoint &point) {
            return std::abs(core::toSeconds(point.time - WearingPlant::at(seconds)));
        });
    };
    EXPECT_LT(near(life - 5).rul, near(life / 3).rul);
    EXPECT_LT(near(life - 5).health, 0.5);
    EXPECT_TRUE(std::isnan(near(life + 3).rul)) << "it stands still";
    EXPECT_GT(near(life + WearingPlant::repair + 30).health, 0.6);
    EXPECT_LE(near(life / 2).low, near(life / 2).rul);
    EXPECT_GE(near(life / 2).high, near(life / 2).rul);
}

TEST_F(LivesInService, ALifeWithoutAChannelItsModelNeedsIsRefused)
{
    plant::Plant plant = WearingPlant::plant();
    std::erase_if(plant.channels, [](const plant::Channel &channel) { return channel.id == "P-2.temperature"; });
    core::Progress progress;
    const auto curve = lifeCurve(WearingPlant::record(plant, projectPath()), service(2), WearingPlant::at(0),
                                 WearingPlant::at(50), 10, progress);
    ASSERT_FALSE(curve);
    EXPECT_TRUE(curve.error().sentence.contains("P-2.temperature"));
    plant = WearingPlant::plant();
    plant.channels[plant.channelIndex("P-2.temperature")].unit = QStringLiteral("bar");
    const auto other = lifeCurve(WearingPlant::record(plant, projectPath()), service(2), WearingPlant::at(0),
                                 WearingPlant::at(50), 10, progress);
    ASSERT_FALSE(other);
    EXPECT_TRUE(other.error().sentence.contains("bar"));
}

namespace {

/// Steady but for two times at which the vibration, and one at which the temperature leaps.
class LeapingRecord final : public core::ValueSource
{
public:
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        const double t = core::toSeconds(time - WearingPlant::start);
        const double noise =
            std::sin(t * 78.233) + std::sin(t * 12.9898 + channel) + std::sin(t * 43.7 * (channel + 1));
        const bool leaps = channel == 0 ? (t > 400 && t <= 430) || t > 590 : channel == 1 && t > 500 && t <= 520;
        return {time, time, 10 + noise + (leaps ? 25 : 0), core::good()};
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override
    {
        std::vector<core::EnvelopeColumn> answer;
        for (int c = 0; c < columns; ++c) {
            const core::Time time{from.ns + (to - from).count() / columns * (c + 1)};
            const double value = *valueAt(channel, time).value.toNumber();
            answer.push_back({time, 1, value, value, value, value, core::good()});
        }
        return answer;
    }
};

} // namespace

TEST(Explaining, SaysWhichChannelAndWhatWasAlike)
{
    PlantRecord record = WearingPlant::record();
    record.values = std::make_shared<LeapingRecord>();
    const Watch watch{"P-1", {"P-1.vibration", "P-1.temperature"}, WearingPlant::at(0), WearingPlant::at(300), {}};
    core::Progress progress;
    const auto why =
        explain(record, watch, std::chrono::seconds(1), WearingPlant::at(300), WearingPlant::at(600), progress);
    ASSERT_TRUE(why) << why.error().sentence.toStdString();
    EXPECT_TRUE(why->unusual);
    ASSERT_FALSE(why->channels.empty());
    EXPECT_EQ(why->channels[0].channel, QStringLiteral("P-1.vibration"));
    EXPECT_EQ(why->scores.size(), 300u);
    ASSERT_FALSE(why->similar.empty());
    EXPECT_GT(why->similar[0].similarity, 0.8);
    EXPECT_NEAR(core::toSeconds(why->similar[0].from - WearingPlant::start), 401, 3);
    EXPECT_EQ(why->similar[0].channels[0].channel, QStringLiteral("P-1.vibration"));
}

TEST(Explaining, AChannelHasASpectrumWhereItHasSamples)
{
    const auto of = [](const char *channel, double from, double to) {
        return predict::spectrumOf(WearingPlant::record(), QString::fromLatin1(channel), WearingPlant::at(from),
                                   WearingPlant::at(to));
    };
    const auto spectrum =
        of("P-1.temperature", 0, 64); // the record answers an envelope with a sample a column: 64 samples
    ASSERT_TRUE(spectrum) << spectrum.error().sentence.toStdString();
    EXPECT_EQ(spectrum->amplitudes.size(), 33u);
    EXPECT_NEAR(spectrum->resolution, 1.0 / 64, 1e-9);
    EXPECT_FALSE(of("P-1.glow", 0, 64));
    EXPECT_FALSE(of("P-1.temperature", -90, -80));
}

namespace {

/// Says of every asset's life what a table holds.
class ToldLives final : public core::ValueSource
{
public:
    QHash<core::ChannelIndex, double> told;
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        return told.contains(channel) ? core::Sample{time, time, told[channel], core::good()} : core::Sample();
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int columns) const override
    {
        return std::vector<core::EnvelopeColumn>(size_t(columns));
    }
};

QJsonObject planSection()
{
    return {{"shifts", QJsonObject{{"days", QJsonArray{1, 2, 3, 4, 5, 6, 7}}, {"from", "06:00"}, {"to", "14:00"}}},
            {"crew", QJsonArray{QJsonObject{{"skill", "mechanic"}, {"people", 1}}}},
            {"work", QJsonObject{{"skill", "mechanic"},
                                 {"duration", 4},
                                 {"usefulLife", 1000},
                                 {"preventiveCost", 100},
                                 {"failureCost", 20000}}}};
}

} // namespace

TEST(Planning, TheLiveChannelsArePlanned)
{
    plant::Plant plant = WearingPlant::plant();
    for (int pump = 1; pump <= 2; ++pump)
        plant = withLife(plant, {WearingPlant::nameOf(pump), "m.life", {}, {}, {}, {}, {}, 0}, {"h", 500});
    const core::Time now = WearingPlant::at(0);
    EXPECT_EQ(planRulesOf(plant, now).error().code, core::ErrorCode::NotFound);
    auto section = plant.section(PluginId);
    section.insert("plan", planSection());
    plant.sections = {{PluginId, section}};
    auto values = std::make_shared<ToldLives>();
    for (const auto &[finding, value] :
         {std::pair{LifeFinding::Rul, 60.0}, {LifeFinding::Low, 40.0}, {LifeFinding::High, 90.0}})
        values->told.insert(plant.channelIndex(channelIdOf("P-1", finding)), value);
    auto project = std::make_shared<plant::Project>();
    project->plant = plant;
    const PlantRecord record{project, values};
    const auto estimates = estimatesAt(record, now);
    ASSERT_EQ(estimates.size(), 1u) << "P-2 says nothing";
    EXPECT_DOUBLE_EQ(estimates[0].rul, 60);
    EXPECT_DOUBLE_EQ(estimatesAt(record, now, 2.0)[0].low, 80);
    const auto schedule = planAt(record, now);
    ASSERT_TRUE(schedule) << schedule.error().sentence.toStdString();
    ASSERT_EQ(schedule->tasks.size(), 1u);
    ASSERT_TRUE(schedule->tasks[0].start);
    EXPECT_LT(now, core::Time::fromMilliseconds(schedule->tasks[0].start->toMSecsSinceEpoch()));
    values->told.clear();
    EXPECT_EQ(planAt(record, now).error().code, core::ErrorCode::NotFound);
}
