// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the engine does for the journal's thread.

#include "alarmengine_p.h"

namespace twinscope::alarms {

void AlarmEngine::Private::take(std::vector<JournalLine> lines)
{
    const std::lock_guard lock(mutex);
    for (JournalLine &line : lines) {
        const AlarmIndex alarm = catalogue.find(line.alarmId);
        if (alarm < 0)
            continue; // an alarm that the plant no longer has stays in the file and out of the list
        std::visit([alarm](auto &content) { content.alarm = alarm; }, line.content);
        if (auto *transition = std::get_if<Transition>(&line.content))
            takeTransition(std::move(*transition));
        else
            takeRequest(std::get<Request>(std::move(line.content)));
    }
}

void AlarmEngine::Private::takeTransition(Transition transition)
{
    openRequests.settle(transition);
    if (role != JournalRole::Keeper) // the keeper reads its own
        remember(std::move(transition));
}

void AlarmEngine::Private::takeRequest(Request request)
{
    if (role == JournalRole::Keeper)
        carryOut(request);
    else
        openRequests.add(std::move(request));
}

void AlarmEngine::Private::forgetAll()
{
    const std::lock_guard lock(mutex);
    journal = Journal(catalogue.size());
    openRequests = {};
    unwritten.clear();
    ++revision;
}

void AlarmEngine::Private::roleChanged(JournalRole newRole, bool mayBeAsked)
{
    {
        const std::lock_guard lock(mutex);
        const bool goesOn = opening || (role == JournalRole::Follower && newRole != JournalRole::Follower);
        role = newRole;
        mayAsk = mayBeAsked;
        if (!judges())
            unwritten.clear();
        else if (goesOn)
            goOnFromJournal();
        opening = false;
        isOpen = true;
        ++revision;
    }
    opened.notify_all();
}

void AlarmEngine::Private::goOnFromJournal()
{
    for (size_t i = 0; i < machines.size(); ++i) {
        const Journal::Entry *last = journal.last(AlarmIndex(i));
        machines[i].restore(last ? last->transition : Transition());
    }
    if (role == JournalRole::Keeper) {
        for (const Request &request : openRequests.takeAll())
            carryOut(request);
    }
    for (size_t channel = 0; channel < newest.size(); ++channel) {
        if (const auto &sample = newest[channel].sample()) // what the keeper before us may not have seen
            judge(core::ChannelIndex(channel), *sample);
    }
}

QByteArray AlarmEngine::Private::takeUnwritten()
{
    const std::lock_guard lock(mutex);
    return std::exchange(unwritten, {});
}

} // namespace twinscope::alarms
