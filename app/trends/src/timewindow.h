// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

namespace twinscope::trends {

/// The span of time a trend shows. While following it moves with the screen's cursor: ends at it when live, keeps it in
/// view in history. Panning stops the following, zooming does not.
class TimeWindow
{
public:
    core::Time from() const { return m_to - m_span; }
    core::Time to() const { return m_to; }
    core::Duration span() const { return m_span; }
    bool isFollowing() const { return m_following; }

    void setSpan(core::Duration span); ///< keeps the end
    void follow(bool on) { m_following = on; }
    /// The cursor is at `time`; returns whether the window moved.
    bool cursorAt(core::Time time, bool live);
    void pan(core::Duration by); ///< stops following
    /// factor < 1: closer; around that moment, but while following live around the newest, which stays at its edge.
    void zoom(double factor, core::Time around);

private:
    core::Time m_to;
    core::Duration m_span = std::chrono::minutes(5);
    bool m_following = true;
    bool m_live = true;
};

} // namespace twinscope::trends
