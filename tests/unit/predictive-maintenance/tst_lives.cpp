// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifeposts.h"
#include "service/modelshelf.h"
#include "service/sectioncheck.h"
#include "service/training.h"

#include "wearingplant.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::predict;
using test::WearingPlant;

namespace {

constexpr const char *asset = "P-2";

LifeService serviceOf(const QString &model)
{
    return {asset, model, {}, {}, "P-2.running", "P-2.running", {}, 0};
}

/// Two pumps whose lives are followed live.
class Lives : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        core::Progress progress;
        TrainingRequest request;
        request.data = WearingPlant::fleet();
        request.record = WearingPlant::record();
        auto trained = trainLife(request, progress);
        ASSERT_TRUE(trained) << trained.error().sentence.toStdString();
        s_model = trained->model;
    }

    static void TearDownTestSuite() { s_model.reset(); }

    void SetUp() override
    {
        ASSERT_TRUE(keepModel(*s_model, m_home.filePath("maintenance"), "pumps"));
        m_plant =
            withLife(WearingPlant::plant(), serviceOf("maintenance/pumps-1.life"), {s_model->cycleUnit, s_model->cap});
        m_values = std::make_shared<WearingPlant>();
    }

    telemetry::SourceContext context(bool recorded = true)
    {
        telemetry::SourceContext context;
        context.channels = test::findingChannels(m_plant);
        context.clock = &m_clock;
        context.log = &m_log;
        context.plant = &m_plant;
        context.directory = m_home.path();
        context.live = m_values;
        context.history = recorded ? m_values : nullptr;
        return context;
    }

    core::ChannelIndex of(LifeFinding finding) const { return m_plant.channelIndex(channelIdOf(asset, finding)); }

    /// The finding in a batch; nothing where it is not told, or bad.
    std::optional<double> told(const std::vector<telemetry::IncomingSample> &batch, LifeFinding finding) const
    {
        for (const auto &sample : batch)
            if (sample.channel == of(finding))
                return sample.sample.value.toNumber();
        return std::nullopt;
    }

    static inline std::shared_ptr<const FleetModel> s_model;
    QTemporaryDir m_home;
    plant::Plant m_plant;
    std::shared_ptr<WearingPlant> m_values;
    core::ManualClock m_clock{WearingPlant::at(80)};
    core::MessageLog m_log{m_clock};
};

} // namespace

TEST_F(Lives, APlantGetsWhatALifeNeedsAndLosesItAgain)
{
    EXPECT_EQ(m_plant.channels.size(), WearingPlant::plant().channels.size() + 4);
    EXPECT_EQ(m_plant.channels.back().unit, QStringLiteral("s"));
    ASSERT_EQ(m_plant.alarms.size(), 1u);
    EXPECT_EQ(m_plant.alarms[0].channel, QStringLiteral("P-2.rul"));
    EXPECT_EQ(m_plant.channels[of(LifeFinding::Rul)].limits.low, s_model->cap / 10);
    const auto services = readLifeServices(m_plant);
    ASSERT_EQ(services.sound.size(), 1u);
    EXPECT_EQ(services.sound[0].running, QStringLiteral("P-2.running"));
    EXPECT_EQ(withLife(m_plant, services.sound[0], {s_model->cycleUnit, s_model->cap}), m_plant);
    const plant::Plant without = withoutLife(m_plant, asset);
    EXPECT_EQ(without.channels, WearingPlant::plant().channels);
    EXPECT_TRUE(without.alarms.empty());
    EXPECT_TRUE(without.sections.empty());
}

TEST_F(Lives, TheRecordSoFarCountsAndTheChannelsFollow)
{
    const auto around = context();
    LifePosts posts(around);
    posts.prepare({});
    std::vector<telemetry::IncomingSample> batch;
    posts.judge(WearingPlant::at(80.5), batch);
    ASSERT_EQ(batch.size(), 4u);
    const auto early = told(batch, LifeFinding::Rul), healthy = told(batch, LifeFinding::Health);
    ASSERT_TRUE(early && healthy);
    EXPECT_NEAR(*early, WearingPlant::lifeOf(2) - 80, 30);
    EXPECT_LE(*told(batch, LifeFinding::Low), *early);
    EXPECT_GE(*told(batch, LifeFinding::High), *early);
    for (double second = 81; second < WearingPlant::lifeOf(2) - 2; ++second) {
        batch.clear();
        posts.judge(WearingPlant::at(second), batch);
    }
    EXPECT_LT(*told(batch, LifeFinding::Rul), *early / 2);
    EXPECT_LT(*told(batch, LifeFinding::Health), *healthy);
}

