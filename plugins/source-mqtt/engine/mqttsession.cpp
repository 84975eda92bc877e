// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsession.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace twinscope::mqtt {

using telemetry::Delivery;
using telemetry::LinkState;
using telemetry::LinkStatus;

namespace {

QString madeUpSuffix()
{
    return QStringLiteral("%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
}

/// At most 23 characters of the set that every broker has to accept [MQTT-3.1.3-5].
QString recorderClientId(const telemetry::SourceContext &context)
{
    if (!context.definition.clientId.isEmpty())
        return context.definition.clientId;
    const QByteArray name = (context.recorder + QLatin1Char('\n') + context.definition.id).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("twinscope") + QString::fromLatin1(digest.first(14));
}

/// A second window must not take the recorder's place at the broker.
QString viewerClientId(const telemetry::SourceContext &context)
{
    const QString &own = context.definition.clientId;
    return (own.isEmpty() ? QStringLiteral("twinscope") : own) + QLatin1Char('-') + madeUpSuffix();
}

} // namespace

MqttSession::MqttSession(telemetry::SourceContext context, MqttTiming timing, StatusCell &status)
    : m_context(std::move(context))
    , m_timing(timing)
    , m_status(status)
    , m_decoder(m_context.channels, m_context.definition.maxPayload)
    , m_sparkplug(m_context.channels, m_context.definition.maxPayload)
    , m_book(m_context.definition.id, m_context.receipts)
    , m_acknowledger(std::make_shared<Acknowledger>(
          this, [this](const Acknowledger::Receipts &receipts, size_t samples) { settled(receipts, samples); }))
    , m_link(*this, setup())
    , m_batchTimer(this)
{
    m_link.setParent(this); // follows into the session's thread
    m_batchTimer.setSingleShot(true);
    connect(&m_batchTimer, &QTimer::timeout, this, &MqttSession::deliverBatch);
}

MqttSession::~MqttSession()
{
    m_acknowledger->close();
}

MqttLinkSetup MqttSession::setup()
{
    MqttLinkSetup setup;
    setup.source = m_context.definition;
    setup.clientId = isRecorder() ? recorderClientId(m_context) : viewerClientId(m_context);
    setup.keepsSession = keepsSession();
    setup.credentials = m_context.credentials;
    setup.connectTimeout = m_timing.connectTimeout;
    if (!presenceTopic().isEmpty()) {
        setup.will = [this]() -> std::optional<MqttWill> {
            m_presenceTime = m_context.clock->now();
            return MqttWill{presenceTopic(), presence(false)};
        };
    }
    return setup;
}

/// Where the recorder says whether it is there: as a Sparkplug host application (Sparkplug 3.0 section 5.10), or where
/// the project wants it.
QString MqttSession::presenceTopic() const
{
    if (!isRecorder())
        return {};
    const plant::Source &source = m_context.definition;
    return source.sparkplugHost.isEmpty() ? source.statusTopic
                                          : QStringLiteral("spBv1.0/STATE/") + source.sparkplugHost;
}

QByteArray MqttSession::presence(bool online) const
{
    const qint64 milliseconds = m_presenceTime.ns / 1'000'000;
    return QJsonDocument(QJsonObject{{QStringLiteral("online"), online}, {QStringLiteral("timestamp"), milliseconds}})
        .toJson(QJsonDocument::Compact);
}

void MqttSession::begin()
{
    m_link.begin();
}

void MqttSession::end()
{
    if (m_link.transport() && m_link.transport()->isConnected() && !presenceTopic().isEmpty())
        (void)m_link.transport()->publish(presenceTopic(), presence(false), 1, true);
    m_link.end();
    deliverBatch();
    linkChanged({LinkState::Stopped, {}, m_status.get().reconnects}, {});
}

void MqttSession::linkUp(bool hasSession)
{
    m_isHeldBack = false;
    if (!presenceTopic().isEmpty())
        (void)m_link.transport()->publish(presenceTopic(), presence(true), 1, true);
    const bool hasSubscriptions =
        keepsSession() && hasSession && m_book.hasSubscriptions(filters(), m_context.definition.qos);
    if (!hasSubscriptions) // with a session they would only make the broker send retained messages again
        subscribeAll();
    send(m_sparkplug.linkUp(m_context.clock->now()));
    holdBack();
}

QStringList MqttSession::filters() const
{
    QStringList filters = m_decoder.topics() + m_sparkplug.filters();
    const QString &group = m_context.definition.shareGroup;
    if (group.isEmpty() || !isRecorder())
        return filters;
    for (QString &filter : filters)
        filter.prepend(QStringLiteral("$share/%1/").arg(group));
    return filters;
}

void MqttSession::subscribeAll()
{
    m_awaitedGrants = filters();
    for (const QString &filter : filters()) {
        if (const auto asked = m_link.transport()->subscribe(filter, m_context.definition.qos); !asked)
            m_context.log->error(m_context.definition.id, asked.error());
    }
}

void MqttSession::subscriptionAnswered(const QString &filter, bool granted)
{
    if (!granted) {
        m_context.log->warning(m_context.definition.id,
                               QCoreApplication::translate("mqtt",
                                                           "The broker does not let this user read the topic \"%1\": "
                                                           "give the user that right, or correct the channel's topic.")
                                   .arg(filter));
        return;
    }
    if (!m_awaitedGrants.removeOne(filter) || !m_awaitedGrants.isEmpty() || !keepsSession())
        return;
    m_batch.receipts.push_back(m_book.enterSubscriptions(filters(), m_context.definition.qos));
    scheduleBatch();
}

void MqttSession::linkDown()
{
    deliverBatch(); // before the sink marks the channels as lost
    m_sparkplug.linkDown();
}

void MqttSession::linkChanged(const LinkStatus &status, const QString &detail)
{
    const LinkStatus before = m_status.get();
    m_status.set(status);
    if (before.state == status.state && before.sentence == status.sentence)
        return;
    const QString &id = m_context.definition.id;
    if (status.state == LinkState::Lost)
        m_context.log->warning(id, status.sentence, detail);
    else if (status.state == LinkState::Connected)
        m_context.log->info(id,
                            QCoreApplication::translate("mqtt", "Connected to the broker at %1.").arg(m_link.broker()));
    m_context.sink->linkChanged(id, status);
}

void MqttSession::messageCame(const MqttMessage &message)
{
    ++m_batch.messages;
    if (!isDouble(message))
        acknowledge(message, decode(message));
    const bool isFull = m_batch.samples.size() >= m_timing.batchSize || !m_batch.markers.empty();
    if (isFull) // markers end a batch: what comes behind them is newer
        deliverBatch();
    else
        scheduleBatch();
}

bool MqttSession::isDouble(const MqttMessage &message)
{
    if (message.qos == 0 || !keepsSession())
        return false;
    const ReceiptBook::Verdict verdict = m_book.judge(message);
    if (verdict == ReceiptBook::Verdict::Stored)
        m_link.transport()->acknowledge(message.packetId);
    m_batch.repeats += verdict != ReceiptBook::Verdict::New;
    return verdict != ReceiptBook::Verdict::New;
}

/// Whether any channel may have been meant.
bool MqttSession::decode(const MqttMessage &message)
{
    const telemetry::Payload payload{message.topic, message.payload, m_context.clock->now()};
    const size_t before = m_batch.samples.size();
    bool known = false;
    if (telemetry::SparkplugHost::hears(message.topic))
        decodeSparkplug(payload, known);
    auto decoded = m_decoder.decode(payload);
    known = known || decoded.known;
    std::move(decoded.samples.begin(), decoded.samples.end(), std::back_inserter(m_batch.samples));
    std::move(decoded.refusals.begin(), decoded.refusals.end(), std::back_inserter(m_batch.markers));
    m_batch.decoded += m_batch.samples.size() > before;
    return known;
}

void MqttSession::decodeSparkplug(const telemetry::Payload &payload, bool &known)
{
    auto heard = m_sparkplug.hear(payload);
    known = heard.known;
    std::move(heard.samples.begin(), heard.samples.end(), std::back_inserter(m_batch.samples));
    std::move(heard.markers.begin(), heard.markers.end(), std::back_inserter(m_batch.markers));
    for (const QString &sentence : heard.warnings)
        m_context.log->warning(m_context.definition.id, sentence);
    send(heard.commands);
}

void MqttSession::send(const std::vector<telemetry::SparkplugHost::Command> &commands)
{
    for (const auto &command : commands)
        (void)m_link.transport()->publish(command.topic, command.payload, 0, false); // lost with the link: asked again
}

void MqttSession::acknowledge(const MqttMessage &message, bool isForUs)
{
    if (message.qos == 0)
        return;
    if (keepsSession() && isForUs)
        m_batch.receipts.push_back(m_book.enter(message));
    else
        m_link.transport()->acknowledge(message.packetId);
}

void MqttSession::scheduleBatch()
{
    const bool isAwaited = !m_batch.receipts.empty(); // then only what can be read without waiting is put together
    const auto interval = isAwaited ? std::chrono::milliseconds(0) : m_timing.batchInterval;
    if (!m_batchTimer.isActive() || (isAwaited && m_batchTimer.intervalAsDuration() > interval))
        m_batchTimer.start(interval);
}

void MqttSession::deliverBatch()
{
    m_batchTimer.stop();
    Delivery delivery = std::exchange(m_batch, {});
    if (delivery.messages == 0 && delivery.receipts.empty())
        return;
    if (!delivery.receipts.empty()) {
        if (const auto renewed = m_book.renewSubscriptions())
            delivery.receipts.push_back(*renewed);
        m_unacknowledged += delivery.receipts.size();
        const size_t samples = delivery.samples.size() + delivery.markers.size();
        m_backlog += samples;
        delivery.onSettled = [acknowledger = m_acknowledger, receipts = delivery.receipts, samples] {
            acknowledger->settled(receipts, samples);
        };
    }
    m_batch.samples.reserve(m_timing.batchSize);
    m_context.sink->deliver(std::move(delivery));
    holdBack();
}

void MqttSession::settled(const Acknowledger::Receipts &receipts, size_t samples)
{
    m_backlog -= samples;
    m_unacknowledged -= receipts.size();
    for (const telemetry::Receipt &receipt : receipts) {
        if (m_book.setStored(receipt) && m_link.transport())
            m_link.transport()->acknowledge(quint16(receipt.message));
    }
    holdBack();
}

bool MqttSession::isBacklogOver(size_t fraction) const
{
    return m_backlog > m_timing.largestBacklog / fraction || m_unacknowledged > m_timing.mostUnacknowledged / fraction;
}

void MqttSession::holdBack()
{
    const bool shouldHold = isBacklogOver(m_isHeldBack ? 2 : 1);
    if (!m_link.transport() || shouldHold == m_isHeldBack)
        return;
    m_isHeldBack = shouldHold;
    m_link.transport()->setReading(!shouldHold);
}

} // namespace twinscope::mqtt
