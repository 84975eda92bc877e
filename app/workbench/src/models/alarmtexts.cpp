// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "models/alarmlistmodel.h"

namespace twinscope::workbench {

// How one row of the alarm list reads.

QString AlarmListModel::sentenceAt(int row) const
{
    const plant::AlarmDefinition &alarm = definition(row);
    if (!alarm.message.isEmpty())
        return alarm.message;
    const core::ChannelIndex channel = channelAt(row);
    const QString name = channel == core::NoChannel ? alarm.channel : m_plant->channels[channel].name;
    return tr("%1: limit %2").arg(name.isEmpty() ? alarm.channel : name, limitText(alarm.limit));
}

QString AlarmListModel::valueOf(int row) const
{
    const core::ChannelIndex channel = channelAt(row);
    if (channel == core::NoChannel)
        return {};
    const QString value = valueText(m_plant->channels[channel], m_rows[size_t(row)].value);
    const QString unit = m_index->unitSymbol(channel);
    return unit.isEmpty() ? value : value + QChar(QChar::Nbsp) + unit;
}

QString AlarmListModel::textOf(int row, int column) const
{
    switch (column) {
    case Priority:
        return priorityName(definition(row).priority);
    case Since:
        return timeText(m_rows[size_t(row)].since, m_now);
    case State:
        return stateText(stateAt(row));
    case Asset: {
        const plant::AssetIndex asset = assetAt(row);
        return asset == plant::NoAsset ? QString() : m_plant->assets[size_t(asset)].name;
    }
    case MessageColumn:
        return sentenceAt(row);
    default:
        return valueOf(row);
    }
}

QString AlarmListModel::guidanceAt(int row) const
{
    QStringList lines;
    if (alarmAt(row) < 0)
        return {};
    const plant::AlarmDefinition &alarm = definition(row);
    if (!alarm.consequence.isEmpty())
        lines.append(tr("If nothing is done: %1").arg(alarm.consequence));
    if (!alarm.response.isEmpty())
        lines.append(tr("What to do: %1").arg(alarm.response));
    return lines.join(QLatin1Char('\n'));
}

QString AlarmListModel::toolTipOf(int row) const
{
    QStringList lines{sentenceAt(row), tr("Since %1 UTC").arg(dateAndTime(m_rows[size_t(row)].since)), guidanceAt(row)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant AlarmListModel::foregroundOf(int row, int column) const
{
    const look::Theme &theme = m_appearance.theme();
    const alarms::AlarmState state = stateAt(row);
    if (state == alarms::AlarmState::Shelved)
        return theme.secondaryText;
    if (column == Priority && alarms::isActive(state))
        return theme.priority[std::clamp(definition(row).priority, 1, 4)];
    return column == Since ? theme.secondaryText : theme.text;
}

} // namespace twinscope::workbench
