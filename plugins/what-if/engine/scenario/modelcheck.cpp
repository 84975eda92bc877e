// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelcheck.h"

#include "kpiprogram.h"
#include "text.h"

#include "fmi/attributes.h"
#include "simulation/outputs.h"
#include "simulation/startvalues.h"

#include <twinscope/core/resources.h>

#include <QDir>
#include <QFileInfo>

namespace twinscope::whatif {

namespace {

bool isInput(const Variable &variable)
{
    return variable.causality == Causality::Input ||
           (variable.causality == Causality::Parameter && variable.variability == Variability::Tunable);
}

bool isParameter(const Variable &variable)
{
    return variable.causality == Causality::Parameter || variable.causality == Causality::StructuralParameter;
}

/// Looks at every name that a scenario uses.
class ModelCheck
{
public:
    ModelCheck(const Scenario &scenario, const Description &description)
        : m_scenario(scenario)
        , m_description(description)
    {
    }

    std::vector<ScenarioFault> faults();

private:
    void changes();
    void quantities();
    void parameters();
    void maps();
    void outputs();
    void kpis();
    /// The variable, where it is there and a scalar number.
    const Variable *number(const QString &name, const QString &pointer, const QString &label);
    void add(const QString &pointer, const QString &label, const QString &what)
    {
        m_faults.push_back({pointer, QStringLiteral("%1: %2").arg(label, what)});
    }

    const Scenario &m_scenario;
    const Description &m_description;
    std::vector<ScenarioFault> m_faults;
};

const Variable *ModelCheck::number(const QString &name, const QString &pointer, const QString &label)
{
    const auto index = findVariable(m_description, name);
    if (!index) {
        add(pointer, label, index.error().sentence);
        return nullptr;
    }
    const Variable &variable = m_description.variables[size_t(*index)];
    if (!variable.isArray() && !isText(variable.type) && variable.type != VariableType::Clock)
        return &variable;
    add(pointer, label, Text::tr("“%1” is no single number.").arg(name));
    return nullptr;
}

void ModelCheck::changes()
{
    for (size_t i = 0; i < m_scenario.changes.size(); ++i) {
        const QString &name = m_scenario.changes[i].variable;
        const QString pointer = QStringLiteral("/changes/%1/variable").arg(i);
        const QString label = QStringLiteral("changes[%1].variable").arg(i);
        const Variable *variable = number(name, pointer, label);
        if (variable && !isInput(*variable))
            add(pointer, label,
                isParameter(*variable)
                    ? Text::tr("“%1” is a fixed parameter: it has one value for the whole run. Set it in parameters.")
                          .arg(name)
                    : Text::tr("“%1” is no input of the model.").arg(name));
    }
}

void ModelCheck::quantities()
{
    for (size_t i = 0; i < m_scenario.quantities.size(); ++i) {
        const QString &name = m_scenario.quantities[i].variable;
        if (name.isEmpty())
            continue;
        const QString pointer = QStringLiteral("/quantities/%1/variable").arg(i);
        const QString label = QStringLiteral("quantities[%1].variable").arg(i);
        const Variable *variable = number(name, pointer, label);
        if (variable && !isInput(*variable) && !isParameter(*variable))
            add(pointer, label, Text::tr("“%1” is neither a parameter nor an input of the model.").arg(name));
    }
}

void ModelCheck::parameters()
{
    for (auto entry = m_scenario.parameters.begin(); entry != m_scenario.parameters.end(); ++entry) {
        if (const auto read = readStartValues(m_description, {{entry.key(), entry.value()}}); !read)
            add(QStringLiteral("/parameters/%1").arg(entry.key()), QStringLiteral("parameters.%1").arg(entry.key()),
                read.error().sentence);
    }
}

void ModelCheck::maps()
{
    const QMap<QString, QString> &inputs = m_scenario.model.inputs, &outputs = m_scenario.model.outputs;
    for (auto entry = inputs.begin(); entry != inputs.end(); ++entry) {
        const QString pointer = QStringLiteral("/model/inputs/%1").arg(entry.key());
        const Variable *variable = number(entry.key(), pointer, QStringLiteral("model.inputs"));
        if (variable && !isInput(*variable))
            add(pointer, QStringLiteral("model.inputs"), Text::tr("“%1” is no input of the model.").arg(entry.key()));
    }
    for (auto entry = outputs.begin(); entry != outputs.end(); ++entry)
        number(entry.key(), QStringLiteral("/model/outputs/%1").arg(entry.key()), QStringLiteral("model.outputs"));
}

void ModelCheck::outputs()
{
    for (qsizetype i = 0; i < m_scenario.outputs.size(); ++i)
        number(m_scenario.outputs[i], QStringLiteral("/outputs/%1").arg(i), QStringLiteral("outputs[%1]").arg(i));
}

void ModelCheck::kpis()
{
    const QStringList quantities = m_scenario.quantityNames();
    for (size_t i = 0; i < m_scenario.kpis.size(); ++i) {
        for (const QString &name : KpiProgram::modelNamesIn(m_scenario.kpis[i].expression, quantities))
            number(name, QStringLiteral("/kpis/%1/expression").arg(i), QStringLiteral("kpis[%1].expression").arg(i));
    }
}

std::vector<ScenarioFault> ModelCheck::faults()
{
    if (const auto kind = chooseKind(m_description, kindFromKey(m_scenario.model.kind)); !kind)
        add(QStringLiteral("/model/kind"), QStringLiteral("model.kind"), kind.error().sentence);
    maps();
    parameters();
    quantities();
    changes();
    outputs();
    kpis();
    return std::move(m_faults);
}

} // namespace

std::vector<ScenarioFault> checkAgainstModel(const Scenario &scenario, const Description &description)
{
    return ModelCheck(scenario, description).faults();
}

QStringList keptOutputs(const Scenario &scenario, const Description &description)
{
    if (!scenario.outputs.isEmpty())
        return scenario.outputs;
    QStringList names;
    for (const int index : defaultOutputs(description)) {
        const Variable &variable = description.variables[size_t(index)];
        if (!variable.isArray() && !isText(variable.type))
            names += variable.name;
    }
    return names;
}

core::Result<QString> findModel(const Scenario &scenario, const QString &baseFolder)
{
    const QString &file = scenario.model.file;
    const QString shipped = core::resourcePath(QStringLiteral("models/") + QFileInfo(file).fileName());
    for (const QString &path : {QDir(baseFolder).absoluteFilePath(file), shipped}) {
        if (QFileInfo(path).isFile())
            return QDir::cleanPath(path);
    }
    return core::Error{core::ErrorCode::NotFound,
                       Text::tr("model.file: there is no “%1”, neither in %2 nor among the models that ship.")
                           .arg(file, QDir::toNativeSeparators(QDir(baseFolder).absolutePath())),
                       {}};
}

core::Result<Scenario> withValues(Scenario scenario, const QMap<QString, QString> &values,
                                  const Description &description)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto quantity = std::ranges::find(scenario.quantities, value.key(), &ScenarioQuantity::name);
        if (quantity == scenario.quantities.end()) {
            if (const auto read = readStartValues(description, {{value.key(), value.value()}}); !read)
                return read.error();
            scenario.parameters.insert(value.key(), value.value());
            continue;
        }
        const auto number = realFromText(value.value());
        if (!number)
            return core::Error{core::ErrorCode::InvalidArgument,
                               Text::tr("“%1” is no number for “%2”.").arg(value.value(), value.key()),
                               {}};
        quantity->value = *number;
        quantity->distribution.reset();
        quantity->low.reset();
        quantity->high.reset();
    }
    return scenario;
}

} // namespace twinscope::whatif
