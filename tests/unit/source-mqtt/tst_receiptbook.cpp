// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptbook.h"

#include <gtest/gtest.h>

namespace twinscope::mqtt {
namespace {

using telemetry::Receipt;
using Verdict = ReceiptBook::Verdict;

const QString Source = QStringLiteral("broker");

MqttMessage message(int packetId, const QByteArray &payload, bool duplicate = false)
{
    return {QStringLiteral("plant/flow"), payload, 1, quint16(packetId), duplicate, false};
}

TEST(ReceiptBook, whatIsSentAgainIsKnownWhileItWaitsAndOnceItIsStored)
{
    ReceiptBook book(Source, {});
    EXPECT_EQ(book.judge(message(1, "5")), Verdict::New);
    const Receipt receipt = book.enter(message(1, "5"));
    EXPECT_EQ(receipt.source, Source);
    EXPECT_EQ(receipt.message, 1u);
    EXPECT_EQ(book.judge(message(1, "5", true)), Verdict::Waiting);
    EXPECT_TRUE(book.setStored(receipt));
    EXPECT_EQ(book.judge(message(1, "5", true)), Verdict::Stored);
}

TEST(ReceiptBook, theSamePacketIdWithAnotherContentIsNew)
{
    ReceiptBook book(Source, {});
    book.setStored(book.enter(message(1, "5")));
    EXPECT_EQ(book.judge(message(1, "6", true)), Verdict::New);
    MqttMessage elsewhere = message(1, "5", true);
    elsewhere.topic = QStringLiteral("plant/flo");
    elsewhere.payload = "w5";
    EXPECT_EQ(book.judge(elsewhere), Verdict::New);
}

TEST(ReceiptBook, withoutTheDuplicateFlagTheBrokerMeansANewMessage)
{
    ReceiptBook book(Source, {});
    book.setStored(book.enter(message(1, "5")));
    EXPECT_EQ(book.judge(message(1, "5")), Verdict::New);
}

TEST(ReceiptBook, aRestartKnowsWhatTheStoreKnew)
{
    ReceiptBook before(Source, {});
    const std::vector<Receipt> stored{before.enter(message(1, "5")), before.enter(message(2, "5"))};
    before.enter(message(3, "5")); // never reached the store
    const ReceiptBook after(Source, stored);
    EXPECT_EQ(after.judge(message(1, "5", true)), Verdict::Stored);
    EXPECT_EQ(after.judge(message(2, "5", true)), Verdict::Stored);
    EXPECT_EQ(after.judge(message(3, "5", true)), Verdict::New);
}

TEST(ReceiptBook, ofTwoReceiptsForOnePacketIdTheNewerCounts)
{
    ReceiptBook before(Source, {});
    const std::vector<Receipt> stored{before.enter(message(1, "5")), before.enter(message(1, "6"))};
    const ReceiptBook after(Source, stored);
    EXPECT_EQ(after.judge(message(1, "5", true)), Verdict::New);
    EXPECT_EQ(after.judge(message(1, "6", true)), Verdict::Stored);
}

TEST(ReceiptBook, anOldReceiptNoLongerCounts)
{
    ReceiptBook book(Source, {});
    book.setStored(book.enter(message(1, "5")));
    for (quint64 i = 1; i < ReceiptBook::Window; ++i)
        book.enter(message(int(2 + i), "5"));
    EXPECT_EQ(book.judge(message(1, "5", true)), Verdict::Stored);
    book.enter(message(2, "5"));
    EXPECT_EQ(book.judge(message(1, "5", true)), Verdict::New);
}

TEST(ReceiptBook, anAnswerForAnEarlierMessageWithThePacketIdIsNotTheNewOnes)
{
    ReceiptBook book(Source, {});
    const Receipt first = book.enter(message(1, "5"));
    const Receipt second = book.enter(message(1, "6")); // the broker lost its session and counts anew
    EXPECT_FALSE(book.setStored(first));
    EXPECT_EQ(book.judge(message(1, "6", true)), Verdict::Waiting);
    EXPECT_TRUE(book.setStored(second));
}

TEST(ReceiptBook, subscriptionsAreRememberedAndRenewed)
{
    const QStringList filters{QStringLiteral("a"), QStringLiteral("b")};
    ReceiptBook book(Source, {});
    EXPECT_FALSE(book.hasSubscriptions(filters, 1));
    const Receipt receipt = book.enterSubscriptions(filters, 1);
    EXPECT_FALSE(book.setStored(receipt)) << "no message is to be acknowledged";
    const ReceiptBook after(Source, std::vector{receipt});
    EXPECT_TRUE(after.hasSubscriptions({filters[1], filters[0]}, 1));
    EXPECT_FALSE(after.hasSubscriptions(filters, 0));
    EXPECT_FALSE(after.hasSubscriptions({filters[0]}, 1));
    EXPECT_FALSE(book.renewSubscriptions());
    for (quint64 i = 0; i < ReceiptBook::Window / 2; ++i)
        book.enter(message(int(i), "5"));
    EXPECT_EQ(book.renewSubscriptions(), receipt);
    EXPECT_FALSE(book.renewSubscriptions());
}

} // namespace
} // namespace twinscope::mqtt
