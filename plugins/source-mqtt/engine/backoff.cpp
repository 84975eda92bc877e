// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backoff.h"

#include <algorithm>
#include <cmath>

namespace twinscope::mqtt {

std::chrono::milliseconds Backoff::next(double chance)
{
    const double factor = 1.0 - Spread + 2.0 * Spread * chance;
    const std::chrono::milliseconds wait{std::llround(double(m_step.count()) * factor)};
    m_step = std::min(2 * m_step, Longest);
    return std::min(wait, Longest);
}

} // namespace twinscope::mqtt
