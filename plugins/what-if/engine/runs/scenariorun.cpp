// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariorun.h"

#include "scenariorows.h"
#include "text.h"

#include "fmi/attributes.h"
#include "scenario/modelcheck.h"
#include "scenario/statefile.h"

#include <cmath>

namespace twinscope::whatif {

namespace {

/// Reads exactly again, also where it stands for an integer or a truth value.
QString textOf(double value, VariableType type)
{
    if (type == VariableType::Boolean)
        return value != 0 ? QStringLiteral("true") : QStringLiteral("false");
    return QString::number(isFloat(type) ? value : std::round(value), 'g', 17);
}

} // namespace

core::Result<std::unique_ptr<ScenarioRun>> ScenarioRun::prepare(const Fmu &fmu, const Manifest &manifest,
                                                                const QByteArray &state)
{
    const auto faults = checkAgainstModel(manifest.scenario, fmu.summary.description);
    if (!faults.empty())
        return core::Error{core::ErrorCode::InvalidArgument, faults.front().sentence, {}};
    std::unique_ptr<ScenarioRun> run(new ScenarioRun(fmu, manifest));
    const auto kind = chooseKind(fmu.summary.description, kindFromKey(manifest.scenario.model.kind));
    if (!kind)
        return kind.error();
    run->m_kind = *kind;
    auto changes = Changes::compile(manifest.scenario);
    if (!changes)
        return changes.error();
    run->m_changes = std::move(changes).value();
    if (const auto named = run->takeNames(); !named)
        return named.error();
    if (const auto taken = run->takeState(state); !taken)
        return taken.error();
    return run;
}

core::Result<void> ScenarioRun::takeNames()
{
    const Scenario &scenario = m_manifest.scenario;
    const Description &description = m_fmu.summary.description;
    for (const QString &name : scenario.quantityNames())
        m_names.add(name);
    m_names.add(QStringLiteral("t"));
    const int own = m_names.count();
    for (const Kpi &kpi : scenario.kpis) {
        for (const QString &name : KpiProgram::modelNamesIn(kpi.expression, scenario.quantityNames()))
            m_names.add(name);
    }
    QStringList read = m_manifest.outputs;
    for (const QString &name : m_names.all().mid(own)) {
        if (!read.contains(name))
            read += name;
    }
    for (const QString &name : read) {
        m_variables.push_back(description.variableIndex(name));
        m_places.push_back(m_names.find(name) >= own ? m_names.find(name) : -1);
    }
    for (const QString &name : m_manifest.quantities)
        m_varied.push_back(int(scenario.quantityNames().indexOf(name)));
    auto kpis = KpiProgram::compile(scenario.kpis, m_names, scenario.quantityNames());
    if (!kpis)
        return kpis.error();
    m_kpis = std::move(kpis).value();
    return {};
}

core::Result<void> ScenarioRun::takeState(const QByteArray &bytes)
{
    if (m_manifest.scenario.start.kind != ScenarioStart::Kind::State)
        return {};
    auto state = savedStateFrom(bytes);
    if (!state)
        return state.error();
    if (state->modelHash != m_manifest.modelHash || state->kind != m_kind)
        return core::Error{core::ErrorCode::Refused,
                           Text::tr("The saved state is of another model, or of another version of it. Save it again."),
                           {}};
    m_state = state->bytes;
    m_offset = state->modelTime;
    return {};
}

/// The start lies on a communication point, whatever the spin-up.
TimeGrid ScenarioRun::grid() const
{
    const Scenario &scenario = m_manifest.scenario;
    const double spinUp = m_manifest.measured.spinUpSeconds;
    const double begin = -std::ceil(spinUp / scenario.stepSeconds - 1e-9) * scenario.stepSeconds;
    return {m_offset + begin, m_offset + scenario.horizonSeconds, scenario.stepSeconds};
}

std::vector<double> ScenarioRun::allQuantities(std::span<const double> varied) const
{
    std::vector<double> values;
    values.reserve(m_manifest.scenario.quantities.size());
    for (const ScenarioQuantity &quantity : m_manifest.scenario.quantities)
        values.push_back(quantity.value);
    for (size_t i = 0; i < m_varied.size(); ++i)
        values[size_t(m_varied[i])] = varied[i];
    return values;
}

std::vector<NamedText> ScenarioRun::startTexts(std::span<const double> quantities) const
{
    const Scenario &scenario = m_manifest.scenario;
    const Description &description = m_fmu.summary.description;
    QMap<QString, QString> texts = scenario.parameters;
    for (size_t i = 0; i < scenario.quantities.size(); ++i) {
        const QString &variable = scenario.quantities[i].variable;
        const int index = variable.isEmpty() ? -1 : description.variableIndex(variable);
        if (index >= 0)
            texts.insert(variable, textOf(quantities[i], description.variables[size_t(index)].type));
    }
    std::vector<NamedText> named;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        named.push_back({text.key(), text.value()});
    return named;
}

/// What an input is without any change: as a quantity or the scenario sets it, as it was measured, or as the model has it.
Curve ScenarioRun::baseCurve(const QString &variable, std::span<const double> quantities) const
{
    const Scenario &scenario = m_manifest.scenario;
    const Description &description = m_fmu.summary.description;
    const Variable &known = description.variables[size_t(description.variableIndex(variable))];
    Curve curve;
    if (const auto measured = m_manifest.measured.curves.find(variable); measured != m_manifest.measured.curves.end())
        curve = measured->second;
    QString text = scenario.parameters.value(variable, known.start ? known.start->value(0) : QString());
    const bool isSet = scenario.parameters.contains(variable);
    if (text == QLatin1String("true"))
        text = QStringLiteral("1");
    if (curve.points.empty() || isSet)
        curve.points = {{0, realFromText(text).value_or(0)}};
    for (size_t i = 0; i < scenario.quantities.size(); ++i) {
        if (scenario.quantities[i].variable == variable)
            curve.points = {{0, quantities[i]}};
    }
    return curve;
}

std::vector<InputCurve> ScenarioRun::inputCurves(std::span<const double> quantities) const
{
    const Description &description = m_fmu.summary.description;
    QStringList variables = m_changes->variables();
    for (const auto &[variable, curve] : m_manifest.measured.curves) {
        if (!variables.contains(variable))
            variables += variable;
    }
    std::vector<InputCurve> curves;
    curves.reserve(size_t(variables.size()));
    for (const QString &variable : std::as_const(variables))
        curves.push_back({description.variableIndex(variable),
                          m_changes->apply(variable, baseCurve(variable, quantities), quantities)});
    return curves;
}

core::Result<ScenarioOutcome> ScenarioRun::run(std::span<const double> varied, std::vector<double> &curves,
                                               core::Progress &progress)
{
    const Description &description = m_fmu.summary.description;
    const std::vector<double> quantities = allQuantities(varied);
    auto start = readStartValues(description, startTexts(quantities));
    if (!start)
        return start.error();
    std::vector<double> numbers = quantities;
    numbers.resize(size_t(m_names.count()));
    ScenarioRows rows({.columns = m_variables.size(),
                       .curves = size_t(m_manifest.outputs.size()),
                       .places = m_places,
                       .timePlace = m_names.find(QStringLiteral("t"))},
                      *m_kpis, std::move(numbers), m_manifest.times(), curves);
    rows.setOffset(m_offset);
    auto end = runInstance(m_fmu,
                           {.kind = m_kind,
                            .grid = grid(),
                            .start = std::move(start).value(),
                            .inputs = inputsFrom(description, inputCurves(quantities), m_offset),
                            .outputs = m_variables,
                            .sendsSlopes = m_sendsSlopes,
                            .state = m_state,
                            .savesState = m_savesState},
                           rows, progress);
    if (!end)
        return end.error();
    m_sendsSlopes &= !end->refusedSlopes;
    ScenarioOutcome outcome{m_kpis->end(rows.numbers()), std::move(end->report), {}};
    if (m_savesState)
        outcome.state =
            toBytes({m_manifest.modelHash, m_kind, m_offset + m_manifest.scenario.horizonSeconds, {}, end->state});
    return outcome;
}

} // namespace twinscope::whatif
