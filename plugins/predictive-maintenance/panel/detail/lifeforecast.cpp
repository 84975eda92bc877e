// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/lifeforecast.h"

#include "base/lifetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr int FuturePoints = 60;
constexpr double LongestShown =
    2; ///< the future ends at most at so many times the estimate, or where its interval ends

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

core::Time after(core::Time time, double seconds)
{
    return time + core::Duration(qint64(seconds * 1e9));
}

/// Seconds until the failure: 5, 50 and 95 %.
struct Ends
{
    double low = 0, middle = 0, high = 0;
};

/// The share of a life that is left `seconds` from now, where it ends after `end` seconds; never below nothing.
double leftOf(double end, double seconds)
{
    return end > 0 ? std::max(0.0, 1 - seconds / end) : 0;
}

std::vector<BandPoint> futureOf(core::Time now, const Ends &ends, LifeQuantity quantity, double health,
                                double perSecond)
{
    const double last = std::min(ends.high, std::max(LongestShown * ends.middle, 1.0));
    std::vector<BandPoint> points;
    for (int i = 0; i <= FuturePoints; ++i) {
        const double seconds = last * i / FuturePoints;
        const auto value = [&](double end) {
            return quantity == LifeQuantity::Health ? health * leftOf(end, seconds)
                                                    : std::max(0.0, end - seconds) * perSecond;
        };
        points.push_back({after(now, seconds), value(ends.middle), value(ends.low), value(ends.high)});
    }
    return points;
}

} // namespace

LifePicture pictureOf(const LifeCurve &curve, LifeQuantity quantity, std::optional<double> secondsPerCycle)
{
    LifePicture picture;
    double longest = 0;
    for (const LifePoint &point : curve.points)
        if (point.time >= curve.begun && std::isfinite(point.rul))
            longest = std::max(longest, point.rul);
    const LifeScale scale = lifeScale(longest, curve.unit);
    const bool isHealth = quantity == LifeQuantity::Health;
    picture.quantity =
        isHealth ? text(QT_TRANSLATE_NOOP("predict", "Health")) : text(QT_TRANSLATE_NOOP("predict", "Remaining life"));
    picture.unit = isHealth ? QStringLiteral("%") : scale.name;
    picture.limit = 0;
    const LifePoint *newest = nullptr;
    for (const LifePoint &point : curve.points) {
        if (point.time < curve.begun)
            continue;
        if (isHealth)
            picture.past.push_back({point.time, 100 * point.health});
        else
            picture.past.push_back(
                {point.time, point.rul / scale.size, point.low / scale.size, point.high / scale.size});
        newest = &point;
    }
    if (!newest)
        return picture;
    picture.now = newest->time;
    if (!secondsPerCycle || !std::isfinite(newest->rul))
        return picture;
    const Ends ends{newest->low * *secondsPerCycle, newest->rul * *secondsPerCycle, newest->high * *secondsPerCycle};
    picture.future = futureOf(newest->time, ends, quantity, 100 * newest->health, 1 / (*secondsPerCycle * scale.size));
    picture.earliest = after(newest->time, ends.low);
    picture.expected = after(newest->time, ends.middle);
    picture.latest = after(newest->time, ends.high);
    return picture;
}

} // namespace twinscope::predict
