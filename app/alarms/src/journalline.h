// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>

#include <QByteArray>

#include <optional>

namespace twinscope::alarms {

/// One line of the journal file: a JSON object that names the alarm by its id, because positions change with the plant:
/// {"time":"2026-03-09T10:14:33.5Z","alarm":"p1-hot","state":"unacknowledged-active","value":81.5,"by":"…","until":"…"}
struct JournalLine
{
    QString alarmId;
    Transition transition; ///< without the alarm's index
};

QByteArray writeJournalLine(const Transition &transition, const QString &alarmId); ///< with its line break
std::optional<JournalLine> readJournalLine(const QByteArray &line);                ///< nothing where it is damaged

} // namespace twinscope::alarms
