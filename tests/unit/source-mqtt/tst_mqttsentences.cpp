// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsentences.h"

#include <QSet>

#include <gtest/gtest.h>

namespace twinscope::mqtt {
namespace {

constexpr MqttFailure Last = MqttFailure::Internal;

TEST(MqttSentences, everyFailureHasItsOwnSentenceThatNamesTheBroker)
{
    const MqttEndpoint endpoint{QStringLiteral("127.0.0.1"), 1883, false};
    QSet<QString> seen;
    for (int i = 0; i <= int(Last); ++i) {
        const QString sentence = sentenceFor(MqttFailure(i), endpoint);
        EXPECT_TRUE(sentence.contains(QStringLiteral("127.0.0.1:1883"))) << sentence.toStdString();
        EXPECT_TRUE(sentence.contains(QLatin1Char(':')));
        seen.insert(sentence);
    }
    EXPECT_EQ(seen.size(), int(Last) + 1);
}

TEST(MqttSentences, refusedConnectionAsksForTheBroker)
{
    const MqttEndpoint endpoint{QStringLiteral("127.0.0.1"), 1883, false};
    EXPECT_EQ(sentenceFor(MqttFailure::NothingAnswers, endpoint),
              QStringLiteral("Nothing answers at 127.0.0.1:1883: is the broker running?"));
    EXPECT_TRUE(sentenceFor(MqttFailure::NotAuthorised, endpoint).contains(QStringLiteral("TWINSCOPE_MQTT_PASSWORD")));
    EXPECT_TRUE(sentenceFor(MqttFailure::TlsFailed, endpoint).contains(QStringLiteral("TWINSCOPE_MQTT_CAFILE")));
}

TEST(MqttSentences, errorsKeepTheTechnicalReason)
{
    const auto error = errorFor(MqttFailure::BadCredentials, {}, QStringLiteral("code 4"));
    EXPECT_EQ(error.code, core::ErrorCode::Refused);
    EXPECT_EQ(error.detail, QStringLiteral("code 4"));
}

} // namespace
} // namespace twinscope::mqtt
