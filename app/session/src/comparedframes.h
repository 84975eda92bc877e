// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "originreader.h"

#include <twinscope/core/timecursor.h>
#include <twinscope/session/session.h>

#include <QTimer>

namespace twinscope::session {

/// The frames of an origin that is compared with the one on the screen. Without a comparison, or while the screen shows
/// that very origin, its frame has no values. Main thread.
class ComparedFrames final : public core::FrameFeed
{
    Q_OBJECT
public:
    ComparedFrames(core::TimeCursor &cursor, OriginReader &reader, QObject *parent = nullptr);

    /// [from, to]: what the origin reaches over; from > to: without bounds.
    void compareWith(std::optional<core::Comparison> comparison, core::Time from, core::Time to);
    const std::optional<core::Comparison> &comparison() const { return m_comparison; }

    const core::Frame &frame() const override { return m_frame; }

private:
    void follow();
    void take(const Snapshot &snapshot);
    void clear();
    core::Time wantedTime() const;

    core::TimeCursor &m_cursor;
    OriginReader &m_reader;
    QTimer m_live; ///< while the cursor is live, it moves without saying so
    std::optional<core::Comparison> m_comparison;
    core::Time m_from{1}, m_to{0};
    core::Frame m_frame;
};

} // namespace twinscope::session
