// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/core/time.h>

#include <Eigen/Core>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <vector>

namespace twinscope::predict {

/// Rows are moments or cycles, columns channels; column by column in memory. NaN means: no value there.
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// What orders the rows of a frame.
struct TimeAxis
{
    QString name;                    ///< of its column; "" where the rows have only their order
    QString unit;                    ///< as written in brackets behind the name, "" where there is none
    std::vector<core::Time> moments; ///< dates and Unix times; empty where there are none
    std::vector<double> numbers;     ///< a time that is a bare number (seconds, cycles); empty where there is none

    QJsonValue at(Eigen::Index row) const;  ///< ISO 8601, the number, or the row's position from 0
    double seconds(Eigen::Index row) const; ///< the same as a number; moments since 1970

    /// The first row that is not later than the one before it.
    std::optional<Eigen::Index> firstDisorder() const;
};

/// A column that holds words: names of units, operating modes.
struct TextColumn
{
    QString name;
    QStringList values; ///< one for each row
};

/// A table of numbers with named columns.
struct Frame
{
    QString path; ///< where it was read, for sentences
    TimeAxis time;
    QStringList columns; ///< names of the columns of `values`, without their units, distinct
    QStringList units;   ///< as written in brackets behind the names, "" where there is none
    Matrix values;       ///< rows × columns
    std::vector<TextColumn> texts;
    QStringList fileColumns; ///< all columns of the file in its order, time and texts among them, without units
    QStringList notices;     ///< sentences for the person: what was not taken as it is written

    Eigen::Index rows() const { return values.rows(); }
    int column(const QString &name) const { return int(columns.indexOf(name)); } ///< -1: there is none
    const TextColumn *text(const QString &name) const;                           ///< nullptr: there is none
    /// A column as a person calls it: by its name, or by its place from 1 where no column has that name.
    QString meant(const QString &wish) const;

    Frame head(Eigen::Index count) const;          ///< the first rows
    Frame tail(Eigen::Index from) const;           ///< the rows from there on
    Frame without(const QStringList &names) const; ///< less these columns; those it has not are no fault
};

/// "flow [m3/h]" and "flow (m3/h)" are the flow in m3/h; elsewhere the unit is "".
std::pair<QString, QString> nameAndUnit(const QString &column);

/// Whether two columns are in the same unit, however it is spelt ("degC", "Cel"); one that is not written is not compared.
bool isSameUnit(const QString &one, const QString &other);

/// The frame's numbers in the order of `columns`, for a model that was trained on them.
/// NotFound names the columns that are missing and what the frame has instead; InvalidArgument a column whose unit of
/// measure is another one now (`units` as in Frame; a unit that is not written on one side is not compared).
core::Result<Matrix> columnsLike(const Frame &frame, const QStringList &columns, const QStringList &units);

} // namespace twinscope::predict
