// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttendpoint.h"

#include <gtest/gtest.h>

using twinscope::core::ErrorCode;
using twinscope::mqtt::MqttEndpoint;

namespace {

TEST(MqttEndpoint, readsHostPortAndEncryption)
{
    const auto plain = MqttEndpoint::parse(QStringLiteral("mqtt://broker.plant.example:1884"));
    ASSERT_TRUE(plain.ok());
    EXPECT_EQ(plain->host, QStringLiteral("broker.plant.example"));
    EXPECT_EQ(plain->port, 1884);
    EXPECT_FALSE(plain->tls);

    const auto encrypted = MqttEndpoint::parse(QStringLiteral("mqtts://10.0.0.7/"));
    ASSERT_TRUE(encrypted.ok());
    EXPECT_TRUE(encrypted->tls);
    EXPECT_EQ(encrypted->port, 8883);
    EXPECT_EQ(encrypted->display(), QStringLiteral("10.0.0.7:8883"));
}

TEST(MqttEndpoint, usualPortWhereNoneIsGiven)
{
    const auto endpoint = MqttEndpoint::parse(QStringLiteral(" mqtt://localhost "));
    ASSERT_TRUE(endpoint.ok());
    EXPECT_EQ(endpoint->port, 1883);
}

TEST(MqttEndpoint, ipv6)
{
    const auto endpoint = MqttEndpoint::parse(QStringLiteral("mqtt://[::1]:1883"));
    ASSERT_TRUE(endpoint.ok());
    EXPECT_EQ(endpoint->host, QStringLiteral("::1"));
    EXPECT_EQ(endpoint->display(), QStringLiteral("[::1]:1883"));
}

TEST(MqttEndpoint, refusesSecretsWithoutRepeatingThem)
{
    const auto endpoint = MqttEndpoint::parse(QStringLiteral("mqtt://operator:secret@broker:1883"));
    ASSERT_FALSE(endpoint.ok());
    EXPECT_EQ(endpoint.error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(endpoint.error().sentence.contains(QStringLiteral("TWINSCOPE_MQTT_USER")));
    EXPECT_FALSE(endpoint.error().sentence.contains(QStringLiteral("secret")));
}

class FaultyUrls : public testing::TestWithParam<const char *>
{
};

TEST_P(FaultyUrls, areRefusedWithASentence)
{
    const auto endpoint = MqttEndpoint::parse(QString::fromUtf8(GetParam()));
    ASSERT_FALSE(endpoint.ok());
    EXPECT_TRUE(endpoint.error().sentence.contains(QStringLiteral("1883")) ||
                endpoint.error().sentence.contains(QStringLiteral("port")));
}

INSTANTIATE_TEST_SUITE_P(MqttEndpoint, FaultyUrls,
                         testing::Values("", "broker:1883", "http://broker:1883", "mqtt://", "mqtt://:1883",
                                         "mqtt://broker:99999", "mqtt://broker:0", "mqtt://broker:1883/topic",
                                         "mqtt://bro ker", "mqtt://broker?x=1"));

} // namespace
