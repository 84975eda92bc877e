// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>

#include <QTimer>

#include <functional>

namespace twinscope::session {

/// Notices when somebody sets the clock on the wall, which then jumps against one that only goes on, and tells it: from
/// there on the times of samples that bring none of their own lie elsewhere. Looks every few seconds. Main thread.
class ClockWatch
{
public:
    /// The time since the machine was started, with the time it slept.
    using Steady = std::function<core::Duration()>;
    static core::Duration sinceBoot();

    ClockWatch(const core::Clock &clock, core::MessageLog &log, Steady steady = sinceBoot);
    void look();

private:
    core::Duration apart() const;

    const core::Clock &m_clock;
    core::MessageLog &m_log;
    const Steady m_steady;
    core::Duration m_apart; ///< of the two clocks when they were looked at last
    QTimer m_timer;
};

} // namespace twinscope::session
