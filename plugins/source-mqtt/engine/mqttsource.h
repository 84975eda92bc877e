// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttsession.h"
#include "ownthread.h"

#include <twinscope/telemetry/source.h>

namespace twinscope::mqtt {

/// A broker as a TelemetrySource: one thread with one MqttSession in it.
class MqttSource final : public telemetry::TelemetrySource
{
public:
    explicit MqttSource(telemetry::SourceContext context, MqttTiming timing = {});
    ~MqttSource() override; ///< as stop()

    void start() override;
    void stop() override;
    telemetry::LinkStatus status() const override { return m_status.get(); }

private:
    telemetry::SourceContext m_context;
    MqttTiming m_timing;
    StatusCell m_status;
    OwnThread<MqttSession> m_session;
};

} // namespace twinscope::mqtt
