// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A broker that restarts, and connections that hang without ending: the record stays whole.

#include "mosquittobroker.h"
#include "recordedplant.h"
#include "stallingproxy.h"
#include "testdata.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope::test;

namespace {

class BrokerFaults : public testing::Test
{
protected:
    void SetUp() override
    {
        if (MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    }

    /// Publishes until the first number is in the store; returns that number.
    qint64 firstRecorded(RecordedPlant &plant, Counter &counter)
    {
        plant.startRecorder();
        EXPECT_TRUE(waitUntil([&] { return counter.publish(1) && plant.recordedCount() > 0; }));
        const auto recorded = plant.recorded();
        return recorded.empty() ? 0 : recorded.begin()->first;
    }

    void expectWhole(RecordedPlant &plant, const Counter &counter, qint64 first)
    {
        const qint64 expected = counter.published() - first;
        EXPECT_TRUE(waitUntil([&] { return plant.recordedCount() >= expected; }, std::chrono::seconds(90)))
            << plant.recordedCount() << " of " << expected << "; " << plant.said().constData();
        (void)plant.stopRecorder();
        auto recorded = plant.recorded();
        for (qint64 number = 0; number < first; ++number)
            recorded[number] = 1;
        EXPECT_EQ(differences(recorded, counter.published()), QString());
    }

    QTemporaryDir folder;
    MosquittoBroker broker{{.extraLines = {QStringLiteral("persistence true"),
                                           QStringLiteral("persistence_location %1/").arg(folder.path())}}};
};

} // namespace

TEST_F(BrokerFaults, restartsOfABrokerThatKeepsItsSessionsCostNothing)
{
    RecordedPlant plant(broker.url());
    Counter counter(broker.url());
    const qint64 first = firstRecorded(plant, counter);
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
    RecordedPlant plant(QStringLiteral("mqtt://127.0.0.1:%1").arg(proxy.port()), 5);
    Counter counter(broker.url());
    const qint64 first = firstRecorded(plant, counter);
    proxy.stall();
    const int before = proxy.connections();
    ASSERT_TRUE(counter.publish(100));
    EXPECT_TRUE(waitUntil([&] { return proxy.connections() > before; }, std::chrono::seconds(60)))
        << "the keep-alive has to notice it";
    ASSERT_TRUE(counter.publish(100));
    expectWhole(plant, counter, first);
}
