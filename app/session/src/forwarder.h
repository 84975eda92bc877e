// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharedopener.h"

#include <twinscope/core/clock.h>
#include <twinscope/historian/embeddedstore.h>
#include <twinscope/session/session.h>

#include <QHash>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace twinscope::session {

/// Sends what the embedded store recorded to the shared history, in a thread of its own, and fills the gap after the
/// server was away. Every append carries a receipt with the position it reaches, in the same transaction; after a doubt
/// the newest receipt says where to go on. So nothing is lost and nothing stored twice, whoever was killed when.
class Forwarder
{
public:
    struct Options
    {
        QString recorderId; ///< of the embedded store, for good
        std::chrono::milliseconds firstWait{500}, longestWait{30'000};
        std::chrono::milliseconds farewell{3'000}; ///< stop() goes on sending for so long while the server takes it
    };

    /// The store has an outbox; store, clock and log outlive the forwarder.
    Forwarder(historian::EmbeddedStore &store, SharedOpener opener, const core::Clock &clock, core::MessageLog &log,
              Options options);
    ~Forwarder(); ///< as stop()

    void stop();
    void appended(quint64 samples);   ///< the store has more to send; any thread
    SharedHistoryState state() const; ///< any thread

private:
    void run(const std::stop_token &stop);
    void countBacklog(const std::stop_token &stop);
    core::Result<void> connect();
    core::Result<bool> sendNext(); ///< whether there was anything
    core::Result<historian::SeriesId> sharedSeries(historian::SeriesId local);
    core::Result<void> learnChannels();
    void failed(const core::Error &error);
    void succeeded(quint64 samples);
    void wait(const std::stop_token &stop, std::chrono::milliseconds limit);
    QString receiptSource() const;

    historian::EmbeddedStore &m_store;
    historian::Outbox &m_outbox;
    const SharedOpener m_opener;
    const core::Clock &m_clock;
    core::MessageLog &m_log;
    const Options m_options;

    // Of the thread alone.
    std::unique_ptr<historian::Store> m_shared;
    quint64 m_position = 0;
    QHash<historian::SeriesId, QString> m_channels;
    QHash<historian::SeriesId, historian::SeriesId> m_sharedSeries;
    std::chrono::milliseconds m_wait;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_hasMore = true;
    SharedHistoryState m_state;
    std::jthread m_thread; ///< last: uses all the others
};

} // namespace twinscope::session
