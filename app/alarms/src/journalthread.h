// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journalfile.h"
#include "journalline.h"

#include <twinscope/alarms/alarmengine.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace twinscope::alarms {

/// Whom the journal's thread works for. All calls come from that thread.
class JournalClient
{
public:
    virtual ~JournalClient() = default;

    virtual void take(std::vector<JournalLine> lines) = 0; ///< read from the file, in its order
    virtual void forgetAll() = 0;                          ///< the file is read anew from its start
    /// First when the file was read at the start, then with every change. `mayAsk`: requests can be handed over.
    virtual void roleChanged(JournalRole role, bool mayAsk) = 0;
    /// What is to be written, given away: transitions as the keeper, requests as a follower.
    virtual QByteArray takeUnwritten() = 0;
};

/// Does everything that touches the journal's file, so that neither the window nor the ingest waits for a disk: reads it
/// at the start, follows what others add, writes, and forces to disk all that came up meanwhile at once. Several times a
/// second it looks who keeps the file, and takes the place where it is wanted and free.
class JournalThread
{
    Q_DECLARE_TR_FUNCTIONS(alarms)

public:
    JournalThread(JournalOptions options, JournalClient &client);
    ~JournalThread(); ///< writes what waits

    void start(); ///< once
    void wake();  ///< something is to be written; any thread

private:
    void run(const std::stop_token &stop);
    void step(const std::stop_token &stop);
    JournalRole claim();
    void become(JournalRole role);
    void readAgain();
    void readOn(const std::stop_token &stop);
    void writeOut();
    void tell(const core::Result<void> &written);
    void tellRole() const;
    void tellDamage();

    JournalOptions m_options;
    JournalClient &m_client;
    JournalFile m_file;
    std::optional<JournalRole> m_role;
    bool m_mayAsk = false;
    bool m_readable = true, m_writable = true;
    quint64 m_damaged = 0, m_damagedTold = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_work = false; ///< guarded by m_mutex
    std::jthread m_thread;
};

} // namespace twinscope::alarms
