// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/treelearning.h"

#include "prognosis/parallel.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <random>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr size_t mostFolds = 10;

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

Result<Fold> trainFold(const Lesson &lesson, const std::vector<size_t> &folds, size_t fold, double cap, quint32 seed)
{
    const auto seen = rowsWhere(lesson, [&](size_t row) { return folds[lesson.units[row]] != fold; });
    std::vector<float> targets;
    targets.reserve(seen.size());
    for (const size_t row : seen)
        targets.push_back(float(std::min(cap, lesson.lives[row])));
    auto booster = Booster::train(pick(lesson.table, seen), targets, seed + quint32(fold));
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
            {lesson.units[unseen[i]], lesson.lives[unseen[i]], std::clamp(double((*guesses)[i]), 0.0, cap), 1});
    return trained;
}

} // namespace

Result<LearnedTrees> learnTrees(const Lesson &lesson, size_t units, double cap, quint32 seed, core::Progress &progress)
{
    const auto folds = foldsOf(units, seed);
    const size_t count = std::ranges::max(folds) + 1;
    const Error cancelled{
        ErrorCode::Cancelled, QCoreApplication::translate("predict", "The training was cancelled."), {}};
    std::vector<Result<Fold>> trained;
    for (size_t fold = 0; fold < count; ++fold)
        trained.emplace_back(cancelled);
    inParallel(count, progress, QCoreApplication::translate("predict", "Fold %1 of %2 is learned"),
               [&](size_t fold) { trained[fold] = trainFold(lesson, folds, fold, cap, seed); });
    LearnedTrees learned;
    for (Result<Fold> &fold : trained) {
        if (!fold)
            return fold.error();
        learned.cases.insert(learned.cases.end(), fold->cases.begin(), fold->cases.end());
        learned.boosters.push_back(std::move(fold.value().booster));
    }
    learned.cases = inOrder(std::move(learned.cases));
    return learned;
}

} // namespace twinscope::predict
