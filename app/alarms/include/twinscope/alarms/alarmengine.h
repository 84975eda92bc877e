// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>
#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>

#include <memory>

namespace twinscope::alarms {

struct JournalOptions
{
    QString path;                    ///< NAME.twin.alarms.jsonl; empty: the journal lives in memory only
    bool write = true;               ///< keep the file where nobody else does; false: this process never changes it
    core::MessageLog *log = nullptr; ///< where trouble with the file is told
};

/// Whose state machines decide. One process at a time keeps a plant's journal, so that all show the same alarms.
enum class JournalRole {
    Alone,    ///< this one's, in memory: nobody keeps the file, and this process was told not to
    Keeper,   ///< this one's, and it writes the file
    Follower, ///< another process's: its file is read here as it grows
};

/// Runs the state machine of every alarm of a plant over incoming samples and keeps the journal.
/// Thread-safe: samples come from the ingest thread, acknowledgements and questions from the window. Nothing here waits
/// for a disk but evaluate(), until the journal has been read. Files are the business of a thread of its own.
/// A high alarm is active from value >= limit until value < limit - deadband, a low one the other way round, a state alarm
/// while the value equals its number. Bad samples and text do not change an alarm's activity, but begin its delays anew:
/// a delay has to be seen. Delays are judged on sample times and, through tick(), on the clock since the sample's
/// arrival, so that recorded data may be years old. A sample older than the last one judged is left out, as in the live
/// table. An alarm whose channel or limit does not exist stays Normal. The plant is copied.
/// A follower judges nothing, and is ready to go on from the newest samples when it becomes the keeper.
class AlarmEngine
{
public:
    AlarmEngine(const plant::Plant &plant, const core::Clock &clock, JournalOptions journal = {});
    ~AlarmEngine(); ///< writes what waits

    /// The longest time an alarm may be shelved at once.
    static constexpr core::Duration LongestShelving = std::chrono::hours(24 * 7);

    /// Begins to read the journal and goes on where it ended: unacknowledged alarms are still there. Call once, before
    /// any sample; what is wrong goes to the log, and the engine works all the same.
    void open();
    bool isOpen() const; ///< the journal has been read

    void evaluate(core::ChannelIndex channel, const core::Sample &sample);
    void tick(); ///< judges delays and ends of shelving against the clock; call about once a second

    /// What people do. A follower hands it to the keeper through the journal, and shows it when that has answered.
    /// False where there was nothing to do, or it cannot be handed over: mayAct() says why.
    bool acknowledge(AlarmIndex alarm, const QString &by);
    /// Clause 11.3: always for a limited time, at most LongestShelving; shelving a shelved alarm sets its end anew.
    /// False where the time is not positive. Afterwards, or when unshelved, it is Normal or UnacknowledgedActive.
    bool shelve(AlarmIndex alarm, core::Duration time, const QString &by);
    bool unshelve(AlarmIndex alarm, const QString &by);
    core::Result<void> mayAct() const;

    JournalRole role() const;
    quint64 revision() const;           ///< goes up with every transition and change of role
    std::vector<AlarmRow> rows() const; ///< now: everything not Normal; worst priority first, then newest
    std::vector<AlarmRow> rowsAt(core::Time time) const; ///< the same, from the journal, at or before that time
    std::vector<Transition> journal() const;             ///< in the order they happened
    quint64 forgottenTransitions() const; ///< the oldest, beyond a million: in the file, no longer in memory
    /// The most serious active alarm of each asset at a time: priority 1…4, 0 none. Index = AssetIndex.
    std::vector<int> worstByAsset(const std::vector<AlarmRow> &rows) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::alarms
