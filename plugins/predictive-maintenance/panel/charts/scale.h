// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace twinscope::predict {

/// The numbers along an axis: round ends that hold everything, and round marks between them.
struct Scale
{
    double low = 0, high = 1;
    std::vector<double> marks;
    bool fallsAlong = false; ///< the high end stands where the axis begins

    double share(double value) const ///< 0 where the axis begins, 1 where it ends
    {
        const double rising = (value - low) / (high - low);
        return fallsAlong ? 1 - rising : rising;
    }
};

/// For numbers from low to high, with about so many marks. Never of no length; NaN and infinite ends count as 0.
Scale roundScale(double low, double high, int marks);

} // namespace twinscope::predict
