// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alarmview.h"

namespace twinscope::session {

namespace {
constexpr int FrameMs = 100;
constexpr int DelayMs = 1000;
} // namespace

AlarmView::AlarmView(alarms::AlarmEngine &engine, core::TimeCursor &cursor, OriginReader &reader, core::MessageLog &log,
                     QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_cursor(cursor)
    , m_log(log)
    , m_worst(engine.worstByAsset({}))
{
    connect(&m_frameTimer, &QTimer::timeout, this, &AlarmView::pullLive);
    connect(&m_delayTimer, &QTimer::timeout, this, &AlarmView::tick);
    connect(&m_cursor, &core::TimeCursor::changed, this, [this] {
        m_pulled = false;
        pullLive();
    });
    connect(&reader, &OriginReader::snapshotReady, this, [this](const Snapshot &snapshot) {
        if (!m_cursor.isLive() && snapshot.origin == m_cursor.origin())
            show(snapshot.alarms);
    });
    m_frameTimer.start(FrameMs);
    m_delayTimer.start(DelayMs);
}

void AlarmView::tick()
{
    m_engine.tick();
    const auto health = m_engine.journalHealth();
    if (health.ok() != std::exchange(m_journalHealthy, health.ok())) {
        if (health)
            m_log.info(QStringLiteral("alarms"), tr("The alarm journal can be written again; nothing was lost."));
        else
            m_log.error(QStringLiteral("alarms"), health.error());
    }
}

void AlarmView::pullLive()
{
    const quint64 revision = m_engine.revision();
    if (!m_cursor.isLive() || (m_pulled && revision == m_revision))
        return;
    m_pulled = true;
    m_revision = revision;
    show(m_engine.rows());
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
