// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// One asset's record, oldest row first.
struct Run
{
    QString unit;
    Vector cycles; ///< rising strictly
    Matrix values; ///< rows × Fleet::columns
};

/// Records of assets of one kind.
struct Fleet
{
    QString path;        ///< where it was read, for sentences
    QStringList columns; ///< the sensors, operating settings among them
    QStringList units;   ///< of measure, as in Frame
    QString cycleUnit;   ///< of the cycles: a UCUM time ("s", "h"), or "" for mere cycles
    QByteArray hash;     ///< SHA-256 of what it was made of, hexadecimal
    std::vector<Run> runs;
    QStringList notices; ///< as of Frame

    Eigen::Index rows() const;
};

/// How long one of a unit of time is; 0 where it is none.
double secondsIn(const QString &unit);

/// Which columns of a frame say what.
struct FleetWishes
{
    QString unitColumn;  ///< numbers or words; this and the next by name, or by their place in the file from 1
    QString cycleColumn; ///< cycles, hours, or moments (which count in seconds)
    QStringList sensors; ///< empty: all columns that are neither of these
    QStringList units;   ///< of measure the sensors had in training; empty: not compared
};

/// Divides a table into the runs of its units, in the order in which they first appear.
/// NotFound names a column that is missing; Malformed a unit whose cycles do not rise, with the row; InvalidArgument a
/// table without rows.
core::Result<Fleet> toFleet(const Frame &frame, const FleetWishes &wishes);

} // namespace twinscope::predict
