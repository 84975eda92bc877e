// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "curve.h"

#include <algorithm>

namespace twinscope::whatif {

namespace {

using Point = std::pair<double, double>;

double between(const Point &a, const Point &b, double time)
{
    return a.second + (b.second - a.second) * ((time - a.first) / (b.first - a.first));
}

std::vector<double> timesOf(const std::vector<InputCurve> &curves)
{
    std::vector<double> times;
    for (const InputCurve &input : curves) {
        for (const Point &point : input.curve.points)
            times.push_back(point.first);
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

} // namespace

double Curve::before(double time) const
{
    const auto next = std::ranges::lower_bound(points, time, {}, &Point::first);
    if (next == points.begin())
        return points.front().second;
    if (next == points.end())
        return points.back().second;
    return next->first == time ? next->second : between(*(next - 1), *next, time);
}

double Curve::after(double time) const
{
    const auto next = std::ranges::upper_bound(points, time, {}, &Point::first);
    if (next == points.begin())
        return points.front().second;
    if (next == points.end() || (next - 1)->first == time)
        return (next - 1)->second;
    return between(*(next - 1), *next, time);
}

Inputs inputsFrom(const Description &description, const std::vector<InputCurve> &curves, double offset)
{
    Inputs inputs;
    for (const InputCurve &input : curves)
        inputs.addColumn(description, input.variable);
    std::vector<double> left(curves.size()), right(curves.size());
    for (const double time : timesOf(curves)) {
        std::ranges::transform(curves, left.begin(), [&](const InputCurve &input) { return input.curve.before(time); });
        std::ranges::transform(curves, right.begin(), [&](const InputCurve &input) { return input.curve.after(time); });
        if (left != right)
            inputs.addRow(time + offset, left);
        inputs.addRow(time + offset, right);
    }
    inputs.findEvents();
    return inputs;
}

} // namespace twinscope::whatif
