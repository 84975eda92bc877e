// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsession.h"

#include "mqttsecrets.h"
#include "mqttsentences.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace twinscope::mqtt {

using telemetry::LinkState;
using telemetry::LinkStatus;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("mqtt", sentence);
}

QString madeUpClientId()
{
    return QStringLiteral("twinscope-%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace

LinkStatus StatusCell::get() const
{
    const QMutexLocker lock(&m_mutex);
    return m_status;
}

void StatusCell::set(const LinkStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    m_status = status;
}

MqttSession::MqttSession(telemetry::SourceContext context, MqttTiming timing, StatusCell &status)
    : m_context(std::move(context))
    , m_timing(timing)
    , m_status(status)
    , m_decoder(m_context.channels, m_context.definition.maxPayload)
    , m_batchTimer(this)
    , m_retryTimer(this)
    , m_clientId(m_context.definition.clientId.isEmpty() ? madeUpClientId() : m_context.definition.clientId)
{
    m_batchTimer.setSingleShot(true);
    m_retryTimer.setSingleShot(true);
    connect(&m_batchTimer, &QTimer::timeout, this, &MqttSession::deliverBatch);
    connect(&m_retryTimer, &QTimer::timeout, this, &MqttSession::attempt);
}

MqttSession::~MqttSession() = default;

void MqttSession::begin()
{
    const auto endpoint = MqttEndpoint::parse(m_context.definition.url);
    if (!endpoint) {
        tell(LinkState::Lost, endpoint.error().sentence);
        return;
    }
    m_endpoint = *endpoint;
    m_transport = MqttTransport::create(*this);
    tell(LinkState::Connecting, say(QT_TRANSLATE_NOOP("mqtt", "Connecting to %1.")).arg(m_endpoint->display()));
    attempt();
}

void MqttSession::end()
{
    m_retryTimer.stop();
    m_transport.reset();
    deliverBatch();
    tell(LinkState::Stopped, {});
}

void MqttSession::attempt()
{
    m_transport->open(options());
}

MqttOptions MqttSession::options() const
{
    const MqttSecrets secrets = MqttSecrets::fromEnvironment(m_context.definition.id);
    MqttOptions options;
    options.host = m_endpoint->host;
    options.port = m_endpoint->port;
    options.tls = m_endpoint->tls;
    options.caFile = secrets.caFile;
    options.clientId = m_clientId;
    options.user = secrets.user;
    options.password = secrets.password;
    options.protocolVersion = m_context.definition.protocolVersion;
    options.keepAlive = m_context.definition.keepAlive;
    options.connectTimeout = m_timing.connectTimeout;
    return options;
}

void MqttSession::onConnected()
{
    ++m_connections;
    m_backoff.reset();
    tell(LinkState::Connected, {});
    subscribeAll();
}

void MqttSession::subscribeAll()
{
    for (const QString &topic : m_decoder.topics()) {
        if (const auto asked = m_transport->subscribe(topic, m_context.definition.qos); !asked)
            m_context.log->error(m_context.definition.id, asked.error());
    }
}

void MqttSession::onSubscribed(const QString &filter, bool granted)
{
    if (!granted)
        m_context.log->warning(
            m_context.definition.id,
            say(QT_TRANSLATE_NOOP("mqtt", "The broker does not let this user read the topic \"%1\": "
                                          "give the user that right, or correct the channel's topic."))
                .arg(filter));
}

void MqttSession::onDisconnected(MqttFailure why, const QString &detail)
{
    deliverBatch(); // before the sink marks the channels as lost
    tell(LinkState::Lost, sentenceFor(why, *m_endpoint), detail);
    retryLater();
}

void MqttSession::retryLater()
{
    m_retryTimer.start(m_backoff.next(QRandomGenerator::global()->generateDouble()));
}

void MqttSession::onMessage(const QString &topic, const QByteArray &payload)
{
    auto decoded = m_decoder.decode({topic, payload, m_context.clock->now()});
    if (!decoded.refusals.empty())
        deliverBatch(); // what came before must not seem to be newer than the refusal
    for (const auto &refusal : decoded.refusals)
        m_context.sink->refuse(refusal.channel, refusal.marker, refusal.sentence);
    m_batch.insert(m_batch.end(), std::make_move_iterator(decoded.samples.begin()),
                   std::make_move_iterator(decoded.samples.end()));
    if (m_batch.size() >= m_timing.batchSize)
        deliverBatch();
    else if (!m_batch.empty() && !m_batchTimer.isActive())
        m_batchTimer.start(m_timing.batchInterval);
}

void MqttSession::deliverBatch()
{
    m_batchTimer.stop();
    if (m_batch.empty())
        return;
    m_context.sink->deliver(std::exchange(m_batch, {}));
    m_batch.reserve(m_timing.batchSize);
}

void MqttSession::tell(LinkState state, const QString &sentence, const QString &detail)
{
    const LinkStatus before = m_status.get();
    const LinkStatus status{state, sentence, m_connections > 1 ? m_connections - 1 : 0};
    m_status.set(status);
    if (before.state == status.state && before.sentence == status.sentence)
        return;
    const QString &id = m_context.definition.id;
    if (state == LinkState::Lost)
        m_context.log->warning(id, sentence, detail);
    else if (state == LinkState::Connected)
        m_context.log->info(
            id, say(QT_TRANSLATE_NOOP("mqtt", "Connected to the broker at %1.")).arg(m_endpoint->display()));
    m_context.sink->linkChanged(id, status);
}

} // namespace twinscope::mqtt
