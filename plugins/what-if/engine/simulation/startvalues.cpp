// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startvalues.h"

#include "elementname.h"

#include <twinscope/plant/spelling.h>

#include <QCoreApplication>

#include <functional>
#include <map>

namespace twinscope::whatif {

namespace {

constexpr qsizetype MostGuessed = 5000; // comparing spellings with more names takes longer than the answer is worth

core::Error cannotSet(const Variable &variable, const QString &why)
{
    return {core::ErrorCode::InvalidArgument,
            QCoreApplication::translate("whatif", "“%1” cannot be set: %2.").arg(variable.name, why),
            {}};
}

std::optional<core::Error> settable(const Variable &variable)
{
    if (variable.variability == Variability::Constant)
        return cannotSet(variable, QCoreApplication::translate("whatif", "it is a constant"));
    if (variable.causality == Causality::Independent)
        return cannotSet(variable, QCoreApplication::translate("whatif", "it is the time"));
    if (variable.type == VariableType::Clock)
        return cannotSet(variable, QCoreApplication::translate("whatif", "it is a clock; give its ticks with --input"));
    if (variable.causality == Causality::CalculatedParameter ||
        (variable.initial == Initial::Calculated && variable.causality != Causality::Input))
        return cannotSet(variable, QCoreApplication::translate("whatif", "the FMU computes it"));
    return std::nullopt;
}

core::Result<Assignment> assign(const Description &description, int index, const QStringList &texts,
                                const QString &said)
{
    const Variable &variable = description.variables[size_t(index)];
    if (auto error = settable(variable))
        return *error;
    Assignment assignment{index, ValueBuffer(variable.type, description.type(variable.declaredType))};
    for (const QString &text : texts) {
        if (!assignment.values.append(text))
            return cannotSet(variable, QCoreApplication::translate("whatif", "“%1” is no value of the type %2")
                                           .arg(text, typeKey(variable.type, description.version)));
    }
    const quint64 wanted = description.elementCount(variable);
    if (assignment.values.count() != wanted)
        return cannotSet(variable, QCoreApplication::translate("whatif", "it has %1 elements, and “%2” has %3")
                                       .arg(wanted)
                                       .arg(said)
                                       .arg(assignment.values.count()));
    return assignment;
}

/// An element of an array: the others keep the value they have so far.
core::Result<Assignment> assignElement(const Description &description, const Element &element, const NamedText &text,
                                       QStringList texts)
{
    const Variable &variable = description.variables[size_t(element.variable)];
    const quint64 count = description.elementCount(variable);
    if (quint64(texts.size()) == 1 && count > 1)
        texts = QStringList(qsizetype(count), texts.first());
    if (quint64(texts.size()) != count)
        return cannotSet(variable, QCoreApplication::translate(
                                       "whatif", "its other elements have no start values; give all of them"));
    texts[qsizetype(*element.place)] = text.value;
    return assign(description, element.variable, texts, text.value);
}

bool setAll(Instance &instance, const std::vector<Assignment> &assignments)
{
    const auto &variables = instance.fmu().summary.description.variables;
    for (const Assignment &assignment : assignments) {
        const Variable &variable = variables[size_t(assignment.variable)];
        if (!instance.set(variable.type, std::span(&variable.reference, 1), assignment.values.data(),
                          assignment.values.count()))
            return false;
    }
    return true;
}

} // namespace

bool StartValues::setStructural(Instance &instance) const
{
    return structural.empty() ||
           (instance.enterConfiguration() && setAll(instance, structural) && instance.exitConfiguration());
}

bool StartValues::setOthers(Instance &instance) const
{
    return setAll(instance, others);
}

core::Result<int> findVariable(const Description &description, const QString &name)
{
    if (const int index = description.variableIndex(name); index >= 0)
        return index;
    QStringList names;
    for (const Variable &variable : description.variables) {
        if (names.size() < MostGuessed)
            names += variable.name;
    }
    return core::Error{core::ErrorCode::NotFound,
                       QCoreApplication::translate("whatif", "The FMU has no variable “%1”.").arg(name) +
                           plant::didYouMeanOneOf(name, names),
                       {}};
}

namespace {

/// Takes one NAME=VALUE after the other; later ones see what earlier ones did.
class StartValueReader
{
public:
    explicit StartValueReader(const Description &description)
        : m_description(description)
    {
    }

    std::optional<core::Error> take(const NamedText &text)
    {
        const auto element = findElement(m_description, text.name);
        if (!element)
            return element.error();
        if (element->place)
            return keep(assignElement(m_description, *element, text, elementsOf(element->variable)),
                        [&](QStringList &texts) { texts[qsizetype(*element->place)] = text.value; });
        const int variable = element->variable;
        const QStringList texts = elementTexts(m_description.variables[size_t(variable)], text.value);
        return keep(assign(m_description, variable, texts, text.value), [&](QStringList &known) { known = texts; });
    }

    StartValues &&values() && { return std::move(m_values); }

private:
    QStringList elementsOf(int variable) const
    {
        const auto known = m_elements.find(variable);
        return known != m_elements.end() ? known->second
                                         : m_description.variables[size_t(variable)].start.value_or(QStringList());
    }

    std::optional<core::Error> keep(core::Result<Assignment> assignment,
                                    const std::function<void(QStringList &)> &change)
    {
        if (!assignment)
            return assignment.error();
        const Variable &variable = m_description.variables[size_t(assignment->variable)];
        QStringList texts = elementsOf(assignment->variable);
        if (const auto count = qsizetype(assignment->values.count()); texts.size() != count && !texts.isEmpty())
            texts = QStringList(count, texts.first());
        change(texts);
        m_elements[assignment->variable] = texts;
        const bool structural = variable.causality == Causality::StructuralParameter;
        (structural ? m_values.structural : m_values.others).push_back(std::move(assignment).value());
        if (structural)
            applyStructural(m_description, m_values);
        return std::nullopt;
    }

    Description m_description; ///< with the sizes that structural parameters give to arrays
    StartValues m_values;
    std::map<int, QStringList> m_elements; ///< what arrays are by now
};

} // namespace

core::Result<StartValues> readStartValues(const Description &description, const std::vector<NamedText> &texts)
{
    if (texts.empty())
        return StartValues();
    StartValueReader reader(description);
    for (const NamedText &text : texts) {
        if (auto error = reader.take(text))
            return *error;
    }
    return std::move(reader).values();
}

void applyStructural(Description &description, const StartValues &values)
{
    for (const Assignment &assignment : values.structural) {
        Variable &parameter = description.variables[size_t(assignment.variable)];
        if (parameter.type == VariableType::UInt64)
            parameter.start = QStringList{QString::number(*static_cast<const quint64 *>(assignment.values.data()))};
    }
}

} // namespace twinscope::whatif
