// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/plan.h"
#include "scenario/measured.h"

#include <QJsonObject>

namespace twinscope::whatif {

/// Everything that decides the results of an ensemble, and the shape of its files. DIR/manifest.json.
///   runs.bin    a record a run: state, hash, quantities, KPIs
///   curves.bin  runs × outputs × times() doubles
///   failures.json, and once all runs are made runs.csv (a row a run), summary.json
/// It holds no time of day, no number of workers, no machine: two ensembles are the same where these files are.
struct Manifest
{
    QString version;       ///< of Twinscope
    Scenario scenario;     ///< with what --set changed
    QString modelFile;     ///< where the FMU was found
    QByteArray modelHash;  ///< SHA-256 of the FMU, hexadecimal
    QByteArray inputsHash; ///< SHA-256 of the measured inputs; empty: none
    MeasuredInputs measured;
    RunPlan plan;
    quint64 runs = 0;           ///< of all shards
    QStringList quantities;     ///< that are varied
    QStringList outputs;        ///< that are kept as curves; scalars
    QStringList units;          ///< of the outputs, as the FMU calls them
    double start = 0, stop = 0; ///< seconds from the scenario's start
    int points = 0;

    std::vector<double> times() const; ///< of the curves
};

QJsonObject toJson(const Manifest &manifest);
core::Result<Manifest> manifestFrom(const QByteArray &text);
core::Result<Manifest> loadManifest(const QString &path); ///< the file, or the folder it is in

} // namespace twinscope::whatif
