// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharedopener.h"
#include "storeorigin.h"

#include <twinscope/session/session.h>

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace twinscope::session {

/// Opens the shared history for reading in a thread of its own, and tries again until it is there. Main thread.
class SharedReader final : public QObject
{
    Q_OBJECT
public:
    SharedReader(SharedOpener opener, std::vector<QString> channelIds, core::MessageLog &log);
    ~SharedReader() override; ///< waits for an attempt under way

    historian::Store *store() const { return m_store.get(); } ///< null until opened()
    const std::vector<historian::SeriesId> &series() const { return m_series; }
    SharedHistoryState state() const;

signals:
    void opened(); ///< once

private:
    void run(const std::stop_token &stop);
    core::Result<void> attempt();

    const SharedOpener m_opener;
    const std::vector<QString> m_channelIds;
    core::MessageLog &m_log;
    std::unique_ptr<historian::Store> m_store;
    std::vector<historian::SeriesId> m_series;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    SharedHistoryState m_state;
    std::jthread m_thread;
};

} // namespace twinscope::session
