// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimation.h"

namespace twinscope::whatif {

/// What a model's outputs differ from what was measured, as a function of parameters: the same window again and again in one
/// worker. One thread.
class FitProblem
{
public:
    /// Reads the window and starts the worker. Error: nothing was measured in it.
    static core::Result<FitProblem> make(const ShadowPlan &plan, const core::ValueSource &history,
                                         const EstimationRequest &request, const QStringList &parameters,
                                         std::stop_token stop);

    /// Measured minus modelled in the channels' units, for each output one vector with an entry for each moment that has a
    /// measured value; the outputs are those of outputs().
    using Residuals = std::vector<std::vector<double>>;
    core::Result<Residuals> residuals(std::span<const double> parameters);

    const std::vector<size_t> &outputs() const { return m_outputs; } ///< of the plan, that have a channel and values
    /// What was measured of one of them, entry by entry as in its residuals.
    std::vector<std::pair<core::Time, double>> measured(size_t output) const;
    core::Time from() const { return m_window.at(m_first); } ///< the first moment that counts
    /// Of each of them a mean square that nothing is gained below: a thousandth of how the measured value spreads, or of a
    /// hundredth of its size where it stands still.
    const std::vector<double> &floors() const { return m_floors; }
    int runs() const { return m_runs; }

private:
    core::Result<void> begin();
    core::Result<void> findFirst();
    size_t firstMeasured() const
    {
        return std::max<size_t>(m_first, 1);
    } ///< the model says nothing before its first step
    std::vector<double> inputRows() const;
    bool takeOutput(size_t output);

    ShadowPlan m_plan;
    QStringList m_parameters;
    Window m_window;
    size_t m_first = 0; ///< moment that counts, after the warm-up
    std::vector<size_t> m_outputs;
    std::vector<double> m_floors;
    std::unique_ptr<RemoteFmu> m_fmu;
    std::stop_token m_stop;
    int m_runs = 0;
};

/// Standard errors and correlations at an optimum, see EstimationResult.
struct Uncertainty
{
    std::vector<double> standardErrors;
    std::vector<std::vector<double>> correlation;
};
core::Result<Uncertainty> uncertaintyAt(FitProblem &problem, const std::vector<EstimatedParameter> &parameters,
                                        const FitProblem::Residuals &residuals);

} // namespace twinscope::whatif
