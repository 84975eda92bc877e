// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/secrets/keyring.h>

#include <gtest/gtest.h>

#include <latch>
#include <thread>

using namespace twinscope;

/// A recorder asks for the passwords of a broker and of a database from two threads, at the same moment: its first.
TEST(KeyRing, isAskedFromManyThreadsAtOnce)
{
    constexpr int Threads = 8;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // nobody's own key ring is asked
    std::latch together(Threads);
    std::vector<core::ErrorCode> codes(Threads, core::ErrorCode::Internal);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < Threads; ++i)
            threads.emplace_back([&, i] {
                secrets::KeyRing keys(std::chrono::minutes(1));
                together.arrive_and_wait();
                codes[size_t(i)] = keys.read(QStringLiteral("mqtt://host:%1").arg(i)).error().code;
            });
    }
    EXPECT_EQ(codes, std::vector<core::ErrorCode>(Threads, core::ErrorCode::Unavailable));
}
