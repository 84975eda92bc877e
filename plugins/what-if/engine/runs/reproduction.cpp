// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensemble.h"

#include "text.h"

#include "results/runstore.h"

#include <QFileInfo>

#include <bit>

namespace twinscope::whatif {

namespace {

bool isSame(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::ranges::equal(
        a, b, {}, [](double x) { return std::bit_cast<quint64>(x); },
        [](double x) { return std::bit_cast<quint64>(x); });
}

core::Result<std::vector<quint64>> differences(const QString &before, const QString &now, const Manifest &manifest)
{
    const auto a = RunStore::open(before, manifest, false), b = RunStore::open(now, manifest, false);
    if (!a || !b)
        return a ? b.error() : a.error();
    std::vector<quint64> different;
    for (quint64 run = 0; run < manifest.runs; ++run) {
        const RunResult x = (*a)->read(run), y = (*b)->read(run);
        const bool same = x.state == y.state && isSame(x.quantities, y.quantities) && isSame(x.kpis, y.kpis) &&
                          isSame((*a)->curves(run), (*b)->curves(run));
        if (!same && x.state != RunState::Missing)
            different.push_back(run);
    }
    return different;
}

/// The copies in the folder take the places of the scenario's own files.
EnsembleRequest repeated(const Manifest &manifest, const QString &folder, EnsembleRequest request)
{
    request.scenario = manifest.scenario;
    request.plan = manifest.plan;
    request.measured = manifest.measured;
    request.set.clear();
    request.baseFolder = folder;
    request.model = folder + QStringLiteral("/model.fmu");
    request.state = manifest.stateHash.isEmpty() ? QString() : folder + QStringLiteral("/start.state");
    return request;
}

} // namespace

core::Result<std::vector<quint64>> reproduce(const QString &manifestPath, const EnsembleRequest &request,
                                             EnsembleControl &control, core::Progress &progress,
                                             const std::function<void(const EnsembleProgress &)> &listener)
{
    const auto manifest = loadManifest(manifestPath);
    if (!manifest)
        return manifest.error();
    const QFileInfo info(manifestPath);
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    const auto hash = hashOfFile(folder + QStringLiteral("/model.fmu"));
    if (!hash)
        return hash.error();
    if (*hash != manifest->modelHash)
        return core::Error{core::ErrorCode::Refused,
                           Text::tr("model.fmu is not the model of the manifest: its content has changed."),
                           {}};
    const auto made = runEnsemble(repeated(*manifest, folder, request), control, progress, listener);
    if (!made)
        return made.error();
    return differences(folder, request.folder, *manifest);
}

} // namespace twinscope::whatif
