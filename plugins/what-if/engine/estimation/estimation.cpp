// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimation.h"

#include "fitproblem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <nlopt.h>

#include <cmath>
#include <memory>

namespace twinscope::whatif {

namespace {

constexpr double CloseEnough = 1e-6; ///< of the span between the bounds
constexpr double FirstStep = 0.1;    ///< the same
constexpr double AtBound = 1e-3;     ///< the same
constexpr int LookAround = 25;       ///< runs for each parameter
constexpr int LookClosely = 30;      ///< the same, about, until it converges

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
}

double meanSquare(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value * value / double(values.size());
    return sum;
}

core::Result<std::vector<EstimatedParameter>> chosen(const ShadowPlan &plan, const EstimationRequest &request)
{
    QStringList names = request.parameters;
    if (names.isEmpty())
        for (const MappedParameter &parameter : plan.mapping.parameters)
            if (parameter.isEstimated)
                names += parameter.variable;
    std::vector<EstimatedParameter> parameters;
    for (const QString &name : names) {
        const MappedParameter *parameter = plan.mapping.parameter(name);
        if (!parameter)
            return wrong(QCoreApplication::translate("whatif", "The model %1 has no parameter “%2” in the project.")
                             .arg(plan.mapping.id, name));
        if (!parameter->low || !parameter->high)
            return wrong(
                QCoreApplication::translate(
                    "whatif", "The parameter “%1” of the model %2 needs bounds, \"low\" and \"high\", to be estimated.")
                    .arg(name, plan.mapping.id));
        EstimatedParameter estimated{.variable = name, .low = *parameter->low, .high = *parameter->high};
        estimated.before = parameter->value;
        estimated.value = std::clamp(parameter->value, estimated.low, estimated.high);
        parameters.push_back(estimated);
    }
    if (parameters.empty())
        return wrong(QCoreApplication::translate(
            "whatif", "No parameter is to be estimated: name some, or mark them with \"estimate\" in the project."));
    return parameters;
}

/// The search for the likeliest parameters, scaled to [0, 1] between their bounds. With a variance of its own for each output
/// the likelihood is largest where the sum over outputs of count · log(mean square residual) is smallest.
class Search
{
public:
    Search(FitProblem &problem, std::vector<EstimatedParameter> &parameters, int most, core::Progress &progress)
        : m_problem(problem)
        , m_parameters(parameters)
        , m_most(most)
        , m_progress(progress)
    {
    }

    /// Leaves the best parameters found in their values; the sentence says why it ended.
    core::Result<QString> run();

private:
    static double objective(unsigned count, const double *point, double *, void *self);
    double valueAt(const double *point);
    std::pair<double, nlopt_result> optimise(nlopt_algorithm algorithm, std::vector<double> &point, int most);
    std::vector<double> unscaled(const double *point) const;

