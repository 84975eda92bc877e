// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <algorithm>
#include <cmath>

namespace twinscope::plant {

namespace {

constexpr Bounds Deadbands{0, 1e12};

const std::optional<double> *limitOf(const Limits &limits, LimitName name)
{
    for (const auto &[key, member] : LimitMembers) {
        if (keyOf(name, LimitNames) == QLatin1String(key))
            return &(limits.*member);
    }
    return nullptr;
}

QString stateList(const QHash<qint64, QString> &states)
{
    QList<qint64> numbers = states.keys();
    std::ranges::sort(numbers);
    QStringList texts;
    for (const qint64 number : numbers)
        texts += QStringLiteral("%1 (%2)").arg(number).arg(states.value(number));
    return texts.join(QStringLiteral(", "));
}

} // namespace

void ProjectReader::readAlarm(ObjectReader &entry, const Json &element)
{
    const std::optional<QString> id = m_alarms.take(entry, "id", int(m_reading.plant.alarms.size()));
    const int channel = findReference(entry, "channel", m_channels,
                                      Sentence::tr("There is no channel \"%1\": mend the id or add "
                                                   "the channel."));
    AlarmDefinition alarm;
    const bool sound = channel >= 0 && readLimit(entry, channel, alarm);
    alarm.priority = int(entry.integer("priority", alarm.priority, 1, 4));
    alarm.deadband = entry.number("deadband", alarm.deadband, Deadbands);
    alarm.onDelay = entry.duration("onDelay");
    alarm.offDelay = entry.duration("offDelay");
    alarm.message = entry.text("message");
    alarm.consequence = entry.text("consequence");
    alarm.response = entry.text("response");
    entry.reportMisspelt();
    if (!id || !sound)
        return;
    alarm.id = *id;
    alarm.channel = entry.text("channel");
    m_reading.plant.alarms.push_back(std::move(alarm));
    m_reading.locations.alarms.push_back(&element);
}

bool ProjectReader::readLimit(ObjectReader &entry, int index, AlarmDefinition &alarm)
{
    const Channel &channel = m_reading.plant.channels[index];
    const std::optional<LimitName> limit = entry.choice("limit", LimitNames);
    if (!entry.has("limit"))
        entry.fault(Sentence::tr("The alarm needs its \"limit\": write one of %1.")
                        .arg(keyNames(LimitNames).join(QStringLiteral(", "))));
    if (!limit)
        return false;
    alarm.limit = *limit;
    if (channel.kind == ChannelKind::Text) {
        entry.fault("channel",
                    Sentence::tr("The channel \"%1\" carries texts, on which no alarm can be raised.").arg(channel.id));
        return false;
    }
    if (*limit == LimitName::State)
        return readAlarmState(entry, channel, alarm);
    if (limitOf(channel.limits, *limit)->has_value())
        return true;
    const QString faulty = m_faultyLimits.value(index);
    entry.fault(
        "limit",
        faulty.isEmpty()
            ? Sentence::tr("The channel \"%1\" has no limit \"%2\": add it to the channel's \"limits\", or choose "
                           "another.")
                  .arg(channel.id, keyOf(*limit, LimitNames))
            : Sentence::tr("The limits of the channel \"%1\" are faulty: mend %2 first.").arg(channel.id, faulty));
    return false;
}

bool ProjectReader::readAlarmState(ObjectReader &entry, const Channel &channel, AlarmDefinition &alarm)
{
    alarm.state = entry.number("state");
    if (!alarm.state) {
        if (!entry.has("state"))
            entry.fault(Sentence::tr("An alarm on a state needs \"state\": write the number at which it is raised."));
        return false;
    }
    const double state = *alarm.state;
    const bool isNamed = std::abs(state) < 9e15 && channel.states.contains(qint64(state)) && std::trunc(state) == state;
    if (!channel.states.isEmpty() && !isNamed)
        entry.fault("state", Sentence::tr("The channel \"%1\" has no state %2: write one of %3.")
                                 .arg(channel.id, numberText(state), stateList(channel.states)));
    else if (channel.kind == ChannelKind::Boolean && state != 0 && state != 1)
        entry.fault("state", Sentence::tr("A truth value is 0 (false) or 1 (true), never %1.").arg(numberText(state)));
    else
        return true;
    return false;
}

} // namespace twinscope::plant
