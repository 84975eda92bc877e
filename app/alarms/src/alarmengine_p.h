// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alarmcatalogue.h"
#include "journal.h"
#include "journalthread.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace twinscope::alarms {

/// Whether a sample says something about the present, by the same rule as the live table: time must not go back, unless
/// the last sample was bad or claimed to come from the future.
class NewestSample
{
public:
    bool take(const core::Sample &sample);
    const std::optional<core::Sample> &sample() const { return m_sample; }

private:
    std::optional<core::Sample> m_sample;
};

class AlarmEngine::Private final : public JournalClient
{
    Q_DECLARE_TR_FUNCTIONS(alarms)

public:
    Private(const plant::Plant &plant, const core::Clock &clock, JournalOptions options);

    void open();
    void evaluate(core::ChannelIndex channel, const core::Sample &sample);
    void tick();
    bool ask(Request request); ///< by one path: done at once, or handed to the keeper
    core::Result<void> mayAct() const;
    std::vector<AlarmRow> rows(const std::function<const Journal::Entry *(AlarmIndex)> &entryOf) const;

    void take(std::vector<JournalLine> lines) override;
    void forgetAll() override;
    void roleChanged(JournalRole role, bool mayAsk) override;
    QByteArray takeUnwritten() override;

    const core::Clock &clock;
    const AlarmCatalogue catalogue;
    std::atomic<quint64> revision{0};
    std::atomic<JournalRole> role{JournalRole::Alone};
    std::atomic<bool> isOpen{false};

    mutable std::mutex mutex; ///< guards what follows
    Journal journal;

private:
    // All with the mutex held.
    void judge(core::ChannelIndex channel, const core::Sample &sample);
    bool carryOut(const Request &request);
    bool handOver(const Request &request);
    void record(AlarmIndex alarm, Machine::Changes changes, const QString &by);
    void remember(Transition transition);
    void takeTransition(Transition transition);
    void takeRequest(Request request);
    void goOnFromJournal();

    bool judges() const { return role != JournalRole::Follower; }
    void wakeWriter();

    std::vector<Machine> machines;
    std::vector<NewestSample> newest; ///< index = channel
    OpenRequests openRequests;        ///< nobody has answered them yet
    QByteArray unwritten;
    bool mayAsk = true;
    bool opening = false;
    std::condition_variable opened;

    std::optional<JournalThread> thread; ///< goes first: it calls all of the above
};

} // namespace twinscope::alarms
