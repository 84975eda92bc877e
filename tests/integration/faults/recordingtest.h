// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mosquittobroker.h"
#include "recordedplant.h"
#include "testdata.h"

#include <gtest/gtest.h>

namespace twinscope::test {

/// A real broker, and the question that every fault ends with: is each published number in the store, once?
class RecordingTest : public testing::Test
{
protected:
    explicit RecordingTest(MosquittoBroker::Options options = {})
        : broker(std::move(options))
    {
    }

    void SetUp() override
    {
        if (MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    }

    /// Starts the recorder and publishes until a number is in the store; returns that number. Those before it nobody had
    /// to keep: the subscription was not there yet.
    static qint64 startUntilRecorded(RecordedPlant &plant, Counter &counter, int channel = 0)
    {
        plant.startRecorder();
        EXPECT_TRUE(waitUntil([&] { return counter.publish(1) && plant.recordedCount(channel) > 0; }))
            << plant.said().constData();
        const Numbers recorded = plant.recorded(channel);
        return recorded.empty() ? 0 : recorded.begin()->first;
    }

    /// Everything from `first` on arrives, once. The counters of the recorder, which is stopped.
    static QJsonObject expectWhole(RecordedPlant &plant, const Counter &counter, qint64 first,
                                   std::chrono::seconds limit = std::chrono::seconds(90))
    {
        const qint64 expected = counter.published() - first;
        EXPECT_TRUE(waitUntil([&] { return plant.recordedCount() >= expected; }, limit))
            << plant.recordedCount() << " of " << expected << "; " << plant.said().constData();
        const QJsonObject counters = plant.stopRecorder();
        EXPECT_EQ(differences(plant.recorded(), first, counter.published()), QString());
        EXPECT_EQ(counters.value(QLatin1String("dropped")).toInteger(-1), 0);
        return counters;
    }

    MosquittoBroker broker;
};

/// A number from the environment: a release asks for more than a developer at lunch.
inline int askedFor(const char *variable, int otherwise)
{
    const int wanted = qEnvironmentVariableIntValue(variable);
    return wanted > 0 ? wanted : otherwise;
}

} // namespace twinscope::test
