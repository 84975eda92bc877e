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

    double share(double value) const { return (value - low) / (high - low); } ///< 0 at the low end, 1 at the high end
};

/// For numbers from low to high, with about so many marks. Never of no length; NaN and infinite ends count as 0.
Scale roundScale(double low, double high, int marks);

} // namespace twinscope::predict
