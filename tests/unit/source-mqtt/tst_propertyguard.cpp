// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "propertyguard.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace twinscope::mqtt {
namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

/// CONNACK with receive maximum, SUBACK, a PUBLISH with content type and user property, PUBACK, PINGRESP, DISCONNECT.
QByteArray soundStream()
{
    return hex("20060000032100ff") + hex("900400010000") + hex("d000") +
           hex("301600037061771003000474657874260001610001620178") + hex("40020001") + hex("4004000a8000") +
           hex("e000");
}

QByteArray passBytewise(PropertyGuard &guard, const QByteArray &bytes)
{
    QByteArray passed;
    for (const char byte : bytes)
        passed += guard.pass(QByteArray(1, byte));
    return passed;
}

TEST(PropertyGuard, soundPacketsPassUnchanged)
{
    PropertyGuard whole, bytewise;
    EXPECT_EQ(whole.pass(soundStream()), soundStream());
    EXPECT_FALSE(whole.isUnsound());
    EXPECT_EQ(passBytewise(bytewise, soundStream()), soundStream());
}

TEST(PropertyGuard, unknownPropertyStopsTheStreamBehindWhatWasSound)
{
    const QByteArray sound = hex("2003000000");
    for (const char *bad : {
             "2005000002ff00",             // CONNACK
             "30060001610204ff",           // PUBLISH: property 4
             "32080001610001027f00",       // PUBLISH with QoS 1
             "4006000100027e00",           // PUBACK
             "9005000102770000",           // SUBACK
             "e00400027d00",               // DISCONNECT
             "485454502f312e312034303020", // "HTTP/1.1 400 ", taken for a PUBACK
         }) {
        const QByteArray faulty = hex(bad) + QByteArray(200, 'x');
        PropertyGuard whole, bytewise;
        EXPECT_EQ(whole.pass(sound + faulty + sound), sound) << bad;
        EXPECT_TRUE(whole.isUnsound()) << bad;
        EXPECT_TRUE(whole.pass(sound).isEmpty()) << bad;
        EXPECT_EQ(passBytewise(bytewise, sound + faulty), sound) << bad;
        EXPECT_TRUE(bytewise.isUnsound()) << bad;
    }
}

TEST(PropertyGuard, propertiesMustEndWithinTheirPacket)
{
    for (const char *bad : {"2003000005", "2006000003210000ff", "20080000051f00ff6161"}) {
        PropertyGuard guard;
        guard.pass(hex(bad) + QByteArray(300, 'a'));
        EXPECT_TRUE(guard.isUnsound()) << bad;
    }
}

TEST(PropertyGuard, packetsOfOlderBrokersAreLeftToTheLibrary)
{
    PropertyGuard guard;
    EXPECT_EQ(guard.pass(hex("20020001")), hex("20020001")); // MQTT 3.1.1: version refused
}

TEST(PropertyGuard, largePayloadsPassWithoutBeingHeld)
{
    PropertyGuard guard;
    EXPECT_EQ(guard.pass(hex("3080808005000161") + QByteArray(1, '\0')).size(), 9); // 10 MB to follow
    const QByteArray chunk(1 << 20, 'x');
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(guard.pass(chunk).size(), chunk.size());
    EXPECT_FALSE(guard.isUnsound());
}

TEST(PropertyGuard, endlessPropertiesAreNotCollectedForEver)
{
    PropertyGuard guard;
    guard.pass(hex("30ffffff7f000161") + hex("f0ffff7f"));
    const QByteArray userProperties = QByteArray(hex("2600016100016a")).repeated(1000);
    for (int i = 0; i < 1'000 && !guard.isUnsound(); ++i)
        guard.pass(userProperties);
    EXPECT_TRUE(guard.isUnsound());
}

TEST(PropertyGuard, noiseIsPassedInOrderOrStopped)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        QByteArray noise(int(random.bounded(1, 400)), '\0');
        for (char &byte : noise)
            byte = char(random.bounded(256));
        PropertyGuard guard;
        QByteArray passed = guard.pass(noise.left(noise.size() / 2));
        passed += guard.pass(noise.mid(noise.size() / 2));
        EXPECT_TRUE(noise.startsWith(passed));
    }
}

} // namespace
} // namespace twinscope::mqtt
