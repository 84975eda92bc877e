// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/watch.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::predict {

/// One watched asset at work: learns from the record of its good time, then judges what its channels say now. One thread.
class LiveWatch
{
public:
    LiveWatch(Watch watch, const plant::Plant &plant);

    /// Reads one row every `step` of the good time; where that would be more than 20,000 rows, correspondingly fewer.
    core::Result<void> learn(const core::ValueSource &history, core::Duration step);
    /// Only after learn() has succeeded. A channel whose value is bad counts as missing.
    Judgement judge(const core::ValueSource &live, core::Time now);

    const Watch &watch() const { return m_watch; }
    /// The channels that contribute a tenth or more, the largest first: "Current 61 %, Flow 27 %". Empty: none does.
    QString because(const Judgement &judgement) const;

private:
    Matrix goodRows(const core::ValueSource &history, core::Duration step) const;

    Watch m_watch;
    std::vector<core::ChannelIndex> m_inputs;
    QStringList m_names; ///< of the inputs, for people
    std::unique_ptr<Monitor> m_monitor;
};

} // namespace twinscope::predict
