// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backoff.h"

#include <gtest/gtest.h>

using std::chrono::milliseconds;
using twinscope::mqtt::Backoff;

namespace {

constexpr double NoSpread = 0.5; ///< the middle of the chances: neither shorter nor longer

TEST(Backoff, doublesFromHalfASecondToHalfAMinute)
{
    Backoff backoff;
    for (const int expected : {500, 1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000})
        EXPECT_EQ(backoff.next(NoSpread), milliseconds(expected));
}

TEST(Backoff, beginsAgainAfterReset)
{
    Backoff backoff;
    for (int i = 0; i < 5; ++i)
        backoff.next(NoSpread);
    backoff.reset();
    EXPECT_EQ(backoff.next(NoSpread), milliseconds(500));
}

TEST(Backoff, spreadsByAFifthAndNeverBeyondTheLongest)
{
    EXPECT_EQ(Backoff().next(0.0), milliseconds(400));
    EXPECT_EQ(Backoff().next(1.0), milliseconds(600));
    Backoff patient;
    for (int i = 0; i < 20; ++i)
        EXPECT_LE(patient.next(1.0), Backoff::Longest);
    EXPECT_EQ(patient.next(0.0), milliseconds(24'000));
}

} // namespace
