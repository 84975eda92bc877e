// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"

namespace twinscope::predict {

/// A table of units: each of its rows is a moment of one of them.
struct FleetTable
{
    QString path;
    QStringList columns; ///< names for a table without header
    FleetWishes wishes;
};

/// Reads it, with the SHA-256 of its file. The errors are those of readFrame and toFleet.
core::Result<Fleet> readFleet(const FleetTable &table);

/// The units of a table as the model reads them; `columns` may be empty where the model's own table had no header.
/// Besides: InvalidArgument where the cycles have another unit of time than the model's.
core::Result<Fleet> readFleetFor(const FleetModel &model, const QString &path, const QStringList &columns = {});

/// The fleet's runs with the model's columns only, in its order. NotFound and InvalidArgument as of columnsLike.
core::Result<Fleet> fleetLike(const Fleet &fleet, const FleetModel &model);

} // namespace twinscope::predict
