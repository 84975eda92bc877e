// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/goodtable.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::predict {

/// One watched asset at work: learns from its good time, then judges what its channels say now. One thread.
class LiveWatch
{
public:
    LiveWatch(Watch watch, const plant::Plant &plant);

    /// Where good rows come from: the record, one row every `step` of the good time (where that would be more than
    /// 20,000 rows, correspondingly fewer), or the watch's own table in the project's folder.
    struct Past
    {
        const core::ValueSource *history = nullptr; ///< nullptr: nothing is recorded
        QString directory;                          ///< the project's
        core::Duration step;
    };
    /// The errors of goodTable; InvalidArgument where there are too few good rows, or none.
    core::Result<void> learn(const Past &past);
    /// A sentence where the good time, as learn() read it, holds what looks like a fault; "": it does not.
    const QString &doubt() const { return m_doubt; }
    /// Sentences: what learn() did not take as the table of good rows has it.
    const QStringList &notices() const { return m_notices; }
    /// Only after learn() has succeeded; times rise. A channel whose value is bad counts as missing. While the asset does
    /// not run, and until it has settled, the score is NaN.
    Judgement judge(const core::ValueSource &live, core::Time now);
    Judgement judge(const Vector &row, core::Time now); ///< of the inputs; NaN where one is missing

    const Watch &watch() const { return m_watch; }
    /// The watch's channels, and behind them the one that says whether it runs, where there is one.
    const std::vector<core::ChannelIndex> &inputs() const { return m_inputs; }
    /// The channels that contribute a tenth or more, the largest first: "Current 61 %, Flow 27 %". Empty: none does.
    QString because(const Judgement &judgement) const;

private:
    QString doubtAbout(const GoodRows &good) const;
    core::Result<GoodRows> goodRows(const Past &past) const;
    GoodRows recordedGoodRows(const core::ValueSource &history, core::Duration step) const;
    Eigen::Index channelCount() const { return Eigen::Index(m_watch.channels.size()); }

    QString nameOf(Eigen::Index channel) const; ///< for people

    Watch m_watch;
    std::vector<plant::Channel> m_channels; ///< of the watch
    std::vector<core::ChannelIndex> m_inputs;
    std::unique_ptr<Monitor> m_monitor;
    QString m_doubt;
    QStringList m_notices;
    Settling m_settling;
    bool m_isResting = false;
};

} // namespace twinscope::predict