    FitProblem &m_problem;
    std::vector<EstimatedParameter> &m_parameters;
    const int m_most;
    core::Progress &m_progress;
    std::optional<core::Error> m_error;
    nlopt_opt m_optimiser = nullptr;
};

std::vector<double> Search::unscaled(const double *point) const
{
    std::vector<double> values;
    for (size_t i = 0; i < m_parameters.size(); ++i)
        values.push_back(m_parameters[i].low +
                         std::clamp(point[i], 0.0, 1.0) * (m_parameters[i].high - m_parameters[i].low));
    return values;
}

double Search::objective(unsigned, const double *point, double *, void *self)
{
    return static_cast<Search *>(self)->valueAt(point);
}

double Search::valueAt(const double *point)
{
    if (m_progress.isCancelled())
        m_error = cancelled();
    const auto residuals =
        m_error ? core::Result<FitProblem::Residuals>(*m_error) : m_problem.residuals(unscaled(point));
    if (!residuals) {
        m_error = residuals.error();
        if (m_optimiser)
            nlopt_force_stop(m_optimiser);
        return HUGE_VAL;
    }
    const double expected = std::min(m_most, (LookAround + LookClosely) * int(m_parameters.size()));
    m_progress.report(std::min(0.95, 0.95 * m_problem.runs() / expected),
                      QCoreApplication::translate("whatif", "Run %1 of the model").arg(m_problem.runs()));
    double sum = 0;
    for (size_t i = 0; i < residuals->size(); ++i)
        sum += double((*residuals)[i].size()) * std::log(meanSquare((*residuals)[i]) + m_problem.floors()[i]);
    return std::isfinite(sum) ? sum : 1e300; // a model that blows up there
}

QString reasonOf(nlopt_result result)
{
    if (result == NLOPT_MAXEVAL_REACHED)
        return QCoreApplication::translate("whatif", "Stopped after the most runs that were allowed.");
    if (result < 0)
        return QCoreApplication::translate("whatif", "The search came no further.");
    return QCoreApplication::translate("whatif", "Converged.");
}

core::Result<QString> Search::run()
{
    const auto count = unsigned(m_parameters.size());
    std::vector<double> point;
    point.reserve(count);
    for (const EstimatedParameter &parameter : m_parameters)
        point.push_back((parameter.value - parameter.low) / (parameter.high - parameter.low));
    const double here = valueAt(point.data());
    // A model far from the plant may have a dent right where it stands: look around first (DIRECT, Gablonsky 2001).
    std::vector<double> elsewhere(count, 0.5);
    const int around = std::min(m_most / 2, LookAround * int(count));
    if (const auto [value, result] = optimise(NLOPT_GN_DIRECT_L, elsewhere, around); value < here)
        point = elsewhere;
    // BOBYQA models the objective as a quadratic, which suits squares; it needs two dimensions.
    const auto [value, result] = optimise(count > 1 ? NLOPT_LN_BOBYQA : NLOPT_LN_COBYLA, point, m_most - around);
    if (m_error)
        return *m_error;
    const std::vector<double> values = unscaled(point.data());
    for (size_t i = 0; i < values.size(); ++i)
        m_parameters[i].value = values[i];
    return reasonOf(result);
}

std::pair<double, nlopt_result> Search::optimise(nlopt_algorithm algorithm, std::vector<double> &point, int most)
{
    const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> optimiser(nlopt_create(algorithm, unsigned(point.size())),
                                                                      nlopt_destroy);
    m_optimiser = optimiser.get();
    nlopt_set_min_objective(m_optimiser, &Search::objective, this);
    nlopt_set_lower_bounds1(m_optimiser, 0);
    nlopt_set_upper_bounds1(m_optimiser, 1);
    nlopt_set_xtol_abs1(m_optimiser, CloseEnough);
    nlopt_set_initial_step1(m_optimiser, FirstStep);
    nlopt_set_maxeval(m_optimiser, most);
    double best = HUGE_VAL;
    const nlopt_result result = m_error ? NLOPT_FORCED_STOP : nlopt_optimize(m_optimiser, point.data(), &best);
    m_optimiser = nullptr;
    return {best, result};
}

std::vector<FitPoint> points(const std::vector<std::pair<core::Time, double>> &measured,
                             const std::vector<double> &before, const std::vector<double> &after)
{
    std::vector<FitPoint> points;
    const size_t stride = (measured.size() + MostFitPoints - 1) / MostFitPoints;
    for (size_t k = 0; k < measured.size(); k += stride) {
        const auto [time, value] = measured[k];
        points.push_back({time, value, value - before[k], value - after[k]});
    }
    return points;
}

std::vector<OutputFit> fits(const ShadowPlan &plan, const FitProblem &problem, const FitProblem::Residuals &before,
                            const FitProblem::Residuals &after)
{
    std::vector<OutputFit> fits;
    for (size_t i = 0; i < problem.outputs().size(); ++i) {
        const MappedVariable &output = plan.mapping.outputs[problem.outputs()[i]];
        fits.push_back({output.variable, output.channel, std::sqrt(meanSquare(before[i])),
                        std::sqrt(meanSquare(after[i])), after[i].size(),
                        points(problem.measured(problem.outputs()[i]), before[i], after[i])});
    }
    return fits;
}

std::vector<double> valuesOf(const std::vector<EstimatedParameter> &parameters, double EstimatedParameter::*member)
{
    std::vector<double> values;
    values.reserve(parameters.size());
    for (const EstimatedParameter &parameter : parameters)
        values.push_back(parameter.*member);
    return values;
}

QJsonValue numberOrNull(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

} // namespace

core::Result<EstimationResult> estimate(const ShadowPlan &plan, const core::ValueSource &history,
                                        const EstimationRequest &request, core::Progress &progress)
{
    auto parameters = chosen(plan, request);
    if (!parameters)
        return parameters.error();
    QStringList names;
    for (const EstimatedParameter &parameter : *parameters)
        names += parameter.variable;
    for (const QString &output : request.outputs)
        if (std::ranges::find(plan.outputs, output, &ShadowPlan::Output::variable) == plan.outputs.end())
            return wrong(QCoreApplication::translate("whatif", "The model %1 has no output “%2” in the project.")
                             .arg(plan.mapping.id, output));
    auto problem = FitProblem::make(plan, history, request, names, progress.stopToken());
    if (!problem)
        return problem.error();
    const auto before = problem->residuals(valuesOf(*parameters, &EstimatedParameter::before));
    if (!before)
        return before.error();
    const auto reason = Search(*problem, *parameters, request.mostEvaluations, progress).run();
    if (!reason)
        return reason.error();
    const auto after = problem->residuals(valuesOf(*parameters, &EstimatedParameter::value));
    if (!after)
        return after.error();
    const auto uncertainty = uncertaintyAt(*problem, *parameters, *after);
    if (!uncertainty)
        return uncertainty.error();
    for (size_t i = 0; i < parameters->size(); ++i) {
        EstimatedParameter &parameter = (*parameters)[i];
        parameter.standardError = uncertainty->standardErrors[i];
        const double margin = AtBound * (parameter.high - parameter.low);
        parameter.atBound = parameter.value - parameter.low < margin || parameter.high - parameter.value < margin;
    }
    progress.report(1);
    return EstimationResult{std::move(parameters).value(),
                            fits(plan, *problem, *before, *after),
                            uncertainty->correlation,
                            problem->runs(),
                            problem->from(),
                            request.to,
                            *reason};
}

QJsonObject toJson(const EstimationResult &result)
{
    QJsonArray parameters, outputs, correlation;
    for (const EstimatedParameter &p : result.parameters)
        parameters.append(QJsonObject{{QStringLiteral("variable"), p.variable},
                                      {QStringLiteral("before"), p.before},
                                      {QStringLiteral("value"), p.value},
                                      {QStringLiteral("low"), p.low},
                                      {QStringLiteral("high"), p.high},
                                      {QStringLiteral("standardError"), numberOrNull(p.standardError)},
                                      {QStringLiteral("atBound"), p.atBound}});
    for (const OutputFit &fit : result.outputs)
        outputs.append(QJsonObject{{QStringLiteral("variable"), fit.variable},
                                   {QStringLiteral("channel"), fit.channel},
                                   {QStringLiteral("rmseBefore"), numberOrNull(fit.rmseBefore)},
                                   {QStringLiteral("rmseAfter"), numberOrNull(fit.rmseAfter)},
                                   {QStringLiteral("samples"), qint64(fit.samples)}});
    for (const auto &row : result.correlation) {
        QJsonArray numbers;
        for (const double number : row)
            numbers.append(numberOrNull(number));
        correlation.append(numbers);
    }
    return {{QStringLiteral("parameters"), parameters},
            {QStringLiteral("outputs"), outputs},
            {QStringLiteral("correlation"), correlation},
            {QStringLiteral("evaluations"), result.evaluations},
            {QStringLiteral("from"), core::toIso8601(result.from)},
            {QStringLiteral("to"), core::toIso8601(result.to)},
            {QStringLiteral("stopped"), result.stoppedBecause}};
}

} // namespace twinscope::whatif
