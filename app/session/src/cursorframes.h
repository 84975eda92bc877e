// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "originreader.h"

#include <twinscope/core/frame.h>
#include <twinscope/core/timecursor.h>
#include <twinscope/telemetry/livetable.h>

#include <QTimer>

namespace twinscope::session {

/// The screen's frames: live ones are pulled from the live table at the frame rate, all others come from the origin
/// reader whenever the cursor moves. Emits nothing while nothing changes. Main thread.
class CursorFrames final : public core::FrameFeed
{
    Q_OBJECT
public:
    CursorFrames(const plant::Plant &plant, const telemetry::LiveTable &table, core::TimeCursor &cursor,
                 const core::Clock &clock, OriginReader &reader, QObject *parent = nullptr);

    const core::Frame &frame() const override { return m_frame; }

private:
    void cursorChanged();
    void cursorMoved();
    void pullLive();
    void takeSnapshot(const Snapshot &snapshot);
    void put(core::ChannelIndex channel, core::Sample sample);
    void sweepStale(core::Time now);
    void publish(core::Time time, bool force);

    const plant::Plant &m_plant;
    const telemetry::LiveTable &m_table;
    core::TimeCursor &m_cursor;
    const core::Clock &m_clock;
    OriginReader &m_reader;
    QTimer m_timer;
    core::Frame m_frame;
    quint64 m_revision = 0;
    core::Time m_nextSweep;
    bool m_everything = false; ///< the origin changed: the next frame names every channel
};

} // namespace twinscope::session
