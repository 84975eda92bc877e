// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetwatch.h"

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

QByteArray passBytewise(PacketWatch &guard, const QByteArray &bytes)
{
    QByteArray passed;
    for (const char byte : bytes)
        passed += guard.fromBroker(QByteArray(1, byte));
    return passed;
}

TEST(PacketWatch, soundPacketsPassUnchanged)
{
    PacketWatch whole(5), bytewise(5);
    EXPECT_EQ(whole.fromBroker(soundStream()), soundStream());
    EXPECT_FALSE(whole.isUnsound());
    EXPECT_EQ(passBytewise(bytewise, soundStream()), soundStream());
}

TEST(PacketWatch, unknownPropertyStopsTheStreamBehindWhatWasSound)
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
        PacketWatch whole(5), bytewise(5);
        EXPECT_EQ(whole.fromBroker(sound + faulty + sound), sound) << bad;
        EXPECT_TRUE(whole.isUnsound()) << bad;
        EXPECT_TRUE(whole.fromBroker(sound).isEmpty()) << bad;
        EXPECT_EQ(passBytewise(bytewise, sound + faulty), sound) << bad;
        EXPECT_TRUE(bytewise.isUnsound()) << bad;
    }
}

TEST(PacketWatch, propertiesMustEndWithinTheirPacket)
{
    for (const char *bad : {"2003000005", "2006000003210000ff", "20080000051f00ff6161"}) {
        PacketWatch guard(5);
        guard.fromBroker(hex(bad) + QByteArray(300, 'a'));
        EXPECT_TRUE(guard.isUnsound()) << bad;
    }
}

TEST(PacketWatch, packetsOfOlderBrokersAreLeftToTheLibrary)
{
    PacketWatch guard(5);
    EXPECT_EQ(guard.fromBroker(hex("20020001")), hex("20020001")); // MQTT 3.1.1: version refused
}

TEST(PacketWatch, largePayloadsPassWithoutBeingHeld)
{
    PacketWatch guard(5);
    EXPECT_EQ(guard.fromBroker(hex("3080808005000161") + QByteArray(1, '\0')).size(), 9); // 10 MB to follow
    const QByteArray chunk(1 << 20, 'x');
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(guard.fromBroker(chunk).size(), chunk.size());
    EXPECT_FALSE(guard.isUnsound());
}

TEST(PacketWatch, endlessPropertiesAreNotCollectedForEver)
{
    PacketWatch guard(5);
    guard.fromBroker(hex("30ffffff7f000161") + hex("f0ffff7f"));
    const QByteArray userProperties = QByteArray(hex("2600016100016a")).repeated(1000);
    for (int i = 0; i < 1'000 && !guard.isUnsound(); ++i)
        guard.fromBroker(userProperties);
    EXPECT_TRUE(guard.isUnsound());
}

TEST(PacketWatch, noiseIsPassedInOrderOrStopped)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        QByteArray noise(int(random.bounded(1, 400)), '\0');
        for (char &byte : noise)
            byte = char(random.bounded(256));
        PacketWatch guard(5);
        QByteArray passed = guard.fromBroker(noise.left(noise.size() / 2));
        passed += guard.fromBroker(noise.mid(noise.size() / 2));
        EXPECT_TRUE(noise.startsWith(passed));
    }
}

const QByteArray FirstMessage = hex("32070003612f620001");  // QoS 1, "a/b", packet id 1
const QByteArray SecondMessage = hex("3a070003612f620002"); // the same with packet id 2, sent again
const QByteArray Connect = hex("100c00044d5154540402003c0000");
const QByteArray Ping = hex("c000");

TEST(PacketWatch, tellsTheHeadersOfMessagesInTheirOrder)
{
    PacketWatch watch(4);
    const QByteArray plain = hex("31060003612f6278");
    EXPECT_EQ(watch.fromBroker(FirstMessage + plain + SecondMessage), FirstMessage + plain + SecondMessage);
    const MessageHeader first = watch.takeHeader(), second = watch.takeHeader(), third = watch.takeHeader();
    EXPECT_EQ(first.packetId, 1);
    EXPECT_EQ(first.qos, 1);
    EXPECT_FALSE(first.duplicate);
    EXPECT_EQ(second.qos, 0);
    EXPECT_TRUE(second.retained);
    EXPECT_EQ(third.packetId, 2);
    EXPECT_TRUE(third.duplicate);
    EXPECT_EQ(watch.takeHeader().packetId, 0) << "there are no more";
}

TEST(PacketWatch, whatLibrariesAcknowledgeDoesNotLeave)
{
    for (const int version : {4, 5}) {
        PacketWatch whole(version), bytewise(version);
        const QByteArray written = Connect + hex("40020001") + Ping + hex("40020002") + hex("40020003");
        EXPECT_EQ(whole.fromLibrary(written), Connect + Ping);
        QByteArray left;
        for (const char byte : written)
            left += bytewise.fromLibrary(QByteArray(1, byte));
        EXPECT_EQ(left, Connect + Ping);
    }
}

TEST(PacketWatch, acknowledgementsLeaveInTheOrderOfTheMessages)
{
    PacketWatch watch(5);
    watch.fromBroker(hex("32080003612f62000100") + hex("32080003612f62000200") + hex("32080003612f62000300"));
    EXPECT_TRUE(watch.acknowledge(2).isEmpty());
    EXPECT_EQ(watch.acknowledge(1), hex("40020001") + hex("40020002"));
    EXPECT_TRUE(watch.acknowledge(1).isEmpty()) << "once is enough";
    EXPECT_TRUE(watch.acknowledge(77).isEmpty());
    EXPECT_EQ(watch.acknowledge(3), hex("40020003"));
}

TEST(PacketWatch, anAcknowledgementNeverCutsAPacketInTwo)
{
    PacketWatch watch(4);
    watch.fromBroker(FirstMessage + SecondMessage);
    const QByteArray publish = hex("300a0003612f62") + "hello";
    EXPECT_EQ(watch.fromLibrary(publish.first(6)), publish.first(6));
    EXPECT_TRUE(watch.acknowledge(1).isEmpty());
    EXPECT_EQ(watch.fromLibrary(publish.sliced(6)), publish.sliced(6) + hex("40020001"));
    EXPECT_EQ(watch.acknowledge(2), hex("40020002"));
}

TEST(PacketWatch, aPacketIdMayBeUsedAgainAfterItsAcknowledgement)
{
    PacketWatch watch(4);
    for (int i = 0; i < 3; ++i) {
        watch.fromBroker(FirstMessage);
        EXPECT_EQ(watch.acknowledge(1), hex("40020001"));
    }
}

} // namespace
} // namespace twinscope::mqtt
