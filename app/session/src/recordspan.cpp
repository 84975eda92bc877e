// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordspan.h"

#include <twinscope/core/frame.h>

namespace twinscope::session {

namespace {
constexpr int AskEveryMs = 1000;
}

RecordSpan::RecordSpan(const historian::Store &store, core::TimeCursor &cursor)
    : m_store(store)
    , m_cursor(cursor)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &RecordSpan::ask);
    m_timer.start(AskEveryMs);
    ask();
}

RecordSpan::~RecordSpan()
{
    m_pool.waitForDone();
}

void RecordSpan::ask()
{
    if (m_pool.activeThreadCount() > 0)
        return;
    m_pool.start([this] {
        // What cannot be read now is told by those who need the values; the span stays as it was.
        if (const auto statistics = m_store.statistics(); statistics && statistics->from <= statistics->to)
            QMetaObject::invokeMethod(
                this,
                [this, from = statistics->from, to = statistics->to] {
                    m_known = {from, to};
                    if (m_cursor.isLive() || m_cursor.origin() == QLatin1String(core::HistoryOrigin))
                        m_cursor.setSpan(from, to);
                },
                Qt::QueuedConnection);
    });
}

} // namespace twinscope::session
