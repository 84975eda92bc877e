// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace twinscope::predict {

/// A value with the ends of its 90 % interval; NaN ends: it has none.
struct BandPoint
{
    core::Time time;
    double value = 0;
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// How an asset wears, and how that goes on: what a LifeChart draws.
struct LifePicture
{
    QString quantity, unit;                               ///< "Health", "%"
    std::vector<BandPoint> past;                          ///< oldest first, up to `now`
    std::vector<BandPoint> future;                        ///< from `now` on
    std::optional<double> limit;                          ///< the asset has failed where the curve gets there
    core::Time now;                                       ///< the moment the forecast was made at
    std::optional<core::Time> earliest, expected, latest; ///< of the failure: 5, 50 and 95 %
};

} // namespace twinscope::predict
