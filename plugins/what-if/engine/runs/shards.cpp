// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensemble.h"

#include "text.h"

#include "results/runstore.h"

#include <QDir>
#include <QFile>

namespace twinscope::whatif {

namespace {

core::Error refused(const QString &sentence)
{
    return {core::ErrorCode::Refused, sentence, {}};
}

/// What all shards of an ensemble share.
Manifest whole(Manifest manifest)
{
    manifest.plan.shard = {};
    return manifest;
}

core::Result<Manifest> commonManifest(const QStringList &folders)
{
    std::optional<Manifest> common;
    for (const QString &folder : folders) {
        const auto manifest = loadManifest(folder);
        if (!manifest)
            return manifest.error();
        if (common && toText(*common) != toText(whole(*manifest)))
            return refused(Text::tr("%1 belongs to another ensemble than %2.").arg(folder, folders.front()));
        common = whole(*manifest);
    }
    return common ? core::Result<Manifest>(*common) : refused(Text::tr("No folders to merge."));
}

core::Result<void> copyFile(const QString &from, const QString &to, const QString &name)
{
    const QString source = from + QLatin1Char('/') + name, target = to + QLatin1Char('/') + name;
    if (!QFile::exists(source) || QFile::copy(source, target))
        return {};
    return core::Error{core::ErrorCode::WriteFailed,
                       Text::tr("%1 cannot be written. Check the folder and its rights.").arg(target),
                       {}};
}

/// Copies the runs of one shard; how many there were.
core::Result<quint64> copyRuns(const QString &folder, const Manifest &common, RunStore &target)
{
    const auto source = RunStore::open(folder, common, false);
    if (!source)
        return source.error();
    quint64 count = 0;
    for (quint64 run = 0; run < common.runs; ++run) {
        const RunResult result = (*source)->read(run, true);
        if (result.state == RunState::Missing)
            continue;
        if (const auto written = target.write(result, (*source)->curves(run)); !written)
            return written.error();
        ++count;
    }
    return count;
}

core::Result<void> fill(const QStringList &folders, const QString &folder, const Manifest &common)
{
    const auto store = RunStore::open(folder, common, true);
    if (!store)
        return store.error();
    QHash<quint64, QString> failures, notFinite;
    for (const QString &shard : folders) {
        if (const auto copied = copyRuns(shard, common, **store); !copied)
            return copied.error();
        failures.insert(readNotes(shard, RunNote::Failed));
        notFinite.insert(readNotes(shard, RunNote::NotFinite));
    }
    quint64 missing = 0;
    for (quint64 run = 0; run < common.runs && common.plan.method != Method::Optimise; ++run)
        missing += (*store)->read(run).state == RunState::Missing ? 1 : 0;
    if (missing > 0)
        return core::Error{core::ErrorCode::NotFound,
                           Text::tr("%1 of %2 runs are in none of the folders. Run or resume the missing shards first.")
                               .arg(missing)
                               .arg(common.runs),
                           {}};
    const auto written = writeNotes(folder, RunNote::Failed, failures);
    return written ? writeNotes(folder, RunNote::NotFinite, notFinite) : written;
}

} // namespace

core::Result<void> mergeShards(const QStringList &folders, const QString &folder)
{
    const auto common = commonManifest(folders);
    if (!common)
        return common.error();
    const QDir target(folder);
    if (target.exists() && !target.isEmpty())
        return refused(Text::tr("%1 has other files in it. Choose an empty folder.").arg(folder));
    if (!QDir().mkpath(folder))
        return core::Error{
            core::ErrorCode::WriteFailed, Text::tr("%1 cannot be made. Check its rights.").arg(folder), {}};
    auto done = fill(folders, folder, *common);
    for (const QString &name : {QStringLiteral("model.fmu"), QStringLiteral("start.state")}) {
        if (done)
            done = copyFile(folders.front(), folder, name);
    }
    if (done)
        done = saveManifest(*common, folder);
    if (done)
        return writeTables(folder);
    QDir(folder).removeRecursively();
    return done;
}

} // namespace twinscope::whatif
