// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch.h"

#include <QThread>

#include <algorithm>
#include <ctime>

namespace twinscope::bench {

namespace {

constexpr size_t Kept = 4;

double milliseconds(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

bool WatchingApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0) // other threads deliver their events through here, too
        return QApplication::notify(receiver, event);
    Stretch stretch;
    stretch.receiver = QString::fromLatin1(receiver->metaObject()->className()) + u' ' + receiver->objectName();
    stretch.event = int(event->type());
    const double wall = milliseconds(CLOCK_MONOTONIC);
    const double processor = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    stretch.processor = milliseconds(CLOCK_THREAD_CPUTIME_ID) - processor;
    stretch.wall = milliseconds(CLOCK_MONOTONIC) - wall;
    const auto place = std::find_if(m_longest.begin(), m_longest.end(),
                                    [&](const Stretch &s) { return s.processor < stretch.processor; });
    m_longest.insert(place, stretch);
    if (m_longest.size() > Kept)
        m_longest.pop_back();
    return result;
}

std::vector<Stretch> WatchingApplication::takeLongest()
{
    return std::exchange(m_longest, {});
}

} // namespace twinscope::bench
