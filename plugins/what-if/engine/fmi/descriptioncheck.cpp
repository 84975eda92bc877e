// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionreader.h"

#include "attributes.h"

#include <QCoreApplication>
#include <QSet>

#include <cmath>

namespace twinscope::whatif {

namespace {

class Check
{
public:
    explicit Check(Description &description)
        : m_out(description)
    {
    }

    void run()
    {
        checkRoot();
        checkExperiment();
        checkNames();
        checkReferences();
        for (const Variable &variable : m_out.variables) {
            checkType(variable);
            checkCombination(variable);
            checkStart(variable);
            checkClocksAndDimensions(variable);
        }
        checkStructure();
    }

private:
    void checkRoot();
    void checkInterface(const std::optional<Interface> &interface, const QString &name);
    void checkExperiment();
    void checkNames();
    void checkReferences();
    void checkType(const Variable &variable);
    void checkCombination(const Variable &variable);
    void checkStart(const Variable &variable);
    void checkRange(const Variable &variable);
    void checkEnumeration(const Variable &variable);
    void checkClocksAndDimensions(const Variable &variable);
    void checkStructure();
    bool isFmi(FmiVersion version) const { return m_out.version == version; }
    void problem(const QString &sentence) { m_out.problems += sentence; }
    bool needsStart(const Variable &variable) const;

