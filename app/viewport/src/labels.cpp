// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include <twinscope/core/units.h>

#include <QHash>

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

QString valueText(const plant::Channel &channel, const core::Sample &sample)
{
    if (sample.value.isEmpty())
        return QStringLiteral("–");
    const auto number = sample.value.toNumber();
    if (!number)
        return sample.value.toText();
    const auto state = channel.states.constFind(qint64(std::llround(std::clamp(*number, -9e15, 9e15))));
    if (state != channel.states.constEnd() && std::trunc(*number) == *number)
        return *state;
    const double span = channel.range ? channel.range->high - channel.range->low : 0;
    return look::number(*number, span);
}

bool hasState(const plant::Channel &channel, const core::Sample &sample)
{
    const auto number = sample.value.toNumber();
    return number && std::trunc(*number) == *number && channel.states.contains(qint64(*number));
}

Label labelOf(const plant::Plant &plant, const PlantStates &states, const std::vector<QString> &units, int asset)
{
    Label label;
    label.asset = asset;
    label.priority = states.priority(asset);
    QStringList lines;
    for (const Rule &rule : states.rules(asset)) {
        if (rule.kind != plant::BindingKind::Label)
            continue;
        const core::Sample &sample = states.sample(rule.channel);
        lines += labelText(rule.text, *rule.definition, plant.assets[size_t(asset)].name, sample, units[rule.channel]);
        label.doubtful = label.doubtful || !sample.quality.isGood();
    }
    label.doubtful = label.doubtful || states.isDoubtful(asset);
    // What has no value to show beside its mark says at least where it is.
    if (lines.isEmpty() && (label.priority > 0 || label.doubtful))
        lines += plant.assets[size_t(asset)].name;
    label.text = lines.join(QLatin1Char('\n'));
    return label;
}

} // namespace

std::vector<QString> unitSymbols(const plant::Plant &plant)
{
    std::vector<QString> symbols;
    symbols.reserve(plant.channels.size());
    QHash<QString, QString> known; // a plant has thousands of channels and a handful of units
    for (const plant::Channel &channel : plant.channels) {
        auto symbol = known.constFind(channel.unit);
        if (symbol == known.cend())
            symbol = known.insert(channel.unit, core::unitSymbol(channel.unit));
        symbols.push_back(*symbol);
    }
    return symbols;
}

QString labelText(const QString &format, const plant::Channel &channel, const QString &assetName,
                  const core::Sample &sample, const QString &unit)
{
    QString text = format.isEmpty() ? QStringLiteral("{value} {unit}") : format;
    text.replace(QLatin1String("{name}"), channel.name.isEmpty() ? channel.id : channel.name);
    text.replace(QLatin1String("{asset}"), assetName);
    text.replace(QLatin1String("{unit}"), hasState(channel, sample) ? QString() : unit);
    text.replace(QLatin1String("{value}"), valueText(channel, sample));
    return text.trimmed();
}

std::vector<Label> collectLabels(const plant::Plant &plant, const PlantStates &states,
                                 const std::vector<QString> &units, plant::AssetIndex selected)
{
    std::vector<Label> labels;
    for (size_t i = 0; i < states.count(); ++i) {
        if (!states.state(int(i)).visible)
            continue;
        Label label = labelOf(plant, states, units, int(i));
        label.selected = int(i) == selected;
        if (label.selected && !label.text.startsWith(plant.assets[i].name))
            label.text = (plant.assets[i].name + QLatin1Char('\n') + label.text).trimmed();
        if (!label.text.isEmpty() || label.priority > 0)
            labels.push_back(std::move(label));
    }
    const auto rank = [](const Label &l) { return std::pair(l.priority == 0 ? 5 : l.priority, !l.selected); };
    std::stable_sort(labels.begin(), labels.end(), [&](const Label &a, const Label &b) { return rank(a) < rank(b); });
    return labels;
}

} // namespace twinscope::viewport
