// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/levelwatch.h"

#include "anomaly/calibration.h"
#include "anomaly/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr double NaN = std::numeric_limits<double>::quiet_NaN();

// A baseline remembers a quarter of the good rows, so that they show four times what it misses.
constexpr double MemoryShare = 0.25;
constexpr double ShortestMemory = 2; ///< windows
// Below a fifth of white noise what is left of a channel wanders still.
constexpr double LeastNeumannRatio = 0.2;
// A smooth channel swings about its level all the same, where the good rows show so many independent values of it.
constexpr double FewestSwings = 25;
constexpr double WanderingWorth = 3;
constexpr double BurnIn = 0.1; ///< of the good rows
// A channel that good rows visit less often than that does not move its baseline.
constexpr double FollowedDownTo = 0.001;

Eigen::Index windowFor(Eigen::Index rows)
{
    return std::clamp<Eigen::Index>(Eigen::Index(std::lround(std::sqrt(double(rows)) / 2)), 5, 30);
}

/// What a baseline with that memory leaves of a series, sample by sample.
std::vector<double> leftover(const std::vector<double> &series, double memory, Eigen::Index skip)
{
    std::vector<double> rest;
    double baseline = series.front();
    for (size_t i = 0; i < series.size(); ++i) {
        if (Eigen::Index(i) >= skip)
            rest.push_back(series[i] - baseline);
        baseline += (series[i] - baseline) * std::max(1 / (double(i) + 2), 1 / memory);
    }
    return rest;
}

/// The slowest baseline that leaves noise rather than wandering; 0 where none does.
double memoryFor(const std::vector<double> &series, Eigen::Index window)
{
    for (double memory = MemoryShare * double(series.size()); memory >= ShortestMemory * double(window); memory /= 2) {
        const auto rest = leftover(series, memory, window);
        if (neumannRatio(rest) >= LeastNeumannRatio || effectiveSize(rest) >= FewestSwings)
            return memory;
    }
    return 0;
}

std::vector<double> presentValues(const Matrix &rows, Eigen::Index channel)
{
    std::vector<double> values;
    std::ranges::copy_if(rows.col(channel), std::back_inserter(values), [](double v) { return !std::isnan(v); });
    return values;
}

/// Baselines while they are being found: first means, then forgetting.
class BaselineRun
{
public:
    explicit BaselineRun(std::vector<ChannelLevel> &channels)
        : m_channels(channels)
        , m_seen(channels.size(), 0)
    {
    }

    /// The differences of moving means and row from what was expected before this row.
    std::pair<Vector, Vector> step(const MovingMean &means, const Vector &row)
    {
        Vector residual(row.size()), deviation(row.size());
        for (size_t c = 0; c < m_channels.size(); ++c) {
            ChannelLevel &channel = m_channels[c];
            const auto place = Eigen::Index(c);
            const double mean = means.mean(place), expected = m_seen[c] > 0 ? channel.baseline : NaN;
            residual[place] = mean - expected;
            deviation[place] = row[place] - expected;
            if (std::isnan(mean))
                continue;
            const double gain = std::max(1 / ++m_seen[c], 1 / std::max(channel.memory, 1.0));
            channel.baseline += (mean - channel.baseline) * gain;
        }
        return {residual, deviation};
    }

private:
    std::vector<ChannelLevel> &m_channels;
    std::vector<double> m_seen;
};

void learnSizes(ChannelLevel &channel, const std::vector<double> &residuals, const std::vector<double> &deviations)
{
    if (residuals.size() < 2 || deviations.size() < 2)
        return;
    const auto meanSquare = [](const std::vector<double> &values) {
        return Eigen::Map<const Vector>(values.data(), Eigen::Index(values.size())).squaredNorm() /
               double(values.size());
    };
    const double most = channel.wanders ? WanderingWorth : Calibration::CautiousWorth;
    channel.worth = std::clamp(effectiveSize(residuals), Calibration::LeastIndependent, most);
    channel.size = std::sqrt(meanSquare(residuals) * channel.worth / (channel.worth - 1));
    channel.rowSize = std::sqrt(meanSquare(deviations));
    const double least = 1e-12 * std::abs(channel.baseline);
    channel.trained = channel.size > least && channel.rowSize > least;
}

void scale(Matrix &differences, Eigen::Index column, bool known, double size)
{
    differences.col(column) = differences.col(column).unaryExpr(
        [known, size](double difference) { return std::isnan(difference) || !known ? 0 : difference / size; });
}

} // namespace

void LevelWatch::chooseMemories(const Matrix &good)
{
    m_channels.assign(size_t(good.cols()), {});
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        const auto values = presentValues(good, c);
        ChannelLevel &channel = m_channels[size_t(c)];
        channel.memory = values.empty() ? 0 : memoryFor(values, m_window);
        channel.wanders = channel.memory == 0;
        if (channel.wanders)
            channel.memory = MemoryShare * double(good.rows());
    }
}

LevelWatch::Residuals LevelWatch::train(const Matrix &good)
{
    m_window = windowFor(good.rows());
    m_means = MovingMean(good.cols(), m_window);
    chooseMemories(good);
    BaselineRun run(m_channels);
    const Eigen::Index burnIn = std::min(good.rows() - 1, m_window + Eigen::Index(BurnIn * double(good.rows())));
    Residuals all{Matrix(good.rows() - burnIn, good.cols()), Matrix(good.rows() - burnIn, good.cols())};
    for (Eigen::Index i = 0; i < good.rows(); ++i) {
        const Vector row = good.row(i).transpose();
        m_means.push(row);
        const auto [residual, deviation] = run.step(m_means, row);
        if (i < burnIn)
            continue;
        all.levels.row(i - burnIn) = residual.transpose();
        all.rows.row(i - burnIn) = deviation.transpose();
    }
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        ChannelLevel &channel = m_channels[size_t(c)];
        learnSizes(channel, presentValues(all.levels, c), presentValues(all.rows, c));
        scale(all.levels, c, channel.trained, channel.size);
        scale(all.rows, c, channel.trained, channel.rowSize);
    }
    return all;
}

LevelWatch::Reading LevelWatch::read(const Vector &row) const
{
    const auto count = Eigen::Index(m_channels.size());
    Reading reading{Vector::Zero(count), Vector::Zero(count), Vector::Ones(count), false};
    for (Eigen::Index c = 0; c < count; ++c) {
        const ChannelLevel &channel = m_channels[size_t(c)];
        const double difference = m_means.mean(c) - channel.baseline;
        if (!channel.trained || std::isnan(difference))
            continue;
        // The mean of few values is less certain than that of a full window.
        reading.residual[c] = difference / channel.size * std::sqrt(m_means.share(c));
        reading.deviation[c] = std::isnan(row[c]) ? 0 : (row[c] - channel.baseline) / channel.rowSize;
        reading.probability[c] = 2 * studentTail(std::abs(reading.residual[c]), channel.worth - 1);
        reading.any = true;
    }
    return reading;
}

void LevelWatch::follow(const Reading &reading)
{
    for (Eigen::Index c = 0; c < reading.residual.size(); ++c) {
        ChannelLevel &channel = m_channels[size_t(c)];
        const double mean = m_means.mean(c);
        if (!std::isnan(mean) && reading.probability[c] > FollowedDownTo)
            channel.baseline += (mean - channel.baseline) / channel.memory;
    }
}

LevelWatch::Reading LevelWatch::step(const Vector &row)
{
    m_means.push(row);
    Reading reading = read(row);
    follow(reading);
    return reading;
}

void LevelWatch::restart()
{
    m_means.clear();
}

} // namespace twinscope::predict
