// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace twinscope::workbench {

/// The speeds of the transport bar.
inline constexpr std::array Speeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 100.0, 300.0, 1000.0};

/// The next faster or slower one; the end of the list stays.
constexpr double nextSpeed(double speed, bool faster)
{
    if (faster) {
        for (const double candidate : Speeds)
            if (candidate > speed)
                return candidate;
        return Speeds.back();
    }
    double slower = Speeds.front();
    for (const double candidate : Speeds)
        if (candidate < speed)
            slower = candidate;
    return slower;
}

} // namespace twinscope::workbench
