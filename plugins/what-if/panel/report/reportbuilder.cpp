// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportbuilder.h"

#include "editor/amounttext.h"
#include "editor/fields.h"
#include "editor/scenariotext.h"
#include "unittext.h"

#include "results/statistics.h"

#include <QCoreApplication>

#include <cmath>

namespace twinscope::whatif {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("report", source);
}

QString numberText(double number)
{
    return std::isfinite(number) ? look::number(number) : QStringLiteral("–");
}

QString titleOf(const ModelContent *content, const QString &variable)
{
    const ModelVariable *known = content ? content->find(variable) : nullptr;
    return known ? known->title : variable;
}

QString limitText(const Kpi &kpi)
{
    QStringList limits;
    if (kpi.atLeast)
        limits += QStringLiteral("≥ %1").arg(look::number(*kpi.atLeast));
    if (kpi.atMost)
        limits += QStringLiteral("≤ %1").arg(look::number(*kpi.atMost));
    return limits.join(QStringLiteral(", "));
}

/// The scenario's own results, with their spread where an ensemble was run.
ReportTable resultTable(const Scenario &scenario, const ScenarioResults &results)
{
    ReportTable table;
    const auto ensemble = results.ensemble();
    table.title = text(QT_TRANSLATE_NOOP("report", "Results"));
    table.head = {QStringLiteral("KPI"), text(QT_TRANSLATE_NOOP("report", "as planned"))};
    if (ensemble)
        table.head += {QStringLiteral("5 %"), text(QT_TRANSLATE_NOOP("report", "median")), QStringLiteral("95 %")};
    table.head += {text(QT_TRANSLATE_NOOP("report", "limit")), text(QT_TRANSLATE_NOOP("report", "kept"))};
    table.numbersFrom = 1;
    for (const Kpi &kpi : scenario.kpis) {
        const double value = results.kpi(kpi.name);
        QStringList row{withUnit(kpi.name, kpi.unit), numberText(value)};
        QString kept = limitText(kpi).isEmpty() || std::isnan(value)
                           ? QString()
                           : text(isWithinLimits(kpi, value) ? QT_TRANSLATE_NOOP("report", "yes")
                                                             : QT_TRANSLATE_NOOP("report", "no"));
        if (ensemble) {
            const auto spread = std::ranges::find(ensemble->summary, kpi.name, &KpiSummary::kpi);
            const bool isThere = spread != ensemble->summary.end();
            for (const size_t share : {0, 2, 4})
                row += isThere ? numberText(spread->quantiles[share]) : QString();
            if (isThere && !kept.isEmpty())
                kept = text(QT_TRANSLATE_NOOP("report", "%1, %2 % of runs"))
                           .arg(kept, look::number(std::round(100 * spread->share)));
        }
        table.rows.push_back(row << limitText(kpi) << kept);
    }
    if (ensemble)
        table.note = text(QT_TRANSLATE_NOOP("report", "5 %, median and 95 % of %1 runs with what is uncertain."))
                         .arg(ensemble->runs.size() - ensemble->failed());
    return table;
}

ReportTable comparisonTable(const Scenario &scenario, const std::vector<Scenario> &all, const ResultBook &results)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "Beside the other scenarios"));
    table.head = {text(QT_TRANSLATE_NOOP("report", "Scenario"))};
    table.numbersFrom = 1;
    for (const Kpi &kpi : scenario.kpis)
        table.head += withUnit(kpi.name, kpi.unit);
    for (const Scenario &each : all) {
        const ScenarioResults *known = results.find(each.name);
        if (!known || !known->single())
            continue;
        QStringList row{each.name};
        for (const Kpi &kpi : scenario.kpis)
            row += numberText(known->kpi(kpi.name));
        if (each.name == scenario.name)
            table.marked = int(table.rows.size());
        table.rows.push_back(row);
    }
    return table;
}

QString roleOf(const Change &change)
{
    switch (change.role) {
    case Change::Role::Setting:
        return text(QT_TRANSLATE_NOOP("report", "set point"));
    case Change::Role::Fault:
        return text(QT_TRANSLATE_NOOP("report", "fault"));
    case Change::Role::Price:
        return text(QT_TRANSLATE_NOOP("report", "price"));
    case Change::Role::Maintenance:
        return text(QT_TRANSLATE_NOOP("report", "maintenance"));
    case Change::Role::Assumption:
        break;
    }
    return text(QT_TRANSLATE_NOOP("report", "assumption"));
}

