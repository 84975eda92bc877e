// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/timecursor.h>

#include <twinscope/core/frame.h>

#include <algorithm>

namespace twinscope::core {

namespace {
constexpr int ScreenFrameMs = 33;
}

TimeCursor::TimeCursor(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_origin(QLatin1String(LiveOrigin))
{
    m_timer.setInterval(ScreenFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &TimeCursor::tick);
}

bool TimeCursor::isLive() const
{
    return m_origin == QLatin1String(LiveOrigin);
}

Time TimeCursor::time() const
{
    if (isLive())
        return m_clock.now();
    if (!m_playing)
        return m_anchorTime;
    const double elapsed = double((m_clock.now() - m_anchorClock).count()) * m_speed;
    Time t{m_anchorTime.ns + qint64(elapsed)};
    if (m_from <= m_to)
        t = std::clamp(t, m_from, m_to);
    return t;
}

void TimeCursor::setSpan(Time from, Time to)
{
    m_from = from;
    m_to = to;
}

void TimeCursor::anchorAt(Time time)
{
    m_anchorTime = m_from <= m_to ? std::clamp(time, m_from, m_to) : time;
    m_anchorClock = m_clock.now();
}

void TimeCursor::goLive()
{
    m_origin = QLatin1String(LiveOrigin);
    m_playing = true;
    m_timer.stop();
    emit changed();
}

void TimeCursor::pause()
{
    const Time at = time();
    if (isLive())
        m_origin = QLatin1String(HistoryOrigin);
    m_playing = false;
    m_timer.stop();
    anchorAt(at);
    emit changed();
}

void TimeCursor::play()
{
    if (isLive())
        return;
    anchorAt(time());
    m_playing = true;
    m_timer.start();
    emit changed();
}

void TimeCursor::togglePlay()
{
    if (m_playing)
        pause();
    else
        play();
}

void TimeCursor::seek(Time time)
{
    if (isLive()) {
        m_origin = QLatin1String(HistoryOrigin);
        m_playing = false;
    }
    anchorAt(time);
    emit changed();
}

void TimeCursor::step(Duration by)
{
    seek(time() + by);
}

void TimeCursor::setSpeed(double speed)
{
    if (speed == 0.0 || speed == m_speed)
        return;
    anchorAt(time());
    m_speed = speed;
    emit changed();
}

void TimeCursor::setOrigin(const QString &origin, Time at)
{
    m_origin = origin;
    m_playing = false;
    m_timer.stop();
    anchorAt(at);
    emit changed();
}

void TimeCursor::tick()
{
    const Time now = time();
    const bool bounded = m_from <= m_to;
    if (bounded && (m_speed > 0 ? now >= m_to : now <= m_from))
        pause();
    else
        emit ticked();
}

} // namespace twinscope::core
