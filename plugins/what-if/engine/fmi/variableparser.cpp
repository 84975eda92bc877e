// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionparser.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace twinscope::whatif {

namespace {

constexpr size_t MostVariables = 2'000'000;

template<typename T>
struct Name
{
    const char *key;
    T value;
};

template<typename T, size_t N>
std::optional<T> valueOf(const std::array<Name<T>, N> &names, const QString &key)
{
    for (const Name<T> &name : names) {
        if (key == QLatin1String(name.key))
            return name.value;
    }
    return std::nullopt;
}

/// "internal" and "none" are FMI 1.0's.
constexpr std::array<Name<Causality>, 9> Causalities = {{
    {"parameter", Causality::Parameter},
    {"calculatedParameter", Causality::CalculatedParameter},
    {"structuralParameter", Causality::StructuralParameter},
    {"input", Causality::Input},
    {"output", Causality::Output},
    {"local", Causality::Local},
    {"independent", Causality::Independent},
    {"internal", Causality::Local},
    {"none", Causality::Local},
}};
constexpr std::array<Name<Variability>, 6> Variabilities = {{
    {"constant", Variability::Constant},
    {"fixed", Variability::Fixed},
    {"tunable", Variability::Tunable},
    {"discrete", Variability::Discrete},
    {"continuous", Variability::Continuous},
    {"parameter", Variability::Fixed},
}};
constexpr std::array<Name<Initial>, 3> Initials = {{
    {"exact", Initial::Exact},
    {"approx", Initial::Approx},
    {"calculated", Initial::Calculated},
}};

QStringList elementsOf(const QString &list)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    return list.split(spaces, Qt::SkipEmptyParts);
}

} // namespace

void DescriptionParser::readVariables()
{
    m_out.index();
    forEachChild([this] {
        if (m_out.variables.size() >= MostVariables) {
            m_hasTooMany = true;
        } else if (!isFmi(FmiVersion::Fmi3)) {
            is("ScalarVariable") ? readScalarVariable() : m_xml.skipCurrentElement();
        } else if (const auto type = typeFromKey(m_xml.name(), m_out.version)) {
            readTypedVariable(*type);
        } else {
            problem(QCoreApplication::translate("whatif", "A variable has the unknown type “%1”.")
                        .arg(m_xml.name().toString().left(40)));
            m_xml.skipCurrentElement();
        }
    });
}

/// FMI 1.0 and 2.0: the type is an element of its own inside.
void DescriptionParser::readScalarVariable()
{
    Variable variable;
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("“%1”").arg(attribute("name"));
    readVariableAttributes(variable, Attributes(all, element, m_out.problems));
    bool typed = false;
    forEachChild([&] {
        if (const auto type = typeFromKey(m_xml.name(), m_out.version); type && !typed) {
            typed = true;
            variable.type = *type;
            const QXmlStreamAttributes inner = m_xml.attributes();
            readValueAttributes(variable, Attributes(inner, element, m_out.problems));
        }
        m_xml.skipCurrentElement();
    });
    if (!typed)
        problem(QCoreApplication::translate("whatif", "The variable “%1” has no type.").arg(variable.name));
    else
        addVariable(std::move(variable));
}

void DescriptionParser::readTypedVariable(VariableType type)
{
    Variable variable;
    variable.type = type;
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("“%1”").arg(attribute("name"));
    const Attributes attributes(all, element, m_out.problems);
    readVariableAttributes(variable, attributes);
    readValueAttributes(variable, attributes);
    if (type == VariableType::Clock)
        variable.clock = readClock(attributes);
    const size_t at = m_out.variables.size();
    addVariable(variable);
    readVariableChildren(variable);
    m_out.variables[at].start = variable.start;
    m_out.variables[at].dimensions = variable.dimensions;
}

void DescriptionParser::readVariableAttributes(Variable &variable, const Attributes &attributes)
{
    variable.name = attributes.text(QLatin1String("name"));
    variable.description = attributes.text(QLatin1String("description"));
    const auto reference = attributes.natural(QLatin1String("valueReference"));
    if (!reference || *reference > std::numeric_limits<ValueReference>::max())
        problem(QCoreApplication::translate("whatif", "The variable “%1” has no valid value reference.")
                    .arg(variable.name));
    variable.reference = ValueReference(reference.value_or(0));
    variable.causalityKey = attributes.text(QLatin1String("causality"));
    variable.variabilityKey = attributes.text(QLatin1String("variability"));
    const auto initial = valueOf(Initials, attributes.text(QLatin1String("initial")));
    variable.negated = attributes.text(QLatin1String("alias")) == QLatin1String("negatedAlias");
    if (const auto causality = valueOf(Causalities, variable.causalityKey))
        variable.causality = *causality;
    else if (!variable.causalityKey.isEmpty())
        problem(QCoreApplication::translate("whatif", "The variable “%1” has the unknown causality “%2”.")
                    .arg(variable.name, variable.causalityKey.left(40)));
    if (const auto variability = valueOf(Variabilities, variable.variabilityKey))
        variable.variability = *variability;
    else if (!variable.variabilityKey.isEmpty())
        problem(QCoreApplication::translate("whatif", "The variable “%1” has the unknown variability “%2”.")
                    .arg(variable.name, variable.variabilityKey.left(40)));
    variable.initial = initial.value_or(Initial::None);
}

