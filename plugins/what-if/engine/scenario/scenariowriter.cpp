// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariojson.h"

#include "changewords.h"

#include <QJsonArray>

namespace twinscope::whatif {

namespace {

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void put(QJsonObject &object, const char *key, std::optional<double> number)
{
    if (number)
        object.insert(QLatin1String(key), *number);
}

QJsonValue jsonOf(const Amount &amount)
{
    return amount.isGiven() ? QJsonValue(amount.number) : QJsonValue(amount.expression);
}

void put(QJsonObject &object, const char *key, const Amount &amount, const Amount &unsaid)
{
    if (amount != unsaid)
        object.insert(QLatin1String(key), jsonOf(amount));
}

void put(QJsonObject &object, const char *key, const QMap<QString, QString> &map)
{
    QJsonObject inner;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        inner.insert(entry.key(), entry.value());
    if (!inner.isEmpty())
        object.insert(QLatin1String(key), inner);
}

template<typename T>
void putAll(QJsonObject &object, const char *key, const std::vector<T> &all, QJsonObject (*write)(const T &))
{
    QJsonArray entries;
    for (const T &each : all)
        entries.append(write(each));
    if (!entries.isEmpty())
        object.insert(QLatin1String(key), entries);
}

QJsonObject modelJson(const ScenarioModel &model)
{
    QJsonObject object{{QStringLiteral("file"), model.file}};
    put(object, "kind", model.kind);
    put(object, "inputs", model.inputs);
    put(object, "outputs", model.outputs);
    return object;
}

QJsonObject startJson(const ScenarioStart &start)
{
    QJsonObject object;
    if (start.kind == ScenarioStart::Kind::Now)
        object.insert(QStringLiteral("at"), QStringLiteral("now"));
    else if (start.kind == ScenarioStart::Kind::Moment || start.moment != core::Time{})
        object.insert(QStringLiteral("at"), core::toIso8601(start.moment));
    put(object, "state", start.stateFile);
    if (start.spinUpSeconds != ScenarioStart().spinUpSeconds)
        object.insert(QStringLiteral("spinUpSeconds"), start.spinUpSeconds);
    return object;
}

QJsonObject distributionJson(const Distribution &distribution)
{
    QJsonObject object{{QStringLiteral("kind"), keyOf(distribution.kind)}};
    const auto names = parameterNames(distribution.kind);
    if (distribution.kind == Distribution::Kind::Choice) {
        QJsonArray values;
        for (const double value : distribution.parameters)
            values.append(value);
        object.insert(QLatin1String(names[0]), values);
        return object;
    }
    for (size_t i = 0; i < names.size() && i < distribution.parameters.size(); ++i)
        object.insert(QLatin1String(names[i]), distribution.parameters[i]);
    return object;
}

QJsonObject quantityJson(const ScenarioQuantity &quantity)
{
    QJsonObject object{{QStringLiteral("name"), quantity.name}, {QStringLiteral("value"), quantity.value}};
    put(object, "description", quantity.description);
    put(object, "unit", quantity.unit);
    put(object, "low", quantity.low);
    put(object, "high", quantity.high);
    put(object, "variable", quantity.variable);
    if (quantity.distribution)
        object.insert(QStringLiteral("distribution"), distributionJson(*quantity.distribution));
    return object;
}

QJsonArray rowsJson(const Change &change)
{
    QJsonArray rows;
    for (const auto &[seconds, value] : change.rows)
        rows.append(QJsonArray{seconds, value});
    return rows;
}

QJsonObject changeJson(const Change &change)
{
    const Change unsaid;
    QJsonObject object{{QStringLiteral("variable"), change.variable},
                       {QStringLiteral("shape"), wordOf(change.shape, ShapeWords)}};
    if (change.role != unsaid.role)
        object.insert(QStringLiteral("role"), wordOf(change.role, RoleWords));
    put(object, "note", change.note);
    if (!change.enabled)
        object.insert(QStringLiteral("enabled"), false);
    if (!change.straight)
        object.insert(QStringLiteral("straight"), false);
    object.insert(wordOf(change.operation, OperationWords),
                  change.shape == Change::Shape::Table ? QJsonValue(rowsJson(change)) : jsonOf(change.value));
    put(object, "at", change.at, unsaid.at);
    if (change.until)
        object.insert(QStringLiteral("until"), jsonOf(*change.until));
    if (change.shape == Change::Shape::Pulse)
        object.insert(QStringLiteral("duration"), jsonOf(change.duration));
    put(object, "period", change.period, unsaid.period);
    put(object, "growth", change.growth, unsaid.growth);
    put(object, "delay", change.delay, unsaid.delay);
    put(object, "most", change.most, unsaid.most);
    return object;
}

QJsonObject kpiJson(const Kpi &kpi)
{
    QJsonObject object{{QStringLiteral("name"), kpi.name}, {QStringLiteral("expression"), kpi.expression}};
    put(object, "unit", kpi.unit);
    if (kpi.goal != Kpi::Goal::None)
        object.insert(QStringLiteral("goal"),
                      kpi.goal == Kpi::Goal::Least ? QStringLiteral("least") : QStringLiteral("most"));
    put(object, "atLeast", kpi.atLeast);
    put(object, "atMost", kpi.atMost);
    return object;
}

} // namespace

QJsonObject toJson(const Scenario &scenario)
{
    const Scenario unsaid;
    QJsonObject object{{QStringLiteral("scenario"), 1},
                       {QStringLiteral("name"), scenario.name},
                       {QStringLiteral("model"), modelJson(scenario.model)},
                       {QStringLiteral("horizonSeconds"), scenario.horizonSeconds},
                       {QStringLiteral("stepSeconds"), scenario.stepSeconds}};
    put(object, "description", scenario.description);
    put(object, "plant", scenario.plant);
    put(object, "parameters", scenario.parameters);
    if (const QJsonObject start = startJson(scenario.start); !start.isEmpty())
        object.insert(QStringLiteral("start"), start);
    putAll(object, "quantities", scenario.quantities, quantityJson);
    putAll(object, "changes", scenario.changes, changeJson);
    putAll(object, "kpis", scenario.kpis, kpiJson);
    if (!scenario.outputs.isEmpty())
        object.insert(QStringLiteral("outputs"), QJsonArray::fromStringList(scenario.outputs));
    if (scenario.ensemblePoints != unsaid.ensemblePoints)
        object.insert(QStringLiteral("ensemblePoints"), scenario.ensemblePoints);
    return object;
}

} // namespace twinscope::whatif
