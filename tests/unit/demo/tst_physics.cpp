// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coolingwater.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace {

struct Destroy
{
    void operator()(cw_plant *plant) const { cw_destroy(plant); }
};
using PlantHandle = std::unique_ptr<cw_plant, Destroy>;

/// Every variable, once a second, by id: series("P-101.flow")[t] is its value after t + 1 seconds.
class Recording
{
public:
    Recording(quint64 seed, int seconds)
    {
        const PlantHandle plant(cw_create(seed));
        for (int second = 0; second < seconds; ++second) {
            cw_step(plant.get(), 0.5);
            cw_step(plant.get(), 0.5);
            for (size_t i = 0; i < cw_count(); ++i)
                m_series[cw_id(i)].push_back(cw_value(plant.get(), i));
        }
    }

    const std::vector<double> &series(const QByteArray &id) const { return m_series.find(id).value(); }
    double at(const QByteArray &id, int second) const { return series(id).at(size_t(second - 1)); }
    double highest(const QByteArray &id, int from, int to) const
    {
        const auto &all = series(id);
        return *std::max_element(all.begin() + from, all.begin() + to);
    }
    const QHash<QByteArray, std::vector<double>> &all() const { return m_series; }

private:
    QHash<QByteArray, std::vector<double>> m_series;
};

class Physics : public testing::Test
{
protected:
    static constexpr int Seconds = 1200; ///< two rounds of the script

    static void SetUpTestSuite() { run = std::make_unique<Recording>(42, Seconds); }
    static void TearDownTestSuite() { run.reset(); }

    static std::unique_ptr<Recording> run;
};

std::unique_ptr<Recording> Physics::run;

} // namespace

TEST_F(Physics, everyVariableHasANameOfItsOwn)
{
    EXPECT_EQ(cw_count(), 204u);
    QSet<QByteArray> ids;
    for (size_t i = 0; i < cw_count(); ++i)
        ids.insert(cw_id(i));
    EXPECT_EQ(ids.size(), qsizetype(cw_count()));
    EXPECT_FALSE(ids.contains(QByteArray()));
}

TEST_F(Physics, whatDoesNotExistIsNotANumber)
{
    const PlantHandle plant(cw_create(1));
    EXPECT_TRUE(std::isnan(cw_value(plant.get(), cw_count())));
    EXPECT_STREQ(cw_id(cw_count()), "");
}

TEST_F(Physics, everyValueStaysFinite)
{
    for (auto it = run->all().begin(); it != run->all().end(); ++it) {
        for (size_t second = 0; second < it->size(); ++second)
            ASSERT_TRUE(std::isfinite((*it)[second])) << it.key().constData() << " after " << second << " s";
    }
}

TEST_F(Physics, sharesAndLevelsStayWithinTheirBounds)
{
    for (auto it = run->all().begin(); it != run->all().end(); ++it) {
        if (!it.key().endsWith(".position") && !it.key().endsWith("level"))
            continue;
        for (const double value : *it) {
            ASSERT_GT(value, -1.0) << it.key().constData();
            ASSERT_LT(value, 101.0) << it.key().constData();
        }
    }
}

TEST_F(Physics, theEnergyIsPlausible)
{
    for (int second = 1; second <= Seconds; second += 10) {
        const double heat = run->at("PLANT.heat", second);
        double duties = 0;
        for (const char *id : {"HX-301.duty", "HX-302.duty", "HX-303.duty", "HX-304.duty"})
            duties += run->at(id, second);
        ASSERT_GT(heat, 0);
        ASSERT_NEAR(heat, duties, 0.02 * duties) << "the plant's heat is that of its exchangers";
        ASSERT_GT(run->at("PLANT.power", second), 0);
        ASSERT_LT(run->at("PLANT.power", second), heat) << "cooling costs less than it carries away";
        // First law over the consumers: heat = mass flow · heat capacity · rise (Incropera, chapter 11).
        const double kelvin = run->at("H-350.return_temperature", second) - run->at("H-150.supply_temperature", second);
        const double carried = run->at("H-150.supply_flow", second) / 3.6 * 4.18 * kelvin;
        ASSERT_NEAR(carried, heat, 0.25 * heat) << "after " << second << " s";
        ASSERT_GT(run->at("B-100.temperature", second), run->at("WS-900.wet_bulb", second));
    }
}

