// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shadowplan.h"

#include "fmi/attributes.h"
#include "simulation/startvalues.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double Missing = std::numeric_limits<double>::quiet_NaN();

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

/// Checks a mapping entry by entry.
class PlanMaker
{
public:
    PlanMaker(const Description &description, const plant::Plant &plant, ShadowPlan &plan)
        : m_description(description)
        , m_plant(plant)
        , m_plan(plan)
    {
    }

    core::Result<void> make();

private:
    core::Result<const Variable *> find(const QString &name) const;
    core::Result<core::ChannelIndex> channel(const MappedVariable &mapped) const;
    core::Result<Conversion> toChannel(const Variable &variable, core::ChannelIndex channel) const;
    core::Result<void> addInput(const MappedVariable &mapped);
    core::Result<void> addOutput(const MappedVariable &mapped);
    core::Result<void> addParameter(const MappedParameter &parameter);

    const Description &m_description;
    const plant::Plant &m_plant;
    ShadowPlan &m_plan;
};

bool isSettable(const Variable &variable)
{
    return variable.causality == Causality::Input ||
           (variable.causality == Causality::Parameter && variable.variability == Variability::Tunable);
}

double startOf(const Variable &variable)
{
    const QString text = variable.start && !variable.start->isEmpty() ? variable.start->first() : QString();
    if (const auto flag = variable.type == VariableType::Boolean ? flagFromText(text) : std::nullopt)
        return *flag;
    return realFromText(text).value_or(0);
}

core::Result<const Variable *> PlanMaker::find(const QString &name) const
{
    const auto index = findVariable(m_description, name);
    if (!index)
        return index.error();
    const Variable &variable = m_description.variables[size_t(*index)];
    if (isText(variable.type) || variable.type == VariableType::Clock || variable.isArray())
        return wrong(QCoreApplication::translate("whatif", "“%1” is no single number.").arg(name));
    return &variable;
}

core::Result<core::ChannelIndex> PlanMaker::channel(const MappedVariable &mapped) const
{
    const core::ChannelIndex index = m_plant.channelIndex(mapped.channel);
    if (index == core::NoChannel)
        return wrong(QCoreApplication::translate(
                         "whatif", "The model's “%1” is mapped to the channel “%2”, which does not exist.")
                         .arg(mapped.variable, mapped.channel));
    if (m_plant.channels[index].kind == core::ValueKind::Text)
        return wrong(
            QCoreApplication::translate("whatif", "The channel “%1” is a text, which “%2” of the model cannot be.")
                .arg(mapped.channel, mapped.variable));
    return index;
}

/// Where one of the units is not known, numbers are taken as they are.
core::Result<Conversion> PlanMaker::toChannel(const Variable &variable, core::ChannelIndex index) const
{
    const plant::Channel &channel = m_plant.channels[index];
    const auto here = knownUnit(m_description, variable.quantity.unit);
    const auto there = knownUnit(channel.unit);
    if (!here || !there)
        return Conversion();
    if (const auto conversion = conversionBetween(*here, *there, variable.quantity.relative))
        return *conversion;
    return wrong(QCoreApplication::translate(
                     "whatif", "“%1” of the model is in %2 and the channel “%3” in %4, which cannot be converted.")
                     .arg(variable.name, variable.quantity.unit, channel.id, channel.unit));
}

core::Result<void> PlanMaker::addInput(const MappedVariable &mapped)
{
    const auto variable = find(mapped.variable);
    if (!variable)
        return variable.error();
    if (!isSettable(**variable))
        return wrong(QCoreApplication::translate("whatif", "“%1” is no input of the model.").arg(mapped.variable));
    const auto index = channel(mapped);
    if (!index)
        return index.error();
    const auto conversion = toChannel(**variable, *index);
    if (!conversion)
        return conversion.error();
    m_plan.inputs.push_back({mapped.variable, *index, conversion->inverse(), startOf(**variable)});
    return {};
}

core::Result<void> PlanMaker::addOutput(const MappedVariable &mapped)
{
    const auto variable = find(mapped.variable);
    if (!variable)
        return variable.error();
    ShadowPlan::Output output{mapped.variable, core::NoChannel, {}};
    m_plan.units.insert(mapped.variable, ucumOf(m_description, (*variable)->quantity.unit));
    if (!mapped.channel.isEmpty()) {
        const auto index = channel(mapped);
        if (!index)
            return index.error();
        const auto conversion = toChannel(**variable, *index);
        if (!conversion)
            return conversion.error();
        output.channel = *index;
        output.conversion = *conversion;
    }
    m_plan.outputs.push_back(output);
    return {};
}

