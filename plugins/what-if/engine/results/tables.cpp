// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runstore.h"

#include "text.h"

#include <twinscope/historian/csvwriter.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <functional>

namespace twinscope::whatif {

namespace {

core::Error notWritten(const QSaveFile &file)
{
    return {core::ErrorCode::WriteFailed,
            Text::tr("%1 cannot be written. Check the free space and the rights of the folder.").arg(file.fileName()),
            file.errorString()};
}

/// A file that is there as a whole or not at all.
core::Result<void> writeFile(const QString &path, const std::function<core::Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    if (const auto written = write(file); !written)
        return written.error();
    return file.commit() ? core::Result<void>() : notWritten(file);
}

void numberField(historian::CsvWriter &csv, double number)
{
    if (std::isfinite(number))
        csv.value(number);
    else
        csv.empty();
}

core::Result<void> writeRuns(QIODevice &device, const Manifest &manifest, const std::vector<RunResult> &runs)
{
    historian::CsvWriter csv(device);
    csv.text(QStringLiteral("run"));
    csv.text(QStringLiteral("state"));
    for (const QString &quantity : manifest.quantities)
        csv.text(quantity);
    for (const Kpi &kpi : manifest.scenario.kpis)
        csv.text(kpi.unit.isEmpty() ? kpi.name : QStringLiteral("%1 [%2]").arg(kpi.name, kpi.unit));
    csv.text(QStringLiteral("sentence"));
    csv.endRow();
    for (const RunResult &run : runs) {
        csv.value(qint64(run.index));
        csv.text(run.state == RunState::Done ? QStringLiteral("done") : QStringLiteral("failed"));
        for (const double value : run.quantities)
            numberField(csv, value);
        for (const double value : run.kpis)
            numberField(csv, value);
        if (run.sentence.isEmpty())
            csv.empty();
        else
            csv.text(run.sentence);
        csv.endRow();
    }
    return csv.flush();
}

core::Result<void> writeBands(QIODevice &device, const Results &results)
{
    historian::CsvWriter csv(device);
    for (const char *name : {"output", "time", "p5", "p25", "p50", "p75", "p95"})
        csv.text(std::string_view(name));
    csv.endRow();
    for (const QString &output : results.manifest().outputs) {
        const auto bands = results.bands(output);
        if (!bands)
            return bands.error();
        for (size_t i = 0; i < bands->times.size(); ++i) {
            csv.text(output);
            csv.value(bands->times[i]);
            for (const auto &line : bands->lines)
                numberField(csv, line[i]);
            csv.endRow();
        }
    }
    return csv.flush();
}

QJsonObject toJson(const KpiSummary &summary, const QString &unit)
{
    return {{QStringLiteral("kpi"), summary.kpi},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("runs"), qint64(summary.count)},
            {QStringLiteral("mean"), summary.mean},
            {QStringLiteral("deviation"), summary.deviation},
            {QStringLiteral("least"), summary.least},
            {QStringLiteral("greatest"), summary.greatest},
            {QStringLiteral("p5"), summary.quantiles[0]},
            {QStringLiteral("p25"), summary.quantiles[1]},
            {QStringLiteral("p50"), summary.quantiles[2]},
            {QStringLiteral("p75"), summary.quantiles[3]},
            {QStringLiteral("p95"), summary.quantiles[4]},
            {QStringLiteral("kept"), summary.share}};
}

QJsonObject toJson(const Effect &effect)
{
    QJsonObject object{{QStringLiteral("quantity"), effect.quantity}, {QStringLiteral("kpi"), effect.kpi}};
    const std::pair<const char *, double> numbers[] = {{"low", effect.low},
                                                       {"high", effect.high},
                                                       {"meanAbsolute", effect.meanAbsolute},
                                                       {"mean", effect.mean},
                                                       {"deviation", effect.deviation},
                                                       {"first", effect.first},
                                                       {"total", effect.total},
                                                       {"firstError", effect.firstError},
                                                       {"totalError", effect.totalError},
                                                       {"rankCorrelation", effect.rank}};
    for (const auto &[key, number] : numbers) {
        if (!std::isnan(number))
            object.insert(QLatin1String(key), number);
    }
    return object;
}

QJsonObject toJson(const RunResult &run, const Manifest &manifest)
{
    QJsonObject quantities, kpis;
    for (size_t i = 0; i < run.quantities.size(); ++i)
        quantities.insert(manifest.quantities[qsizetype(i)], run.quantities[i]);
    for (size_t i = 0; i < run.kpis.size(); ++i)
        kpis.insert(manifest.scenario.kpis[i].name, run.kpis[i]);
    return {{QStringLiteral("run"), qint64(run.index)},
            {QStringLiteral("quantities"), quantities},
            {QStringLiteral("kpis"), kpis}};
}

} // namespace

core::Result<QJsonObject> summaryJson(const Results &results)
{
    const auto runs = results.runs();
    const auto summaries = results.summary();
    const auto effects = results.effects();
    const auto best = results.best();
    if (!runs || !summaries || !effects || !best)
        return !runs ? runs.error() : !summaries ? summaries.error() : !effects ? effects.error() : best.error();
    const Manifest &manifest = results.manifest();
    QJsonArray kpis, table;
    for (const KpiSummary &summary : *summaries)
        kpis.append(toJson(summary, manifest.scenario.kpi(summary.kpi)->unit));
    for (const Effect &effect : *effects)
        table.append(toJson(effect));
    const auto failed = std::ranges::count(*runs, RunState::Failed, &RunResult::state);
    QJsonObject object{{QStringLiteral("scenario"), manifest.scenario.name},
                       {QStringLiteral("method"), keyOf(manifest.plan.method)},
                       {QStringLiteral("runs"), qint64(runs->size())},
                       {QStringLiteral("failed"), qint64(failed)},
                       {QStringLiteral("kpis"), kpis},
                       {QStringLiteral("effects"), table}};
    object.insert(QStringLiteral("best"), *best ? QJsonValue(toJson(**best, manifest)) : QJsonValue());
    return object;
}

core::Result<void> writeTables(const QString &folder)
{
    for (const RunNote note : {RunNote::Failed, RunNote::NotFinite})
        if (const auto sorted = writeNotes(folder, note, readNotes(folder, note)); !sorted)
            return sorted.error();
    const auto results = Results::open(folder);
    if (!results)
        return results.error();
    const auto runs = (*results)->runs();
    const auto summary = summaryJson(**results);
    if (!runs || !summary)
        return runs ? summary.error() : runs.error();
    auto written = writeFile(folder + QStringLiteral("/runs.csv"),
                             [&](QIODevice &device) { return writeRuns(device, (*results)->manifest(), *runs); });
    if (written)
        written = writeFile(folder + QStringLiteral("/bands.csv"),
                            [&](QIODevice &device) { return writeBands(device, **results); });
    if (written)
        written = writeFile(folder + QStringLiteral("/summary.json"), [&](QIODevice &device) {
            device.write(QJsonDocument(*summary).toJson());
            return core::Result<void>();
        });
    return written;
}

} // namespace twinscope::whatif
