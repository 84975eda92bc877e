// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsource.h"

namespace twinscope::mqtt {

MqttSource::MqttSource(telemetry::SourceContext context, MqttTiming timing)
    : m_context(std::move(context))
    , m_timing(timing)
    , m_session(QStringLiteral("mqtt ") + m_context.definition.id)
{
}

MqttSource::~MqttSource()
{
    stop();
}

void MqttSource::start()
{
    if (m_session.object())
        return;
    m_session.start(std::make_unique<MqttSession>(m_context, m_timing, m_status));
    m_session.post([session = m_session.object()] { session->begin(); });
}

void MqttSource::stop()
{
    if (m_session.object())
        m_session.stop(&MqttSession::end);
}

} // namespace twinscope::mqtt
