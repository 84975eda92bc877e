// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedframes.h"

#include <algorithm>

namespace twinscope::session {

namespace {
constexpr int LiveInterval = 1000; ///< milliseconds
}

ComparedFrames::ComparedFrames(core::TimeCursor &cursor, OriginReader &reader, QObject *parent)
    : FrameFeed(parent)
    , m_cursor(cursor)
    , m_reader(reader)
{
    m_live.setInterval(LiveInterval);
    connect(&m_live, &QTimer::timeout, this, &ComparedFrames::follow);
    connect(&m_cursor, &core::TimeCursor::changed, this, &ComparedFrames::follow);
    connect(&m_cursor, &core::TimeCursor::ticked, this, &ComparedFrames::follow);
    connect(&m_reader, &OriginReader::comparedReady, this, &ComparedFrames::take);
}

void ComparedFrames::compareWith(std::optional<core::Comparison> comparison, core::Time from, core::Time to)
{
    m_comparison = std::move(comparison);
    m_from = from;
    m_to = to;
    if (!m_comparison)
        m_live.stop();
    follow();
}

core::Time ComparedFrames::wantedTime() const
{
    if (m_comparison->at)
        return *m_comparison->at;
    return m_from > m_to ? m_cursor.time() : std::clamp(m_cursor.time(), m_from, m_to);
}

void ComparedFrames::follow()
{
    if (!m_comparison || m_comparison->origin == m_cursor.origin()) {
        clear();
        return;
    }
    if (!m_cursor.isLive())
        m_live.stop();
    else if (!m_live.isActive())
        m_live.start();
    m_reader.requestCompared(m_comparison->origin, wantedTime());
}

void ComparedFrames::clear()
{
    if (std::exchange(m_frame, {}).values.empty())
        return;
    emit frameChanged();
}

void ComparedFrames::take(const Snapshot &snapshot)
{
    if (!m_comparison || snapshot.origin != m_comparison->origin || snapshot.origin == m_cursor.origin())
        return;
    m_frame.origin = snapshot.origin;
    m_frame.time = snapshot.time;
    m_frame.values = snapshot.values;
    emit frameChanged();
}

} // namespace twinscope::session
