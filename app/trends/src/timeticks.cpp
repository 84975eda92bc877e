// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeticks.h"

#include <QDateTime>
#include <QLocale>

#include <array>

namespace twinscope::trends {

namespace {

constexpr double Minute = 60, Hour = 3600, Day = 86400;
constexpr std::array<double, 26> Steps = {
    0.001, 0.01, 0.1, 0.5, 1, 2, 5, 10, 15, 30, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
    Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day, 30 * Day, 365 * Day};

double stepFor(double span, int most)
{
    for (const double step : Steps) {
        if (span / step <= most)
            return step;
    }
    return span / std::max(1, most);
}

QString labelOf(core::Time time, double step)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC);
    const QLocale locale;
    if (step >= 365 * Day)
        return utc.toString(QStringLiteral("yyyy"));
    if (step >= Day)
        return locale.toString(utc.date(), QStringLiteral("d MMM"));
    const bool midnight = utc.time() == QTime(0, 0);
    if (midnight)
        return locale.toString(utc.date(), QStringLiteral("d MMM"));
    if (step >= Minute)
        return utc.toString(QStringLiteral("HH:mm"));
    return utc.toString(step >= 1 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

std::vector<TimeTick> timeTicks(core::Time from, core::Time to, int most)
{
    std::vector<TimeTick> ticks;
    if (to <= from || most < 1)
        return ticks;
    const double step = stepFor(core::toSeconds(to - from), most);
    const qint64 stepNs = std::max<qint64>(1, qint64(step * 1e9));
    const qint64 remainder = ((from.ns % stepNs) + stepNs) % stepNs;
    for (qint64 ns = remainder == 0 ? from.ns : from.ns + (stepNs - remainder); ns <= to.ns; ns += stepNs)
        ticks.push_back({{ns}, labelOf({ns}, step)});
    return ticks;
}

} // namespace twinscope::trends
