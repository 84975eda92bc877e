// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distribution.h"

#include "text.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/exponential.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/weibull.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace twinscope::whatif {

namespace {

using Kind = Distribution::Kind;
namespace bm = boost::math;

struct Traits
{
    Kind kind;
    const char *key;
    std::vector<const char *> parameters;
};

const std::array<Traits, 9> &traits()
{
    static const std::array<Traits, 9> all = {{{Kind::Uniform, "uniform", {"low", "high"}},
                                               {Kind::Normal, "normal", {"mean", "deviation"}},
                                               {Kind::LogNormal, "lognormal", {"median", "deviation"}},
                                               {Kind::Triangular, "triangular", {"low", "mode", "high"}},
                                               {Kind::Exponential, "exponential", {"mean"}},
                                               {Kind::Weibull, "weibull", {"shape", "scale"}},
                                               {Kind::Gamma, "gamma", {"shape", "scale"}},
                                               {Kind::Beta, "beta", {"alpha", "beta", "low", "high"}},
                                               {Kind::Choice, "choice", {"values"}}}};
    return all;
}

const Traits &traitsOf(Kind kind)
{
    return *std::ranges::find(traits(), kind, &Traits::kind);
}

std::optional<QString> notPositive(const Distribution &distribution, std::initializer_list<size_t> places)
{
    for (const size_t place : places) {
        if (!(distribution.parameters[place] > 0))
            return Text::tr("“%1” has to be above 0").arg(QLatin1String(parameterNames(distribution.kind)[place]));
    }
    return std::nullopt;
}

std::optional<QString> notAscending(double low, double high)
{
    if (low < high)
        return std::nullopt;
    return Text::tr("“low” has to be below “high”");
}

std::optional<QString> faultOfValues(const Distribution &distribution)
{
    const auto &p = distribution.parameters;
    switch (distribution.kind) {
    case Kind::Uniform:
        return notAscending(p[0], p[1]);
    case Kind::Normal:
        return notPositive(distribution, {1});
    case Kind::Triangular:
        if (!(p[0] <= p[1] && p[1] <= p[2]))
            return Text::tr("“mode” has to lie between “low” and “high”");
        return notAscending(p[0], p[2]);
    case Kind::Exponential:
        return notPositive(distribution, {0});
    case Kind::LogNormal:
    case Kind::Weibull:
    case Kind::Gamma:
        return notPositive(distribution, {0, 1});
    case Kind::Beta:
        if (auto fault = notPositive(distribution, {0, 1}))
            return fault;
        return notAscending(p[2], p[3]);
    case Kind::Choice:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> Distribution::fault() const
{
    const bool isList = kind == Kind::Choice;
    if (isList ? parameters.empty() : parameters.size() != parameterNames(kind).size())
        return isList ? Text::tr("“values” is empty")
                      : Text::tr("it needs %1 numbers").arg(parameterNames(kind).size());
    if (!std::ranges::all_of(parameters, [](double value) { return std::isfinite(value); }))
        return Text::tr("its numbers have to be finite");
    return faultOfValues(*this);
}

double Distribution::quantile(double share) const
{
    const auto &p = parameters;
    switch (kind) {
    case Kind::Uniform:
        return p[0] + (p[1] - p[0]) * share;
    case Kind::Normal:
        return bm::quantile(bm::normal(p[0], p[1]), share);
    case Kind::LogNormal:
        return p[0] * std::exp(bm::quantile(bm::normal(0, p[1]), share));
    case Kind::Triangular:
        return bm::quantile(bm::triangular(p[0], p[1], p[2]), share);
    case Kind::Exponential:
        return bm::quantile(bm::exponential(1 / p[0]), share);
    case Kind::Weibull:
        return bm::quantile(bm::weibull(p[0], p[1]), share);
    case Kind::Gamma:
        return bm::quantile(bm::gamma_distribution<>(p[0], p[1]), share);
    case Kind::Beta:
        return p[2] + (p[3] - p[2]) * bm::quantile(bm::beta_distribution<>(p[0], p[1]), share);
    case Kind::Choice:
        return p[std::min(size_t(share * double(p.size())), p.size() - 1)];
    }
    return 0;
}

double Distribution::mean() const
{
    const auto &p = parameters;
    switch (kind) {
    case Kind::Uniform:
        return (p[0] + p[1]) / 2;
    case Kind::Normal:
    case Kind::Exponential:
        return p[0];
    case Kind::LogNormal:
        return p[0] * std::exp(p[1] * p[1] / 2);
    case Kind::Triangular:
        return (p[0] + p[1] + p[2]) / 3;
    case Kind::Weibull:
        return bm::mean(bm::weibull(p[0], p[1]));
    case Kind::Gamma:
        return p[0] * p[1];
    case Kind::Beta:
        return p[2] + (p[3] - p[2]) * p[0] / (p[0] + p[1]);
    case Kind::Choice:
        return std::accumulate(p.begin(), p.end(), 0.0) / double(p.size());
    }
    return 0;
}

QString keyOf(Distribution::Kind kind)
{
    return QString::fromLatin1(traitsOf(kind).key);
}

std::optional<Distribution::Kind> distributionFromKey(const QString &key)
{
    for (const Traits &known : traits()) {
        if (key == QLatin1String(known.key))
            return known.kind;
    }
    return std::nullopt;
}

std::span<const char *const> parameterNames(Distribution::Kind kind)
{
    return traitsOf(kind).parameters;
}

std::span<const Distribution::Kind> allDistributions()
{
    static const std::array<Kind, 9> kinds = {Kind::Uniform,    Kind::Normal,      Kind::LogNormal,
                                              Kind::Triangular, Kind::Exponential, Kind::Weibull,
                                              Kind::Gamma,      Kind::Beta,        Kind::Choice};
    return kinds;
}

} // namespace twinscope::whatif
