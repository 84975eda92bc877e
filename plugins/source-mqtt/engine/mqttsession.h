// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "acknowledger.h"
#include "mqttlink.h"
#include "receiptbook.h"
#include "statuscell.h"

#include <twinscope/telemetry/decoder.h>
#include <twinscope/telemetry/sparkplughost.h>

namespace twinscope::mqtt {

/// How patient a source is. Tests shorten it.
struct MqttTiming
{
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds batchInterval{20};
    size_t batchSize = 1'000;
    size_t largestBacklog = 200'000;   ///< samples not yet stored, with QoS 1; then reading stops until half are
    size_t mostUnacknowledged = 2'000; ///< the same for messages
};

/// What an MqttSource does inside its thread: subscribes, decodes what comes, hands samples over in batches, and
/// acknowledges QoS 1 messages once they are stored. begin() and end() are called in that thread.
class MqttSession final : public QObject, private MqttLinkUser
{
    Q_OBJECT
public:
    MqttSession(telemetry::SourceContext context, MqttTiming timing, StatusCell &status);
    ~MqttSession() override;

    void begin();
    void end(); ///< delivers what is left and says good-bye; nothing comes after it

private:
    void linkUp(bool hasSession) override;
    void linkDown() override;
    void linkChanged(const telemetry::LinkStatus &status, const QString &detail) override;
    void messageCame(const MqttMessage &message) override;
    void subscriptionAnswered(const QString &filter, bool granted) override;

    bool isRecorder() const { return !m_context.recorder.isEmpty(); }
    bool keepsSession() const { return isRecorder() && m_context.definition.qos == 1; }
    MqttLinkSetup setup();
    QString presenceTopic() const;
    QByteArray presence(bool online) const;
    QStringList filters() const;
    void subscribeAll();
    bool isDouble(const MqttMessage &message);
    bool decode(const MqttMessage &message);
    void decodeSparkplug(const telemetry::Payload &payload, bool &known);
    void send(const std::vector<telemetry::SparkplugHost::Command> &commands);
    void acknowledge(const MqttMessage &message, bool isForUs);
    void scheduleBatch();
    void deliverBatch();
    void settled(const Acknowledger::Receipts &receipts, size_t samples);
    bool isBacklogOver(size_t fraction) const;
    void holdBack();

    telemetry::SourceContext m_context;
    MqttTiming m_timing;
    StatusCell &m_status;
    telemetry::PayloadDecoder m_decoder;
    telemetry::SparkplugHost m_sparkplug;
    ReceiptBook m_book;
    std::shared_ptr<Acknowledger> m_acknowledger;
    core::Time m_presenceTime; ///< one for the will and the birth of a connection
    MqttLink m_link;
    telemetry::Delivery m_batch;
    QTimer m_batchTimer;
    QStringList m_awaitedGrants; ///< filters whose subscription is not answered yet
    size_t m_backlog = 0;        ///< samples delivered and not settled
    size_t m_unacknowledged = 0; ///< receipts delivered and not settled
    bool m_isHeldBack = false;
};

} // namespace twinscope::mqtt
