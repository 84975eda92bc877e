// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportbuilder.h"

#include "editor/amounttext.h"
#include "scenariotable.h"

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

QString hoursText(const Amount &amount)
{
    return amount.isGiven() ? QStringLiteral("%1 h").arg(textOf(amount, 3600)) : textOf(amount);
}

QString howOf(const Change &change)
{
    const QString value = change.shape == Change::Shape::Table ? textOf(change.rows) : textOf(change.value);
    switch (change.shape) {
    case Change::Shape::Step:
        return change.until ? text(QT_TRANSLATE_NOOP("report", "step to %1 at %2 until %3"))
                                  .arg(value, hoursText(change.at), hoursText(*change.until))
                            : text(QT_TRANSLATE_NOOP("report", "step to %1 at %2")).arg(value, hoursText(change.at));
    case Change::Shape::Ramp:
        return text(QT_TRANSLATE_NOOP("report", "ramp to %1 from %2 to %3"))
            .arg(value, hoursText(change.at), hoursText(change.until.value_or(change.at)));
    case Change::Shape::Pulse:
        return text(QT_TRANSLATE_NOOP("report", "%1 at %2 for %3"))
            .arg(value, hoursText(change.at), hoursText(change.duration));
    case Change::Shape::Table:
        return text(QT_TRANSLATE_NOOP("report", "table (hours: value) %1")).arg(value);
    case Change::Shape::Expression:
        return text(QT_TRANSLATE_NOOP("report", "formula %1 from %2"))
            .arg(change.value.expression, hoursText(change.at));
    case Change::Shape::Maintenance:
        break;
    }
    return text(QT_TRANSLATE_NOOP("report", "grows by %1 an hour, work at %2, late by %3"))
        .arg(textOf(change.growth), hoursText(change.at), hoursText(change.delay));
}

ReportTable kpiTable(const Scenario &scenario, const std::vector<Scenario> &all, const ResultBook &results)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "Scenarios by KPI"));
    table.head = {text(QT_TRANSLATE_NOOP("report", "Scenario"))};
    for (const Kpi &kpi : scenario.kpis)
        table.head += kpi.unit.isEmpty() ? kpi.name : QStringLiteral("%1 [%2]").arg(kpi.name, kpi.unit);
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

ReportTable spreadTable(const LoadedRuns &ensemble)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "Spread over %1 runs")).arg(ensemble.runs.size());
    table.head = {QStringLiteral("KPI"),
                  QStringLiteral("5 %"),
                  QStringLiteral("25 %"),
                  text(QT_TRANSLATE_NOOP("report", "median")),
                  QStringLiteral("75 %"),
                  QStringLiteral("95 %"),
                  text(QT_TRANSLATE_NOOP("report", "runs that keep the limits"))};
    for (const KpiSummary &summary : ensemble.summary) {
        QStringList row{summary.kpi};
        for (const double quantile : summary.quantiles)
            row += numberText(quantile);
        table.rows.push_back(row << QStringLiteral("%1 %").arg(look::number(100 * summary.share)));
    }
    return table;
}

ReportTable assumptionTable(const Scenario &scenario, const ModelContent *content)
{
    ReportTable table;
    table.title = text(QT_TRANSLATE_NOOP("report", "What is assumed"));
    for (const Change &change : scenario.changes)
        if (change.enabled)
            table.rows.push_back({titleOf(content, change.variable), howOf(change), change.note});
    for (const ScenarioQuantity &quantity : scenario.quantities) {
        QString spread = text(QT_TRANSLATE_NOOP("report", "%1 %2")).arg(textOf(quantity.value), quantity.unit);
        if (quantity.distribution) {
            QStringList numbers;
            for (const double parameter : quantity.distribution->parameters)
                numbers += textOf(parameter);
            spread += text(QT_TRANSLATE_NOOP("report", ", uncertain: %1 (%2)"))
                          .arg(keyOf(quantity.distribution->kind), numbers.join(QStringLiteral("; ")));
        }
        table.rows.push_back({quantity.name, spread, quantity.description});
    }
    for (auto parameter = scenario.parameters.cbegin(); parameter != scenario.parameters.cend(); ++parameter)
        table.rows.push_back({titleOf(content, parameter.key()), parameter.value(), QString()});
    if (table.rows.empty())
        table.rows.push_back({text(QT_TRANSLATE_NOOP("report", "Nothing is changed: the plant goes on as it is."))});
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
                  {text(QT_TRANSLATE_NOOP("report", "measured inputs, SHA-256")), manifest.inputsHash},
                  {text(QT_TRANSLATE_NOOP("report", "method")), keyOf(manifest.plan.method)},
                  {text(QT_TRANSLATE_NOOP("report", "runs")), QString::number(manifest.runs)},
                  {text(QT_TRANSLATE_NOOP("report", "seed")), QString::number(manifest.plan.seed)},
                  {text(QT_TRANSLATE_NOOP("report", "results")), runs.results->folder()}};
    return table;
}

} // namespace

Report reportOf(const Scenario &scenario, const std::vector<Scenario> &all, const ResultBook &results,
                const ModelContent *content, const QString &plant)
{
    Report report;
    report.title = scenario.name;
    report.subtitle = plant;
    const ScenarioResults *known = results.find(scenario.name);
    const auto single = known ? known->single() : nullptr;
    const auto many = known ? known->many() : nullptr;
    if (!scenario.description.isEmpty())
        report.statements += scenario.description;
    if (single) {
        report.statements += text(QT_TRANSLATE_NOOP("report", "It begins at %1 and goes on for %2 h."))
                                 .arg(core::toIso8601(single->start), textOf(scenario.horizonSeconds / 3600));
        if (!isResultOf(*single, scenario))
            report.statements += text(QT_TRANSLATE_NOOP(
                "report",
                "The scenario was changed after it was run: results and assumptions do not belong together."));
        report.statements += single->manifest().measured.warnings;
    }
    report.tables.push_back(kpiTable(scenario, all, results));
    if (const auto ensemble = known ? known->ensemble() : nullptr)
        report.tables.push_back(spreadTable(*ensemble));
    report.tables.push_back(assumptionTable(scenario, content));
    if (many || single)
        report.manifest = manifestTable(many ? *many : *single);
    return report;
}

} // namespace twinscope::whatif
