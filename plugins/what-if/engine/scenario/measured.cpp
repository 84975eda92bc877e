// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measured.h"

#include "text.h"

#include "fmi/attributes.h"
#include "shadow/shadowplan.h"
#include "simulation/inputtable.h"

#include <twinscope/historian/csvreader.h>

#include <algorithm>
#include <cmath>

namespace twinscope::whatif {

namespace {

/// An input of the model and the channel that feeds it.
struct Fed
{
    QString variable;
    core::ChannelIndex channel = core::NoChannel;
    Conversion conversion;
};

core::Result<Fed> fedBy(const Variable &variable, const plant::Channel &channel, core::ChannelIndex index,
                        const Description &description)
{
    const auto from = knownUnit(channel.unit), to = knownUnit(description, variable.quantity.unit);
    const auto conversion = from && to ? conversionBetween(*from, *to) : std::optional(Conversion());
    if (conversion)
        return Fed{variable.name, index, *conversion};
    return core::Error{core::ErrorCode::InvalidArgument,
                       Text::tr("model.inputs: “%1” is in %2, but the channel “%3” in %4.")
                           .arg(variable.name, variable.quantity.unit, channel.id, channel.unit),
                       {}};
}

core::Result<std::vector<Fed>> fedInputs(const Scenario &scenario, const Description &description,
                                         const plant::Plant &plant)
{
    std::vector<Fed> inputs;
    for (const Variable &variable : description.variables) {
        if (variable.causality != Causality::Input || variable.isArray() || isText(variable.type))
            continue;
        const QString id = channelOf(scenario, variable.name, plant);
        if (id.isEmpty())
            continue;
        const core::ChannelIndex index = plant.channelIndex(id);
        if (index == core::NoChannel)
            return core::Error{
                core::ErrorCode::NotFound, Text::tr("model.inputs: the plant has no channel “%1”.").arg(id), {}};
        auto fed = fedBy(variable, plant.channels[index], index, description);
        if (!fed)
            return fed.error();
        inputs.push_back(std::move(fed).value());
    }
    return inputs;
}

/// Values hold from one moment to the next, as they do for whoever watches the plant.
Curve curveOf(const Window &window, size_t channel, double first, double step, const Conversion &conversion)
{
    Curve curve;
    for (size_t moment = 0; moment < window.moments; ++moment) {
        const double value = window.row(moment)[channel];
        const double time = moment + 1 == window.moments ? 0 : first + double(moment) * step;
        if (std::isnan(value))
            continue;
        const double converted = conversion(value);
        if (!curve.points.empty() && curve.points.back().second == converted)
            continue;
        if (!curve.points.empty())
            curve.points.emplace_back(time, curve.points.back().second);
        curve.points.emplace_back(time, converted);
    }
    return curve;
}

core::Error faulty(const QString &path, quint64 line, const QString &what)
{
    return {core::ErrorCode::Malformed, Text::tr("%1, line %2: %3.").arg(path).arg(line).arg(what), {}};
}

} // namespace

QString channelOf(const Scenario &scenario, const QString &variable, const plant::Plant &plant)
{
    for (const auto &map : {scenario.model.inputs, scenario.model.outputs}) {
        if (const auto found = map.constFind(variable); found != map.constEnd())
            return *found;
    }
    return plant.channelIndex(variable) == core::NoChannel ? QString() : variable;
}

core::Result<MeasuredInputs> measureInputs(const Scenario &scenario, const Description &description,
                                           const Record &record, core::Progress &progress)
{
    if (progress.isCancelled())
        return core::Error{core::ErrorCode::Cancelled, Text::tr("Cancelled."), {}};
    const ScenarioStart &start = scenario.start;
    MeasuredInputs measured;
    measured.start = start.kind == ScenarioStart::Kind::Now ? record.newest : start.moment;
    if (start.kind == ScenarioStart::Kind::Moment && start.moment > record.newest)
        return core::Error{core::ErrorCode::InvalidArgument,
                           Text::tr("start.at: nothing was recorded at %1; the record ends at %2.")
                               .arg(core::toIso8601(start.moment), core::toIso8601(record.newest)),
                           {}};
    const auto inputs = fedInputs(scenario, description, record.plant);
    if (!inputs)
        return inputs.error();
    const auto steps = size_t(std::ceil(start.spinUpSeconds / scenario.stepSeconds - 1e-9));
    measured.spinUpSeconds = double(steps) * scenario.stepSeconds;
    std::vector<core::ChannelIndex> channels;
    channels.reserve(inputs->size());
    for (const Fed &input : *inputs)
        channels.push_back(input.channel);
    const Window window = readWindow(record.history, channels, measured.start - core::seconds(measured.spinUpSeconds),
                                     core::seconds(scenario.stepSeconds), steps + 1);
    for (size_t i = 0; i < inputs->size(); ++i) {
        const Fed &input = (*inputs)[i];
        Curve curve = curveOf(window, i, -measured.spinUpSeconds, scenario.stepSeconds, input.conversion);
        if (curve.points.empty())
            measured.warnings += Text::tr("Nothing was recorded of “%1” before the start; the model's own value holds.")
                                     .arg(input.variable);
        else
            measured.curves.emplace(input.variable, std::move(curve));
    }
    return measured;
}

core::Result<MeasuredInputs> readInputCurves(const QString &path, const Description &description)
{
    if (const auto inputs = Inputs::load(path, description); !inputs)
        return inputs.error();
    historian::CsvReader csv;
    if (const auto opened = csv.open(path, separatorOf(path)); !opened)
        return opened.error();
    MeasuredInputs measured;
    QStringList names;
    while (csv.next()) {
        const auto &fields = csv.fields();
        std::vector<QString> texts;
        texts.reserve(fields.size());
        for (const auto &field : fields)
            texts.push_back(historian::csvText(field.text).trimmed());
        if (names.isEmpty()) {
            names = QStringList(texts.begin(), texts.end());
            continue;
        }
        for (size_t i = 1; i < texts.size() && i < size_t(names.size()); ++i) {
            const auto value = texts[i] == QLatin1String("true") ? std::optional(1.0) : realFromText(texts[i]);
            if (!value && !texts[i].isEmpty())
                return faulty(path, csv.line(), Text::tr("“%1” is no number").arg(texts[i].left(60)));
            if (value)
                measured.curves[names[qsizetype(i)]].points.emplace_back(*realFromText(texts[0]), *value);
        }
    }
    return measured;
}

} // namespace twinscope::whatif
