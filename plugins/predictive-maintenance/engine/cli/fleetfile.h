// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"

namespace twinscope::predict {

/// A fleet's table, and what of it a model remembers.
struct FleetFile
{
    Fleet fleet;
    QByteArray hash; ///< SHA-256, hexadecimal
};

/// `columns` names those of a table without header. The errors are those of readFrame and toFleet.
core::Result<FleetFile> readFleetFile(const QString &path, const QStringList &columns, const FleetWishes &wishes);

/// The units of a table as the model reads them; `columns` may be empty where the model's own table had no header.
core::Result<FleetFile> readFleetFor(const FleetModel &model, const QString &path, const QStringList &columns);

} // namespace twinscope::predict
