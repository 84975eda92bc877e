// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/statistics.h"
#include "prognosis/tracelearning.h"
#include "prognosis/treelearning.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Progress;
using core::Result;

constexpr size_t fewestUnits = 5;
constexpr Eigen::Index fewestRows = 5;
constexpr double usualCap = 125; ///< of the field's benchmarks, whose lives are some hundred cycles
constexpr double capShare = 0.6; ///< of the median life, where lives are much longer or shorter than those

const QString trees = QStringLiteral("trees"), best = QStringLiteral("best");

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Error invalid(const QString &sentence)
{
    return {ErrorCode::InvalidArgument, sentence, {}};
}

Result<void> checkFleet(const Fleet &fleet)
{
    if (fleet.runs.size() < fewestUnits)
        return Error{ErrorCode::InvalidArgument,
                     tr("“%1” has %2 run(s) to failure; at least %3 are needed.")
                         .arg(fleet.path)
                         .arg(fleet.runs.size())
                         .arg(fewestUnits),
                     {}};
    for (const Run &run : fleet.runs)
        if (run.values.rows() < fewestRows)
            return Error{ErrorCode::InvalidArgument,
                         tr("The unit %1 of “%2” has %3 rows; at least %4 are needed: leave it out.")
                             .arg(run.unit, fleet.path)
                             .arg(run.values.rows())
                             .arg(fewestRows),
                         {}};
    return {};
}

Result<void> checkMethod(const QString &method)
{
    if (method == best || lifeMethods().contains(method))
        return {};
    return invalid(
        tr("There is no method “%1”; there are: %2, best.").arg(method, lifeMethods().join(QStringLiteral(", "))));
}

Matrix sideBySide(const std::vector<Vector> &levels)
{
    Matrix matrix(levels.front().size(), Eigen::Index(levels.size()));
    for (size_t i = 0; i < levels.size(); ++i)
        matrix.col(Eigen::Index(i)) = levels[i];
    return matrix;
}

/// The places of the columns that tell the operating condition.
Result<std::vector<Eigen::Index>> conditionColumns(const Fleet &fleet, const QStringList &names)
{
    std::vector<Eigen::Index> columns;
    for (const QString &name : names) {
        const auto place = fleet.columns.indexOf(name);
        if (place < 0)
            return Error{ErrorCode::NotFound,
                         tr("There is no column “%1” for the operating condition among: %2.")
                             .arg(name, fleet.columns.join(QStringLiteral(", "))),
                         {}};
        columns.push_back(place);
    }
    return columns;
}

double lifeOf(const Run &run)
{
    return run.cycles[run.cycles.size() - 1] - run.cycles[0];
}

double capFor(const Fleet &fleet)
{
    std::vector<double> lives;
    lives.reserve(fleet.runs.size());
    for (const Run &run : fleet.runs)
        lives.push_back(lifeOf(run));
    const double median = quantile(lives, 0.5);
    return median > usualCap && median < 5 * usualCap ? usualCap : capShare * median;
}

/// The usual distance of two rows, in cycles.
double rowStepOf(const Fleet &fleet)
{
    std::vector<double> steps;
    steps.reserve(fleet.runs.size());
    for (const Run &run : fleet.runs)
        steps.push_back(lifeOf(run) / double(run.cycles.size() - 1));
    return quantile(steps, 0.5);
}

/// A method with what it guessed of units it had not seen.
struct Tried
{
    QString method;
    std::vector<HeldOut> cases;
    BackTestScores scores;
};

Tried judged(const QString &method, std::vector<HeldOut> cases, double cap)
{
    const BackTestScores scores = scoreForecasts(crossCalibrate(cases, cap), cap);
    return {method, std::move(cases), scores};
}

/// Learns and tries the wanted methods; what they learn goes into the model.
Result<std::vector<Tried>> tryMethods(const Fleet &fleet, const TrainingWishes &wishes, const Lesson &lesson,
                                      FleetModel &model, Progress &progress)
{
    const QStringList wanted = wishes.method == best ? lifeMethods() : QStringList{wishes.method};
    std::vector<Tried> tried;
    TraceLesson traces;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        Progress part = progress.child(double(i) / double(wanted.size()), double(i + 1) / double(wanted.size()));
        if (wanted[i] == trees) {
            auto learned = learnTrees(lesson, fleet.runs.size(), model.cap, wishes.seed, part);
            if (!learned)
                return learned.error();
            model.boosters = std::move(learned->boosters);
            tried.push_back(judged(trees, std::move(learned->cases), model.cap));
            continue;
        }
        if (traces.traces.empty())
            traces = traceLesson(fleet, model.scale, model.health);
        if (wanted.size() > 1 && !suits(wanted[i], traces))
            continue;
        auto cases = tryTraces(wanted[i], traces, model.cap, part);
        if (!cases)
            return cases.error();
        tried.push_back(judged(wanted[i], std::move(cases).value(), model.cap));
    }
    model.traces = std::move(traces.traces);
    std::ranges::stable_sort(tried, {}, [](const Tried &one) { return one.scores.rmse; });
    return tried;
}

/// The best of them becomes the model's; what only the others need goes.
void choose(const std::vector<Tried> &tried, FleetModel &model)
{
    for (const Tried &one : tried)
        model.methods.push_back({one.method, one.scores});
    model.method = tried.front().method;
    model.intervals = LifeIntervals::calibrate(tried.front().cases, model.cap);
    if (model.method != trees)
        model.boosters.clear();
    if (model.method != QStringLiteral("similarity"))
        model.traces.clear();
}

} // namespace

QStringList lifeMethods()
{
    return QStringList{trees, QStringLiteral("similarity")} + degradationModels();
}

Result<FleetModel> trainFleetModel(const Fleet &fleet, const TrainingWishes &wishes, Progress &progress)
{
    for (const auto &checked : {checkMethod(wishes.method), checkFleet(fleet)})
        if (!checked)
            return checked.error();
    const auto columns = conditionColumns(fleet, wishes.conditionColumns);
    if (!columns)
        return columns.error();
    progress.report(0, tr("Looking for operating conditions"));
    auto scale = ConditionScale::learn(fleet, OperatingConditions::find(fleet, *columns, wishes.seed));
    if (!scale)
        return scale.error();
    progress.report(
        0.05,
        tr("%1 operating conditions, %2 sensors that change").arg(scale->conditions().count()).arg(scale->sensors()));
    const Study studied = study(fleet, *scale);
    FleetModel model;
    model.columns = fleet.columns;
    model.units = fleet.units;
    model.cycleUnit = fleet.cycleUnit;
    model.dataHash = fleet.hash;
    model.rowStep = rowStepOf(fleet);
    model.cap = wishes.cap.value_or(capFor(fleet));
    model.scale = std::move(scale).value();
    model.health = HealthIndex::learn(sideBySide(studied.young), sideBySide(studied.failed));
    Progress methods = progress.child(0.1, 0.98);
    const auto tried = tryMethods(fleet, wishes, studied.lesson, model, methods);
    if (!tried)
        return tried.error();
    choose(*tried, model);
    return model;
}

} // namespace twinscope::predict