TEST_F(Lives, WhatStandsStillHasNoLifeAndWhatIsRenewedANewOne)
{
    m_clock.set(WearingPlant::at(WearingPlant::lifeOf(2) - 3));
    const auto around = context();
    LifePosts posts(around);
    posts.prepare({});
    std::vector<telemetry::IncomingSample> batch;
    posts.judge(WearingPlant::at(WearingPlant::lifeOf(2) - 2), batch);
    ASSERT_TRUE(told(batch, LifeFinding::Rul));
    batch.clear();
    posts.judge(WearingPlant::at(WearingPlant::lifeOf(2) + 2), batch);
    ASSERT_EQ(batch.size(), 4u);
    EXPECT_FALSE(told(batch, LifeFinding::Rul));
    EXPECT_EQ(batch[0].sample.quality.level, core::QualityLevel::Bad);
    const double begin = WearingPlant::lifeOf(2) + WearingPlant::repair;
    for (double second = begin; second < begin + 30; ++second) {
        batch.clear();
        posts.judge(WearingPlant::at(second), batch);
    }
    ASSERT_TRUE(told(batch, LifeFinding::Health));
    EXPECT_GT(*told(batch, LifeFinding::Health), 60);
}

TEST_F(Lives, NothingIsToldAgainWhereNothingIsNew)
{
    const auto around = context(false);
    LifePosts posts(around);
    posts.prepare({});
    std::vector<telemetry::IncomingSample> batch;
    posts.judge(WearingPlant::at(80), batch);
    EXPECT_EQ(batch.size(), 4u) << "that there is no value yet";
    batch.clear();
    posts.judge(WearingPlant::at(80.1), batch);
    EXPECT_TRUE(batch.empty());
}

TEST_F(Lives, AModelThatCannotBeReadIsToldInTheLog)
{
    m_plant = withLife(m_plant, serviceOf("maintenance/none.life"), {"s", 100});
    const auto around = context();
    LifePosts posts(around);
    posts.prepare({});
    std::vector<telemetry::IncomingSample> batch;
    posts.judge(WearingPlant::at(80), batch);
    EXPECT_TRUE(batch.empty());
    ASSERT_FALSE(m_log.messages().empty());
    EXPECT_TRUE(m_log.messages().back().sentence.contains("none.life"));
}

TEST_F(Lives, TheCheckNamesPlaceAndFault)
{
    plant::Project project;
    project.path = m_home.filePath("bed.twin.json");
    project.plant = m_plant;
    EXPECT_TRUE(SectionCheck().check(project).empty());
    auto section = m_plant.section(PluginId);
    QJsonArray lives = section["lives"].toArray();
    QJsonObject faulty = lives[0].toObject();
    faulty["asset"] = "P-77";
    lives.append(faulty);
    faulty = lives[0].toObject();
    faulty["model"] = "maintenance/none.life";
    lives.append(faulty);
    faulty = lives[0].toObject();
    faulty["since"] = "yesterday";
    lives.append(faulty);
    section["lives"] = lives;
    section["watches"] = QJsonArray{QJsonObject{{"asset", "P-78"}}};
    section["plan"] = QJsonObject{{"crew", 5}};
    project.plant.sections = {{PluginId, section}};
    QStringList found;
    for (const plant::Problem &problem : SectionCheck().check(project))
        found += problem.pointer + u' ' + problem.message;
    ASSERT_EQ(found.size(), 5) << found.join('\n').toStdString();
    const QString all = found.join('\n');
    for (const char *wanted :
         {"/lives/1/asset", "P-77", "/lives/3/since", "/watches/0/asset", "P-78", "none.life", "/plan"})
        EXPECT_TRUE(all.contains(wanted)) << wanted << " in\n" << all.toStdString();
}
