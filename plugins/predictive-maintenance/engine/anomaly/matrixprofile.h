// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace twinscope::predict {

/// The matrix profile of a series (Yeh 2016): for each window of it the distance to the most similar other window.
struct MatrixProfile
{
    std::vector<double>
        distances; ///< z-normalised Euclidean; a constant window is at distance 0 from a constant one and
                   ///< at √window from any other; infinity where there is no other window
    std::vector<long> neighbours; ///< where the most similar window begins; -1: there is none

    long discord() const; ///< where the window with the largest finite distance begins, -1: there is none
};

/// Exact, O(n²) time and O(n) memory, diagonal by diagonal (SCRIMP, Zhu 2018) on that many threads. Windows that
/// overlap by more than three quarters are no neighbours. The series is finite; an empty profile where it is too short.
MatrixProfile matrixProfile(std::span<const double> series, long window, int threads);

} // namespace twinscope::predict
