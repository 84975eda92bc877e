// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>

#include <deque>

namespace twinscope::alarms {

/// What a person wants of an alarm.
enum class Action : quint8 { Acknowledge, Shelve, Unshelve };

QString toKey(Action action); ///< "acknowledge", "shelve", "unshelve": the form of the journal
std::optional<Action> actionFromKey(const QString &key);

/// A person's wish about one alarm, as it is handed through the journal to the process that keeps it. It names what the
/// person saw, so that it can be carried out late, or twice, without touching what came later.
struct Request
{
    core::Time time;
    AlarmIndex alarm = -1;
    Action action = Action::Acknowledge;
    QString by;
    core::Time since; ///< Acknowledge: AlarmRow::since of what was seen
    core::Time until; ///< Shelve: the end wanted; Unshelve: the end of the shelf that was seen

    bool operator==(const Request &) const = default;
};

/// The requests in a journal that no transition has answered yet. Bounded: the oldest go first. Not thread-safe.
class OpenRequests
{
public:
    void add(Request request);
    void settle(const Transition &transition); ///< forgets what this transition answered
    std::deque<Request> takeAll() { return std::exchange(m_requests, {}); }

private:
    std::deque<Request> m_requests;
};

} // namespace twinscope::alarms
