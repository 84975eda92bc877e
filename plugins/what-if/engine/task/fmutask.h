// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/workertask.h>

namespace twinscope::whatif {

/// The only place where an FMU's code runs.
///   fmu info FILE --folder DIR       writes DIR/info.json (see toJson(FmuSummary)), then tries whether the FMU's libraries
///                                    can be loaded. Note: {"described": true} once the file is there. Result: "problems",
///                                    sentences that loading added.
///   fmu simulate FILE --folder DIR   reads DIR/request.json (see toJson(RunRequest)), unpacks into DIR/fmu, runs with
///                                    DIR/work as working folder, writes DIR/result. Result: toJson(RunReport).
///   fmu ensemble FILE --folder DIR   reads DIR/request.json (see EnsembleWorkerRequest), unpacks into DIR/fmu, and makes
///                                    runs of an ensemble until none is left. Notes: see EnsembleWorker.
///   fmu serve FILE --folder DIR      reads DIR/request.json (see RemoteOptions), unpacks as above, connects to DIR/socket and
///                                    answers there until the caller hangs up (see wire.h).
class FmuTask final : public sdk::WorkerTask
{
public:
    QString name() const override { return QStringLiteral("fmu"); }
    core::Result<QJsonObject> run(const QStringList &arguments, core::Progress &progress, const Note &note) override;
};

/// The files in the folder that a task and its caller share.
namespace taskfiles {
QString info(const QString &folder);
QString request(const QString &folder);
QString result(const QString &folder);
} // namespace taskfiles

} // namespace twinscope::whatif
