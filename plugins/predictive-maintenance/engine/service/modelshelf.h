// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifeservice.h"
#include "prognosis/fleetmodel.h"

#include <QDateTime>

namespace twinscope::predict {

/// What a model file says of itself in its first line; the numbers behind it are not read.
struct ModelEntry
{
    QString path;
    QString name;                      ///< "pumps" of pumps-3.life
    int version = 0;                   ///< 3 of pumps-3.life; 0 where the name has none
    QDateTime saved;                   ///< of the file
    QByteArray dataHash;               ///< SHA-256 of what it was learned from, hexadecimal
    QStringList columns, units;        ///< sensors and their measures
    LifeMeasure measure;               ///< of the lives it tells, for withLife()
    std::vector<MethodScores> methods; ///< tried on units left out, the one in use first
    QString fault;                     ///< why it cannot be used; "": it can
};

/// The folder beside a project in which its models are kept: "maintenance".
QString modelFolder(const QString &projectPath);

/// Models in a folder (*.life), by name, the newest version first; those that cannot be used with their fault.
std::vector<ModelEntry> listModels(const QString &folder);

/// Keeps a model as the next version of its name, NAME-1.life, NAME-2.life …; never writes over an earlier one. Makes the
/// folder. The path it was kept at; WriteFailed; InvalidArgument for a name that cannot be a file's.
core::Result<QString> keepModel(const FleetModel &model, const QString &folder, const QString &name);

} // namespace twinscope::predict
