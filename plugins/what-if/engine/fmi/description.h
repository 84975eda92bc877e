// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace twinscope::whatif {

/// What modelDescription.xml of an FMU says (FMI 1.0 section 3, 2.0 section 2.2, 3.0 section 2.4), in the terms of FMI 3.0.
/// References between variables are indices into Description::variables, whatever the file's version uses.

using ValueReference = quint32;

enum class FmiVersion { Unknown, Fmi1, Fmi2, Fmi3 };

/// The "Real" and "Integer" of FMI 1.0 and 2.0 are Float64 and Int32.
enum class VariableType {
    Float32,
    Float64,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Boolean,
    String,
    Binary,
    Enumeration,
    Clock
};
constexpr int VariableTypeCount = int(VariableType::Clock) + 1;

enum class Causality { Parameter, CalculatedParameter, StructuralParameter, Input, Output, Local, Independent };
enum class Variability { Constant, Fixed, Tunable, Discrete, Continuous };
enum class Initial { Exact, Approx, Calculated, None }; ///< None: inputs and the independent variable

/// A unit as the exponents of kg, m, s, A, K, mol, cd and rad: value in SI = factor · value + offset.
struct UnitDefinition
{
    static constexpr int Dimensions = 8;
    QString name;
    bool hasBase = false; ///< without it nothing is known but the name
    int exponents[Dimensions] = {};
    double factor = 1;
    double offset = 0;
};

struct EnumerationItem
{
    QString name;
    qint64 value = 0;
};

/// Attributes that a declared type gives to all its variables; a variable's own come before them.
struct Quantity
{
    QString name; ///< "Pressure"
    QString unit;
    QString displayUnit;
    std::optional<double> min, max, nominal;
    bool relative = false;
};

/// FMI 3.0, section 2.2.8: when a clock ticks.
struct ClockTraits
{
    enum class Interval { Constant, Fixed, Calculated, Tunable, Changing, Countdown, Triggered };
    Interval interval = Interval::Triggered;
    std::optional<double> period; ///< seconds, where the description says it
    double shift = 0;             ///< seconds
    bool supportsFraction = false;
    quint32 priority = 0; ///< scheduled execution: smaller ones go first
};

struct TypeDefinition
{
    QString name;
    VariableType type = VariableType::Float64;
    Quantity quantity;
    std::vector<EnumerationItem> items;
    std::optional<ClockTraits> clock;
};

/// One dimension of an array: a fixed size, or the value of a structural parameter.
struct Dimension
{
    quint64 size = 0;
    std::optional<ValueReference> reference;
};

struct Variable
{
    QString name;
    QString description;
    ValueReference reference = 0;
    VariableType type = VariableType::Float64;
    Causality causality = Causality::Local;
    Variability variability = Variability::Continuous;
    Initial initial = Initial::Calculated;
    QString causalityKey, variabilityKey; ///< as the version of the standard calls them, defaults filled in
    QString declaredType;
    Quantity quantity;
    std::optional<QStringList> start; ///< one text an element; Binary in hexadecimal digits
    std::vector<Dimension> dimensions;
    std::optional<int> derivativeOf; ///< this variable is the derivative of that one
    std::vector<ValueReference> clocks;
    std::optional<ClockTraits> clock;
    std::optional<int> aliasOf; ///< FMI 3.0 aliases; those of 1.0 and 2.0 share a value reference
    bool negated = false;       ///< FMI 1.0: the value is that of the reference with the other sign
    bool intermediateUpdate = false;
    bool reinit = false;

    bool isArray() const { return !dimensions.empty(); }
};

/// One way of running an FMU, and what it can do then. What a version of the standard does not know is false.
struct Interface
{
    QString modelIdentifier;
    bool needsExecutionTool = false;
    bool canBeInstantiatedOnlyOncePerProcess = false;
    bool canGetAndSetState = false;
    bool canSerializeState = false;
    bool providesDirectionalDerivatives = false;
    bool completedStepNeeded = true; ///< model exchange: completedIntegratorStep has to be called
    bool canHandleVariableStep = false;
    bool canInterpolateInputs = false;
    bool hasEventMode = false;
    bool mightReturnEarly = false;
    bool providesIntermediateUpdate = false;
    int maxOutputDerivativeOrder = 0;
    std::optional<double> fixedInternalStep;
    QStringList sourceFiles;
};

/// A variable of the model structure and the variables it depends on; no list: perhaps on all.
struct Unknown
{
    int variable = 0;
    std::optional<std::vector<int>> dependencies;
};

struct ModelStructure
{
    std::vector<Unknown> outputs;
    std::vector<Unknown> derivatives; ///< in the order of the continuous states
    std::vector<Unknown> initialUnknowns;
    std::vector<Unknown> eventIndicators; ///< FMI 3.0
};

struct DefaultExperiment
{
    std::optional<double> start, stop, tolerance, step;
};

struct Description
{
    FmiVersion version = FmiVersion::Unknown;
    QString versionText;
    QString modelName;
    QString token; ///< GUID in 1.0 and 2.0, instantiation token in 3.0
    QString description, generationTool, author, modelVersion;
    std::optional<Interface> modelExchange, coSimulation, scheduledExecution;
    std::vector<UnitDefinition> units;
    std::vector<TypeDefinition> types;
    QStringList logCategories;
    DefaultExperiment experiment;
    std::vector<Variable> variables;
    ModelStructure structure;
    int eventIndicators = 0;  ///< FMI 1.0 and 2.0
    int continuousStates = 0; ///< scalars; in FMI 3.0 as long as no structural parameter changes them
    QStringList problems;     ///< sentences: what the description gets wrong, whether or not the FMU runs

    const UnitDefinition *unit(const QString &name) const;
    const TypeDefinition *type(const QString &name) const;
    /// -1 where there is none.
    int variableIndex(const QString &name) const;
    int variableIndex(ValueReference reference) const;

    /// Scalars in a variable: 1, or the product of its dimensions with the structural parameters' start values; at most
    /// MostElements.
    quint64 elementCount(const Variable &variable) const;
    static constexpr quint64 MostElements = 100'000'000;

    /// Builds what the look-ups need; call it after units, types or variables were added.
    void index();

private:
    QHash<QString, int> m_units, m_types;
    std::vector<int> m_byName;
    std::vector<int> m_byReference;
};

/// "Real" or "Float64", as that version of the standard calls it.
QString typeKey(VariableType type, FmiVersion version);
std::optional<VariableType> typeFromKey(QStringView key, FmiVersion version);

bool isFloat(VariableType type);
bool isInteger(VariableType type); ///< with enumerations
bool isText(VariableType type);    ///< strings and binaries

} // namespace twinscope::whatif
