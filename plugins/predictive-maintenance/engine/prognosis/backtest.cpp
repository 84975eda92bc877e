// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/backtest.h"

#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double horizonShare = 0.1, alpha = 0.2, lambda = 0.5;

/// The forecasts of each unit.
std::vector<std::span<const Forecast>> byUnit(std::span<const Forecast> forecasts)
{
    std::vector<std::span<const Forecast>> units;
    while (!forecasts.empty()) {
        size_t count = 1;
        while (count < forecasts.size() && forecasts[count].unit == forecasts.front().unit)
            ++count;
        units.push_back(forecasts.first(count));
        forecasts = forecasts.subspan(count);
    }
    return units;
}

/// From how long before failure on the unit's guesses stay within a share of what was left at its first forecast.
double horizon(std::span<const Forecast> unit, double cap)
{
    const double band = horizonShare * unit.front().truth;
    double left = 0;
    for (auto forecast = unit.rbegin(); forecast != unit.rend(); ++forecast) {
        if (std::abs(forecast->guess - std::min(cap, forecast->truth)) > band)
            break;
        left = forecast->truth;
    }
    return left;
}

bool hitsHalfWay(std::span<const Forecast> unit, double cap)
{
    const double wanted = (1 - lambda) * unit.front().truth;
    const auto half = std::ranges::min_element(
        unit, {}, [wanted](const Forecast &forecast) { return std::abs(forecast.truth - wanted); });
    const double truth = std::min(cap, half->truth);
    return std::abs(half->guess - truth) <= alpha * truth;
}

/// Sums over one unit's forecasts, each weighing the same part of the unit.
void addUnit(BackTestScores &scores, std::span<const Forecast> unit, double cap)
{
    const double weight = 1.0 / double(unit.size());
    for (const Forecast &forecast : unit) {
        const double truth = std::min(cap, forecast.truth);
        scores.rmse += weight * (forecast.guess - truth) * (forecast.guess - truth);
        scores.meanScore += weight * phmScore(forecast.guess, truth);
        scores.coverage += truth >= forecast.low && truth <= forecast.high ? weight : 0;
        scores.meanWidth += weight * (std::min(cap, forecast.high) - std::min(cap, forecast.low));
    }
    scores.horizon += horizon(unit, cap);
    scores.alphaLambda += hitsHalfWay(unit, cap) ? 1 : 0;
}

} // namespace

double phmScore(double guess, double truth)
{
    const double late = guess - truth;
    return std::exp(late < 0 ? -late / 13 : late / 10) - 1;
}

BackTestScores scoreForecasts(std::span<const Forecast> forecasts, double cap)
{
    const auto units = byUnit(forecasts);
    BackTestScores scores;
    for (const auto unit : units)
        addUnit(scores, unit, cap);
    scores.units = units.size();
    for (double *sum :
         {&scores.rmse, &scores.meanScore, &scores.coverage, &scores.meanWidth, &scores.horizon, &scores.alphaLambda})
        *sum /= double(units.size());
    scores.rmse = std::sqrt(scores.rmse);
    return scores;
}

std::vector<Forecast> crossCalibrate(std::span<const HeldOut> cases, double cap)
{
    std::vector<HeldOut> halves[2];
    for (const HeldOut &one : cases)
        halves[one.unit % 2].push_back(one);
    const LifeIntervals intervals[] = {LifeIntervals::calibrate(halves[1], cap),
                                       LifeIntervals::calibrate(halves[0], cap)};
    std::vector<Forecast> forecasts;
    for (const HeldOut &one : cases) {
        const auto [low, high] = intervals[one.unit % 2].of(one.guess);
        forecasts.push_back({one.unit, one.truth, one.guess, low, high});
    }
    return forecasts;
}

BackTestScores BackTestScores::fromJson(const QJsonObject &json)
{
    const auto number = [&json](const char *name) { return json[QLatin1String(name)].toDouble(); };
    return {size_t(number("units")), number("rmse"),      number("meanScore"),
            number("coverage"),      number("meanWidth"), number("prognosticHorizon"),
            number("alphaLambda")};
}

QJsonObject BackTestScores::toJson() const
{
    return {{QStringLiteral("units"), qint64(units)},    {QStringLiteral("rmse"), rmse},
            {QStringLiteral("meanScore"), meanScore},    {QStringLiteral("coverage"), coverage},
            {QStringLiteral("meanWidth"), meanWidth},    {QStringLiteral("prognosticHorizon"), horizon},
            {QStringLiteral("alphaLambda"), alphaLambda}};
}

} // namespace twinscope::predict
