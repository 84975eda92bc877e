// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/ensemble.h"

#include "anomaly/kerneldetector.h"
#include "anomaly/pcadetector.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr Eigen::Index FewestRows = 20;
constexpr Eigen::Index FewestChannelsTogether = 3;
constexpr int Folds = 3;
constexpr double LeastProbability = 1e-300;

double evidence(double probability)
{
    return -std::log10(std::clamp(probability, LeastProbability, 1.0));
}

} // namespace

Ensemble::Ensemble(const MonitorOptions &options)
    : m_calm(options.falseAlarmRate, options.persistence)
    , m_persistence(m_calm)
{
}

core::Result<void> Ensemble::train(const Matrix &good)
{
    if (good.rows() < FewestRows)
        return tooFewRows(QStringLiteral("ensemble"), good.rows(), FewestRows);
    const Matrix residuals = m_levels.train(good);
    m_frozen.train(good, 3 * m_levels.window());
    m_steady.clear();
    m_tests = 0;
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        const ChannelLevel &channel = m_levels.channels()[size_t(c)];
        m_tests += channel.trained ? 1 : 0;
        if (channel.trained && !channel.wanders)
            m_steady.push_back(c);
    }
    m_persistence = m_calm;
    return trainMembers(residuals(Eigen::all, m_steady));
}

core::Result<void> Ensemble::trainMembers(const Matrix &residuals)
{
    m_members.clear();
    if (residuals.cols() < FewestChannelsTogether)
        return {};
    m_members.push_back({std::make_unique<PcaDetector>(PcaDetector::Statistic::Hotelling), {}});
    m_members.push_back({std::make_unique<PcaDetector>(PcaDetector::Statistic::Residual), {}});
    m_members.push_back({std::make_unique<KernelDetector>(), {}});
    for (Member &member : m_members) {
        const auto scores = crossScores(*member.detector, residuals, Folds);
        if (!scores)
            return scores.error();
        member.calibration.train(*scores);
        if (const auto trained = member.detector->train(residuals); !trained)
            return trained.error();
    }
    m_tests += double(m_members.size());
    return {};
}

Judgement Ensemble::step(const Vector &row)
{
    const LevelWatch::Reading levels = m_levels.step(row);
    const Vector probabilities = levels.probability.cwiseMin(m_frozen.step(row));
    if (!levels.any)
        return {std::numeric_limits<double>::quiet_NaN(), false, Vector::Zero(row.size())};
    double least = probabilities.minCoeff();
    Vector contributions = probabilities.unaryExpr(&evidence);
    for (Member &member : m_members) {
        const Reading reading = member.detector->judge(levels.residual(m_steady));
        const double probability = member.calibration.probability(reading.score);
        least = std::min(least, probability);
        contributions(m_steady) += evidence(probability) * shares(reading.contributions);
    }
    const double probability = std::min(1.0, least * m_tests);
    return {evidence(probability), m_persistence.step(probability), shares(contributions)};
}

void Ensemble::restart()
{
    m_levels.restart();
    m_frozen.restart();
    m_persistence = m_calm;
    for (Member &member : m_members)
        member.detector->rewind();
}

} // namespace twinscope::predict