core::Result<void> PlanMaker::addParameter(const MappedParameter &parameter)
{
    const auto variable = find(parameter.variable);
    if (!variable)
        return variable.error();
    m_plan.units.insert(parameter.variable, ucumOf(m_description, (*variable)->quantity.unit));
    if (isSettable(**variable))
        m_plan.inputs.push_back({parameter.variable, core::NoChannel, {}, parameter.value});
    else if ((*variable)->causality == Causality::Parameter || (*variable)->initial == Initial::Exact ||
             (*variable)->initial == Initial::Approx)
        m_plan.fixed += parameter.variable;
    else
        return wrong(QCoreApplication::translate("whatif", "“%1” of the model cannot be set.").arg(parameter.variable));
    return {};
}

core::Result<void> PlanMaker::make()
{
    core::Result<void> fine;
    for (const MappedVariable &input : m_plan.mapping.inputs)
        fine = fine ? addInput(input) : fine;
    for (const MappedVariable &output : m_plan.mapping.outputs)
        fine = fine ? addOutput(output) : fine;
    for (const MappedParameter &parameter : m_plan.mapping.parameters)
        fine = fine ? addParameter(parameter) : fine;
    return fine;
}

} // namespace

core::Result<ShadowPlan> ShadowPlan::make(const ModelMapping &mapping, const QString &projectFolder,
                                          const plant::Plant &plant)
{
    ShadowPlan plan;
    plan.mapping = mapping;
    plan.path = modelPath(mapping, projectFolder);
    const auto summary = readFmu(plan.path);
    if (!summary)
        return summary.error();
    const auto kind = chooseKind(summary->description, kindFromKey(mapping.kind));
    if (!kind)
        return kind.error();
    if (const auto made = PlanMaker(summary->description, plant, plan).make(); !made)
        return made.error();
    return plan;
}

RemoteOptions ShadowPlan::remoteOptions() const
{
    RemoteOptions options{.name = mapping.id,
                          .kind = kindFromKey(mapping.kind),
                          .start = 0,
                          .step = core::toSeconds(mapping.step),
                          .set = startValues()};
    for (const Input &input : inputs)
        options.inputs += input.variable;
    for (const Output &output : outputs)
        options.outputs += output.variable;
    return options;
}

std::vector<NamedText> ShadowPlan::startValues() const
{
    std::vector<NamedText> texts;
    for (const QString &variable : fixed)
        texts.push_back({variable, QString::number(mapping.parameter(variable)->value, 'g', 17)});
    return texts;
}

std::vector<core::ChannelIndex> ShadowPlan::channels() const
{
    std::vector<core::ChannelIndex> channels;
    for (const Input &input : inputs)
        channels.push_back(input.channel);
    for (const Output &output : outputs)
        channels.push_back(output.channel);
    return channels;
}

void ShadowPlan::setParameters(const QHash<QString, double> &values)
{
    for (MappedParameter &parameter : mapping.parameters)
        parameter.value = values.value(parameter.variable, parameter.value);
    for (Input &input : inputs)
        if (input.channel == core::NoChannel)
            input.value = mapping.parameter(input.variable)->value;
}

void ShadowPlan::fill(std::span<const double> channelValues, std::vector<double> &numbers) const
{
    for (size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].channel == core::NoChannel)
            numbers[i] = inputs[i].value;
        else if (std::isfinite(channelValues[i]))
            numbers[i] = inputs[i].conversion(channelValues[i]);
    }
}

Window readWindow(const core::ValueSource &source, const std::vector<core::ChannelIndex> &channels, core::Time from,
                  core::Duration step, size_t moments)
{
    constexpr core::Duration Instant(1); // so that a sample at a moment belongs to it
    Window window{from, step, channels.size(), moments, std::vector<double>(channels.size() * moments, Missing)};
    for (size_t c = 0; c < channels.size(); ++c) {
        if (channels[c] == core::NoChannel || moments == 0)
            continue;
        const core::Sample first = source.valueAt(channels[c], from);
        double newest =
            first.quality.level == core::QualityLevel::Bad ? Missing : first.value.toNumber().value_or(Missing);
        window.values[c] = newest;
        const auto columns = source.envelope(channels[c], from + Instant, window.at(moments - 1) + Instant,
                                             std::max(int(moments) - 1, 1));
        for (size_t k = 1; k < moments; ++k) {
            const core::EnvelopeColumn &column = columns[k - 1];
            if (column.count > 0)
                newest = column.last;
            else if (column.worst.level == core::QualityLevel::Bad &&
                     column.worst.reason != core::QualityReason::NoValueYet)
                newest = Missing;
            window.values[k * channels.size() + c] = newest;
        }
    }
    return window;
}

} // namespace twinscope::whatif
