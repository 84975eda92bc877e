// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/fleet.h"

#include <twinscope/core/units.h>
#include <twinscope/core/unitspelling.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Error missingColumn(const Frame &frame, const QString &column)
{
    return {ErrorCode::NotFound,
            tr("“%1” has no column “%2”; its columns are: %3.")
                .arg(frame.path, column, frame.fileColumns.join(QStringLiteral(", "))),
            {}};
}

Error valueMissing(const Frame &frame, const QString &column, Eigen::Index row)
{
    return {ErrorCode::Malformed,
            tr("“%1” has no value in the column “%2”, row %3.").arg(frame.path, column).arg(row + 1),
            {}};
}

Error disorder(const Frame &frame, const QString &column, const Run &run, Eigen::Index i)
{
    const double before = run.cycles[i - 1], now = run.cycles[i];
    return {ErrorCode::Malformed,
            tr("In “%1” the column “%2” of the unit %3 goes from %4 to %5: sort the rows and take out doubles.")
                .arg(frame.path, column, run.unit)
                .arg(before)
                .arg(now),
            {}};
}

/// The unit's name in each row.
Result<QStringList> unitNames(const Frame &frame, const QString &column)
{
    if (const TextColumn *text = frame.text(column))
        return text->values;
    const int place = frame.column(column);
    if (place < 0)
        return missingColumn(frame, column);
    QStringList names;
    for (Eigen::Index row = 0; row < frame.rows(); ++row) {
        if (std::isnan(frame.values(row, place)))
            return valueMissing(frame, column, row);
        names += QString::number(frame.values(row, place), 'g', 15);
    }
    return names;
}

bool isTime(const Frame &frame, const QString &column)
{
    return !frame.time.name.isEmpty() && frame.time.name == nameAndUnit(column).first;
}

Result<Vector> cyclesOf(const Frame &frame, const QString &column)
{
    if (isTime(frame, column))
        return Vector(Vector::NullaryExpr(frame.rows(), [&](Eigen::Index row) { return frame.time.seconds(row); }));
    const int place = frame.column(column);
    if (place < 0)
        return missingColumn(frame, column);
    for (Eigen::Index row = 0; row < frame.rows(); ++row)
        if (std::isnan(frame.values(row, place)))
            return valueMissing(frame, column, row);
    return Vector(frame.values.col(place));
}

/// Moments count in seconds; a column's own unit where it is one of time.
QString cycleUnitOf(const Frame &frame, const QString &column)
{
    if (isTime(frame, column) && !frame.time.moments.empty())
        return QStringLiteral("s");
    const int place = frame.column(column);
    const QString written = isTime(frame, column) ? frame.time.unit : place >= 0 ? frame.units[place] : QString();
    for (const QString &ucum : QStringList{written} + core::suggestUnits(written))
        if (secondsIn(ucum) > 0)
            return ucum;
    return {};
}

/// The rows of each unit, in the order in which the units first appear.
std::vector<std::pair<QString, std::vector<Eigen::Index>>> rowsByUnit(const QStringList &names)
{
    std::vector<std::pair<QString, std::vector<Eigen::Index>>> groups;
    QHash<QString, size_t> places;
    for (int row = 0; row < names.size(); ++row) {
        const size_t place = places.value(names[row], groups.size());
        if (place == groups.size()) {
            places.insert(names[row], place);
            groups.push_back({names[row], {}});
        }
        groups[place].second.push_back(row);
    }
    return groups;
}

} // namespace

double secondsIn(const QString &unit)
{
    const auto written = core::Unit::parse(unit);
    const auto second = core::Unit::parse(QStringLiteral("s"));
    return !unit.isEmpty() && written && second ? written->convert(1, *second).value_or(0) : 0;
}

Eigen::Index Fleet::rows() const
{
    Eigen::Index sum = 0;
    for (const Run &run : runs)
        sum += run.values.rows();
    return sum;
}

Result<Fleet> toFleet(const Frame &frame, const FleetWishes &wishes)
{
    if (frame.rows() == 0)
        return Error{ErrorCode::InvalidArgument, tr("“%1” has no rows.").arg(frame.path), {}};
    const QString unitColumn = frame.meant(wishes.unitColumn), cycleColumn = frame.meant(wishes.cycleColumn);
    const auto names = unitNames(frame, unitColumn);
    if (!names)
        return names.error();
    const auto cycles = cyclesOf(frame, cycleColumn);
    if (!cycles)
        return cycles.error();
    Fleet fleet{frame.path, wishes.sensors, {}, cycleUnitOf(frame, cycleColumn), {}, {}, frame.notices};
    if (fleet.columns.isEmpty())
        fleet.columns = frame.without({unitColumn, cycleColumn}).columns;
    const auto unknown =
        std::ranges::find_if(fleet.columns, [&](const QString &name) { return frame.column(name) < 0; });
    if (unknown != fleet.columns.end() && wishes.units.isEmpty())
        return missingColumn(frame, *unknown);
    const auto values = columnsLike(frame, fleet.columns, wishes.units);
    if (!values)
        return values.error();
    for (const QString &column : fleet.columns)
        fleet.units += frame.units[frame.column(column)];
    for (const auto &[unit, rows] : rowsByUnit(*names)) {
        Run run{unit, (*cycles)(rows), (*values)(rows, Eigen::all)};
        for (Eigen::Index i = 1; i < run.cycles.size(); ++i)
            if (run.cycles[i] <= run.cycles[i - 1])
                return disorder(frame, cycleColumn, run, i);
        fleet.runs.push_back(std::move(run));
    }
    return fleet;
}

} // namespace twinscope::predict