/// In 1.0 and 2.0 those of the inner element, in 3.0 of the variable itself.
void DescriptionParser::readValueAttributes(Variable &variable, const Attributes &a)
{
    variable.declaredType = a.text(QLatin1String("declaredType"));
    variable.quantity.name = a.text(QLatin1String("quantity"));
    variable.quantity.unit = a.text(QLatin1String("unit"));
    variable.quantity.displayUnit = a.text(QLatin1String("displayUnit"));
    if (isFloat(variable.type) || isInteger(variable.type)) {
        variable.quantity.min = a.real(QLatin1String("min"));
        variable.quantity.max = a.real(QLatin1String("max"));
        variable.quantity.nominal = a.real(QLatin1String("nominal"));
    }
    variable.quantity.relative = a.flag(QLatin1String("relativeQuantity"));
    if (a.has(QLatin1String("start"))) {
        const QString start = a.text(QLatin1String("start"));
        const bool list = isFmi(FmiVersion::Fmi3) && !isText(variable.type);
        variable.start = list ? elementsOf(start) : QStringList{start};
    }
    if (isFmi(FmiVersion::Fmi1) && variable.start)
        variable.initial = a.flag(QLatin1String("fixed"), true) ? Initial::Exact : Initial::Approx;
    variable.reinit = a.flag(QLatin1String("reinit"));
    readReferences(variable, a);
}

void DescriptionParser::readReferences(Variable &variable, const Attributes &a)
{
    if (const auto derivative = a.natural(QLatin1String("derivative")))
        m_derivatives.emplace_back(int(m_out.variables.size()), *derivative);
    if (!isFmi(FmiVersion::Fmi3))
        return;
    variable.intermediateUpdate = a.flag(QLatin1String("intermediateUpdate"));
    for (const quint64 clock : a.naturals(QLatin1String("clocks")))
        variable.clocks.push_back(ValueReference(clock));
}

void DescriptionParser::readVariableChildren(Variable &variable)
{
    forEachChild([&] {
        if (is("Dimension"))
            readDimension(variable);
        else if (is("Start"))
            variable.start = variable.start.value_or(QStringList()) << attribute("value");
        else if (is("Alias"))
            readAlias(variable);
        m_xml.skipCurrentElement();
    });
}

void DescriptionParser::readDimension(Variable &variable)
{
    const QXmlStreamAttributes all = m_xml.attributes();
    const QString element = QStringLiteral("“%1”").arg(variable.name);
    const Attributes attributes(all, element, m_out.problems);
    Dimension dimension{attributes.natural(QLatin1String("start")).value_or(0), std::nullopt};
    if (const auto reference = attributes.natural(QLatin1String("valueReference")))
        dimension.reference = ValueReference(*reference);
    variable.dimensions.push_back(dimension);
}

/// An alias has a name, a description and a display unit of its own; all else is its variable's.
void DescriptionParser::readAlias(const Variable &variable)
{
    Variable alias = variable;
    alias.name = attribute("name");
    alias.description = attribute("description");
    if (const QString unit = attribute("displayUnit"); !unit.isEmpty())
        alias.quantity.displayUnit = unit;
    alias.aliasOf = int(m_out.variables.size()) - 1;
    while (m_out.variables[size_t(*alias.aliasOf)].aliasOf)
        --*alias.aliasOf;
    addVariable(std::move(alias));
}

void DescriptionParser::addVariable(Variable variable)
{
    if (const TypeDefinition *type = m_out.type(variable.declaredType)) {
        const auto take = [](auto &own, const auto &declared) {
            if (own == std::decay_t<decltype(own)>())
                own = declared;
        };
        take(variable.quantity.name, type->quantity.name);
        take(variable.quantity.unit, type->quantity.unit);
        take(variable.quantity.displayUnit, type->quantity.displayUnit);
        take(variable.quantity.min, type->quantity.min);
        take(variable.quantity.max, type->quantity.max);
        take(variable.quantity.nominal, type->quantity.nominal);
        if (type->clock && variable.clock && variable.clock->interval == ClockTraits::Interval::Triggered)
            variable.clock = type->clock;
    }
    applyDefaults(variable, m_out.version);
    m_out.variables.push_back(std::move(variable));
}

} // namespace twinscope::whatif
