// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brokers that restart or stay away, and connections that hang without ending: the record stays whole.

#include "recordingtest.h"
#include "stallingproxy.h"

using namespace twinscope::test;

namespace {

/// A broker that keeps its sessions over a restart.
class BrokerFaults : public RecordingTest
{
protected:
    BrokerFaults()
        : RecordingTest({.keepsSessions = true})
    {
    }
};

} // namespace

TEST_F(BrokerFaults, restartsOfABrokerThatKeepsItsSessionsCostNothing)
{
    RecordedPlant plant(broker.url());
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(counter.publish(200)); // some of them are on their way to the recorder when it goes
        broker.stop();
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
        counter.reconnect();
        ASSERT_TRUE(counter.publish(50));
    }
    expectWhole(plant, counter, first);
}

TEST_F(BrokerFaults, aConnectionThatHangsIsNoticedAndMadeAnew)
{
    StallingProxy proxy(broker.port());
    RecordedPlant plant({QStringLiteral("mqtt://127.0.0.1:%1").arg(proxy.port())}, {.keepAlive = 5});
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    proxy.stall();
    const int before = proxy.connections();
    ASSERT_TRUE(counter.publish(100));
    EXPECT_TRUE(waitUntil([&] { return proxy.connections() > before; }, std::chrono::seconds(60)))
        << "the keep-alive has to notice it";
    ASSERT_TRUE(counter.publish(100));
    expectWhole(plant, counter, first);
}

TEST_F(BrokerFaults, oneOfTwoBrokersGoesAndTheOtherIsRecordedOn)
{
    MosquittoBroker steady;
    ASSERT_TRUE(steady.start()) << steady.failure().toStdString();
    RecordedPlant plant({broker.url(), steady.url()}, {});
    Counter counter(broker.url()), steadyCounter(steady.url());
    const qint64 first = startUntilRecorded(plant, counter);
    ASSERT_TRUE(waitUntil([&] { return steadyCounter.publish(1) && plant.recordedCount(1) > 0; }));
    const qint64 steadyFirst = plant.recorded(1).begin()->first;
    broker.stop();
    ASSERT_TRUE(steadyCounter.publish(300));
    EXPECT_TRUE(waitUntil([&] { return plant.recordedCount(1) == steadyCounter.published() - steadyFirst; }));
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    counter.reconnect();
    ASSERT_TRUE(counter.publish(300));
    expectWhole(plant, counter, first);
    EXPECT_EQ(differences(plant.recorded(1), steadyFirst, steadyCounter.published()), QString());
}
