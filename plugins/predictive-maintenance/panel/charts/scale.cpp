// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

/// 1, 2 or 5 times a power of ten, not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

} // namespace

Scale roundScale(double low, double high, int marks)
{
    low = std::isfinite(low) ? low : 0;
    high = std::isfinite(high) ? std::max(low, high) : low;
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        const double half = std::max(0.5, std::abs(high) * 0.05);
        low -= half;
        high += half;
    }
    const double step = roundStep((high - low) / std::max(1, marks));
    Scale scale{std::floor(low / step) * step, std::ceil(high / step) * step, {}, false};
    const int steps = int(std::lround((scale.high - scale.low) / step));
    for (int i = 0; i <= steps; ++i)
        scale.marks.push_back(scale.low + i * step);
    return scale;
}

} // namespace twinscope::predict
