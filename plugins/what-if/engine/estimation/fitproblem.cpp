// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fitproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr size_t MostMoments = 2'000'000;

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

} // namespace

core::Result<FitProblem> FitProblem::make(const ShadowPlan &plan, const core::ValueSource &history,
                                          const EstimationRequest &request, const QStringList &parameters,
                                          std::stop_token stop)
{
    FitProblem problem;
    problem.m_plan = plan;
    problem.m_parameters = parameters;
    problem.m_stop = std::move(stop);
    const core::Duration step = plan.mapping.step;
    const core::Time begin = request.from - plan.mapping.warmUp;
    const auto moments = size_t((request.to - begin) / step) + 1;
    problem.m_first = size_t(plan.mapping.warmUp / step);
    if (request.to <= request.from || moments > MostMoments)
        return wrong(QCoreApplication::translate(
                         "whatif", "The window has to begin before its end and to be at most %1 steps long.")
                         .arg(MostMoments));
    problem.m_window = readWindow(history, plan.channels(), begin, step, moments);
    if (const auto found = problem.findFirst(); !found)
        return found.error();
    bool any = false;
    for (size_t i = 0; i < plan.outputs.size(); ++i) {
        const bool counts = request.outputs.isEmpty() || request.outputs.contains(plan.outputs[i].variable);
        any |= counts && problem.takeOutput(i);
    }
    if (!any)
        return wrong(QCoreApplication::translate(
                         "whatif", "Nothing that the model %1 is compared with was recorded from %2 to %3.")
                         .arg(plan.mapping.id, core::toIso8601(request.from), core::toIso8601(request.to)));
    return problem;
}

/// Where the record begins within the window, the model warms up from there.
core::Result<void> FitProblem::findFirst()
{
    const auto isKnown = [this](size_t moment) {
        return std::ranges::any_of(m_window.row(moment), [](double value) { return std::isfinite(value); });
    };
    size_t begin = 0;
    while (begin < m_window.moments && !isKnown(begin))
        ++begin;
    const auto warmUp = size_t(m_plan.mapping.warmUp / m_window.step);
    if (begin == m_window.moments) // nothing at all, which is told as such
        return {};
    m_first = std::max(m_first, begin + warmUp);
    if (firstMeasured() < m_window.moments)
        return {};
    return wrong(QCoreApplication::translate("whatif",
                                             "The record begins at %1 only, and the model %2 needs %3 s of it to warm "
                                             "up: choose a window that ends later.")
                     .arg(core::toIso8601(m_window.at(begin)), m_plan.mapping.id)
                     .arg(core::toSeconds(m_plan.mapping.warmUp)));
}

std::vector<std::pair<core::Time, double>> FitProblem::measured(size_t output) const
{
    std::vector<std::pair<core::Time, double>> values;
    for (size_t k = firstMeasured(); k < m_window.moments; ++k)
        if (const double value = m_window.row(k)[m_plan.inputs.size() + output]; std::isfinite(value))
            values.emplace_back(m_window.at(k), value);
    return values;
}

/// False: nothing was measured of it, or nothing but zero, as of a machine at rest.
bool FitProblem::takeOutput(size_t output)
{
    constexpr double Spread = 1e-3, Standing = 1e-5;
    double count = 0, sum = 0, squares = 0;
    for (size_t k = firstMeasured(); k < m_window.moments; ++k) {
        const double value = m_window.row(k)[m_plan.inputs.size() + output];
        if (!std::isfinite(value))
            continue;
        ++count;
        sum += value;
        squares += value * value;
    }
    if (count == 0 || squares == 0)
        return false;
    const double mean = sum / count, variance = std::max(squares / count - mean * mean, 0.0);
    m_outputs.push_back(output);
    m_floors.push_back(std::max(Spread * Spread * variance, Standing * Standing * squares / count));
    return true;
}

core::Result<void> FitProblem::begin()
{
    if (m_fmu)
        return m_fmu->restart(m_plan.startValues());
    auto opened = RemoteFmu::open(m_plan.path, m_plan.remoteOptions(), m_stop);
    if (!opened)
        return opened.error();
    m_fmu = std::move(opened).value();
    return {};
}

/// Of all steps, one after the other.
std::vector<double> FitProblem::inputRows() const
{
    std::vector<double> numbers, rows;
    for (const ShadowPlan::Input &input : m_plan.inputs)
        numbers.push_back(input.value);
    rows.reserve(numbers.size() * m_window.moments);
    for (size_t k = 0; k + 1 < m_window.moments; ++k) {
        m_plan.fill(m_window.row(k), numbers);
        rows.insert(rows.end(), numbers.begin(), numbers.end());
    }
    return rows;
}

core::Result<FitProblem::Residuals> FitProblem::residuals(std::span<const double> parameters)
{
    QHash<QString, double> values;
    for (size_t i = 0; i < parameters.size(); ++i)
        values.insert(m_parameters[qsizetype(i)], parameters[i]);
    m_plan.setParameters(values);
    ++m_runs;
    const std::vector<double> inputs = inputRows();
    std::vector<double> times;
    for (size_t k = 0; k < m_window.moments; ++k)
        times.push_back(core::toSeconds(m_window.step) * double(k));
    const size_t width = m_plan.inputs.size();
    if (const auto begun = begin(); !begun)
        return begun.error();
    const auto set = m_fmu->exchange(
        {.inputs = {inputs.begin(), inputs.begin() + ptrdiff_t(width)}, .target = {}, .wantsOutputs = false});
    if (!set)
        return set.error();
    if (const auto done = m_fmu->exitInitialization(); !done)
        return done.error();
    const auto outputs = m_fmu->run(times, inputs);
    if (!outputs)
        return outputs.error();
    Residuals residuals;
    for (const size_t i : m_outputs) {
        auto &column = residuals.emplace_back();
        for (size_t k = firstMeasured(); k < m_window.moments; ++k) {
            const double measured = m_window.row(k)[width + i];
            const double modelled = (*outputs)[(k - 1) * m_plan.outputs.size() + i];
            if (std::isfinite(measured))
                column.push_back(measured - m_plan.outputs[i].conversion(modelled));
        }
    }
    return residuals;
}

} // namespace twinscope::whatif
