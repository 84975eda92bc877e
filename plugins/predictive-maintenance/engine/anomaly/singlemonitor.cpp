// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/singlemonitor.h"

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr int Folds = 3;

}

SingleMonitor::SingleMonitor(std::unique_ptr<Detector> detector, const MonitorOptions &options)
    : m_detector(std::move(detector))
    , m_calm(options.falseAlarmRate, options.persistence)
    , m_persistence(m_calm)
{
}

core::Result<void> SingleMonitor::train(const Matrix &good)
{
    m_scaling.train(good);
    const Matrix scaled = m_scaling.apply(good);
    const auto scores = crossScores(*m_detector, scaled, Folds);
    if (!scores)
        return scores.error();
    m_calibration.train(*scores);
    m_persistence = m_calm;
    return m_detector->train(scaled);
}

Judgement SingleMonitor::step(const Vector &row)
{
    if (row.array().isNaN().all())
        return {std::numeric_limits<double>::quiet_NaN(), false, Vector::Zero(row.size())};
    const Reading reading = m_detector->judge(m_scaling.apply(row.transpose()).transpose());
    const double probability = m_calibration.probability(reading.score);
    return {-std::log10(std::max(probability, 1e-300)), m_persistence.step(probability), shares(reading.contributions)};
}

void SingleMonitor::restart()
{
    m_detector->rewind();
    m_persistence = m_calm;
}

} // namespace twinscope::predict
