// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cursorframes.h"

#include <numeric>

namespace twinscope::session {

namespace {
constexpr int FrameMs = 33;
constexpr core::Duration SweepInterval = std::chrono::milliseconds(250);
} // namespace

CursorFrames::CursorFrames(const plant::Plant &plant, const telemetry::LiveTable &table, core::TimeCursor &cursor,
                           const core::Clock &clock, OriginReader &reader, QObject *parent)
    : FrameFeed(parent)
    , m_plant(plant)
    , m_table(table)
    , m_cursor(cursor)
    , m_clock(clock)
    , m_reader(reader)
{
    m_frame.values.resize(plant.channels.size());
    m_frame.time = clock.now();
    connect(&m_cursor, &core::TimeCursor::changed, this, &CursorFrames::cursorChanged);
    connect(&m_cursor, &core::TimeCursor::ticked, this, &CursorFrames::cursorMoved);
    connect(&m_reader, &OriginReader::snapshotReady, this, &CursorFrames::takeSnapshot);
    connect(&m_timer, &QTimer::timeout, this, &CursorFrames::pullLive);
    m_timer.start(FrameMs);
}

void CursorFrames::cursorChanged()
{
    if (m_cursor.origin() != m_frame.origin) {
        m_everything = true;
        m_revision = 0;
    }
    if (m_cursor.isLive())
        m_timer.start(FrameMs);
    else
        m_timer.stop();
    if (m_cursor.isLive())
        pullLive();
    else
        cursorMoved();
}

void CursorFrames::cursorMoved()
{
    if (!m_cursor.isLive())
        m_reader.requestSnapshot(m_cursor.origin(), m_cursor.time());
}

void CursorFrames::put(core::ChannelIndex channel, core::Sample sample)
{
    auto &shown = m_frame.values[channel];
    if (shown == sample)
        return;
    shown = std::move(sample);
    m_frame.changed.push_back(channel);
}

void CursorFrames::pullLive()
{
    const core::Time now = m_clock.now();
    m_frame.changed.clear();
    if (m_everything)
        m_frame.values.assign(m_frame.values.size(), core::Sample());
    m_revision = m_table.collect(m_revision, [this, now](core::ChannelIndex channel, const core::Sample &sample) {
        put(channel, core::withDeadTime(sample, sample.arrival, now, m_plant.channels[channel].deadTime));
    });
    if (now >= m_nextSweep || now < m_nextSweep - SweepInterval)
        sweepStale(now);
    publish(now, false);
}

void CursorFrames::sweepStale(core::Time now)
{
    m_nextSweep = now + SweepInterval;
    for (core::ChannelIndex c = 0; c < m_frame.values.size(); ++c) {
        const core::Sample &shown = m_frame.values[c];
        put(c, core::withDeadTime(shown, shown.arrival, now, m_plant.channels[c].deadTime));
    }
}

void CursorFrames::takeSnapshot(const Snapshot &snapshot)
{
    if (snapshot.origin != m_cursor.origin() || snapshot.values.size() != m_frame.values.size())
        return;
    m_frame.changed.clear();
    // What was computed, as a scenario is, has no link that could have gone silent.
    const bool isMeasured = snapshot.origin == QLatin1String(core::HistoryOrigin);
    for (core::ChannelIndex c = 0; c < snapshot.values.size(); ++c) {
        const core::Sample &sample = snapshot.values[c];
        const core::Duration deadTime = isMeasured ? m_plant.channels[c].deadTime : core::Duration(0);
        put(c, core::withDeadTime(sample, sample.time, snapshot.time, deadTime));
    }
    // A picture of another moment is a new frame even where no value differs: motion follows the time.
    const bool moved = m_frame.time != snapshot.time;
    publish(snapshot.time, moved);
}

void CursorFrames::publish(core::Time time, bool force)
{
    if (m_everything) {
        m_frame.changed.resize(m_frame.values.size());
        std::iota(m_frame.changed.begin(), m_frame.changed.end(), core::ChannelIndex(0));
    }
    const bool originChanged = std::exchange(m_everything, false);
    if (m_frame.changed.empty() && !originChanged && !force)
        return;
    m_frame.origin = m_cursor.origin();
    m_frame.time = time;
    emit frameChanged();
}

} // namespace twinscope::session
