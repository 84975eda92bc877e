// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratemeter.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace std::chrono_literals;

namespace {

telemetry::IngestCounters counters(quint64 received, quint64 stored)
{
    telemetry::IngestCounters result;
    result.received = received;
    result.stored = stored;
    return result;
}

class Rates : public testing::Test
{
protected:
    core::ManualClock clock{core::Time::fromSeconds(1'600'000'000)};
    session::RateMeter meter{clock};
};

} // namespace

TEST_F(Rates, areZeroAtFirstAndPassTheCountersOn)
{
    const auto measured = meter.measure(counters(500, 400));
    EXPECT_EQ(measured.received, 500u);
    EXPECT_EQ(measured.stored, 400u);
    EXPECT_EQ(measured.receivedPerSecond, 0);
}

TEST_F(Rates, areTakenOverAtLeastASecond)
{
    (void)meter.measure(counters(500, 400));
    clock.advance(500ms);
    EXPECT_EQ(meter.measure(counters(600, 500)).receivedPerSecond, 0) << "too soon to tell";
    clock.advance(1500ms);
    const auto measured = meter.measure(counters(900, 600));
    EXPECT_DOUBLE_EQ(measured.receivedPerSecond, 200);
    EXPECT_DOUBLE_EQ(measured.storedPerSecond, 100);
    clock.advance(1s);
    EXPECT_DOUBLE_EQ(meter.measure(counters(900, 600)).receivedPerSecond, 0);
}

TEST_F(Rates, aClockThatJumpsBackGivesNoNonsense)
{
    (void)meter.measure(counters(500, 400));
    clock.advance(-1h);
    EXPECT_EQ(meter.measure(counters(900, 600)).receivedPerSecond, 0);
    clock.advance(1s);
    EXPECT_DOUBLE_EQ(meter.measure(counters(910, 600)).receivedPerSecond, 10);
}
