// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/findings.h"

#include <algorithm>

namespace twinscope::predict {

const QString PluginId = QStringLiteral("predictive-maintenance");

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

} // namespace twinscope::predict
