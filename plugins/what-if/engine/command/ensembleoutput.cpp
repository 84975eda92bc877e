// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ensembleoutput.h"

#include "console.h"
#include "results/statistics.h"
#include "text.h"

#include "results/runstore.h"

#include <twinscope/historian/csvwriter.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cmath>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace twinscope::whatif {

namespace {

QString number(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QString::number(value, 'g', 6);
}

QString duration(double seconds)
{
    const auto whole = qint64(std::ceil(seconds));
    return whole < 120 ? Text::tr("%1 s").arg(whole) : Text::tr("%1 min").arg((whole + 59) / 60);
}

void printSummary(const Results &results, const std::vector<KpiSummary> &summaries)
{
    print(QStringLiteral("%1 %2 %3 %4 %5 %6")
              .arg(Text::tr("KPI"), -28)
              .arg(Text::tr("mean"), 12)
              .arg(QStringLiteral("5 %"), 12)
              .arg(QStringLiteral("50 %"), 12)
              .arg(QStringLiteral("95 %"), 12)
              .arg(Text::tr("kept"), 7));
    for (const KpiSummary &summary : summaries) {
        const Kpi &kpi = *results.manifest().scenario.kpi(summary.kpi);
        const QString name = kpi.unit.isEmpty() ? kpi.name : QStringLiteral("%1 [%2]").arg(kpi.name, kpi.unit);
        print(QStringLiteral("%1 %2 %3 %4 %5 %6 %")
                  .arg(name, -28)
                  .arg(number(summary.mean), 12)
                  .arg(number(summary.quantiles[0]), 12)
                  .arg(number(summary.quantiles[2]), 12)
                  .arg(number(summary.quantiles[4]), 12)
                  .arg(summary.share * 100, 5, 'f', 1));
    }
}

QString effectText(const Effect &effect)
{
    if (!std::isnan(effect.first))
        return Text::tr("first-order %1 ± %2, total %3 ± %4")
            .arg(number(effect.first), number(effect.firstError), number(effect.total), number(effect.totalError));
    if (!std::isnan(effect.meanAbsolute))
        return Text::tr("µ* %1, µ %2, σ %3")
            .arg(number(effect.meanAbsolute), number(effect.mean), number(effect.deviation));
    if (!std::isnan(effect.rank))
        return Text::tr("rank correlation %1").arg(number(effect.rank));
    return Text::tr("%1 when low, %2 when high").arg(number(effect.low), number(effect.high));
}

void printBest(const Manifest &manifest, const RunResult &best)
{
    QStringList parts;
    for (size_t i = 0; i < best.quantities.size(); ++i)
        parts += QStringLiteral("%1 = %2").arg(manifest.quantities[qsizetype(i)], number(best.quantities[i]));
    for (size_t i = 0; i < best.kpis.size(); ++i)
        parts += QStringLiteral("%1 = %2").arg(manifest.scenario.kpis[i].name, number(best.kpis[i]));
    print(Text::tr("best: run %1: %2").arg(best.index).arg(parts.join(QStringLiteral(", "))));
}

} // namespace

void EnsembleLine::show(const EnsembleProgress &now)
{
    if (!isatty(STDERR_FILENO))
        return;
    const QString left = now.secondsLeft ? Text::tr(", %1 left").arg(duration(*now.secondsLeft)) : QString();
    std::fprintf(
        stderr, "\r\033[K%s",
        qUtf8Printable(Text::tr("%1 of %2 runs, %3 failed").arg(now.done).arg(now.total).arg(now.failed) + left));
    m_shown = true;
}

void EnsembleLine::clear()
{
    if (std::exchange(m_shown, false))
        std::fputs("\r\033[K", stderr);
}

core::Result<void> writeCurves(const Results &results, const QString &path)
{
    const Manifest &manifest = results.manifest();
    const auto store = RunStore::open(results.folder(), manifest, false);
    if (!store)
        return store.error();
    const std::vector<double> curves = (*store)->curves(0), times = manifest.times();
    QSaveFile file(path);
    const auto notWritten = [&] {
        return core::Error{core::ErrorCode::WriteFailed,
                           Text::tr("%1 cannot be written. Check the folder and its rights.").arg(path),
                           file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    historian::CsvWriter csv(file);
    csv.text(std::string_view("time"));
    for (const QString &output : manifest.outputs)
        csv.text(output);
    csv.endRow();
    for (size_t i = 0; i < times.size(); ++i) {
        csv.value(times[i]);
        for (size_t output = 0; output < size_t(manifest.outputs.size()); ++output) {
            const double value = curves[output * times.size() + i];
            std::isnan(value) ? csv.empty() : csv.value(value);
        }
        csv.endRow();
    }
    if (const auto flushed = csv.flush(); !flushed)
        return flushed.error();
    return file.commit() ? core::Result<void>() : notWritten();
}

void printKpis(const Results &results, const RunResult &run, bool json)
{
    QJsonArray list;
    for (size_t i = 0; i < run.kpis.size(); ++i) {
        const Kpi &kpi = results.manifest().scenario.kpis[i];
        list.append(QJsonObject{{QStringLiteral("name"), kpi.name},
                                {QStringLiteral("unit"), kpi.unit},
                                {QStringLiteral("value"), run.kpis[i]},
                                {QStringLiteral("kept"), isWithinLimits(kpi, run.kpis[i])}});
        if (!json)
            print(QStringLiteral("%1 %2 %3%4")
                      .arg(kpi.name, -28)
                      .arg(number(run.kpis[i]), 12)
                      .arg(kpi.unit, isWithinLimits(kpi, run.kpis[i]) ? QString() : Text::tr("  (beyond its limit)")));
    }
    if (json)
        print(QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("kpis"), list}}).toJson().trimmed()));
}

int printEnsemble(const QString &folder, bool json, const EnsembleReport *report)
{
    const auto results = Results::open(folder);
    if (!results)
        return fail(results.error());
    if (json) {
        const auto summary = summaryJson(**results);
        if (!summary)
            return fail(summary.error());
        print(QString::fromUtf8(QJsonDocument(*summary).toJson().trimmed()));
        return Done;
    }
    const auto summaries = (*results)->summary();
    const auto effects = (*results)->effects();
    const auto best = (*results)->best();
    if (!summaries || !effects || !best)
        return fail(!summaries ? summaries.error() : !effects ? effects.error() : best.error());
    printSummary(**results, *summaries);
    for (const Effect &effect : *effects)
        print(QStringLiteral("%1 ← %2: %3").arg(effect.kpi, effect.quantity, effectText(effect)));
    if (*best)
        printBest((*results)->manifest(), **best);
    if (report)
        print(Text::tr("%1 runs, %2 failed, %3 s, %4 million steps/s")
                  .arg(report->end.done)
                  .arg(report->end.failed)
                  .arg(report->seconds, 0, 'f', 1)
                  .arg(report->steps / std::max(report->seconds, 1e-9) * 1e-6, 0, 'f', 3));
    return Done;
}

} // namespace twinscope::whatif
