// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisherqueue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;

namespace {

OutgoingMessage message(const QByteArray &payload = "1")
{
    return {QStringLiteral("t"), payload, 0, false};
}

const Error lost{ErrorCode::Unavailable, QStringLiteral("lost"), {}};

TEST(PublisherQueue, wakesOncePerFetch)
{
    int wakes = 0;
    PublisherQueue queue([&] { ++wakes; });
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(queue.push(message(QByteArray::number(i))).ok());
    EXPECT_EQ(wakes, 1);
    const auto fetched = queue.fetch();
    ASSERT_EQ(fetched.messages.size(), 10u);
    EXPECT_EQ(fetched.messages[9].payload, QByteArray("9"));
    ASSERT_TRUE(queue.push(message()).ok());
    EXPECT_EQ(wakes, 2);
}

TEST(PublisherQueue, fullQueueWaitsForTheOtherSide)
{
    PublisherQueue queue([] {});
    for (size_t i = 0; i < PublisherQueue::MaxMessages; ++i)
        ASSERT_TRUE(queue.push(message()).ok());
    std::atomic<bool> pushed = false;
    std::thread publisher([&] {
        EXPECT_TRUE(queue.push(message("last")).ok());
        pushed = true;
    });
    const size_t first = queue.fetch().messages.size();
    publisher.join();
    EXPECT_TRUE(pushed);
    EXPECT_EQ(first + queue.fetch().messages.size(), PublisherQueue::MaxMessages + 1);
}

TEST(PublisherQueue, lostLinkFreesEveryWaiter)
{
    PublisherQueue queue([] {});
    for (size_t i = 0; i < PublisherQueue::MaxMessages; ++i)
        ASSERT_TRUE(queue.push(message()).ok());
    std::thread publisher([&] {
        const auto pushed = queue.push(message());
        ASSERT_FALSE(pushed.ok());
        EXPECT_EQ(pushed.error().sentence, lost.sentence);
    });
    queue.setFailed(lost);
    publisher.join();
    EXPECT_FALSE(queue.push(message()).ok());
    EXPECT_FALSE(queue.waitUntilFlushed(QDeadlineTimer(QDeadlineTimer::Forever)).ok());
    EXPECT_FALSE(queue.waitUntilOpen(QDeadlineTimer(QDeadlineTimer::Forever)).ok());
}

TEST(PublisherQueue, flushWaitsForItsOwnTicket)
{
    PublisherQueue queue([] {});
    const auto inTime = queue.waitUntilFlushed(QDeadlineTimer(20));
    ASSERT_FALSE(inTime.ok());
    EXPECT_EQ(inTime.error().code, ErrorCode::TimedOut);
    const quint64 ticket = queue.fetch().flushTicket;
    EXPECT_EQ(ticket, 1u);
    queue.setFlushed(ticket, {});
    EXPECT_FALSE(queue.waitUntilFlushed(QDeadlineTimer(20)).ok()); // the second one is not answered by the first
    queue.setFlushed(3, {});
    EXPECT_TRUE(queue.waitUntilFlushed(QDeadlineTimer(QDeadlineTimer::Forever)).ok());
}

TEST(PublisherQueue, refusalsAreToldOnce)
{
    PublisherQueue queue([] {});
    queue.setFlushed(2, Error{ErrorCode::Refused, QStringLiteral("refused"), {}});
    EXPECT_FALSE(queue.waitUntilFlushed(QDeadlineTimer(QDeadlineTimer::Forever)).ok());
    EXPECT_TRUE(queue.waitUntilFlushed(QDeadlineTimer(QDeadlineTimer::Forever)).ok());
}

} // namespace
} // namespace twinscope::mqtt
