// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alarmview.h"

namespace twinscope::session {

namespace {
constexpr int FrameMs = 100;
constexpr int DelayMs = 1000;
} // namespace

AlarmView::AlarmView(alarms::AlarmEngine &engine, core::TimeCursor &cursor, OriginReader &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_cursor(cursor)
    , m_reader(reader)
    , m_worst(engine.worstByAsset({}))
{
    connect(&m_frameTimer, &QTimer::timeout, this, &AlarmView::pull);
    connect(&m_delayTimer, &QTimer::timeout, this, [this] { m_engine.tick(); });
    connect(&m_cursor, &core::TimeCursor::changed, this, [this] {
        leaveRecord();
        m_pulled = !m_cursor.isLive(); // away from live the rows come with the snapshot that the frames ask for
        pull();
    });
    connect(&m_cursor, &core::TimeCursor::ticked, this, &AlarmView::leaveRecord); // a play goes past an origin's start
    connect(&m_reader, &OriginReader::snapshotReady, this, [this](const Snapshot &snapshot) {
        if (!m_cursor.isLive() && snapshot.origin == m_cursor.origin() && isMeasured())
            show(snapshot.alarms);
    });
    m_frameTimer.start(FrameMs);
    m_delayTimer.start(DelayMs);
}

bool AlarmView::isMeasured() const
{
    return m_cursor.isLive() || m_reader.isMeasured(m_cursor.origin(), m_cursor.time());
}

void AlarmView::leaveRecord()
{
    const bool measured = isMeasured();
    if (!measured)
        show({}); // at once: what is shown next is not the plant
    if (std::exchange(m_wasMeasured, measured) != measured)
        emit changed();
}

void AlarmView::pull()
{
    const quint64 revision = m_engine.revision();
    if (m_pulled && revision == m_revision)
        return;
    m_pulled = true;
    m_revision = revision;
    if (const bool mayAct = m_engine.mayAct().ok(); mayAct != std::exchange(m_mayAct, mayAct))
        emit changed();
    if (m_cursor.isLive())
        show(m_engine.rows());
    else // the journal was read, or grew, perhaps at the very time that is on the screen
        m_reader.requestSnapshot(m_cursor.origin(), m_cursor.time());
}

void AlarmView::show(std::vector<alarms::AlarmRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    m_worst = m_engine.worstByAsset(m_rows);
    emit changed();
}

} // namespace twinscope::session
