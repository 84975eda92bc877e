// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace twinscope::look {

/// What nobody has acknowledged goes out every other half second, everywhere on the screen at the same time.
inline constexpr std::chrono::milliseconds HalfBlink{500};

inline bool isBlinkedOff()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now) / HalfBlink % 2 == 1;
}

} // namespace twinscope::look
