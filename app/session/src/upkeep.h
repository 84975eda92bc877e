// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>
#include <twinscope/session/retention.h>

#include <QThreadPool>
#include <QTimer>

#include <stop_token>

namespace twinscope::session {

/// Applies the plant's retention rules to the store that is recorded into: at once, then every hour, in a thread of its
/// own.
class Upkeep
{
public:
    /// Store, clock and log outlive it.
    Upkeep(historian::Store &store, std::vector<plant::RetentionRule> rules, const core::Clock &clock,
           core::MessageLog &log);
    ~Upkeep(); ///< stops what is under way and waits for it
    Q_DISABLE_COPY_MOVE(Upkeep)

private:
    void start();
    void run();

    historian::Store &m_store;
    const std::vector<plant::RetentionRule> m_rules;
    const core::Clock &m_clock;
    core::MessageLog &m_log;
    std::stop_source m_stop;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace twinscope::session
