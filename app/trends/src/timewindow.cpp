// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timewindow.h"

#include <algorithm>

namespace twinscope::trends {

namespace {
constexpr core::Duration Shortest = std::chrono::milliseconds(10);
constexpr core::Duration Longest = std::chrono::hours(24 * 365 * 20);
} // namespace

void TimeWindow::setSpan(core::Duration span)
{
    m_span = std::clamp(span, Shortest, Longest);
}

bool TimeWindow::cursorAt(core::Time time, bool live)
{
    m_live = live;
    if (!m_following)
        return false;
    const core::Time before = m_to;
    if (live)
        m_to = time;
    else if (time < from() || time > m_to)
        m_to = time + m_span / 4;
    return m_to != before;
}

void TimeWindow::pan(core::Duration by)
{
    m_following = false;
    m_to = m_to + by;
}

void TimeWindow::zoom(double factor, core::Time around)
{
    const auto span = std::clamp(core::Duration(qint64(double(m_span.count()) * factor)), Shortest, Longest);
    if (!m_following || !m_live) {
        const double share = double((m_to - around).count()) / double(m_span.count());
        m_to = around + core::Duration(qint64(share * double(span.count())));
    }
    m_span = span;
}

} // namespace twinscope::trends
