// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `kill -9` of the recorder at any moment, under QoS 1 load: nothing is lost and nothing is doubled.

#include "recordingtest.h"

#include <random>

using namespace twinscope::test;

namespace {

class KilledRecorder : public RecordingTest, public testing::WithParamInterface<int>
{
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Versions, KilledRecorder, testing::Values(4, 5));

TEST_P(KilledRecorder, losesNothingAndDoublesNothing)
{
    const int rounds = askedFor("TWINSCOPE_KILL_ROUNDS", 5);
    RecordedPlant plant({broker.url()}, {.protocolVersion = GetParam()});
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);

    std::mt19937 random(4711);
    for (int round = 0; round < rounds; ++round) {
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
    expectWhole(plant, counter, first);
    RecordProperty("rounds", rounds);
    RecordProperty("published", int(counter.published()));
    RecordProperty("recorded", int(plant.recordedCount()));
}
