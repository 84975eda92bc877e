// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shadow/shadowplan.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::whatif {

/// Which parameters of a mapped model are to be found from which window of the record.
struct EstimationRequest
{
    QStringList parameters; ///< variables of the mapping; each needs bounds. Empty: those with "estimate"
    core::Time from, to;    ///< the warm-up of the mapping lies before `from`, or after the record's beginning
    QStringList outputs;    ///< variables of the mapping that count; empty: all that have a channel
    int mostEvaluations = 500;
};

struct EstimatedParameter
{
    QString variable;
    double before = 0, value = 0;
    double low = 0, high = 0;
    double standardError = 0; ///< not a number where the window says nothing about it
    bool atBound = false;     ///< the optimum lies at a bound: the standard error then means little
};

/// A moment with a measured value, and what the model says then with the parameters as they were and as they are now.
struct FitPoint
{
    core::Time time;
    double measured = 0, before = 0, after = 0;
};

struct OutputFit
{
    QString variable, channel;
    double rmseBefore = 0, rmseAfter = 0; ///< in the channel's unit, over the moments with a measured value
    size_t samples = 0;
    std::vector<FitPoint> points; ///< for a picture: at most MostFitPoints of them, ascending
};
inline constexpr size_t MostFitPoints = 600;

/// Least squares over all outputs that have a channel, each weighted by the variance of its own residuals. The covariance is
/// s²·(JᵀWJ)⁻¹ at the optimum, J by differences, with as many degrees of freedom as the residuals are worth independent
/// ones (first-order autocorrelation). Correlations in the order of the parameters.
struct EstimationResult
{
    std::vector<EstimatedParameter> parameters;
    std::vector<OutputFit> outputs;
    std::vector<std::vector<double>> correlation;
    int evaluations = 0;    ///< runs of the model
    core::Time from, to;    ///< what was compared
    QString stoppedBecause; ///< a sentence
};

/// Blocks; reports progress and can be cancelled between runs of the model. The model runs in a worker. Errors: a parameter
/// or output that is unknown, a parameter without bounds, a window without any measured value or too short to warm up in,
/// what the FMU reports, Cancelled.
core::Result<EstimationResult> estimate(const ShadowPlan &plan, const core::ValueSource &history,
                                        const EstimationRequest &request, core::Progress &progress);

/// "parameters" ([{ "variable", "before", "value", "low", "high", "standardError", "atBound" }]), "outputs" ([{ "variable",
/// "channel", "rmseBefore", "rmseAfter", "samples" }]), "correlation", "evaluations", "from", "to", "stopped".
QJsonObject toJson(const EstimationResult &result);

} // namespace twinscope::whatif