    Description &m_out;
    QHash<QString, bool> m_unknownUnits; ///< one sentence each is enough
};

void Check::checkRoot()
{
    if (m_out.modelName.trimmed().isEmpty())
        problem(QCoreApplication::translate("whatif", "The attribute modelName is missing."));
    if (m_out.token.trimmed().isEmpty())
        problem(isFmi(FmiVersion::Fmi3)
                    ? QCoreApplication::translate("whatif", "The attribute instantiationToken is missing.")
                    : QCoreApplication::translate("whatif", "The attribute guid is missing."));
    if (!m_out.modelExchange && !m_out.coSimulation && !m_out.scheduledExecution)
        problem(QCoreApplication::translate(
            "whatif", "It is said nowhere whether the FMU is for co-simulation or for model exchange."));
    checkInterface(m_out.modelExchange, QStringLiteral("ModelExchange"));
    checkInterface(m_out.coSimulation, QStringLiteral("CoSimulation"));
    checkInterface(m_out.scheduledExecution, QStringLiteral("ScheduledExecution"));
    if (m_out.variables.empty())
        problem(QCoreApplication::translate("whatif", "The FMU describes no variables."));
}

void Check::checkInterface(const std::optional<Interface> &interface, const QString &name)
{
    if (!interface)
        return;
    if (interface->needsExecutionTool)
        problem(QCoreApplication::translate("whatif", "%1 runs only where the tool it was made with is installed%2.")
                    .arg(name, m_out.generationTool.isEmpty() ? QString()
                                                              : QStringLiteral(" (%1)").arg(m_out.generationTool)));
    const QString id = interface->modelIdentifier;
    if (id.isEmpty())
        problem(QCoreApplication::translate("whatif", "%1 has no modelIdentifier, which names the library.").arg(name));
    else if (id.contains(QLatin1Char('/')) || id.contains(QLatin1Char('\\')))
        problem(QCoreApplication::translate("whatif", "%1: the modelIdentifier “%2” is no name of a library.")
                    .arg(name, id));
}

void Check::checkExperiment()
{
    const DefaultExperiment &experiment = m_out.experiment;
    if (experiment.start && experiment.stop && *experiment.stop < *experiment.start)
        problem(QCoreApplication::translate("whatif", "The default experiment stops before it starts."));
    if (experiment.step && !(*experiment.step > 0))
        problem(QCoreApplication::translate("whatif", "The default experiment's step size is not positive."));
    if (experiment.tolerance && !(*experiment.tolerance > 0))
        problem(QCoreApplication::translate("whatif", "The default experiment's tolerance is not positive."));
}

void Check::checkNames()
{
    QSet<QString> seen;
    seen.reserve(qsizetype(m_out.variables.size()));
    for (const Variable &variable : m_out.variables) {
        if (variable.name.isEmpty())
            problem(QCoreApplication::translate("whatif", "A variable has no name."));
        else if (seen.contains(variable.name))
            problem(QCoreApplication::translate("whatif", "Two variables have the name “%1”.").arg(variable.name));
        seen.insert(variable.name);
    }
}

/// 3.0: value references are unique. Before that variables of one type may share one, and types have their own.
void Check::checkReferences()
{
    if (!isFmi(FmiVersion::Fmi3))
        return;
    QSet<ValueReference> seen;
    for (const Variable &variable : m_out.variables) {
        if (variable.aliasOf)
            continue;
        if (seen.contains(variable.reference))
            problem(QCoreApplication::translate("whatif",
                                                "The value reference %1 of “%2” belongs to another variable, too.")
                        .arg(variable.reference)
                        .arg(variable.name));
        seen.insert(variable.reference);
    }
}

void Check::checkType(const Variable &variable)
{
    const TypeDefinition *type = variable.declaredType.isEmpty() ? nullptr : m_out.type(variable.declaredType);
    if (!variable.declaredType.isEmpty() && !type)
        problem(QCoreApplication::translate("whatif", "“%1” has the declared type “%2”, which is not defined.")
                    .arg(variable.name, variable.declaredType));
    else if (type && type->type != variable.type)
        problem(QCoreApplication::translate("whatif", "“%1” has the declared type “%2”, which is of another kind.")
                    .arg(variable.name, variable.declaredType));
    if (variable.type == VariableType::Enumeration && variable.declaredType.isEmpty())
        problem(QCoreApplication::translate("whatif", "The enumeration “%1” has no declared type.").arg(variable.name));
    const QString unit = variable.quantity.unit;
    if (!unit.isEmpty() && !m_out.unit(unit) && !std::exchange(m_unknownUnits[unit], true))
        problem(QCoreApplication::translate("whatif", "“%1” has the unit “%2”, which is not defined.")
                    .arg(variable.name, unit));
}

/// FMI 2.0 section 2.2.7 and FMI 3.0 section 2.4.7.4: which causality goes with which variability.
void Check::checkCombination(const Variable &variable)
{
    if (isFmi(FmiVersion::Fmi1))
        return;
    const bool parameter = variable.causality == Causality::Parameter ||
                           variable.causality == Causality::CalculatedParameter ||
                           variable.causality == Causality::StructuralParameter;
    const bool quiet = variable.variability == Variability::Fixed || variable.variability == Variability::Tunable;
    const bool moving =
        variable.variability == Variability::Discrete || variable.variability == Variability::Continuous;
    const bool wrong =
        (parameter && !quiet) || (variable.causality == Causality::Input && !moving) ||
        (variable.causality == Causality::Output && quiet) ||
        (variable.causality == Causality::Independent && variable.variability != Variability::Continuous);
    if (wrong)
        problem(QCoreApplication::translate("whatif", "“%1” is %2 and %3, which does not go together.")
                    .arg(variable.name, variable.causalityKey, variable.variabilityKey));
    if (variable.variability == Variability::Continuous && !isFloat(variable.type))
        problem(QCoreApplication::translate("whatif", "“%1” is continuous, but not a number with a fraction.")
                    .arg(variable.name));
}

bool Check::needsStart(const Variable &variable) const
{
    if (variable.type == VariableType::Clock || isFmi(FmiVersion::Fmi1))
        return false;
    return variable.causality == Causality::Input || variable.causality == Causality::Parameter ||
           variable.causality == Causality::StructuralParameter || variable.variability == Variability::Constant ||
           (variable.causality != Causality::Independent &&
            (variable.initial == Initial::Exact || variable.initial == Initial::Approx));
}

void Check::checkStart(const Variable &variable)
{
    if (!variable.start) {
        if (needsStart(variable))
            problem(QCoreApplication::translate("whatif", "“%1” needs a start value and has none.").arg(variable.name));
        return;
    }
    if (variable.causality == Causality::Independent)
        problem(QCoreApplication::translate("whatif", "The independent variable “%1” has a start value.")
                    .arg(variable.name));
    for (const QString &text : *variable.start) {
        const bool good = isText(variable.type) || (variable.type == VariableType::Boolean && flagFromText(text)) ||
                          realFromText(text);
        if (!good)
            problem(QCoreApplication::translate("whatif", "“%1” has the start value “%2”, which is not of its type.")
                        .arg(variable.name, text.left(80)));
    }
    checkRange(variable);
    checkEnumeration(variable);
}

void Check::checkRange(const Variable &variable)
{
    const Quantity &q = variable.quantity;
    if (q.min && q.max && *q.max < *q.min)
        problem(QCoreApplication::translate("whatif", "“%1” has a maximum below its minimum.").arg(variable.name));
    if (isText(variable.type) || variable.type == VariableType::Boolean)
        return;
    for (const QString &text : *variable.start) {
        const auto value = realFromText(text);
        if (value && ((q.min && *value < *q.min) || (q.max && *value > *q.max)))
            problem(QCoreApplication::translate("whatif", "“%1” starts at %2, outside its range.")
                        .arg(variable.name, text));
    }
}

void Check::checkEnumeration(const Variable &variable)
{
    const TypeDefinition *type = m_out.type(variable.declaredType);
    if (variable.type != VariableType::Enumeration || !type)
        return;
    for (const QString &text : *variable.start) {
        const bool known = std::any_of(type->items.begin(), type->items.end(),
                                       [&](const EnumerationItem &item) { return item.value == text.toLongLong(); });
        if (!known)
            problem(QCoreApplication::translate("whatif", "“%1” starts at %2, which is no item of its enumeration.")
                        .arg(variable.name, text));
    }
}

void Check::checkClocksAndDimensions(const Variable &variable)
{
    for (const ValueReference clock : variable.clocks) {
        const int index = m_out.variableIndex(clock);
        if (index < 0 || m_out.variables[size_t(index)].type != VariableType::Clock)
            problem(QCoreApplication::translate("whatif", "“%1” belongs to the clock %2, which does not exist.")
                        .arg(variable.name)
                        .arg(clock));
    }
    for (const Dimension &dimension : variable.dimensions) {
        const int index = dimension.reference ? m_out.variableIndex(*dimension.reference) : 0;
        if (index < 0 ||
            (dimension.reference && m_out.variables[size_t(index)].causality != Causality::StructuralParameter))
            problem(QCoreApplication::translate("whatif", "The size of “%1” is no structural parameter.")
                        .arg(variable.name));
    }
    if (m_out.elementCount(variable) >= Description::MostElements)
        problem(
            QCoreApplication::translate("whatif", "“%1” has more elements than can be handled.").arg(variable.name));
}

void Check::checkStructure()
{
    if (isFmi(FmiVersion::Fmi1))
        return;
    QSet<int> outputs;
    for (const Unknown &output : m_out.structure.outputs) {
        const Variable &variable = m_out.variables[size_t(output.variable)];
        outputs.insert(output.variable);
        if (variable.causality != Causality::Output)
            problem(QCoreApplication::translate("whatif", "The model structure calls “%1” an output, which it is not.")
                        .arg(variable.name));
    }
    for (size_t i = 0; i < m_out.variables.size(); ++i) {
        const Variable &variable = m_out.variables[i];
        if (variable.causality == Causality::Output && !variable.aliasOf && variable.type != VariableType::Clock &&
            !outputs.contains(int(i)))
            problem(QCoreApplication::translate("whatif", "The output “%1” is missing in the model structure.")
                        .arg(variable.name));
    }
    for (const Unknown &derivative : m_out.structure.derivatives) {
        const Variable &variable = m_out.variables[size_t(derivative.variable)];
        if (!variable.derivativeOf)
            problem(QCoreApplication::translate(
                        "whatif", "The model structure calls “%1” a derivative, but it does not say of what.")
                        .arg(variable.name));
    }
}

} // namespace

void checkDescription(Description &description)
{
    Check(description).run();
}

} // namespace twinscope::whatif
