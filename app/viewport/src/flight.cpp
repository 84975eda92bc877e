// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flight.h"

#include <algorithm>

namespace twinscope::viewport {

void Flight::begin(const Camera &from, const Camera &to, qint64 now)
{
    m_from = from;
    m_to = to;
    m_begin = now;
    m_active = true;
}

Camera Flight::at(qint64 now)
{
    const float part = std::clamp(float(now - m_begin) / Duration, 0.0f, 1.0f);
    if (part >= 1) {
        m_active = false;
        return m_to;
    }
    return blended(m_from, m_to, part * part * (3 - 2 * part));
}

} // namespace twinscope::viewport
