// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsource.h"

namespace twinscope::mqtt {

MqttSource::MqttSource(telemetry::SourceContext context, MqttTiming timing)
    : m_context(std::move(context))
    , m_timing(timing)
{
    m_thread.setObjectName(QStringLiteral("mqtt ") + m_context.definition.id);
}

MqttSource::~MqttSource()
{
    stop();
}

void MqttSource::start()
{
    if (m_session)
        return;
    m_session = std::make_unique<MqttSession>(m_context, m_timing, m_status);
    m_session->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_session.get(), &MqttSession::begin, Qt::QueuedConnection);
}

void MqttSource::stop()
{
    if (!m_session)
        return;
    QMetaObject::invokeMethod(
        m_session.get(),
        [this] {
            m_session->end();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    m_session.reset();
}

} // namespace twinscope::mqtt
