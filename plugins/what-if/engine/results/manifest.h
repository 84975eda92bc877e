// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/plan.h"
#include "scenario/measured.h"

namespace twinscope::whatif {

/// Everything that decides the results of an ensemble, and the shape of its files. DIR/manifest.json.
///   model.fmu, start.state   copies of what the runs begin from, so that the folder is all it takes to repeat them
///   runs.bin                 a record a run: hash, state, quantities, KPIs
///   curves.bin               runs × outputs × times() doubles
///   failures.jsonl           a line for each run that failed: { "run", "sentence" }
///   notfinite.jsonl          the same for each run with results that are NaN or infinite
///   runs.csv, bands.csv, summary.json   once no run is missing: the same for people and other programs
/// It holds no time of day, no number of workers, no machine: two ensembles are the same where these files are.
struct Manifest
{
    QString version;    ///< of Twinscope
    Scenario scenario;  ///< with what --set changed
    QString modelHash;  ///< SHA-256 of the FMU, hexadecimal
    QString stateHash;  ///< of the saved state it starts from; empty: none
    QString inputsHash; ///< of the measured inputs; empty: none
    MeasuredInputs measured;
    RunPlan plan;
    quint64 runs = 0;       ///< of all shards
    QStringList quantities; ///< that are varied
    QStringList outputs;    ///< that are kept as curves; scalars
    QStringList units;      ///< of the outputs, as the FMU calls them; "": none
    int points = 2;         ///< of each curve

    std::vector<double> times() const; ///< of the curves: from 0 to the horizon
    bool isOfShard(quint64 run) const; ///< whether the run is one of this folder's
    bool operator==(const Manifest &) const = default;
};

QByteArray toText(const Manifest &manifest);
core::Result<Manifest> manifestFrom(const QByteArray &text);
core::Result<Manifest> loadManifest(const QString &path); ///< the file, or the folder it is in
core::Result<void> saveManifest(const Manifest &manifest, const QString &folder);

/// SHA-256 of a file in hexadecimal digits.
core::Result<QString> hashOfFile(const QString &path);
/// The same of measured inputs; empty where there are none.
QString hashOf(const MeasuredInputs &measured);

} // namespace twinscope::whatif
