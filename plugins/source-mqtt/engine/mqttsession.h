// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backoff.h"
#include "mqttendpoint.h"
#include "mqtttransport.h"

#include <twinscope/telemetry/decoder.h>
#include <twinscope/telemetry/source.h>

#include <QMutex>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace twinscope::mqtt {

/// How patient a source is. Tests shorten it.
struct MqttTiming
{
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds batchInterval{20};
    size_t batchSize = 1'000;
};

/// The newest status of a source, written by its thread, read by any.
class StatusCell
{
public:
    telemetry::LinkStatus get() const;
    void set(const telemetry::LinkStatus &status);

private:
    mutable QMutex m_mutex;
    telemetry::LinkStatus m_status;
};

/// What an MqttSource does inside its thread: keeps the connection up, decodes what comes, hands samples over in batches.
/// begin() and end() are called in that thread.
class MqttSession final : public QObject, private MqttListener
{
    Q_OBJECT
public:
    MqttSession(telemetry::SourceContext context, MqttTiming timing, StatusCell &status);
    ~MqttSession() override;

    void begin();
    void end(); ///< delivers what is left and says good-bye; nothing comes after it

private:
    void onConnected() override;
    void onDisconnected(MqttFailure why, const QString &detail) override;
    void onMessage(const QString &topic, const QByteArray &payload) override;
    void onSubscribed(const QString &filter, bool granted) override;

    void attempt();
    void subscribeAll();
    void retryLater();
    void deliverBatch();
    void tell(telemetry::LinkState state, const QString &sentence, const QString &detail = {});
    MqttOptions options() const;
    QString clientId() const;

    telemetry::SourceContext m_context;
    MqttTiming m_timing;
    StatusCell &m_status;
    telemetry::PayloadDecoder m_decoder;
    std::optional<MqttEndpoint> m_endpoint;
    std::unique_ptr<MqttTransport> m_transport;
    std::vector<telemetry::IncomingSample> m_batch;
    QTimer m_batchTimer;
    QTimer m_retryTimer;
    Backoff m_backoff;
    QString m_clientId;
    quint64 m_connections = 0;
};

} // namespace twinscope::mqtt
