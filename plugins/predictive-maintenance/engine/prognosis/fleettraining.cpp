// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/fleetmodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <thread>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Progress;
using core::Result;

constexpr size_t fewestUnits = 5, mostFolds = 10;
constexpr Eigen::Index fewestRows = 5;
constexpr Eigen::Index firstRow = 10, firstJudged = 20; ///< of a unit; before them trends are not yet told from noise
constexpr Eigen::Index wantedRows = 20'000;             ///< neighbouring rows tell nearly the same
constexpr double youth = 0.2;                           ///< share of a life that counts as new

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Result<void> checkFleet(const Fleet &fleet)
{
    if (fleet.runs.size() < fewestUnits)
        return Error{ErrorCode::InvalidArgument,
                     tr("“%1” has %2 units; intervals need at least %3 runs to failure.")
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

/// Rows of the fleet as features, with what was left of the unit's life.
struct Lesson
{
    explicit Lesson(size_t columns)
        : table(columns)
    {
    }
    FeatureTable table;
    std::vector<size_t> units;
    std::vector<double> lives;
    std::vector<bool> judged; ///< late enough in the record for a forecast
};

/// Everything that is read out of the fleet in one pass.
struct Study
{
    Lesson lesson;
    std::vector<Vector> young, failed; ///< levels for the health index
};

Study study(const Fleet &fleet, const ConditionScale &scale)
{
    Study study{Lesson(size_t(AssetState::featureCount(scale.sensors()))), {}, {}};
    Lesson &lesson = study.lesson;
    const Eigen::Index stride = std::max<Eigen::Index>(1, fleet.rows() / wantedRows);
    for (size_t unit = 0; unit < fleet.runs.size(); ++unit) {
        const Run &run = fleet.runs[unit];
        AssetState asset(scale.sensors());
        const Eigen::Index rows = run.values.rows(), first = std::min(firstRow, rows / 2);
        for (Eigen::Index row = 0; row < rows; ++row) {
            asset.push(run.cycles[row], scale.apply(run.values.row(row)));
            if (row + 1 < first || (row + 1 - first) % stride != 0)
                continue;
            asset.features(lesson.table.addRow());
            lesson.units.push_back(unit);
            lesson.lives.push_back(run.cycles[rows - 1] - run.cycles[row]);
            lesson.judged.push_back(row + 1 >= std::min(firstJudged, rows / 2));
            if (double(row) < youth * double(rows))
                study.young.push_back(asset.level());
        }
        study.failed.push_back(asset.level());
    }
    return study;
}

/// The fold each unit is held out in.
std::vector<size_t> foldsOf(size_t units, quint32 seed)
{
    std::vector<size_t> folds(units);
    std::iota(folds.begin(), folds.end(), size_t(0));
    std::ranges::shuffle(folds, std::mt19937(seed));
    for (size_t &fold : folds)
        fold %= std::min(mostFolds, units);
    return folds;
}

/// The lesson's rows for which `chosen` holds.
template<typename Chosen>
std::vector<size_t> rowsWhere(const Lesson &lesson, Chosen chosen)
{
    std::vector<size_t> rows;
    for (size_t row = 0; row < lesson.units.size(); ++row)
        if (chosen(row))
            rows.push_back(row);
    return rows;
}

FeatureTable pick(const FeatureTable &table, const std::vector<size_t> &rows)
{
    FeatureTable picked(table.columns);
    picked.values.reserve(rows.size() * table.columns);
    for (const size_t row : rows) {
        const auto from = table.values.begin() + std::ptrdiff_t(row * table.columns);
        picked.values.insert(picked.values.end(), from, from + std::ptrdiff_t(table.columns));
    }
    return picked;
}

/// Trees that never saw the units of one fold, and their guesses about these.
struct Fold
{
    Booster booster;
    std::vector<HeldOut> cases;
};

Result<Fold> trainFold(const Lesson &lesson, const std::vector<size_t> &folds, size_t fold,
                       const TrainingWishes &wishes)
{
    const auto seen = rowsWhere(lesson, [&](size_t row) { return folds[lesson.units[row]] != fold; });
    std::vector<float> targets;
    targets.reserve(seen.size());
    for (const size_t row : seen)
        targets.push_back(float(std::min(wishes.cap, lesson.lives[row])));
    auto booster = Booster::train(pick(lesson.table, seen), targets, wishes.seed + quint32(fold));
    if (!booster)
        return booster.error();
    const auto unseen =
        rowsWhere(lesson, [&](size_t row) { return folds[lesson.units[row]] == fold && lesson.judged[row]; });
    const auto guesses = booster->predict(pick(lesson.table, unseen));
    if (!guesses)
        return guesses.error();
    Fold trained{std::move(booster).value(), {}};
    for (size_t i = 0; i < unseen.size(); ++i)
        trained.cases.push_back(
            {lesson.units[unseen[i]], lesson.lives[unseen[i]], std::clamp(double((*guesses)[i]), 0.0, wishes.cap), 1});
    return trained;
}

/// All folds, on as many threads as there are cores.
std::vector<Result<Fold>> trainFolds(const Lesson &lesson, const std::vector<size_t> &folds,
                                     const TrainingWishes &wishes, Progress &progress)
{
    const size_t count = std::ranges::max(folds) + 1;
    const Error cancelled{ErrorCode::Cancelled, tr("The training was cancelled."), {}};
    std::vector<Result<Fold>> trained;
    for (size_t fold = 0; fold < count; ++fold)
        trained.emplace_back(cancelled);
    std::atomic<size_t> next = 0, done = 0;
    const auto work = [&] {
        for (size_t fold = next++; fold < count && !progress.isCancelled(); fold = next++) {
            trained[fold] = trainFold(lesson, folds, fold, wishes);
            progress.report(double(++done) / double(count), tr("Fold %1 of %2 is learned").arg(done.load()).arg(count));
        }
    };
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < std::min<size_t>(count, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(work);
    work();
    threads.clear();
    return trained;
}

/// Cases of one unit stand together and weigh 1 together.
std::vector<HeldOut> inOrder(std::vector<HeldOut> cases)
{
    std::ranges::stable_sort(cases, {}, &HeldOut::unit);
    std::vector<double> counts(cases.empty() ? 0 : cases.back().unit + 1);
    for (const HeldOut &one : cases)
        ++counts[one.unit];
    for (HeldOut &one : cases)
        one.weight = 1 / counts[one.unit];
    return cases;
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

} // namespace

Result<FleetModel> trainFleetModel(const Fleet &fleet, const TrainingWishes &wishes, Progress &progress)
{
    if (const auto checked = checkFleet(fleet); !checked)
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
    Progress folds = progress.child(0.1, 0.98);
    auto trained = trainFolds(studied.lesson, foldsOf(fleet.runs.size(), wishes.seed), wishes, folds);
    FleetModel model;
    std::vector<HeldOut> cases;
    for (Result<Fold> &fold : trained) {
        if (!fold)
            return fold.error();
        cases.insert(cases.end(), fold->cases.begin(), fold->cases.end());
        model.boosters.push_back(std::move(fold.value().booster));
    }
    cases = inOrder(std::move(cases));
    model.columns = fleet.columns;
    model.units = fleet.units;
    model.cap = wishes.cap;
    model.scale = std::move(scale).value();
    model.health = HealthIndex::learn(sideBySide(studied.young), sideBySide(studied.failed));
    model.intervals = LifeIntervals::calibrate(cases, wishes.cap);
    model.crossValidation = scoreForecasts(crossCalibrate(cases, wishes.cap), wishes.cap);
    return model;
}

} // namespace twinscope::predict
