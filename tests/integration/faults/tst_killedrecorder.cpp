// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `kill -9` of the recorder at any moment, under QoS 1 load: nothing is lost and nothing is doubled.

#include "mosquittobroker.h"
#include "recordedplant.h"
#include "testdata.h"

#include <gtest/gtest.h>

#include <random>

using namespace twinscope::test;

namespace {

class KilledRecorder : public testing::TestWithParam<int>
{
protected:
    void SetUp() override
    {
        if (MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    }

    static int rounds()
    {
        const int wanted = qEnvironmentVariableIntValue("TWINSCOPE_KILL_ROUNDS");
        return wanted > 0 ? wanted : 5;
    }

    MosquittoBroker broker;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Versions, KilledRecorder, testing::Values(4, 5));

TEST_P(KilledRecorder, losesNothingAndDoublesNothing)
{
    RecordedPlant plant(broker.url(), 30, GetParam());
    Counter counter(broker.url());
    plant.startRecorder();
    // Subscriptions are there once a number arrives; those before them nobody had to keep.
    ASSERT_TRUE(waitUntil([&] { return counter.publish(1) && plant.recordedCount() > 0; })) << plant.said().constData();
    const qint64 first = plant.recorded().begin()->first;

    std::mt19937 random(4711);
    for (int round = 0; round < rounds(); ++round) {
        const qint64 before = plant.recordedCount();
        const auto moment = qint64(random() % 300); // samples stored in this round when the blow comes
        bool published = true;
        ASSERT_TRUE(waitUntil([&] {
            published = published && counter.publish(20);
            return !published || plant.recordedCount() >= before + moment;
        })) << "round "
            << round << ": " << plant.said().constData();
        ASSERT_TRUE(published);
        plant.killRecorder();
        ASSERT_TRUE(counter.publish(50)) << "while nobody records";
        plant.startRecorder();
    }
    const qint64 expected = counter.published() - first;
    EXPECT_TRUE(waitUntil([&] { return plant.recordedCount() >= expected; }, std::chrono::seconds(60)))
        << plant.recordedCount() << " of " << expected << "; " << plant.said().constData();
    (void)plant.stopRecorder();
    auto recorded = plant.recorded();
    for (qint64 number = 0; number < first; ++number)
        recorded[number] = 1;
    EXPECT_EQ(differences(recorded, counter.published()), QString());
    RecordProperty("rounds", rounds());
    RecordProperty("messages", int(counter.published()));
}
