// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

#include <QMutex>

namespace twinscope::mqtt {

/// The newest status of a link, written by its thread, read by any.
class StatusCell
{
public:
    telemetry::LinkStatus get() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_status;
    }
    void set(const telemetry::LinkStatus &status)
    {
        const QMutexLocker lock(&m_mutex);
        m_status = status;
    }

private:
    mutable QMutex m_mutex;
    telemetry::LinkStatus m_status;
};

} // namespace twinscope::mqtt
