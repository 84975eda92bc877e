// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttendpoint.h"
#include "mqtttransport.h"
#include "publisherqueue.h"

#include <QObject>

#include <deque>

namespace twinscope::mqtt {

/// What an MqttPublisher does inside its thread: hands the queue's messages to the transport, never more at a time than
/// the window, and answers flushes once the broker has read everything.
class PublisherWorker final : public QObject, private MqttListener
{
    Q_OBJECT
public:
    explicit PublisherWorker(PublisherQueue &queue)
        : m_queue(queue)
    {
    }

    void open(const MqttEndpoint &endpoint, std::chrono::milliseconds timeout);
    void close();
    void pump();

private:
    void onConnected(bool hasSession) override;
    void onDisconnected(MqttFailure why, const QString &detail) override;
    void onMessage(const MqttMessage &) override {}
    void onSubscribed(const QString &, bool) override {}
    void onOutgoingProgress() override { pump(); }
    void onRoundTrip() override;

    void fetch();
    void handOver();
    bool hasRoomFor(const OutgoingMessage &message) const;
    void answerFlush();
    std::optional<core::Error> newRefusals(); ///< what the broker refused since last asked

    PublisherQueue &m_queue;
    std::unique_ptr<MqttTransport> m_transport;
    MqttEndpoint m_endpoint;
    std::deque<OutgoingMessage> m_messages; ///< fetched, not yet with the transport
    quint64 m_flushAsked = 0;
    quint64 m_flushOnItsWay = 0; ///< the ticket a round trip was asked for
    quint64 m_flushDone = 0;
    quint64 m_refusedTold = 0;
};

} // namespace twinscope::mqtt
