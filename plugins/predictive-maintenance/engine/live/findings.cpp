// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/findings.h"

#include <algorithm>

namespace twinscope::predict {

const QString PluginId = QStringLiteral("predictive-maintenance");

QString sourceIn(plant::Plant &plant)
{
    const auto source = std::ranges::find(plant.sources, PluginId, &plant::Source::type);
    if (source != plant.sources.end())
        return source->id;
    plant::Source made;
    made.id = PluginId;
    made.type = PluginId;
    plant.sources.push_back(made);
    return made.id;
}

void removeEntryOf(QJsonArray &entries, const QString &asset)
{
    for (qsizetype i = entries.size(); i-- > 0;)
        if (entries.at(i).toObject().value(QLatin1String("asset")).toString() == asset)
            entries.removeAt(i);
}

void addAlarm(plant::Plant &plant, const plant::AlarmDefinition &alarm)
{
    if (std::ranges::find(plant.alarms, alarm.id, &plant::AlarmDefinition::id) == plant.alarms.end())
        plant.alarms.push_back(alarm);
}

void removeChannels(plant::Plant &plant, const QStringList &ids)
{
    std::erase_if(plant.channels, [&ids](const plant::Channel &channel) { return ids.contains(channel.id); });
    std::erase_if(plant.bindings, [&ids](const plant::Binding &binding) { return ids.contains(binding.channel); });
    std::erase_if(plant.alarms, [&ids](const plant::AlarmDefinition &alarm) { return ids.contains(alarm.channel); });
}

} // namespace twinscope::predict
