// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alarmengine_p.h"

namespace twinscope::alarms {

namespace {
constexpr core::Duration FutureTolerance = std::chrono::minutes(1);
}

bool NewestSample::take(const core::Sample &sample)
{
    const bool counts = m_sample && m_sample->quality.level != core::QualityLevel::Bad &&
                        m_sample->time <= m_sample->arrival + FutureTolerance;
    if (counts && sample.time < m_sample->time)
        return false;
    m_sample = sample;
    return true;
}

AlarmEngine::Private::Private(const plant::Plant &plant, const core::Clock &clock, JournalOptions options)
    : clock(clock)
    , catalogue(plant)
    , journal(plant.alarms.size())
    , machines(makeMachines(plant))
    , newest(plant.channels.size())
{
    if (!options.path.isEmpty())
        thread.emplace(std::move(options), *this);
}

void AlarmEngine::Private::open()
{
    if (!thread) {
        isOpen = true;
        return;
    }
    {
        const std::lock_guard lock(mutex);
        opening = true;
    }
    thread->start();
}

void AlarmEngine::Private::wakeWriter()
{
    if (thread)
        thread->wake();
}

void AlarmEngine::Private::evaluate(core::ChannelIndex channel, const core::Sample &sample)
{
    if (catalogue.ofChannel(channel).empty())
        return;
    bool toWrite = false;
    {
        std::unique_lock lock(mutex);
        opened.wait(lock, [this] { return !opening; });
        if (newest[channel].take(sample) && judges())
            judge(channel, sample);
        toWrite = !unwritten.isEmpty();
    }
    if (toWrite)
        wakeWriter();
}

void AlarmEngine::Private::judge(core::ChannelIndex channel, const core::Sample &sample)
{
    for (const AlarmIndex alarm : catalogue.ofChannel(channel))
        record(alarm, machines[size_t(alarm)].judge(sample), {});
}

void AlarmEngine::Private::tick()
{
    const core::Time now = clock.now();
    {
        const std::lock_guard lock(mutex);
        if (opening || !judges())
            return;
        for (size_t i = 0; i < machines.size(); ++i)
            record(AlarmIndex(i), machines[i].tick(now), {});
    }
    wakeWriter();
}

bool AlarmEngine::Private::ask(Request request)
{
    if (!catalogue.contains(request.alarm))
        return false;
    request.time = clock.now();
    bool done = false;
    {
        const std::lock_guard lock(mutex);
        if (const Journal::Entry *seen = journal.last(request.alarm)) {
            request.since = seen->since;
            if (request.action == Action::Unshelve)
                request.until = seen->transition.until;
        }
        done = !opening && (judges() ? carryOut(request) : handOver(request));
    }
    wakeWriter();
    return done;
}

bool AlarmEngine::Private::carryOut(const Request &request)
{
    const core::Time now = clock.now();
    Machine &machine = machines[size_t(request.alarm)];
    const Journal::Entry *entry = journal.last(request.alarm);
    Machine::Changes changes;
    switch (request.action) {
    case Action::Acknowledge:
        if (entry && entry->since == request.since)
            changes = machine.acknowledge(now);
        break;
    case Action::Shelve:
        if (request.until > now)
            changes = machine.shelve(now, std::min(request.until, now + LongestShelving));
        break;
    case Action::Unshelve:
        if (machine.shelvedUntil() == request.until)
            changes = machine.unshelve(now);
        break;
    }
    const bool changed = !changes.empty();
    record(request.alarm, std::move(changes), request.by);
    return changed;
}

bool AlarmEngine::Private::handOver(const Request &request)
{
    const Journal::Entry *seen = journal.last(request.alarm);
    const AlarmState state = seen ? seen->transition.state : AlarmState::Normal;
    const bool isOfUse = request.action == Action::Acknowledge ? needsAcknowledgement(state)
                         : request.action == Action::Unshelve  ? state == AlarmState::Shelved
                                                               : true;
    if (!isOfUse || !mayAsk)
        return false;
    unwritten += writeJournalLine(request, catalogue.id(request.alarm));
    return true;
}

core::Result<void> AlarmEngine::Private::mayAct() const
{
    const std::lock_guard lock(mutex);
    if (mayAsk)
        return {};
    return core::Error{core::ErrorCode::Refused,
                       tr("Another window keeps the alarm journal, and its file may not be written to from here: "
                          "acknowledge and shelve there."),
                       {}};
}

void AlarmEngine::Private::record(AlarmIndex alarm, Machine::Changes changes, const QString &by)
{
    for (Change &change : changes) {
        const core::Time until =
            change.state == AlarmState::Shelved ? machines[size_t(alarm)].shelvedUntil() : core::Time();
        Transition transition{change.time, alarm, change.state, std::move(change.value), by, until};
        if (role == JournalRole::Keeper)
            unwritten += writeJournalLine(transition, catalogue.id(alarm));
        remember(std::move(transition));
    }
}

void AlarmEngine::Private::remember(Transition transition)
{
    journal.add(std::move(transition));
    ++revision;
}

std::vector<AlarmRow> AlarmEngine::Private::rows(const std::function<const Journal::Entry *(AlarmIndex)> &entryOf) const
{
    std::vector<AlarmRow> rows;
    {
        const std::lock_guard lock(mutex);
        for (size_t i = 0; i < machines.size(); ++i) {
            const Journal::Entry *entry = entryOf(AlarmIndex(i));
            if (!entry || entry->transition.state == AlarmState::Normal)
                continue;
            const Transition &last = entry->transition;
            rows.push_back({last.alarm, last.state, entry->since, last.value, last.until});
        }
    }
    return catalogue.sorted(rows);
}

} // namespace twinscope::alarms
