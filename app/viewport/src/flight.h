// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

namespace twinscope::viewport {

/// A smooth way from one camera to another.
class Flight
{
public:
    static constexpr qint64 Duration = 250; ///< milliseconds

    void begin(const Camera &from, const Camera &to, qint64 now);
    void stop() { m_active = false; }
    bool isActive() const { return m_active; }
    const Camera &goal() const { return m_to; }

    /// Where the camera is now; ends the flight when it has arrived.
    Camera at(qint64 now);

private:
    Camera m_from, m_to;
    qint64 m_begin = 0;
    bool m_active = false;
};

} // namespace twinscope::viewport
