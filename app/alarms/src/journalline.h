// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "request.h"

#include <QByteArray>

#include <variant>

namespace twinscope::alarms {

/// One line of the journal file: a JSON object that names the alarm by its id, because positions change with the plant.
/// A transition, written by the one process that keeps the journal:
/// {"time":"2026-03-09T10:14:33.5Z","alarm":"p1-hot","state":"unacknowledged-active","value":81.5,"by":"…","until":"…"}
/// or a request, appended by any other:
/// {"time":"2026-03-09T10:15:02Z","alarm":"p1-hot","request":"acknowledge","by":"…","since":"2026-03-09T10:14:33.5Z"}
struct JournalLine
{
    QString alarmId;
    std::variant<Transition, Request> content; ///< without the alarm's index
};

QByteArray writeJournalLine(const Transition &transition, const QString &alarmId); ///< with its line break
QByteArray writeJournalLine(const Request &request, const QString &alarmId);       ///< with its line break
std::optional<JournalLine> readJournalLine(const QByteArray &line);                ///< nothing where it is damaged

} // namespace twinscope::alarms
