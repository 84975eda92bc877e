// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>
#include <twinscope/core/clock.h>
#include <twinscope/core/result.h>

#include <functional>
#include <memory>

namespace twinscope::alarms {

/// Runs the state machine of every alarm of a plant over incoming samples and keeps the journal.
/// Thread-safe: samples come from the ingest thread, acknowledgements and questions from the window.
/// A high alarm is active from value >= limit until value < limit - deadband, a low one the other way round, a state alarm
/// while the value equals its number. Bad samples and text do not change an alarm's activity, but begin its delays anew:
/// a delay has to be seen. Delays are judged on sample times and, through tick(), on the clock since the sample's
/// arrival, so that recorded data may be years old. A sample older than the last one judged is left out, as in the live
/// table. An alarm whose channel or limit does not exist stays Normal. The plant is copied.
class AlarmEngine
{
public:
    /// journalPath: NAME.twin.alarms.jsonl, appended to and read at start; empty: the journal lives in memory only.
    AlarmEngine(const plant::Plant &plant, const core::Clock &clock, QString journalPath = {});
    ~AlarmEngine();

    /// The longest time an alarm may be shelved at once.
    static constexpr core::Duration LongestShelving = std::chrono::hours(24 * 7);

    /// Reads the journal and goes on where it ended: unacknowledged alarms are still there. Before any sample. Damaged
    /// lines are skipped and counted in the error's detail; after any error the engine works all the same.
    core::Result<void> open();

    void evaluate(core::ChannelIndex channel, const core::Sample &sample);
    void tick(); ///< judges delays and ends of shelving against the clock; call about once a second

    bool acknowledge(AlarmIndex alarm, const QString &by); ///< false where there was nothing to acknowledge
    int acknowledgeAll(const QString &by);
    /// Clause 11.3: always for a limited time, at most LongestShelving; shelving a shelved alarm sets its end anew.
    /// False where the time is not positive. Afterwards, or when unshelved, it is Normal or UnacknowledgedActive.
    bool shelve(AlarmIndex alarm, core::Duration time, const QString &by);
    bool unshelve(AlarmIndex alarm, const QString &by);

    quint64 revision() const;           ///< goes up with every transition
    std::vector<AlarmRow> rows() const; ///< now: everything not Normal; worst priority first, then newest
    std::vector<AlarmRow> rowsAt(core::Time time) const; ///< the same, from the journal, at or before that time
    std::vector<Transition> journal() const;             ///< in the order they happened
    quint64 forgottenTransitions() const; ///< the oldest, beyond a million: in the file, no longer in memory
    core::Result<void>
    journalHealth() const; ///< an Error while transitions cannot be written; they are kept and retried
    /// The most serious active alarm of each asset at a time: priority 1…4, 0 none. Index = AssetIndex.
    std::vector<int> worstByAsset(const std::vector<AlarmRow> &rows) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::alarms