ReportTable changeTable(const Scenario &scenario, const ModelContent *content)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "What is changed"));
    table.head = {text(QT_TRANSLATE_NOOP("report", "What")), text(QT_TRANSLATE_NOOP("report", "How")),
                  text(QT_TRANSLATE_NOOP("report", "Kind")), text(QT_TRANSLATE_NOOP("report", "Note"))};
    for (const Change &change : scenario.changes)
        if (change.enabled)
            table.rows.push_back({titleOf(content, change.variable), sentenceOf(change), roleOf(change), change.note});
    for (auto parameter = scenario.parameters.cbegin(); parameter != scenario.parameters.cend(); ++parameter)
        table.rows.push_back({titleOf(content, parameter.key()), parameter.value(),
                              text(QT_TRANSLATE_NOOP("report", "parameter")), QString()});
    if (table.rows.empty())
        table.rows.push_back({text(QT_TRANSLATE_NOOP("report", "Nothing is changed: the plant goes on as it is.")),
                              QString(), QString(), QString()});
    return table;
}

ReportTable uncertaintyTable(const Scenario &scenario)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "What is assumed, and how sure that is"));
    table.head = {text(QT_TRANSLATE_NOOP("report", "Quantity")), text(QT_TRANSLATE_NOOP("report", "Value")),
                  text(QT_TRANSLATE_NOOP("report", "Spread")), text(QT_TRANSLATE_NOOP("report", "Meaning"))};
    for (const ScenarioQuantity &quantity : scenario.quantities)
        table.rows.push_back({withUnit(quantity.name, quantity.unit), look::number(quantity.value),
                              quantity.distribution ? spreadSentence(*quantity.distribution)
                                                    : text(QT_TRANSLATE_NOOP("report", "certain")),
                              quantity.description});
    return table;
}

ReportTable setPointTable(const ReportSubject &subject, core::Time start)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "Set points for approval"));
    table.head = {text(QT_TRANSLATE_NOOP("report", "Time")), text(QT_TRANSLATE_NOOP("report", "What")),
                  text(QT_TRANSLATE_NOOP("report", "From")), text(QT_TRANSLATE_NOOP("report", "To"))};
    table.numbersFrom = 2;
    if (!subject.setPoints) {
        table.rows = {{text(QT_TRANSLATE_NOOP("report", "The set points are not known: %1")).arg(subject.setPointFault),
                       {},
                       {},
                       {}}};
        return table;
    }
    const std::vector<SetPoint> &points = *subject.setPoints;
    constexpr size_t Most = 40;
    for (size_t i = 0; i < std::min(points.size(), Most); ++i)
        table.rows.push_back({momentText(start + core::seconds(points[i].seconds)),
                              withUnit(points[i].variable->title, points[i].variable->unit),
                              look::number(points[i].before), look::number(points[i].after)});
    if (points.empty())
        table.rows.push_back({text(QT_TRANSLATE_NOOP("report", "Nobody has to set anything.")), {}, {}, {}});
    if (points.size() > Most)
        table.note = text(QT_TRANSLATE_NOOP("report", "and %1 more: “Set points…” writes all of them. "))
                         .arg(points.size() - Most);
    table.note += text(QT_TRANSLATE_NOOP(
        "report", "Nothing is written to the plant. Approved by: ______________________   Date: ______________"));
    return table;
}

ReportTable manifestTable(const LoadedRuns &runs)
{
    const Manifest &manifest = runs.manifest();
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "How to repeat it"));
    table.rows = {{QStringLiteral("Twinscope"), manifest.version},
                  {text(QT_TRANSLATE_NOOP("report", "model")), manifest.scenario.model.file},
                  {text(QT_TRANSLATE_NOOP("report", "model, SHA-256")), manifest.modelHash},
                  {text(QT_TRANSLATE_NOOP("report", "method")), keyOf(manifest.plan.method)},
                  {text(QT_TRANSLATE_NOOP("report", "runs")), QString::number(manifest.runs)},
                  {text(QT_TRANSLATE_NOOP("report", "seed")), QString::number(manifest.plan.seed)},
                  {text(QT_TRANSLATE_NOOP("report", "results")), runs.results->folder()}};
    if (!manifest.inputsHash.isEmpty())
        table.rows.insert(table.rows.begin() + 3,
                          {text(QT_TRANSLATE_NOOP("report", "measured inputs, SHA-256")), manifest.inputsHash});
    table.note = text(QT_TRANSLATE_NOOP("report", "The same to the last bit: %1"))
                     .arg(QStringLiteral("twinscope simulate --reproduce “%1/manifest.json” --out DIR")
                              .arg(runs.results->folder()));
    return table;
}

