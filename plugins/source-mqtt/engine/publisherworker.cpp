// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisherworker.h"

#include "mqttsecrets.h"
#include "mqttsentences.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace twinscope::mqtt {

namespace {

constexpr quint64 Window = 5'000;  ///< messages inside the transport at a time
constexpr quint64 LargeWindow = 4; ///< the same while they are large
constexpr qsizetype LargePayload = 64 * 1024;

} // namespace

void PublisherWorker::open(const MqttEndpoint &endpoint, std::chrono::milliseconds timeout)
{
    const MqttSecrets secrets = MqttSecrets::fromEnvironment();
    m_endpoint = endpoint;
    MqttOptions options;
    options.host = endpoint.host;
    options.port = endpoint.port;
    options.tls = endpoint.tls;
    options.caFile = secrets.caFile;
    options.user = secrets.user;
    options.password = secrets.password;
    options.connectTimeout = timeout;
    options.clientId =
        QStringLiteral("twinscope-publish-%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    m_transport = MqttTransport::create(*this);
    m_transport->open(options);
}

void PublisherWorker::close()
{
    m_transport.reset();
}

void PublisherWorker::onConnected(bool)
{
    m_queue.setOpen();
    pump();
}

void PublisherWorker::onDisconnected(MqttFailure why, const QString &detail)
{
    m_messages.clear();
    const auto refusal = newRefusals(); // some brokers hang up after refusing, which is then the real reason
    m_queue.setFailed(refusal ? *refusal : errorFor(why, m_endpoint, detail));
}

void PublisherWorker::pump()
{
    if (!m_transport || !m_transport->isConnected())
        return;
    handOver();
    while (m_messages.empty()) {
        fetch();
        if (m_messages.empty())
            break;
        handOver();
    }
    answerFlush();
}

void PublisherWorker::fetch()
{
    auto fetched = m_queue.fetch();
    m_flushAsked = fetched.flushTicket;
    m_messages.insert(m_messages.end(), std::make_move_iterator(fetched.messages.begin()),
                      std::make_move_iterator(fetched.messages.end()));
}

void PublisherWorker::handOver()
{
    while (!m_messages.empty() && hasRoomFor(m_messages.front())) {
        const OutgoingMessage &message = m_messages.front();
        // Topic and size were checked by publish(); what fails here is the link, and onDisconnected() will say so.
        if (!m_transport->publish(message.topic, message.payload, message.qos, message.retain))
            return;
        m_messages.pop_front();
    }
}

bool PublisherWorker::hasRoomFor(const OutgoingMessage &message) const
{
    const quint64 window = message.payload.size() > LargePayload ? LargeWindow : Window;
    return m_transport->outgoing().pending < window;
}

void PublisherWorker::answerFlush()
{
    const bool asked = m_flushAsked > m_flushDone && m_flushAsked > m_flushOnItsWay;
    if (!asked || !m_messages.empty() || m_transport->outgoing().pending > 0)
        return;
    m_flushOnItsWay = m_flushAsked;
    m_transport->requestRoundTrip();
}

void PublisherWorker::onRoundTrip()
{
    m_flushDone = m_flushOnItsWay;
    m_queue.setFlushed(m_flushDone, newRefusals());
    answerFlush();
}

std::optional<core::Error> PublisherWorker::newRefusals()
{
    const quint64 refused = m_transport->outgoing().refused;
    const quint64 count = refused - std::exchange(m_refusedTold, refused);
    if (count == 0)
        return {};
    return core::Error{core::ErrorCode::Refused,
                       QCoreApplication::translate("mqtt", "The broker refused %1 messages: has the user the right to "
                                                           "write to these topics?")
                           .arg(count),
                       {}};
}

} // namespace twinscope::mqtt
