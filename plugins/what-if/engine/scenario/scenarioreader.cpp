// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarioreader.h"

#include "expression.h"
#include "text.h"

#include <QRegularExpression>

#include <algorithm>

namespace twinscope::whatif {

namespace {

constexpr int CurrentVersion = 1;
constexpr double LongestHorizon = 100.0 * 365 * 86'400;
constexpr double MostSteps = 1e8;

template<typename T>
bool standsTwice(const std::vector<T> &all, const QString &name)
{
    return std::ranges::count(all, name, &T::name) > 1;
}

} // namespace

bool ScenarioReader::isReadable(FieldReader &fields)
{
    fields.require("scenario");
    double version = CurrentVersion;
    fields.number("scenario", version);
    if (version > CurrentVersion)
        fields.fault("scenario",
                     Text::tr("version %1 is newer than this program knows. Update Twinscope.").arg(version));
    else if (version != CurrentVersion)
        fields.fault("scenario", Text::tr("%1 is no version of a scenario; write 1.").arg(version));
    return !fields.isWrong();
}

bool ScenarioReader::read(FieldReader &fields)
{
    if (!isReadable(fields))
        return false;
    fields.require("name");
    fields.text("name", m_scenario.name);
    if (fields.has("name") && m_scenario.name.trimmed().isEmpty())
        fields.fault("name", Text::tr("it is empty."));
    fields.text("description", m_scenario.description);
    fields.text("plant", m_scenario.plant);
    fields.require("model");
    fields.object("model", [this](FieldReader &model) { readModel(model); });
    fields.object("start", [this](FieldReader &start) { readStart(start); });
    readSpan(fields);
    fields.map("parameters", m_scenario.parameters, true);
    fields.texts("outputs", m_scenario.outputs);
    fields.integer("ensemblePoints", m_scenario.ensemblePoints, 2, 1'000'000);
    fields.objects("quantities", [this](FieldReader &quantity) { readQuantity(quantity); });
    fields.objects("changes", [this](FieldReader &change) { readChange(change); });
    fields.objects("kpis", [this](FieldReader &kpi) { readKpi(kpi); });
    return true;
}

void ScenarioReader::readSpan(FieldReader &fields)
{
    fields.positive("horizonSeconds", m_scenario.horizonSeconds);
    fields.positive("stepSeconds", m_scenario.stepSeconds);
    if (m_scenario.horizonSeconds > LongestHorizon)
        fields.fault("horizonSeconds", Text::tr("it is longer than 100 years."));
    else if (m_scenario.horizonSeconds / m_scenario.stepSeconds > MostSteps)
        fields.fault("stepSeconds", Text::tr("that would be more than %1 steps. Choose a larger one.").arg(MostSteps));
}

void ScenarioReader::readModel(FieldReader &fields)
{
    ScenarioModel &model = m_scenario.model;
    fields.require("file");
    fields.text("file", model.file);
    const std::pair<const char *, QString> kinds[] = {{"cs", QStringLiteral("cs")}, {"me", QStringLiteral("me")}};
    fields.choice("kind", model.kind, kinds);
    fields.map("inputs", model.inputs, false);
    fields.map("outputs", model.outputs, false);
}

void ScenarioReader::readStart(FieldReader &fields)
{
    ScenarioStart &start = m_scenario.start;
    QString at;
    fields.text("at", at);
    fields.text("state", start.stateFile);
    if (fields.has("spinUpSeconds"))
        fields.number("spinUpSeconds", start.spinUpSeconds);
    if (start.spinUpSeconds < 0)
        fields.fault("spinUpSeconds", Text::tr("it is below 0."));
    if (at == QLatin1String("now")) {
        start.kind = ScenarioStart::Kind::Now;
    } else if (!at.isEmpty()) {
        const auto moment = core::parseIso8601(at);
        if (!moment)
            fields.fault("at", Text::tr("“%1” is neither “now” nor a moment such as 2026-03-02T03:12:00Z.").arg(at));
        start.moment = moment.value_or(core::Time{});
        start.kind = ScenarioStart::Kind::Moment;
    }
    if (start.stateFile.isEmpty())
        return;
    if (start.kind == ScenarioStart::Kind::Now)
        fields.fault("state", Text::tr("a saved state and “now” exclude each other."));
    start.kind = ScenarioStart::Kind::State;
}

void ScenarioReader::readQuantity(FieldReader &fields)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z][A-Za-z0-9_]*$"));
    ScenarioQuantity quantity;
    fields.require("name");
    fields.text("name", quantity.name);
    fields.text("description", quantity.description);
    fields.text("unit", quantity.unit);
    fields.number("value", quantity.value);
    fields.optional("low", quantity.low);
    fields.optional("high", quantity.high);
    fields.text("variable", quantity.variable);
    fields.object("distribution", [&](FieldReader &inner) { readDistribution(inner, quantity); });
    m_scenario.quantities.push_back(quantity);
    if (!quantity.name.isEmpty() && !name.match(quantity.name).hasMatch())
        fields.fault("name",
                     Text::tr("“%1” has to begin with a letter and to go on with letters, digits and underscores.")
                         .arg(quantity.name.left(60)));
    else if (quantity.name == QLatin1String("t") || quantity.name == QLatin1String("pi") ||
             quantity.name == QLatin1String("before"))
        fields.fault("name", Text::tr("“%1” has a meaning of its own.").arg(quantity.name));
    else if (standsTwice(m_scenario.quantities, quantity.name))
        fields.fault("name", Text::tr("“%1” stands twice.").arg(quantity.name));
    if (quantity.low.has_value() != quantity.high.has_value())
        fields.fault(quantity.low ? "high" : "low", Text::tr("low and high belong together, and this one is missing."));
    else if (quantity.low && *quantity.low >= *quantity.high)
        fields.fault("low", Text::tr("%1 is not below high, %2.").arg(*quantity.low).arg(*quantity.high));
    if (!fields.has("value") && quantity.distribution && !quantity.distribution->fault())
        m_scenario.quantities.back().value = quantity.distribution->mean();
}

