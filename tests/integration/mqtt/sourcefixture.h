// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mosquittobroker.h"
#include "mqttpublisher.h"
#include "mqttsource.h"
#include "recordingsink.h"
#include "testdata.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/log.h>

#include <gtest/gtest.h>

namespace twinscope::mqtt {

constexpr core::Time Now{1'700'000'000'000'000'000};
constexpr std::chrono::seconds Patience{10};

/// A source "plant" with the channels "plant/0", "plant/1" … at a real broker, and a sink that writes down what it says.
class MqttSourceTest : public testing::Test
{
protected:
    void SetUp() override;

    telemetry::SourceContext context(const QString &url, int channels = 3);
    void startSource(telemetry::SourceContext context, MqttTiming timing = {});
    bool waitForLink(telemetry::LinkState state);
    /// Subscriptions are asked for right after connecting; a retained message proves that they are in place.
    bool startAndWaitUntilSubscribed(telemetry::SourceContext context, MqttTiming timing = {});
    void publishOne(const QString &topic, const QByteArray &payload, bool retain = false);

    test::MosquittoBroker broker;
    core::ManualClock clock{Now};
    core::MessageLog log{clock};
    RecordingSink sink;
    std::unique_ptr<MqttSource> source;
};

} // namespace twinscope::mqtt
