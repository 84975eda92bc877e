// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/assessment.h"

#include "anomaly/operatingmodes.h"
#include "anomaly/robustscaling.h"

#include <QCoreApplication>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

Error invalid(const QString &sentence)
{
    return {ErrorCode::InvalidArgument, sentence, {}};
}

QString timeName(const Frame &frame)
{
    return frame.time.name.isEmpty() ? QCoreApplication::translate("predict", "time") : frame.time.name;
}

Result<void> checkOrder(const Frame &frame)
{
    const auto row = frame.time.firstDisorder();
    if (!row)
        return {};
    const bool doubled = frame.time.seconds(*row) == frame.time.seconds(*row - 1);
    const QString fault = doubled ? QCoreApplication::translate("predict", "the same moment stands twice")
                                  : QCoreApplication::translate("predict", "the time goes back");
    return invalid(QCoreApplication::translate("predict",
                                               "In the column “%1” of “%2” %3, at row %4 of the data (%5): sort "
                                               "the rows by time and remove what is doubled.")
                       .arg(timeName(frame), frame.path, fault)
                       .arg(*row + 1)
                       .arg(frame.time.at(*row).toVariant().toString()));
}

/// Good rows and judged rows with the same columns.
struct Tables
{
    QStringList columns;
    Matrix good, judged;
    Eigen::Index firstJudged = 0; ///< in the scored frame
    bool follows = false;         ///< the judged rows follow the good ones directly
};

Result<Tables> tablesOfOne(const AssessmentTask &task, const Frame &scored)
{
    if (task.goodRows < 1 || task.goodRows >= scored.rows())
        return invalid(QCoreApplication::translate("predict",
                                                   "“%1” has %2 rows: of them %3 cannot be taken for training "
                                                   "and others be left to judge.")
                           .arg(scored.path)
                           .arg(scored.rows())
                           .arg(task.goodRows));
    return Tables{scored.columns, scored.values.topRows(task.goodRows),
                  scored.values.bottomRows(scored.rows() - task.goodRows), task.goodRows, true};
}

Result<Tables> tablesOfMany(const AssessmentTask &task, const Frame &scored)
{
    const Frame first =
        task.good.front().without(labelLikeColumns(task.good.front()) + task.without + QStringList{task.label});
    Tables tables{first.columns, first.values, {}, 0, false};
    for (size_t i = 1; i < task.good.size(); ++i) {
        const auto more = columnsLike(task.good[i], first.columns, first.units);
        if (!more)
            return more.error();
        Matrix all(tables.good.rows() + more->rows(), tables.good.cols());
        all << tables.good, *more;
        tables.good = std::move(all);
    }
    auto judged = columnsLike(scored, first.columns, first.units);
    if (!judged)
        return judged.error();
    tables.judged = std::move(*judged);
    return tables;
}

Result<Tables> makeTables(const AssessmentTask &task)
{
    for (const Frame &frame : task.good) {
        if (const auto ordered = checkOrder(frame); !ordered)
            return ordered.error();
    }
    if (const auto ordered = checkOrder(task.scored); !ordered)
        return ordered.error();
    const Frame scored = task.scored.without(labelLikeColumns(task.scored) + task.without + QStringList{task.label});
    if (scored.columns.isEmpty() || scored.rows() == 0)
        return invalid(
            QCoreApplication::translate("predict", "“%1” has no column of numbers to judge.").arg(scored.path));
    return task.good.empty() ? tablesOfOne(task, scored) : tablesOfMany(task, scored);
}

Error silentColumn(const QString &column, const QString &rows)
{
    return invalid(QCoreApplication::translate("predict", "The column “%1” has no value in %2: mend it or leave it out "
                                                          "with --without.")
                       .arg(column, rows));
}

