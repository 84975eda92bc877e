// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "anomaly/episodes.h"
#include "anomaly/monitor.h"
#include "anomaly/persistence.h"

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

std::unique_ptr<Monitor> trained(const QString &method, const Matrix &good, const MonitorOptions &options = {})
{
    auto monitor = makeMonitor(method, options);
    EXPECT_TRUE(monitor.ok());
    EXPECT_TRUE((*monitor)->train(good).ok());
    return std::move(*monitor);
}

Eigen::Index largest(const Vector &values)
{
    Eigen::Index place = 0;
    values.maxCoeff(&place);
    return place;
}

class Monitors : public testing::TestWithParam<const char *>
{
protected:
    QString method() const { return QLatin1String(GetParam()); }
};

} // namespace

TEST_P(Monitors, KeepToTheWantedFalseAlarmRate)
{
    test::Noise noise;
    const auto monitor = trained(method(), noise.matrix(600, 4), {0.01, 1});
    int flags = 0;
    for (int i = 0; i < 3000; ++i)
        flags += monitor->step(noise.matrix(4, 1)).flag;
    EXPECT_LE(flags, 120); // 4 % with the rows a flag needs to go
}

TEST_P(Monitors, SurviveWhatIsMissing)
{
    test::Noise noise;
    Matrix good = noise.matrix(300, 3);
    for (Eigen::Index i = 0; i < good.rows(); i += 7)
        good(i, i % 3) = NaN;
    const auto monitor = trained(method(), good);
    monitor->restart();
    Vector hole = noise.matrix(3, 1);
    hole[1] = NaN;
    const Judgement partly = monitor->step(hole);
    EXPECT_TRUE(std::isfinite(partly.score));
    EXPECT_FALSE(partly.contributions.array().isNaN().any());
    monitor->restart();
    const Judgement nothing = monitor->step(Vector::Constant(3, NaN));
    EXPECT_TRUE(std::isnan(nothing.score));
    EXPECT_FALSE(nothing.flag);
}

TEST_P(Monitors, SayWhenRowsAreTooFew)
{
    auto monitor = makeMonitor(method(), {});
    ASSERT_TRUE(monitor.ok());
    EXPECT_FALSE((*monitor)->train(Matrix::Zero(1, 3)).ok());
}

INSTANTIATE_TEST_SUITE_P(All, Monitors,
                         testing::Values("ensemble", "t2", "spe", "mset", "forest", "forecast", "profile"),
                         [](const auto &info) { return std::string(info.param); });

TEST(Ensemble, FlagsAStepAndSaysWhichChannel)
{
    test::Noise noise;
    const auto monitor = trained(QStringLiteral("ensemble"), noise.matrix(400, 5));
    Judgement judgement;
    for (int i = 0; i < 40; ++i) {
        Vector row = noise.matrix(5, 1);
        row[3] += 4;
        judgement = monitor->step(row);
    }
    EXPECT_TRUE(judgement.flag);
    EXPECT_EQ(largest(judgement.contributions), 3);
    EXPECT_NEAR(judgement.contributions.sum(), 1, 1e-9);
    EXPECT_GT(judgement.score, 2);
}

TEST(Ensemble, FlagsChannelsThatPart)
{
    test::Noise noise;
    const auto together = [&noise](double apart) {
        const double quantity = noise();
        Vector row(4);
        row << quantity, quantity + 0.05 * noise() + apart, quantity + 0.05 * noise(), quantity + 0.05 * noise();
        return row;
    };
    Matrix good(600, 4);
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) = together(0).transpose();
    const auto monitor = trained(QStringLiteral("ensemble"), good);
    Judgement judgement;
    for (int i = 0; i < 40; ++i)
        judgement = monitor->step(together(0.6)); // far less than a channel moves by itself
    EXPECT_TRUE(judgement.flag);
    EXPECT_EQ(largest(judgement.contributions), 1);
}

TEST(Ensemble, FlagsADeadSensor)
{
    test::Noise noise;
    const auto monitor = trained(QStringLiteral("ensemble"), noise.matrix(400, 3));
    Judgement judgement;
    for (int i = 0; i < 60; ++i) {
        Vector row = noise.matrix(3, 1);
        row[2] = 0.1;
        judgement = monitor->step(row);
    }
    EXPECT_TRUE(judgement.flag);
    EXPECT_EQ(largest(judgement.contributions), 2);
}

TEST(Monitor, NamesItsMethods)
{
    const auto unknown = makeMonitor(QStringLiteral("magic"), {});
    ASSERT_FALSE(unknown.ok());
    EXPECT_TRUE(unknown.error().sentence.contains(QStringLiteral("ensemble")));
}

TEST(Persistence, WaitsAndHolds)
{
    Persistence persistence(0.01, 3);
    EXPECT_FALSE(persistence.step(0.001));
    EXPECT_FALSE(persistence.step(0.001));
    EXPECT_FALSE(persistence.step(0.02)); // begins anew
    EXPECT_FALSE(persistence.step(0.001));
    EXPECT_FALSE(persistence.step(0.001));
    EXPECT_TRUE(persistence.step(0.001));
    EXPECT_TRUE(persistence.step(0.04)); // not clearly good
    EXPECT_FALSE(persistence.step(0.06));
    EXPECT_FALSE(persistence.step(0.02));
}

TEST(Episodes, FindTheMostSimilarOfThePast)
{
    std::vector<Judgement> rows;
    const auto add = [&rows](int count, bool flag, Vector contributions) {
        for (int i = 0; i < count; ++i)
            rows.push_back({flag ? 3.0 + i : 0.1, flag, contributions});
    };
    Vector pump(3), valve(3), almostPump(3);
    pump << 0.8, 0.1, 0.1;
    valve << 0, 0.1, 0.9;
    almostPump << 0.7, 0.2, 0.1;
    add(2, false, Vector::Zero(3));
    add(3, true, pump);
    add(2, false, Vector::Zero(3));
    add(2, true, valve);
    add(1, false, Vector::Zero(3));
    add(4, true, almostPump);
    const auto episodes = findEpisodes(rows);
    ASSERT_EQ(episodes.size(), 3u);
    EXPECT_EQ(episodes[0].first, 2);
    EXPECT_EQ(episodes[0].last, 4);
    EXPECT_EQ(episodes[0].similar, -1);
    EXPECT_EQ(episodes[2].score, 6);
    EXPECT_EQ(episodes[2].similar, 0);
    EXPECT_GT(episodes[2].similarity, 0.95);
}
