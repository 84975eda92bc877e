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

Result<LifeForecast> forecastLife(const DegradationModel &model, const Indicator &indicator, double limit)
{
    if (const auto checked = check(indicator); !checked)
        return checked.error();
    if (indicator.values.back() >= limit)
        return LifeForecast{};
    return summary(model.remainingTimes(indicator, limit));
}

Result<LifeForecast> forecastLife(const Indicator &indicator, double limit)
{
    if (const auto checked = check(indicator); !checked)
        return checked.error();
    if (indicator.values.back() >= limit)
        return LifeForecast{};
    std::vector<double> all;
    for (const QString &name : degradationModels()) {
        const auto part = makeDegradationModel(name)->remainingTimes(indicator, limit);
        all.insert(all.end(), part.begin(), part.end());
    }
    return summary(std::move(all));
}

} // namespace twinscope::predict
