// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/alarms/alarmengine.h>

#include "alarmengine_p.h"

namespace twinscope::alarms {

AlarmEngine::AlarmEngine(const plant::Plant &plant, const core::Clock &clock, JournalOptions journal)
    : d(std::make_unique<Private>(plant, clock, std::move(journal)))
{
}

AlarmEngine::~AlarmEngine() = default;

void AlarmEngine::open()
{
    d->open();
}

bool AlarmEngine::isOpen() const
{
    return d->isOpen;
}

void AlarmEngine::evaluate(core::ChannelIndex channel, const core::Sample &sample)
{
    d->evaluate(channel, sample);
}

void AlarmEngine::tick()
{
    d->tick();
}

bool AlarmEngine::acknowledge(AlarmIndex alarm, const QString &by)
{
    return d->ask({{}, alarm, Action::Acknowledge, by, {}, {}});
}

bool AlarmEngine::shelve(AlarmIndex alarm, core::Duration time, const QString &by)
{
    const core::Time until = d->clock.now() + std::min(time, LongestShelving);
    return time > core::Duration(0) && d->ask({{}, alarm, Action::Shelve, by, {}, until});
}

bool AlarmEngine::unshelve(AlarmIndex alarm, const QString &by)
{
    return d->ask({{}, alarm, Action::Unshelve, by, {}, {}});
}

core::Result<void> AlarmEngine::mayAct() const
{
    return d->mayAct();
}

JournalRole AlarmEngine::role() const
{
    return d->role;
}

quint64 AlarmEngine::revision() const
{
    return d->revision;
}

std::vector<AlarmRow> AlarmEngine::rows() const
{
    return d->rows([this](AlarmIndex alarm) { return d->journal.last(alarm); });
}

std::vector<AlarmRow> AlarmEngine::rowsAt(core::Time time) const
{
    return d->rows([this, time](AlarmIndex alarm) { return d->journal.at(alarm, time); });
}

std::vector<Transition> AlarmEngine::journal() const
{
    const std::lock_guard lock(d->mutex);
    return d->journal.all();
}

quint64 AlarmEngine::forgottenTransitions() const
{
    const std::lock_guard lock(d->mutex);
    return d->journal.forgotten();
}

std::vector<int> AlarmEngine::worstByAsset(const std::vector<AlarmRow> &rows) const
{
    return d->catalogue.worstByAsset(rows);
}

} // namespace twinscope::alarms
