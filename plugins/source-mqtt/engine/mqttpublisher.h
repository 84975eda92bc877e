// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ownthread.h"

#include <twinscope/telemetry/source.h>

#include <memory>

namespace twinscope::mqtt {

class PublisherQueue;
class PublisherWorker;

/// Publishes to a broker from a thread of its own. Calls come from one thread. A full queue makes publish() wait, so
/// that memory stays bounded however slow the broker is. A lost connection is an error of publish() and flush(); what was
/// not handed over is gone then, and open() may be called again. User and password come from the environment.
class MqttPublisher final : public telemetry::Publisher
{
public:
    MqttPublisher();
    ~MqttPublisher() override; ///< drops what flush() was not called for

    core::Result<void> open(const QString &url, std::chrono::milliseconds timeout) override;
    core::Result<void> publish(const QString &topic, const QByteArray &payload, int qos, bool retain) override;
    core::Result<void> flush(std::chrono::milliseconds timeout) override;

private:
    void close();

    std::unique_ptr<PublisherQueue> m_queue;
    OwnThread<PublisherWorker> m_worker;
};

} // namespace twinscope::mqtt
