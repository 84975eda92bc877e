// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The scenarios that ship: each runs on the model that ships, and says what anybody who knows such a plant expects.

#include "scenariofolder.h"

#include "results/results.h"
#include "scenario/scenariojson.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <map>

using namespace twinscope;
using namespace twinscope::whatif;
using test::ScenarioFolder;

namespace {

Scenario shipped(const QString &name)
{
    const auto scenario = loadScenario(QStringLiteral(SCENARIOS "/%1.scenario.json").arg(name));
    EXPECT_TRUE(scenario) << (scenario ? "" : scenario.error().sentence.toStdString());
    return scenario ? *scenario : Scenario();
}

class ShippedScenarios : public testing::Test
{
protected:
    /// KPIs of one run with other values.
    std::map<QString, double> kpis(const Scenario &scenario, const QMap<QString, QString> &set = {})
    {
        EnsembleRequest request = folder.request(QString("run%1").arg(++m_count), scenario, {});
        request.baseFolder = QStringLiteral(MODELS);
        request.set = set;
        EnsembleControl control;
        core::Progress progress;
        const auto report = runEnsemble(request, control, progress);
        EXPECT_TRUE(report) << (report ? "" : report.error().sentence.toStdString());
        std::map<QString, double> values;
        const auto results = Results::open(request.folder);
        const auto runs = results ? (*results)->runs() : core::Result<std::vector<RunResult>>(results.error());
        if (!runs || runs->empty() || runs->front().state != RunState::Done)
            return values;
        for (size_t i = 0; i < scenario.kpis.size(); ++i)
            values[scenario.kpis[i].name] = runs->front().kpis[i];
        return values;
    }

    ScenarioFolder folder;
    int m_count = 0;
};

} // namespace

TEST(ShippedScenarioList, TheDemoPlantHasAllOfThem)
{
    QFile file(QStringLiteral(DEMO "/cooling-water.twin.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject section =
        QJsonDocument::fromJson(file.readAll()).object()["plugins"].toObject()["what-if"].toObject();
    const ScenarioList list = scenariosOf(section);
    EXPECT_TRUE(list.faults.empty()) << list.faults.front().sentence.toStdString();
    const QStringList files = QDir(QStringLiteral(SCENARIOS)).entryList({"*.scenario.json"}, QDir::Files);
    EXPECT_EQ(files.size(), 5);
    EXPECT_GE(list.sound.size(), 5u);
    for (const QString &name : files) {
        const Scenario scenario = shipped(name.section('.', 0, 0));
        EXPECT_EQ(std::ranges::count(list.sound, scenario), 1) << name.toStdString();
    }
}

TEST_F(ShippedScenarios, AnUnnoticedPumpFailureCostsPressure)
{
    const Scenario scenario = shipped("pump-failure");
    const auto sooner = kpis(scenario, {{"unnoticed", "120"}}), later = kpis(scenario, {{"unnoticed", "7200"}});
    const auto never = kpis(scenario, {{"fails", "90000"}});
    EXPECT_GT(never.at("Least supply pressure"), sooner.at("Least supply pressure") + 0.3);
    EXPECT_GT(later.at("Minutes of low pressure"), sooner.at("Minutes of low pressure") + 60);
    EXPECT_GT(sooner.at("Cost"), 1000); // 120 to 200 kW and 25 m³/h of water for a day
    EXPECT_LT(sooner.at("Cost"), 3000);
}

TEST_F(ShippedScenarios, FoulingWarmsTheProcess)
{
    const Scenario scenario = shipped("fouling");
    const auto little = kpis(scenario, {{"fouled", "0.3"}}), much = kpis(scenario, {{"fouled", "0.85"}});
    EXPECT_GT(much.at("Warmest outlet of HX-303"), little.at("Warmest outlet of HX-303") + 1);
    EXPECT_LT(much.at("Warmest outlet of HX-303"), 62); // the process inlet
}

TEST_F(ShippedScenarios, AHeatWaveWarmsTheBasinAndDrivesTheFans)
{
    const Scenario scenario = shipped("heat-wave");
    const auto none = kpis(scenario, {{"peak", "0"}}), hot = kpis(scenario, {{"peak", "12"}});
    EXPECT_GT(hot.at("Warmest basin"), none.at("Warmest basin") + 3);
    EXPECT_GT(hot.at("Fan energy"), none.at("Fan energy"));
    EXPECT_GT(kpis(scenario, {{"peak", "12"}, {"towers_out", "1"}}).at("Warmest basin"), hot.at("Warmest basin"));
}

TEST_F(ShippedScenarios, LessLoadSavesMoneyWhileElectricityIsDear)
{
    const Scenario scenario = shipped("energy-price-peak");
    const auto usual = kpis(scenario), less = kpis(scenario, {{"share", "0.6"}});
    EXPECT_LT(less.at("Cost of the peak"), usual.at("Cost of the peak"));
    EXPECT_LT(less.at("Heat removed"), usual.at("Heat removed"));
    EXPECT_GT(kpis(scenario, {{"peak_price", "0.9"}}).at("Cost"), usual.at("Cost"));
}

TEST_F(ShippedScenarios, EachDayOfDelayCosts)
{
    const Scenario scenario = shipped("postponed-maintenance");
    const auto now = kpis(scenario, {{"delay", "0"}}), late = kpis(scenario, {{"delay", "432000"}});
    EXPECT_GT(late.at("Warmest outlet of HX-303"), now.at("Warmest outlet of HX-303"));
    EXPECT_GE(late.at("Hours too warm"), now.at("Hours too warm"));
}
