// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttpublisher.h"

#include "mqttendpoint.h"
#include "mqttrules.h"
#include "publisherqueue.h"
#include "publisherworker.h"

namespace twinscope::mqtt {

using core::Result;

MqttPublisher::MqttPublisher()
    : m_worker(QStringLiteral("mqtt publisher"))
{
}

MqttPublisher::~MqttPublisher()
{
    close();
}

Result<void> MqttPublisher::open(const QString &url, std::chrono::milliseconds timeout)
{
    close();
    const auto endpoint = MqttEndpoint::parse(url);
    if (!endpoint)
        return endpoint.error();
    m_queue =
        std::make_unique<PublisherQueue>([this] { m_worker.post([worker = m_worker.object()] { worker->pump(); }); });
    m_worker.start(std::make_unique<PublisherWorker>(*m_queue));
    m_worker.post([worker = m_worker.object(), endpoint = *endpoint, timeout] { worker->open(endpoint, timeout); });
    // The transport keeps the time and says why; the margin only guards against a thread that gets no turn.
    const auto opened = m_queue->waitUntilOpen(QDeadlineTimer(timeout + std::chrono::seconds(2)));
    if (!opened)
        close();
    return opened;
}

Result<void> MqttPublisher::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    if (!m_queue)
        return notConnected();
    if (auto allowed = checkPublish(topic, payload); !allowed)
        return allowed;
    return m_queue->push({topic, payload, qos, retain});
}

Result<void> MqttPublisher::flush(std::chrono::milliseconds timeout)
{
    return m_queue ? m_queue->waitUntilFlushed(QDeadlineTimer(timeout)) : Result<void>(notConnected());
}

void MqttPublisher::close()
{
    if (!m_worker.object())
        return;
    m_worker.stop(&PublisherWorker::close);
    m_queue.reset();
}

} // namespace twinscope::mqtt
