// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/plant/pluginparts.h>

#include <algorithm>

namespace twinscope::plant {

QString sourceOfType(Plant &plant, const QString &type)
{
    const auto source = std::ranges::find(plant.sources, type, &Source::type);
    if (source != plant.sources.end())
        return source->id;
    Source made;
    made.id = type;
    made.type = type;
    plant.sources.push_back(made);
    return made.id;
}

void setSection(Plant &plant, const QString &plugin, const QJsonObject &content)
{
    std::erase_if(plant.sections, [&plugin](const PluginSection &section) { return section.plugin == plugin; });
    if (!content.isEmpty())
        plant.sections.push_back({plugin, content});
}

void removeChannels(Plant &plant, const QStringList &ids)
{
    std::erase_if(plant.channels, [&ids](const Channel &channel) { return ids.contains(channel.id); });
    std::erase_if(plant.bindings, [&ids](const Binding &binding) { return ids.contains(binding.channel); });
    std::erase_if(plant.alarms, [&ids](const AlarmDefinition &alarm) { return ids.contains(alarm.channel); });
}

} // namespace twinscope::plant
