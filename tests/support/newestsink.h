// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

#include <QHash>

#include <mutex>

namespace twinscope::test {

/// Keeps the newest sample of each channel and how the link is, for a source that is tested alone. From any thread.
class NewestSink final : public telemetry::SampleSink
{
public:
    void deliver(telemetry::Delivery delivery) override
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &incoming : delivery.samples)
            m_newest[incoming.channel] = incoming.sample;
    }
    void linkChanged(const QString &, const telemetry::LinkStatus &status) override
    {
        const std::scoped_lock lock(m_mutex);
        m_status = status;
    }
    core::Sample newest(core::ChannelIndex channel) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_newest.value(channel);
    }
    telemetry::LinkStatus status() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_status;
    }

private:
    mutable std::mutex m_mutex;
    QHash<core::ChannelIndex, core::Sample> m_newest;
    telemetry::LinkStatus m_status;
};

} // namespace twinscope::test
