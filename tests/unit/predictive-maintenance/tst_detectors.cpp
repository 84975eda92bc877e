// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"

#include "anomaly/forecastdetector.h"
#include "anomaly/isolationforest.h"
#include "anomaly/kerneldetector.h"
#include "anomaly/pcadetector.h"
#include "anomaly/profiledetector.h"

#include <Eigen/LU>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

Vector row(std::initializer_list<double> values)
{
    Vector result(Eigen::Index(values.size()));
    std::copy(values.begin(), values.end(), result.begin());
    return result;
}

/// Three channels that are one quantity and a little noise.
Matrix oneQuantity(Eigen::Index rows)
{
    test::Noise noise;
    Matrix result(rows, 3);
    for (Eigen::Index i = 0; i < rows; ++i) {
        const double quantity = noise();
        for (Eigen::Index c = 0; c < 3; ++c)
            result(i, c) = quantity + 0.05 * noise();
    }
    return result;
}

Eigen::Index largest(const Vector &values)
{
    Eigen::Index place = 0;
    values.maxCoeff(&place);
    return place;
}

} // namespace

TEST(Pca, HotellingMeasuresWithinThePlaneAndResidualBesideIt)
{
    PcaDetector t2(PcaDetector::Statistic::Hotelling), spe(PcaDetector::Statistic::Residual);
    ASSERT_TRUE(t2.train(oneQuantity(500)).ok());
    ASSERT_TRUE(spe.train(oneQuantity(500)).ok());
    EXPECT_EQ(t2.components(), 1);
    const Vector far = row({5, 5, 5}), torn = row({0, 1, 0});
    EXPECT_NEAR(t2.judge(far).score, 25, 4); // five deviations along the axis
    EXPECT_LT(spe.judge(far).score, 0.1);
    EXPECT_LT(t2.judge(torn).score, 1);
    EXPECT_NEAR(spe.judge(torn).score, 2.0 / 3, 0.1); // beside (1,1,1)/√3
    EXPECT_EQ(largest(spe.judge(torn).contributions), 1);
    EXPECT_NEAR(t2.judge(far).contributions.sum(), t2.judge(far).score, 1e-9);
    EXPECT_NEAR(spe.judge(torn).contributions.sum(), spe.judge(torn).score, 1e-12);
}

TEST(Pca, FullPlaneIsMahalanobis)
{
    test::Noise noise;
    const Matrix good = noise.matrix(400, 2); // two like components, so both are kept
    PcaDetector t2(PcaDetector::Statistic::Hotelling);
    ASSERT_TRUE(t2.train(good).ok());
    const Vector mean = good.colwise().mean();
    const Matrix centred = good.rowwise() - mean.transpose();
    const Matrix covariance = centred.transpose() * centred / 399;
    const Vector point = row({2, -3});
    const double expected = (point - mean).dot(covariance.inverse() * (point - mean));
    EXPECT_NEAR(t2.judge(point).score, expected, 1e-9);
}

TEST(Kernel, ExpectsWhatItRemembers)
{
    KernelDetector detector;
    const Matrix good = oneQuantity(200);
    ASSERT_TRUE(detector.train(good).ok());
    EXPECT_EQ(detector.remembered(), 200);
    const Vector known = good.row(17).transpose();
    EXPECT_LT((detector.expected(known) - known).norm(), 0.3);
    const Reading torn = detector.judge(row({0.5, 3, 0.5}));
    EXPECT_EQ(largest(torn.contributions), 1);
    EXPECT_GT(torn.score, 20 * detector.judge(row({0.5, 0.5, 0.5})).score);
    EXPECT_TRUE(std::isfinite(detector.judge(row({1e6, 0, 0})).score));
}

TEST(Kernel, RemembersALimitedNumberOfRows)
{
    KernelDetector detector;
    ASSERT_TRUE(detector.train(oneQuantity(5000)).ok());
    EXPECT_LE(detector.remembered(), KernelDetector::Remembered);
    EXPECT_GT(detector.remembered(), KernelDetector::Remembered / 2);
}