TEST_F(Physics, theWornPumpIsReplacedByTheStandby)
{
    EXPECT_LT(run->at("P-102.vibration_de", 20), 4.5);
    EXPECT_GT(run->highest("P-102.vibration_de", 0, 150), 7.1) << "ISO 10816-7: not fit for operation";
    EXPECT_GT(run->highest("P-102.bearing_de_temperature", 0, 160), run->at("P-102.bearing_de_temperature", 20) + 10);
    EXPECT_EQ(run->at("P-104.running", 149), 0);
    EXPECT_EQ(run->at("P-102.running", 160), 0);
    EXPECT_EQ(run->at("P-104.running", 160), 1);
    EXPECT_LT(run->at("P-102.flow", 250), 20);
    EXPECT_GT(run->at("P-104.flow", 250), 200);
    EXPECT_EQ(run->at("P-102.running", 310), 1);
    EXPECT_LT(run->at("P-102.vibration_de", 350), 4.5);
}

TEST_F(Physics, theFouledExchangerGetsTooWarmAndIsCleaned)
{
    EXPECT_LT(run->at("HX-303.process_outlet_temperature", 190), 48);
    EXPECT_GT(run->highest("HX-303.process_outlet_temperature", 200, 420), 48);
    EXPECT_GT(run->highest("TV-303.position", 200, 420), 95) << "its valve does what it can";
    EXPECT_LT(run->at("HX-303.process_outlet_temperature", 590), 44);
}

TEST_F(Physics, theFanStopsAndTheOthersSpeedUp)
{
    for (int second = 1; second <= 600; ++second) {
        const bool stopped = second >= 380 && second < 470;
        ASSERT_EQ(run->at("CT-402.running", second), stopped ? 0 : 1) << second;
    }
    EXPECT_LT(run->at("CT-402.fan_speed", 460), 5);
    EXPECT_GT(run->at("CT-401.fan_speed", 460), run->at("CT-401.fan_speed", 375) + 5);
}

TEST_F(Physics, theCloggedFilterIsBackWashed)
{
    const double before = run->at("F-202.dp", 470);
    EXPECT_LT(before, 0.15) << "bar, the limit of the demo project";
    EXPECT_GT(run->highest("F-202.dp", 480, 565), 0.15);
    EXPECT_GT(run->at("F-202.flow", 470), 180) << "m³/h, the low alarm of the demo project";
    EXPECT_LT(run->at("F-202.flow", 559), 180);
    EXPECT_LT(run->at("F-202.dp", 599), 1.3 * before);
}

TEST_F(Physics, theScriptRepeats)
{
    EXPECT_GT(run->highest("P-102.vibration_de", 600, 750), 7.1);
    EXPECT_GT(run->highest("HX-303.process_outlet_temperature", 800, 1020), 48);
    EXPECT_EQ(run->at("CT-402.running", 1020), 0);
}

TEST_F(Physics, theSameSeedGivesTheSameValuesAnotherOneOthers)
{
    const Recording first(7, 60), second(7, 60), other(8, 60);
    EXPECT_EQ(first.all(), second.all());
    EXPECT_NE(first.series("P-101.flow"), other.series("P-101.flow"));
}

TEST_F(Physics, twoPlantsDoNotDisturbEachOther)
{
    const PlantHandle alone(cw_create(7)), watched(cw_create(7)), neighbour(cw_create(9));
    for (int i = 0; i < 100; ++i) {
        cw_step(alone.get(), 0.5);
        cw_step(watched.get(), 0.5);
        cw_step(neighbour.get(), 0.5);
        ASSERT_EQ(cw_value(alone.get(), 0), cw_value(watched.get(), 0));
        (void)cw_value(neighbour.get(), 1);
    }
    EXPECT_DOUBLE_EQ(cw_time(alone.get()), 50.0);
}
