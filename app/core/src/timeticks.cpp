// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/timeticks.h>

#include <QDateTime>
#include <QLocale>

#include <array>

namespace twinscope::core {

namespace {

constexpr double Minute = 60, Hour = 3600, Day = 86400;

/// The distance of two ticks: a fixed one, or whole months where their length varies.
struct Step
{
    double seconds = 0; ///< of the shortest such step
    int months = 0;
};

constexpr std::array FixedSteps = {
    0.001,       0.002, 0.005,    0.01,     0.02,     0.05,      0.1,        0.2,        0.5,         1.0,
    2.0,         5.0,   10.0,     15.0,     30.0,     Minute,    2 * Minute, 5 * Minute, 10 * Minute, 15 * Minute,
    30 * Minute, Hour,  2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day,        2 * Day,    7 * Day};
constexpr std::array MonthSteps = {Step{28 * Day, 1}, Step{90 * Day, 3}, Step{181 * Day, 6}};
constexpr std::array YearSteps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}; ///< more than a Time can span

Step stepFor(double span, int most)
{
    // One tick more than whole steps fit into the span may lie in it.
    const auto fits = [span, most](double seconds) { return span / seconds < most; };
    for (const double seconds : FixedSteps) {
        if (fits(seconds))
            return {seconds, 0};
    }
    for (const Step &step : MonthSteps) {
        if (fits(step.seconds))
            return step;
    }
    Step step;
    for (const int years : YearSteps) {
        step = {years * 365 * Day, years * 12};
        if (fits(step.seconds))
            break;
    }
    return step;
}

QString labelOf(const QDateTime &utc, const Step &step)
{
    const QLocale locale;
    const bool newYear = step.months > 0 && utc.date().dayOfYear() == 1;
    if (newYear)
        return utc.toString(QStringLiteral("yyyy"));
    const bool midnight = utc.time() == QTime(0, 0);
    if (midnight)
        return locale.toString(utc.date(), QStringLiteral("d MMM"));
    if (step.seconds >= Minute)
        return utc.toString(QStringLiteral("HH:mm"));
    return utc.toString(step.seconds >= 1 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm:ss.zzz"));
}

TimeTick tickAt(Time time, const Step &step)
{
    return {time, labelOf(QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC), step)};
}

std::vector<TimeTick> fixedTicks(Time from, Time to, const Step &step)
{
    std::vector<TimeTick> ticks;
    const qint64 stepNs = qint64(step.seconds * 1e9);
    const qint64 remainder = ((from.ns % stepNs) + stepNs) % stepNs;
    for (qint64 ns = remainder == 0 ? from.ns : from.ns + (stepNs - remainder); ns <= to.ns; ns += stepNs)
        ticks.push_back(tickAt({ns}, step));
    return ticks;
}

std::vector<TimeTick> calendarTicks(Time from, Time to, const Step &step)
{
    std::vector<TimeTick> ticks;
    const QDate first = QDateTime::fromMSecsSinceEpoch(from.toMilliseconds(), Qt::UTC).date();
    int month = first.year() * 12 + first.month() - 1;
    month -= month % step.months;
    const auto begin = [](int m) {
        return Time::fromMilliseconds(QDate(m / 12, m % 12 + 1, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch());
    };
    const int last = QDateTime::fromMSecsSinceEpoch(to.toMilliseconds(), Qt::UTC).date().year() * 12 + 11;
    for (; month <= last; month += step.months) {
        if (const Time time = begin(month); time >= from && time <= to)
            ticks.push_back(tickAt(time, step));
    }
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(Time from, Time to, int most)
{
    if (to <= from || most < 1)
        return {};
    const Step step = stepFor(toSeconds(to - from), most);
    return step.months > 0 ? calendarTicks(from, to, step) : fixedTicks(from, to, step);
}

} // namespace twinscope::core
