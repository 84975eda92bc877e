// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upkeep.h"

#include <QCoreApplication>

namespace twinscope::session {

namespace {
constexpr std::chrono::hours Every(1);
const QString Subject = QStringLiteral("history");
} // namespace

Upkeep::Upkeep(historian::Store &store, std::vector<plant::RetentionRule> rules, const core::Clock &clock,
               core::MessageLog &log)
    : m_store(store)
    , m_rules(std::move(rules))
    , m_clock(clock)
    , m_log(log)
{
    m_pool.setMaxThreadCount(1);
    if (m_rules.empty())
        return;
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { start(); });
    m_timer.start(Every);
    start();
}

Upkeep::~Upkeep()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Upkeep::start()
{
    if (m_pool.activeThreadCount() == 0)
        m_pool.start([this] { run(); });
}

void Upkeep::run()
{
    core::Progress progress(m_stop.get_token());
    const auto removed = applyRetention(m_store, m_rules, m_clock.now(), progress);
    if (!removed && removed.error().code != core::ErrorCode::Cancelled)
        m_log.error(Subject, removed.error());
    if (removed && *removed > 0)
        m_log.info(
            Subject,
            QCoreApplication::translate("session", "%1 samples were thinned out or removed by rule.").arg(*removed));
}

} // namespace twinscope::session
