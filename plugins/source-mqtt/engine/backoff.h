// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace twinscope::mqtt {

/// How long to wait before the next attempt: 0.5 s, then twice as long each time up to 30 s, each spread by a fifth
/// so that many clients of one broker do not come back at the same moment.
class Backoff
{
public:
    /// chance is a random number in [0, 1).
    std::chrono::milliseconds next(double chance);
    void reset() { m_step = First; }

    static constexpr std::chrono::milliseconds First{500};
    static constexpr std::chrono::milliseconds Longest{30'000};
    static constexpr double Spread = 0.2;

private:
    std::chrono::milliseconds m_step = First;
};

} // namespace twinscope::mqtt
