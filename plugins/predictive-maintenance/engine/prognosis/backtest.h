// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/lifeintervals.h"

#include <QJsonObject>

namespace twinscope::predict {

/// One estimate of one unit's life, made while the unit ran, told beside what came.
struct Forecast
{
    size_t unit = 0;
    double truth = 0, guess = 0, low = 0, high = 0; ///< remaining life
};

/// How good forecasts were; every unit counts alike. Lives are compared up to the cap. After Saxena et al., "Metrics for
/// offline evaluation of prognostic performance" (2010); the score is that of the 2008 PHM data challenge.
struct BackTestScores
{
    size_t units = 0;
    double rmse = 0;
    double meanScore = 0; ///< of a forecast: early e^(-d/13) - 1, late e^(d/10) - 1
    double coverage = 0;  ///< share of truths inside their 90 % interval
    double meanWidth = 0; ///< of the intervals, up to the cap
    double horizon =
        0; ///< prognostic horizon: from how long before failure on all guesses stay within 10 % of the life
    double alphaLambda = 0; ///< share of units whose guess half-way is within 20 % of the truth

    QJsonObject toJson() const;
    static BackTestScores fromJson(const QJsonObject &json); ///< 0 for what is missing
};

/// Forecasts of one unit stand together, oldest first. They must not be empty.
BackTestScores scoreForecasts(std::span<const Forecast> forecasts, double cap);

/// Forecasts of held-out units with intervals calibrated on the other half of the units.
std::vector<Forecast> crossCalibrate(std::span<const HeldOut> cases, double cap);

/// The score of the 2008 PHM data challenge for one guess.
double phmScore(double guess, double truth);

} // namespace twinscope::predict
