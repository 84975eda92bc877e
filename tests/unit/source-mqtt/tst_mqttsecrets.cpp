// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsecrets.h"

#include <gtest/gtest.h>

#include <vector>

namespace twinscope::mqtt {
namespace {

class Secrets : public testing::Test
{
protected:
    void TearDown() override
    {
        for (const QByteArray &name : m_names)
            qunsetenv(name.constData());
    }

    void set(const QByteArray &name, const QByteArray &value)
    {
        qputenv(name.constData(), value);
        m_names.push_back(name);
    }

private:
    std::vector<QByteArray> m_names;
};

TEST_F(Secrets, emptyWhereNothingIsSet)
{
    const auto secrets = MqttSecrets::fromEnvironment(QStringLiteral("plant"));
    EXPECT_TRUE(secrets.user.isEmpty());
    EXPECT_TRUE(secrets.password.isEmpty());
    EXPECT_TRUE(secrets.caFile.isEmpty());
}

TEST_F(Secrets, commonOnesServeEverySource)
{
    set("TWINSCOPE_MQTT_USER", "operator");
    set("TWINSCOPE_MQTT_PASSWORD", "p w");
    set("TWINSCOPE_MQTT_CAFILE", "/etc/ca.pem");
    for (const QString &id : {QString(), QStringLiteral("plant")}) {
        const auto secrets = MqttSecrets::fromEnvironment(id);
        EXPECT_EQ(secrets.user, QStringLiteral("operator"));
        EXPECT_EQ(secrets.password, QStringLiteral("p w"));
        EXPECT_EQ(secrets.caFile, QStringLiteral("/etc/ca.pem"));
    }
}

TEST_F(Secrets, ownOnesWinAndNeverMix)
{
    set("TWINSCOPE_MQTT_USER", "operator");
    set("TWINSCOPE_MQTT_PASSWORD", "common");
    set("TWINSCOPE_MQTT_USER_COOLING_WATER_2", "cooling");
    const auto own = MqttSecrets::fromEnvironment(QStringLiteral("cooling-water.2"));
    EXPECT_EQ(own.user, QStringLiteral("cooling"));
    EXPECT_TRUE(own.password.isEmpty()); // the common user's password is none of the other's business
    set("TWINSCOPE_MQTT_PASSWORD_COOLING_WATER_2", "own");
    EXPECT_EQ(MqttSecrets::fromEnvironment(QStringLiteral("cooling-water.2")).password, QStringLiteral("own"));
    EXPECT_EQ(MqttSecrets::fromEnvironment(QStringLiteral("other")).user, QStringLiteral("operator"));
}

} // namespace
} // namespace twinscope::mqtt
