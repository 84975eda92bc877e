// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttrules.h"

#include <gtest/gtest.h>

namespace twinscope::mqtt {
namespace {

TEST(MqttRules, ordinaryTopicsMayBePublished)
{
    for (const char *topic : {"a", "/", "a/b c/ö", "$share", "plant/P-101/flow"})
        EXPECT_TRUE(checkPublish(QString::fromUtf8(topic), "1").ok()) << topic;
}

TEST(MqttRules, wildcardsAreForSubscriptionsOnly)
{
    EXPECT_FALSE(checkPublish(QStringLiteral("a/+"), "1").ok());
    EXPECT_FALSE(checkPublish(QStringLiteral("a/#"), "1").ok());
    for (const char *filter : {"#", "+", "a/+/b", "a/#", "+/+", "/"})
        EXPECT_TRUE(checkFilter(QString::fromUtf8(filter)).ok()) << filter;
    for (const char *filter : {"", "a#", "a/#/b", "a+/b", "#/a", "a/b+"})
        EXPECT_FALSE(checkFilter(QString::fromUtf8(filter)).ok()) << filter;
}

TEST(MqttRules, lengthIsCountedInBytes)
{
    EXPECT_TRUE(checkPublish(QString(65'535, QLatin1Char('x')), "1").ok());
    EXPECT_FALSE(checkPublish(QString(65'536, QLatin1Char('x')), "1").ok());
    EXPECT_FALSE(checkPublish(QString(40'000, QChar(0x00e9)), "1").ok());
}

TEST(MqttRules, sentencesStayReadableForHugeTopics)
{
    const auto refused = checkPublish(QString(1'000'000, QLatin1Char('x')), "1");
    ASSERT_FALSE(refused.ok());
    EXPECT_LT(refused.error().sentence.size(), 300);
}

} // namespace
} // namespace twinscope::mqtt