TEST(Forest, IsolatesOutliersEarly)
{
    test::Noise noise;
    IsolationForest forest;
    ASSERT_TRUE(forest.train(noise.matrix(500, 4)).ok());
    const Reading usual = forest.judge(row({0, 0, 0, 0})), odd = forest.judge(row({0, 0, 8, 0}));
    EXPECT_LT(usual.score, 0.5);
    EXPECT_GT(odd.score, usual.score + 0.05);
    EXPECT_GT(forest.judge(row({8, -8, 8, 8})).score, 0.6);
    EXPECT_EQ(largest(odd.contributions), 2);
    EXPECT_NEAR(odd.contributions.sum(), odd.score, 1e-9);
}

TEST(Forest, SameSeedSameForest)
{
    test::Noise noise;
    const Matrix good = noise.matrix(300, 3);
    IsolationForest one, two;
    ASSERT_TRUE(one.train(good).ok());
    ASSERT_TRUE(two.train(good).ok());
    for (Eigen::Index i = 0; i < 20; ++i)
        EXPECT_EQ(one.judge(good.row(i).transpose()).score, two.judge(good.row(i).transpose()).score);
}

TEST(Forecast, KnowsARhythmAndNoticesItsBreak)
{
    Matrix good(400, 2);
    test::Noise noise;
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) << std::sin(0.3 * double(i)) + 0.01 * noise(), std::cos(0.3 * double(i)) + 0.01 * noise();
    ForecastDetector detector;
    ASSERT_TRUE(detector.train(good).ok());
    for (Eigen::Index i = 0; i < 50; ++i) {
        const double score = detector.judge(good.row(i).transpose()).score;
        EXPECT_LT(score, 60);
        EXPECT_EQ(score == 0, i < ForecastDetector::Lags);
    }
    const Reading broken = detector.judge(row({good(50, 0), -1.5}));
    EXPECT_GT(broken.score, 200);
    EXPECT_EQ(largest(broken.contributions), 1);
}

TEST(Profile, NoticesAShapeItHasNotSeen)
{
    const auto wave = [](double i) { return std::sin(i / 4); };
    Matrix good(400, 1);
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good(i, 0) = wave(double(i));
    ProfileDetector detector;
    ASSERT_TRUE(detector.train(good).ok());
    double usual = 0, odd = 0;
    for (int i = 0; i < 200; ++i)
        usual = detector.judge(row({wave(i + 0.5)})).score;
    for (int i = 200; i < 225; ++i)
        odd = detector.judge(row({wave(3.0 * i)})).score;
    EXPECT_LT(usual, 0.1);
    EXPECT_GT(odd, 5);
    detector.rewind();
    EXPECT_EQ(detector.judge(row({1})).score, 0);
}

TEST(CrossScores, AreThoseOfRowsTheJudgeHasNotSeen)
{
    test::Noise noise;
    const Matrix good = noise.matrix(60, 20); // few rows for so many channels
    PcaDetector detector(PcaDetector::Statistic::Residual);
    const auto honest = crossScores(detector, good, 3);
    ASSERT_TRUE(honest.ok());
    ASSERT_TRUE(detector.train(good).ok());
    double flattering = 0;
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        flattering += detector.judge(good.row(i).transpose()).score;
    EXPECT_GT(honest->sum(), 1.3 * flattering);
}

TEST(Detectors, SayWhenRowsAreTooFew)
{
    std::unique_ptr<Detector> all[] = {std::make_unique<PcaDetector>(PcaDetector::Statistic::Hotelling),
                                       std::make_unique<KernelDetector>(), std::make_unique<IsolationForest>(),
                                       std::make_unique<ForecastDetector>(), std::make_unique<ProfileDetector>()};
    for (const auto &detector : all) {
        const auto trained = detector->train(Matrix::Zero(1, 3));
        ASSERT_FALSE(trained.ok()) << detector->name().toStdString();
        EXPECT_TRUE(trained.error().sentence.contains(detector->name()));
    }
}
