// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/backtest.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace twinscope::predict {

/// A condition indicator of one asset that grows with wear, oldest value first, times rising.
struct Indicator
{
    std::vector<double> times, values;

    size_t size() const { return times.size(); }
    Indicator first(size_t count) const;
    Indicator thinned(size_t most) const; ///< every n-th value, counted from the last, so that at most so many are left
    Indicator smoothed(size_t count) const; ///< means of so many values, each at the time of its last
};

/// Remaining time until the indicator reaches its limit, from the last moment on: the median and a 90 % interval.
/// Infinite where the model sees no end.
struct LifeForecast
{
    double median = 0, low = 0, high = 0;
};

/// A model of how an indicator grows to its limit. Stateless: equal series give equal forecasts. Any thread.
class DegradationModel
{
public:
    virtual ~DegradationModel() = default;
    /// A number of equally likely remaining times, infinite ones among them. The series has `fewestValues` or more and
    /// ends below the limit.
    virtual std::vector<double> remainingTimes(const Indicator &indicator, double limit) const = 0;

    static constexpr size_t fewestValues = 8;
};

/// "linear": a straight line by least squares, with what the residuals leave open about it.
/// "exponential": level + scale × e^(rate × t), the rate by its profile likelihood.
/// "wiener": drift and diffusion; the first passage is inverse Gaussian (Si et al. 2011).
/// "gamma": a gamma process of increments that never fall (van Noortwijk 2009).
/// "particle": level, speed and its growth, followed by a particle filter (Arulampalam et al. 2002).
/// nullptr for another name.
std::unique_ptr<DegradationModel> makeDegradationModel(const QString &name);
QStringList degradationModels();

/// Remaining times after how similar past indicators went on from where they resembled this one most (Wang et al. 2008).
std::unique_ptr<DegradationModel> makeSimilarityModel(std::vector<Indicator> past);

/// Of long records every n-th value is taken, 300 at most.
/// InvalidArgument for too few values, times that do not rise, and values that are not finite. An indicator that is at
/// its limit has no time left.
core::Result<LifeForecast> forecastLife(const DegradationModel &model, const Indicator &indicator, double limit);

/// What all models think, in equal parts: for who does not want to choose.
core::Result<LifeForecast> forecastLife(const Indicator &indicator, double limit);

/// Forecasts at up to 50 moments between half of the life and its end, each from what was known then, judged up to the
/// length of the life. model: nullptr for all of them. InvalidArgument where the record never reaches the limit, or has
/// too few values before half of its life.
core::Result<BackTestScores> backTestLife(const DegradationModel *model, const Indicator &indicator, double limit);

} // namespace twinscope::predict