/// Takes out what good rows tell nothing about; a column without any value is a fault.
Result<void> dropSilentColumns(const AssessmentTask &task, Tables &tables, std::vector<LeftOut> &leftOut)
{
    if (tables.good.rows() < 2)
        return invalid(QCoreApplication::translate("predict", "Too few rows to train on (%1): give at least 20.")
                           .arg(tables.good.rows()));
    RobustScaling scaling;
    scaling.train(tables.good);
    std::vector<Eigen::Index> kept;
    QStringList names;
    for (int c = 0; c < int(tables.columns.size()); ++c) {
        if (tables.good.col(c).array().isNaN().all())
            return silentColumn(tables.columns[c], QCoreApplication::translate("predict", "the rows to train on"));
        if (scaling.isConstant(c) && !task.modes.contains(tables.columns[c])) {
            leftOut.push_back(
                {tables.columns[c], QCoreApplication::translate("predict", "constant in the rows to train on")});
            continue;
        }
        if (isCounter(tables.good.col(c)) && !task.modes.contains(tables.columns[c])) {
            leftOut.push_back(
                {tables.columns[c], QCoreApplication::translate("predict", "it only counts in the rows to train on")});
            continue;
        }
        if (tables.judged.col(c).array().isNaN().all())
            return silentColumn(tables.columns[c], QCoreApplication::translate("predict", "the rows to judge"));
        kept.push_back(c);
        names += tables.columns[c];
    }
    if (kept.empty())
        return invalid(QCoreApplication::translate("predict",
                                                   "All columns are constant in the rows to train on (%1): nothing "
                                                   "can be learnt from them.")
                           .arg(tables.columns.join(QStringLiteral(", "))));
    tables.good = Matrix(tables.good(Eigen::all, kept));
    tables.judged = Matrix(tables.judged(Eigen::all, kept));
    tables.columns = names;
    return {};
}

Result<void> applyModes(const AssessmentTask &task, Tables &tables)
{
    std::vector<Eigen::Index> setters;
    for (const QString &mode : task.modes) {
        const auto place = tables.columns.indexOf(mode);
        if (place < 0)
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate(
                             "predict", "There is no column “%1” to tell the operating mode; there are: %2.")
                             .arg(mode, tables.columns.join(QStringLiteral(", "))),
                         {}};
        setters.push_back(place);
    }
    if (setters.empty())
        return {};
    OperatingModes modes;
    modes.train(tables.good, setters);
    if (modes.count() == 0)
        return invalid(QCoreApplication::translate("predict", "No operating mode has %1 rows to train on.")
                           .arg(OperatingModes::FewestRows));
    tables.good = modes.apply(tables.good);
    tables.judged = modes.apply(tables.judged);
    for (const QString &mode : task.modes)
        tables.columns.removeAll(mode);
    return {};
}

std::vector<Judgement> judgeAll(Monitor &monitor, const Tables &tables)
{
    if (!tables.follows)
        monitor.restart();
    std::vector<Judgement> rows;
    for (Eigen::Index i = 0; i < tables.judged.rows(); ++i)
        rows.push_back(monitor.step(tables.judged.row(i).transpose()));
    return rows;
}

Result<void> compare(const AssessmentTask &task, Eigen::Index first, Assessment &result)
{
    if (task.label.isEmpty())
        return {};
    const auto labels = labelsOf(task.scored, task.label);
    if (!labels)
        return labels.error();
    result.metrics.emplace();
    for (size_t i = 0; i < result.rows.size(); ++i)
        result.metrics->add(result.rows[i].flag, (*labels)[i + size_t(first)]);
    return {};
}

} // namespace

Result<Assessment> assess(const AssessmentTask &task)
{
    auto tables = makeTables(task);
    if (!tables)
        return tables.error();
    Assessment result;
    if (const auto dropped = dropSilentColumns(task, *tables, result.leftOut); !dropped)
        return dropped.error();
    if (const auto applied = applyModes(task, *tables); !applied)
        return applied.error();
    auto monitor = makeMonitor(task.method, task.options);
    if (!monitor)
        return monitor.error();
    if (const auto trained = (*monitor)->train(tables->good); !trained)
        return trained.error();
    result.columns = tables->columns;
    result.suspects = suspectsIn(tables->good);
    result.time = task.scored.tail(tables->firstJudged).time;
    result.rows = judgeAll(**monitor, *tables);
    result.episodes = findEpisodes(result.rows);
    if (const auto compared = compare(task, tables->firstJudged, result); !compared)
        return compared.error();
    return result;
}

} // namespace twinscope::predict
