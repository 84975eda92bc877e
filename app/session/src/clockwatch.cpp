// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockwatch.h"

#include <QCoreApplication>

#include <ctime>
#include <utility>

namespace twinscope::session {

namespace {

constexpr core::Duration LeastJump = std::chrono::minutes(1); ///< less is what a time service does
constexpr auto Interval = std::chrono::seconds(5);

} // namespace

core::Duration ClockWatch::sinceBoot()
{
    timespec time = {};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

ClockWatch::ClockWatch(const core::Clock &clock, core::MessageLog &log, Steady steady)
    : m_clock(clock)
    , m_log(log)
    , m_steady(std::move(steady))
    , m_apart(apart())
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(Interval);
}

core::Duration ClockWatch::apart() const
{
    return core::Duration(m_clock.now().ns) - m_steady();
}

void ClockWatch::look()
{
    const core::Duration now = apart();
    const core::Duration jump = now - std::exchange(m_apart, now);
    if (jump < LeastJump && -jump < LeastJump)
        return;
    const auto minutes = int(std::chrono::duration_cast<std::chrono::minutes>(jump).count());
    const QString sentence =
        minutes > 0 ? QCoreApplication::translate("session",
                                                  "The clock of this computer was set forward by %n minutes. "
                                                  "Values that bring no time of their own are recorded with "
                                                  "the new time: check the computer's time service.",
                                                  nullptr, minutes)
                    : QCoreApplication::translate("session",
                                                  "The clock of this computer was set back by %n minutes. "
                                                  "Values that bring no time of their own are recorded with "
                                                  "the new time: check the computer's time service.",
                                                  nullptr, -minutes);
    m_log.warning(QStringLiteral("clock"), sentence);
}

} // namespace twinscope::session
