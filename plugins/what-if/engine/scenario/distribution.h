// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace twinscope::whatif {

/// How an uncertain number is spread.
struct Distribution
{
    enum class Kind {
        Uniform,     ///< low, high
        Normal,      ///< mean, deviation
        LogNormal,   ///< median, deviation of the natural logarithm
        Triangular,  ///< low, mode, high
        Exponential, ///< mean
        Weibull,     ///< shape, scale
        Gamma,       ///< shape, scale
        Beta,        ///< alpha, beta, low, high
        Choice       ///< any number of values, equally likely
    };

    Kind kind = Kind::Uniform;
    std::vector<double> parameters; ///< in the order above

    /// What makes no sense, as a sentence; nothing where all is well.
    std::optional<QString> fault() const;

    /// The value below which the given share of all values lies (the inverse of the cumulative distribution).
    /// `share` in (0, 1).
    double quantile(double share) const;
    double mean() const;

    bool operator==(const Distribution &) const = default;
};

/// "uniform", "normal", "lognormal", "triangular", …: as scenarios write it.
QString keyOf(Distribution::Kind kind);
std::optional<Distribution::Kind> distributionFromKey(const QString &key);
/// Names of the parameters in their order: { "low", "mode", "high" }. Choice has one list, "values".
std::span<const char *const> parameterNames(Distribution::Kind kind);
std::span<const Distribution::Kind> allDistributions();

} // namespace twinscope::whatif
