// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/timecursor.h>
#include <twinscope/historian/store.h>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace twinscope::session {

/// Keeps the cursor's span as long as the record: asks the store about once a second, in a thread of its own.
class RecordSpan final : public QObject
{
public:
    RecordSpan(const historian::Store &store, core::TimeCursor &cursor); ///< both outlive it
    ~RecordSpan() override;                                              ///< waits for the question under way

    std::pair<core::Time, core::Time> known() const { return m_known; } ///< from > to: nothing

private:
    void ask();

    const historian::Store &m_store;
    core::TimeCursor &m_cursor;
    QTimer m_timer;
    QThreadPool m_pool;
    std::pair<core::Time, core::Time> m_known{core::Time{1}, core::Time{0}};
};

} // namespace twinscope::session