void ScenarioReader::readDistribution(FieldReader &fields, ScenarioQuantity &quantity)
{
    QString key;
    QStringList known;
    fields.require("kind");
    fields.text("kind", key);
    for (const Distribution::Kind kind : allDistributions())
        known += keyOf(kind);
    const auto kind = distributionFromKey(key);
    if (!kind) {
        if (fields.has("kind"))
            fields.wrongWord("kind", key, known);
        return;
    }
    Distribution distribution{*kind, {}};
    for (const char *parameter : parameterNames(*kind)) {
        fields.require(parameter);
        if (*kind == Distribution::Kind::Choice)
            fields.numbers(parameter, distribution.parameters);
        else
            fields.number(parameter, distribution.parameters.emplace_back());
    }
    if (fields.isWrong())
        return;
    if (const auto fault = distribution.fault())
        fields.fault("", *fault + QLatin1Char('.'));
    else
        quantity.distribution = distribution;
}

void ScenarioReader::readKpi(FieldReader &fields)
{
    Kpi kpi;
    fields.require("name");
    fields.text("name", kpi.name);
    fields.text("unit", kpi.unit);
    fields.require("expression");
    fields.text("expression", kpi.expression);
    const std::pair<const char *, Kpi::Goal> goals[] = {
        {"none", Kpi::Goal::None}, {"least", Kpi::Goal::Least}, {"most", Kpi::Goal::Most}};
    fields.choice("goal", kpi.goal, goals);
    fields.optional("atLeast", kpi.atLeast);
    fields.optional("atMost", kpi.atMost);
    m_scenario.kpis.push_back(kpi);
    if (kpi.name.contains(QLatin1Char('}')))
        fields.fault("name", Text::tr("a brace cannot be part of a name."));
    else if (standsTwice(m_scenario.kpis, kpi.name))
        fields.fault("name", Text::tr("“%1” stands twice.").arg(kpi.name));
    else if (m_scenario.quantity(kpi.name))
        fields.fault("name", Text::tr("“%1” is the name of a quantity already.").arg(kpi.name));
}

} // namespace twinscope::whatif
