// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "request.h"

#include <array>
#include <utility>

namespace twinscope::alarms {

namespace {

constexpr size_t MostOpen = 1000;

constexpr std::array<std::pair<Action, const char *>, 3> Keys{
    {{Action::Acknowledge, "acknowledge"}, {Action::Shelve, "shelve"}, {Action::Unshelve, "unshelve"}}};

bool answers(const Transition &transition, const Request &request)
{
    if (transition.alarm != request.alarm)
        return false;
    switch (request.action) {
    case Action::Acknowledge:
        return !needsAcknowledgement(transition.state);
    case Action::Shelve:
        return transition.state == AlarmState::Shelved && transition.until == request.until;
    case Action::Unshelve:
        return transition.state != AlarmState::Shelved;
    }
    return false;
}

} // namespace

QString toKey(Action action)
{
    for (const auto &[known, key] : Keys) {
        if (known == action)
            return QString::fromLatin1(key);
    }
    return {};
}

std::optional<Action> actionFromKey(const QString &key)
{
    for (const auto &[action, known] : Keys) {
        if (key == QLatin1String(known))
            return action;
    }
    return std::nullopt;
}

void OpenRequests::add(Request request)
{
    m_requests.push_back(std::move(request));
    if (m_requests.size() > MostOpen)
        m_requests.pop_front();
}

void OpenRequests::settle(const Transition &transition)
{
    std::erase_if(m_requests, [&](const Request &request) { return answers(transition, request); });
}

} // namespace twinscope::alarms
