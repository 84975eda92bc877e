// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcefixture.h"

namespace twinscope::mqtt {

using telemetry::LinkState;
using test::waitUntil;

void MqttSourceTest::SetUp()
{
    if (test::MosquittoBroker::program().isEmpty())
        GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
}

telemetry::SourceContext MqttSourceTest::context(const QString &url, int channels)
{
    telemetry::SourceContext context;
    context.definition.id = QStringLiteral("plant");
    context.definition.url = url;
    context.clock = &clock;
    context.sink = &sink;
    context.log = &log;
    for (int i = 0; i < channels; ++i) {
        plant::Channel channel;
        channel.id = QStringLiteral("c%1").arg(i);
        channel.address.source = context.definition.id;
        channel.address.topic = QStringLiteral("plant/%1").arg(i);
        context.channels.emplace_back(core::ChannelIndex(i), channel);
    }
    return context;
}

void MqttSourceTest::startSource(telemetry::SourceContext context, MqttTiming timing)
{
    source = std::make_unique<MqttSource>(std::move(context), timing);
    source->start();
}

bool MqttSourceTest::waitForLink(LinkState state)
{
    return waitUntil([&] { return sink.link() == state && source->status().state == state; }, std::chrono::seconds(60));
}

bool MqttSourceTest::startAndWaitUntilSubscribed(telemetry::SourceContext context, MqttTiming timing)
{
    const size_t before = sink.sampleCount();
    publishOne(context.channels.back().second.address.topic, "0", true);
    startSource(std::move(context), timing);
    return waitUntil([&] { return sink.sampleCount() > before; });
}

void MqttSourceTest::publishOne(const QString &topic, const QByteArray &payload, bool retain)
{
    MqttPublisher publisher;
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    ASSERT_TRUE(publisher.publish(topic, payload, 1, retain).ok());
    ASSERT_TRUE(publisher.flush(Patience).ok());
}

} // namespace twinscope::mqtt
