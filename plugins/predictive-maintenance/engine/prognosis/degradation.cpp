// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/degradation.h"

#include "prognosis/processmodels.h"
#include "prognosis/statistics.h"
#include "prognosis/trendmodels.h"

#include <QCoreApplication>

#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr size_t mostForecasts = 50, mostValues = 300;

Error invalid(const char *sentence)
{
    return {ErrorCode::InvalidArgument, QCoreApplication::translate("predict", sentence), {}};
}

Result<void> check(const Indicator &indicator)
{
    if (indicator.size() < DegradationModel::fewestValues || indicator.values.size() != indicator.size())
        return invalid("The indicator has too few values for a forecast; at least 8 are needed.");
    if (std::ranges::adjacent_find(indicator.times, std::greater_equal()) != indicator.times.end())
        return invalid("The indicator's times do not rise: sort its rows and take out doubles.");
    if (!std::ranges::all_of(indicator.values, [](double value) { return std::isfinite(value); }))
        return invalid("The indicator has values that are missing: leave these rows out.");
    return {};
}

LifeForecast summary(std::vector<double> times)
{
    return {quantile(times, 0.5), quantile(times, 0.05), quantile(times, 0.95)};
}

struct Named
{
    const char *name;
    std::unique_ptr<DegradationModel> (*make)();
};

constexpr Named models[] = {{"linear", makeLinearModel},
                            {"exponential", makeExponentialModel},
                            {"wiener", makeWienerModel},
                            {"gamma", makeGammaModel},
                            {"particle", makeParticleModel}};

} // namespace

std::unique_ptr<DegradationModel> makeDegradationModel(const QString &name)
{
    const auto model = std::ranges::find(models, name, [](const Named &one) { return QString::fromLatin1(one.name); });
    return model == std::end(models) ? nullptr : model->make();
}

QStringList degradationModels()
{
    QStringList names;
    for (const Named &model : models)
        names += QString::fromLatin1(model.name);
    return names;
}

Indicator Indicator::first(size_t count) const
{
    const auto n = std::ptrdiff_t(std::min(count, size()));
    return {{times.begin(), times.begin() + n}, {values.begin(), values.begin() + n}};
}

Indicator Indicator::thinned(size_t most) const
{
    const size_t step = (size() + most - 1) / most;
    Indicator thin;
    for (size_t i = step > 1 ? (size() - 1) % step : 0; i < size(); i += std::max<size_t>(1, step)) {
        thin.times.push_back(times[i]);
        thin.values.push_back(values[i]);
    }
    return thin;
}

Indicator Indicator::smoothed(size_t count) const
{
    Indicator smooth;
    double sum = 0;
    for (size_t i = 0; i < size(); ++i) {
        sum += values[i] - (i >= count ? values[i - count] : 0);
        if (i + 1 < count)
            continue;
        smooth.times.push_back(times[i]);
        smooth.values.push_back(sum / double(count));
    }
    return smooth;
}

Result<LifeForecast> forecastLife(const DegradationModel &model, const Indicator &indicator, double limit)
{
    if (const auto checked = check(indicator); !checked)
        return checked.error();
    if (indicator.values.back() >= limit)
        return LifeForecast{};
    return summary(model.remainingTimes(indicator.thinned(mostValues), limit));
}

Result<LifeForecast> forecastLife(const Indicator &indicator, double limit)
{
    if (const auto checked = check(indicator); !checked)
        return checked.error();
    if (indicator.values.back() >= limit)
        return LifeForecast{};
    const Indicator thin = indicator.thinned(mostValues);
    std::vector<double> all;
    for (const QString &name : degradationModels()) {
        const auto part = makeDegradationModel(name)->remainingTimes(thin, limit);
        all.insert(all.end(), part.begin(), part.end());
    }
    return summary(std::move(all));
}

Result<BackTestScores> backTestLife(const DegradationModel *model, const Indicator &indicator, double limit)
{
    const auto end = size_t(std::ranges::find_if(indicator.values, [limit](double value) { return value >= limit; }) -
                            indicator.values.begin());
    if (end == indicator.size())
        return invalid("The record never reaches the limit, so that no forecast can be judged on it.");
    const double failure = indicator.times[end], life = failure - indicator.times.front();
    const size_t step = std::max<size_t>(1, end / 2 / mostForecasts);
    std::vector<Forecast> forecasts;
    for (size_t i = std::max(end / 2, DegradationModel::fewestValues - 1); i < end; i += step) {
        const Indicator known = indicator.first(i + 1);
        const auto forecast = model ? forecastLife(*model, known, limit) : forecastLife(known, limit);
        if (!forecast)
            return forecast.error();
        forecasts.push_back(
            {0, failure - indicator.times[i], std::min(life, forecast->median), forecast->low, forecast->high});
    }
    if (forecasts.empty())
        return invalid("The record reaches the limit too soon for forecasts to be judged on it.");
    return scoreForecasts(forecasts, life);
}

} // namespace twinscope::predict
