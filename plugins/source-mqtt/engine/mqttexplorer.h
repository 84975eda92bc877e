// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttlink.h"
#include "ownthread.h"
#include "statuscell.h"

namespace twinscope::mqtt {

/// What an MqttExplorer does inside its thread: subscribes to everything with QoS 0 and passes it on.
class ExplorerSession final : public QObject, private MqttLinkUser
{
    Q_OBJECT
public:
    ExplorerSession(telemetry::ExplorerContext context, StatusCell &status);

    void begin() { m_link.begin(); }
    void end();
    void publish(const QString &topic, const QByteArray &payload);

private:
    void linkUp(bool hasSession) override;
    void linkChanged(const telemetry::LinkStatus &status, const QString &) override { m_status.set(status); }
    void messageCame(const MqttMessage &message) override;
    void subscriptionAnswered(const QString &, bool) override {}

    const telemetry::ExplorerContext m_context;
    StatusCell &m_status;
    MqttLink m_link;
};

/// A broker as an Explorer: one thread with one ExplorerSession in it.
class MqttExplorer final : public telemetry::Explorer
{
public:
    explicit MqttExplorer(telemetry::ExplorerContext context)
        : m_context(std::move(context))
        , m_session(QStringLiteral("mqtt explorer"))
    {
    }
    ~MqttExplorer() override; ///< as stop()

    void start() override;
    void stop() override;
    telemetry::LinkStatus status() const override { return m_status.get(); }
    void publish(const QString &topic, const QByteArray &payload) override;

private:
    const telemetry::ExplorerContext m_context;
    StatusCell m_status;
    OwnThread<ExplorerSession> m_session;
};

} // namespace twinscope::mqtt
