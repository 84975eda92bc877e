// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults.h"
#include "samples.h"

#include <twinscope/plant/spelling.h>

#include <gtest/gtest.h>

using namespace twinscope::plant;

namespace {

TEST(Topics, thatOneChannelCanHave)
{
    for (const char *topic :
         {"a", "a/b/c", "/a/b", "plant 1/pump/flow rate", "$SYS/broker/uptime", "žluť/kůň", "a.b-c_d"})
        EXPECT_EQ(topicFault(QString::fromUtf8(topic)), QString()) << topic;
}

TEST(Topics, thatCannotBeOneChannels)
{
    for (const char *topic :
         {"", "#", "+", "a/+/b", "a/#", "a+b", "a//b", "a/", "/", "//", " a", "a ", "a\nb", "$share/g/a"})
        EXPECT_NE(topicFault(QString::fromUtf8(topic)), QString()) << topic;
    EXPECT_NE(topicFault(QString(QChar(0))), QString());
    EXPECT_NE(topicFault(QString(QStringLiteral("a")) + QChar(0xffff)), QString());
    EXPECT_NE(topicFault(QString(65'536, u'a')), QString());
    EXPECT_EQ(topicFault(QString(65'535, u'a')), QString());
    EXPECT_NE(topicFault(QString(40'000, u'ž')), QString()); // counted in bytes
}

TEST(Urls, thatAreBrokers)
{
    for (const char *url : {"mqtt://host", "mqtt://host:1883", "mqtts://host:8883/", "mqtt://127.0.0.1:1",
                            "mqtt://[::1]:1883", "mqtt://broker.example.com"})
        EXPECT_EQ(urlFault(QString::fromUtf8(url), QStringLiteral("mqtt")), QString()) << url;
}

TEST(Urls, thatHoldSecretsAreRefusedInEveryForm)
{
    for (const char *url :
         {"mqtt://u:p@host", "mqtt://u@host", "mqtt://:p@host", "mqtt://u:p%40ss@host:1883", "mqtt://u:p@ss@host",
          "mqtt://host?password=x", "mqtt://host?access_token=x", "opc.tcp://u:p@host:4840", "mqtt://u:p@ho st"}) {
        EXPECT_TRUE(holdsSecret(QString::fromUtf8(url))) << url;
        EXPECT_TRUE(urlFault(QString::fromUtf8(url), QStringLiteral("any")).contains(QStringLiteral("secrets"))) << url;
    }
    EXPECT_FALSE(holdsSecret(QStringLiteral("mqtt://host:1883")));
}

TEST(Urls, neverAppearInMessagesWithTheirSecret)
{
    EXPECT_FALSE(
        urlFault(QStringLiteral("mqtt://user:geheim@host"), QStringLiteral("mqtt")).contains(QStringLiteral("geheim")));
    EXPECT_FALSE(
        urlFault(QStringLiteral("tcp:/user:geheim@host"), QStringLiteral("mqtt")).contains(QStringLiteral("geheim")));
}

TEST(Pointers, areJudged)
{
    for (const char *pointer : {"", "/", "/a/b", "/a~0b~1c", "/0/x y"})
        EXPECT_EQ(pointerFault(QString::fromUtf8(pointer)), QString()) << pointer;
    for (const char *pointer : {"a", "a/b", "#/a", "/a~", "/a~2"})
        EXPECT_NE(pointerFault(QString::fromUtf8(pointer)), QString()) << pointer;
}

TEST(Labels, areJudged)
{
    for (const char *text : {"", "Flow", "{name}: {value} {unit}", "{asset}", "{", "}", "}{"})
        EXPECT_EQ(labelFault(QString::fromUtf8(text)), QString()) << text;
    for (const char *text : {"{}", "{Value}", "{value:3}", "{name} {id}"})
        EXPECT_NE(labelFault(QString::fromUtf8(text)), QString()) << text;
}

TEST(Spelling, findsWhatWasMeant)
{
    const QStringList ids{"P-101", "P-102", "tank", "temperature"};
    EXPECT_EQ(nearestSpelling("p-101", ids), "P-101");
    EXPECT_EQ(nearestSpelling("P-110", ids), "P-101"); // neighbours swapped
    EXPECT_EQ(nearestSpelling("tnak", ids), "tank");
    EXPECT_EQ(nearestSpelling("temprature", ids), "temperature");
    EXPECT_EQ(nearestSpelling("valve", ids), "");
    EXPECT_EQ(nearestSpelling("", ids), "");
    EXPECT_EQ(nearestSpelling("x", {"y"}), ""); // short names are all alike
    EXPECT_EQ(nearestSpelling("tank", {}), "");
}

TEST(Spelling, namesSeveralNearestFirst)
{
    const QStringList ids{"P-101.flow", "P-102.flow", "P-103.flow", "P-104.flow", "P-101.temp", "tank.level"};
    EXPECT_EQ(nearestSpellings("P-102.flwo", ids), (QStringList{"P-102.flow", "P-101.flow", "P-103.flow"}));
    EXPECT_EQ(nearestSpellings("level", ids), QStringList{"tank.level"});
    EXPECT_EQ(nearestSpellings("Flow", ids, 2), (QStringList{"P-101.flow", "P-102.flow"}));
    EXPECT_TRUE(nearestSpellings("vibration", ids).isEmpty());
    EXPECT_EQ(didYouMeanOneOf("level", ids), " Did you mean \"tank.level\"?");
    EXPECT_EQ(didYouMeanOneOf("temp", {"a.temp", "b.temp"}), " Did you mean one of these: a.temp, b.temp?");
    EXPECT_EQ(didYouMeanOneOf("vibration", ids), "");
}

TEST(ModelPaths, areJudged)
{
    for (const char *file : {"a.step", "models/a b.step", "../shared/a.stl", "./a.glb", "a:b.step"})
        EXPECT_EQ(ModelFileCheck::pathFault(QString::fromUtf8(file)).isEmpty(), QString::fromUtf8(file) != "a:b.step")
            << file;
    for (const char *file : {"/a", "C:\\a", "c:/a", "\\\\server\\a", "~/a", "file:///a", "http://a/b", "a\\b"})
        EXPECT_NE(ModelFileCheck::pathFault(QString::fromUtf8(file)), QString()) << file;
}

} // namespace
