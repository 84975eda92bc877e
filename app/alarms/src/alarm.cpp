// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/alarms/alarm.h>

#include <array>
#include <utility>

namespace twinscope::alarms {

namespace {

constexpr std::array<std::pair<AlarmState, const char *>, 5> Keys{
    {{AlarmState::Normal, "normal"},
     {AlarmState::UnacknowledgedActive, "unacknowledged-active"},
     {AlarmState::AcknowledgedActive, "acknowledged-active"},
     {AlarmState::UnacknowledgedReturn, "unacknowledged-return"},
     {AlarmState::Shelved, "shelved"}}};

} // namespace

bool isActive(AlarmState state)
{
    return state == AlarmState::UnacknowledgedActive || state == AlarmState::AcknowledgedActive;
}

bool needsAcknowledgement(AlarmState state)
{
    return state == AlarmState::UnacknowledgedActive || state == AlarmState::UnacknowledgedReturn;
}

QString toKey(AlarmState state)
{
    for (const auto &[known, key] : Keys) {
        if (known == state)
            return QString::fromLatin1(key);
    }
    return {};
}

std::optional<AlarmState> alarmStateFromKey(const QString &key)
{
    for (const auto &[state, known] : Keys) {
        if (key == QLatin1String(known))
            return state;
    }
    return std::nullopt;
}

} // namespace twinscope::alarms
