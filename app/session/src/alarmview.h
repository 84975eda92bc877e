// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "originreader.h"

#include <twinscope/alarms/alarmengine.h>
#include <twinscope/core/timecursor.h>

#include <QTimer>

namespace twinscope::session {

/// The alarm list at the cursor: live from the engine's present state, else from its journal. Main thread.
class AlarmView final : public QObject
{
    Q_OBJECT
public:
    AlarmView(alarms::AlarmEngine &engine, core::TimeCursor &cursor, OriginReader &reader, QObject *parent = nullptr);

    const std::vector<alarms::AlarmRow> &rows() const { return m_rows; }
    const std::vector<int> &worstByAsset() const { return m_worst; }
    /// Whether there are alarms at the cursor at all: live, in history, in another origin before its start.
    bool isMeasured() const;

signals:
    void changed(); ///< the rows, or whether there are any at the cursor or one may act on them; at most once a frame

private:
    void leaveRecord(); ///< where the cursor just left what was measured, or came back
    void pull();
    void show(std::vector<alarms::AlarmRow> rows);

    alarms::AlarmEngine &m_engine;
    core::TimeCursor &m_cursor;
    OriginReader &m_reader;
    QTimer m_frameTimer;
    QTimer m_delayTimer;
    quint64 m_revision = 0;
    bool m_pulled = false;
    bool m_mayAct = true;
    bool m_wasMeasured = true;
    std::vector<alarms::AlarmRow> m_rows;
    std::vector<int> m_worst;
};

} // namespace twinscope::session
