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
/// Bad samples do not change an alarm's activity. Delays and deadband as defined; delays are judged on sample times and,
/// through tick(), on the clock.
class AlarmEngine
{
public:
    /// journalPath: NAME.twin.alarms.jsonl, appended to and read at start; empty: the journal lives in memory only.
    AlarmEngine(const plant::Plant &plant, const core::Clock &clock, QString journalPath = {});
    ~AlarmEngine();

    core::Result<void> open(); ///< reads the journal; damaged lines are skipped, and counted in the error's detail

    void evaluate(core::ChannelIndex channel, const core::Sample &sample);
    void tick(); ///< judges delays and ends of shelving against the clock; call about once a second

    bool acknowledge(AlarmIndex alarm, const QString &by); ///< false where there was nothing to acknowledge
    int acknowledgeAll(const QString &by);
    bool shelve(AlarmIndex alarm, core::Duration time, const QString &by); ///< clause 11.3: always for a limited time
    bool unshelve(AlarmIndex alarm, const QString &by);

    quint64 revision() const;                  ///< goes up with every transition
    std::vector<AlarmRow> rows() const;        ///< now: everything not Normal; worst priority first, then newest
    std::vector<AlarmRow> rowsAt(core::Time time) const; ///< the same, from the journal, at or before that time
    std::vector<Transition> journal() const;
    /// The most serious active alarm of each asset at a time: priority 1…4, 0 none. Index = AssetIndex.
    std::vector<int> worstByAsset(const std::vector<AlarmRow> &rows) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::alarms
