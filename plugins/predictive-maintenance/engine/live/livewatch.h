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
    /// A sentence where the good time, as learn() read it, holds what looks like a fault; "": it does not.
    const QString &doubt() const { return m_doubt; }
    /// Only after learn() has succeeded. A channel whose value is bad counts as missing.
    Judgement judge(const core::ValueSource &live, core::Time now);
    Judgement judge(const Vector &row); ///< of the inputs; NaN where one is missing

    const Watch &watch() const { return m_watch; }
    const std::vector<core::ChannelIndex> &inputs() const { return m_inputs; }
    /// The channels that contribute a tenth or more, the largest first: "Current 61 %, Flow 27 %". Empty: none does.
    QString because(const Judgement &judgement) const;

private:
    QString doubtAbout(const Matrix &good) const;
    Matrix goodRows(const core::ValueSource &history, core::Duration step) const;

    Watch m_watch;
    std::vector<core::ChannelIndex> m_inputs;
    QStringList m_names; ///< of the inputs, for people
    std::unique_ptr<Monitor> m_monitor;
    QString m_doubt;
};

} // namespace twinscope::predict