/// What a reader wants to know before any table.
QStringList statementsOf(const ReportSubject &subject, const ScenarioResults &results)
{
    const Scenario &scenario = subject.scenario;
    QStringList statements;
    if (!scenario.description.isEmpty())
        statements += scenario.description;
    const auto single = results.single();
    if (!single)
        return statements << text(QT_TRANSLATE_NOOP("report", "The scenario was not run yet."));
    const QString hours = textOf(scenario.horizonSeconds / 3600);
    statements +=
        single->isDated
            ? text(QT_TRANSLATE_NOOP("report", "It begins at %1 and goes on for %2 h."))
                  .arg(momentText(single->start), hours)
            : text(QT_TRANSLATE_NOOP("report", "It begins at the model's own start and goes on for %1 h.")).arg(hours);
    if (!isResultOf(*single, scenario))
        statements += text(QT_TRANSLATE_NOOP(
            "report", "The scenario was changed after it was run: results and assumptions do not belong together."));
    std::vector<double> values;
    for (const Kpi &kpi : scenario.kpis)
        values.push_back(results.kpi(kpi.name));
    statements += limitStatements(scenario.kpis, values);
    if (subject.chosenAt)
        statements += text(QT_TRANSLATE_NOOP("report", "It was chosen on %1.")).arg(momentText(*subject.chosenAt));
    statements += single->manifest().measured.warnings;
    return statements;
}

} // namespace

QStringList limitStatements(const std::vector<Kpi> &kpis, const std::vector<double> &values)
{
    QStringList kept, broken, unknown;
    for (size_t i = 0; i < kpis.size(); ++i) {
        const Kpi &kpi = kpis[i];
        if (!kpi.atLeast && !kpi.atMost)
            continue;
        const QString name = withUnit(kpi.name, kpi.unit);
        if (std::isnan(values[i]))
            unknown += QStringLiteral("%1 (%2)").arg(name, limitText(kpi));
        else if (isWithinLimits(kpi, values[i]))
            kept += name;
        else
            broken += QStringLiteral("%1 (%2, %3)").arg(name, numberText(values[i]), limitText(kpi));
    }
    const QString comma = QStringLiteral("; ");
    QStringList statements;
    if (!broken.isEmpty())
        statements += text(QT_TRANSLATE_NOOP("report", "As planned, it does not keep: %1.")).arg(broken.join(comma));
    if (!unknown.isEmpty())
        statements +=
            text(QT_TRANSLATE_NOOP("report", "Not known, the run gave no value: %1.")).arg(unknown.join(comma));
    if (broken.isEmpty() && unknown.isEmpty() && !kept.isEmpty())
        statements += text(QT_TRANSLATE_NOOP("report", "As planned, it keeps all limits."));
    return statements;
}

Report reportOf(const ReportSubject &subject, const ResultBook &book, const ReportPictures &pictures)
{
    const Scenario &scenario = subject.scenario;
    const ScenarioResults *known = book.find(scenario.name);
    const ScenarioResults results = known ? *known : ScenarioResults();
    const auto single = results.single(), many = results.many();
    Report report;
    report.title = scenario.name;
    report.subtitle =
        text(QT_TRANSLATE_NOOP("report", "%1 · written on %2")).arg(subject.plant, momentText(subject.now));
    report.statements = statementsOf(subject, results);
    const auto add = [&report](const std::vector<ReportPicture> &some) {
        for (const ReportPicture &picture : some)
            if (!picture.image.isNull())
                report.parts.emplace_back(picture);
    };
    if (single)
        report.parts.emplace_back(resultTable(scenario, results));
    add(pictures.futures);
    report.parts.emplace_back(changeTable(scenario, subject.content));
    if (!scenario.quantities.empty())
        report.parts.emplace_back(uncertaintyTable(scenario));
    report.parts.emplace_back(comparisonTable(scenario, subject.all, book));
    add(pictures.runs);
    report.parts.emplace_back(setPointTable(subject, single ? single->start : subject.now));
    if (many || single)
        report.parts.emplace_back(manifestTable(many ? *many : *single));
    return report;
}

} // namespace twinscope::whatif
