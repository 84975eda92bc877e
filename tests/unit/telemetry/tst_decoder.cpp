// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decoding.h"

#include <QLocale>

#include <clocale>
#include <cmath>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::QualityReason;
using core::Value;
using plant::ChannelKind;

namespace {

Value number(const QByteArray &payload)
{
    return decodeOne(channel(ChannelKind::Number), payload).value;
}

Value integer(const QByteArray &payload)
{
    return decodeOne(channel(ChannelKind::Integer), payload).value;
}

Value boolean(const QByteArray &payload)
{
    return decodeOne(channel(ChannelKind::Boolean), payload).value;
}

Value text(const QByteArray &payload)
{
    return decodeOne(channel(ChannelKind::Text), payload).value;
}

core::Quality saidQuality(const QByteArray &quality)
{
    return decodeOne(channel(ChannelKind::Number), "{\"value\":1,\"quality\":" + quality + "}").quality;
}

} // namespace

TEST(Decoder, readsPlainNumbers)
{
    EXPECT_EQ(number("12.5"), Value(12.5));
    EXPECT_EQ(number(" \t-3\r\n"), Value(-3.0));
    EXPECT_EQ(number("1e3"), Value(1000.0));
    EXPECT_EQ(number("+7"), Value(7.0));
    EXPECT_EQ(number(".5"), Value(0.5));
    EXPECT_EQ(number("1E-3"), Value(0.001));
    EXPECT_EQ(number("1e-400"), Value(0.0));
    EXPECT_EQ(number("0." + QByteArray(400, '0') + "1"), Value(0.0));
    EXPECT_EQ(number("1" + QByteArray(400, '0') + "e-99999999999999999999"), Value(0.0));
    EXPECT_EQ(number("1.7976931348623157e308"), Value(1.7976931348623157e308));
    EXPECT_EQ(number("\xEF\xBB\xBF"
                     "5"),
              Value(5.0));
    EXPECT_EQ(number(QByteArray("5\0", 2)), Value(5.0));
}

TEST(Decoder, stampsArrivalOnPlainPayloads)
{
    const core::Sample sample = decodeOne(channel(ChannelKind::Number), "12.5");
    EXPECT_EQ(sample, (core::Sample{Arrival, Arrival, Value(12.5), core::good()}));
}

TEST(Decoder, knowsNoLocale)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Czech));
    const char *const changed = std::setlocale(LC_NUMERIC, "cs_CZ.UTF-8");
    EXPECT_EQ(number("12.5"), Value(12.5));
    EXPECT_EQ(number("1e-400"), Value(0.0));
    EXPECT_EQ(refuseOne(channel(ChannelKind::Number), "12,5").sample.quality, core::bad(QualityReason::Undecodable));
    if (changed)
        std::setlocale(LC_NUMERIC, "C");
    QLocale::setDefault(before);
}

TEST(Decoder, keepsEveryBitOfIntegers)
{
    EXPECT_EQ(integer("9223372036854775807"), Value(qint64(9223372036854775807)));
    EXPECT_EQ(integer("-9223372036854775808"), Value(std::numeric_limits<qint64>::min()));
    EXPECT_EQ(integer("9007199254740993"), Value(qint64(9007199254740993)));
    EXPECT_EQ(integer("9007199254740993.0"), Value(qint64(9007199254740993)));
    EXPECT_EQ(integer(R"({"value":9007199254740993})"), Value(qint64(9007199254740993)));
    EXPECT_EQ(integer(R"({"value":"9007199254740993"})"), Value(qint64(9007199254740993)));
    EXPECT_EQ(integer("12.0"), Value(12));
    EXPECT_EQ(integer("1e3"), Value(1000));
    EXPECT_EQ(integer("-12"), Value(-12));
}

TEST(Decoder, refusesIntegersItWouldHaveToRound)
{
    for (const char *payload : {"12.5", "9223372036854775808", "1e18", "9007199254740993e0", "1e-3", "0x10"})
        EXPECT_EQ(refuseOne(channel(ChannelKind::Integer), payload).sample.quality,
                  core::bad(QualityReason::Undecodable))
            << payload;
}

TEST(Decoder, readsTruthValues)
{
    for (const char *yes : {"true", "TRUE", "on", "On", "yes", "1", "1.0", "{\"value\":true}", "{\"v\":\"on\"}"})
        EXPECT_EQ(boolean(yes), Value(true)) << yes;
    for (const char *no : {"false", "off", "no", "0", "{\"value\":false}", "{\"value\":0}"})
        EXPECT_EQ(boolean(no), Value(false)) << no;
    for (const char *neither : {"2", "maybe", "{\"value\":\"\"}", "-1"})
        EXPECT_EQ(refuseOne(channel(ChannelKind::Boolean), neither).sample.quality,
                  core::bad(QualityReason::Undecodable))
            << neither;
}

TEST(Decoder, readsTheNamesOfStates)
{
    plant::Channel mode = channel(ChannelKind::Integer);
    mode.states = {{0, QStringLiteral("stopped")}, {2, QStringLiteral("Běží")}};
    EXPECT_EQ(decodeOne(mode, "Stopped").value, Value(0));
    EXPECT_EQ(decodeOne(mode, R"({"value":"běží"})").value, Value(2));
    EXPECT_EQ(decodeOne(mode, "2").value, Value(2));
    EXPECT_TRUE(refuseOne(mode, "broken").sentence.contains(QStringLiteral("name of one of its states")));
    mode.kind = ChannelKind::Boolean;
    EXPECT_EQ(decodeOne(mode, "stopped").value, Value(false));
    EXPECT_EQ(decodeOne(mode, "běží").value, Value(true));
}

TEST(Decoder, readsText)
{
    EXPECT_EQ(text("running"), Value("running"));
    EXPECT_EQ(text("  two words "), Value("two words"));
    EXPECT_EQ(text("\"quoted\""), Value("quoted"));
    EXPECT_EQ(text("{\"value\":\" kept \"}"), Value(" kept "));
    EXPECT_EQ(text("{\"value\":12.50}"), Value("12.50"));
    EXPECT_EQ(text("{\"value\":true}"), Value("true"));
    EXPECT_EQ(text("{not json"), Value("{not json"));
    EXPECT_EQ(text("{\"other\":1}"), Value("{\"other\":1}"));
    EXPECT_EQ(text("čerpadlo běží"), Value("čerpadlo běží"));
}

TEST(Decoder, readsTheMemberValueElseV)
{
    EXPECT_EQ(number(R"({"v":1,"value":2})"), Value(2.0));
    EXPECT_EQ(number(R"({"v":1,"x":2})"), Value(1.0));
    EXPECT_EQ(number(R"({"value":"12.5"})"), Value(12.5));
    EXPECT_EQ(number("\"12.5\""), Value(12.5));
}

TEST(Decoder, followsPointers)
{
    const QByteArray json = R"({"a":{"b":[10,{"c/d":11}]}})";
    EXPECT_EQ(decodeOne(channel(ChannelKind::Number, QStringLiteral("/a/b/0")), json).value, Value(10.0));
    EXPECT_EQ(decodeOne(channel(ChannelKind::Number, QStringLiteral("/a/b/1/c~1d")), json).value, Value(11.0));
    EXPECT_EQ(decodeOne(channel(ChannelKind::Text, QStringLiteral("/a/b")), json).value, Value(R"([10,{"c/d":11}])"));
    EXPECT_EQ(decodeOne(channel(ChannelKind::Number, QStringLiteral("/0")), "[4]").value, Value(4.0));
}

TEST(Decoder, feedsAllChannelsOfATopicFromOnePayload)
{
    std::vector<plant::Channel> channels;
    QByteArray json = "{\"ts\":1583748873";
    for (int i = 0; i < 1000; ++i) {
        channels.push_back(channel(ChannelKind::Integer, QStringLiteral("/c%1").arg(i)));
        json += ",\"c" + QByteArray::number(i) + "\":" + QByteArray::number(i);
    }
    const auto decoded = decodeAll(channels, json + "}");
    ASSERT_EQ(decoded.samples.size(), 1000u);
    for (const auto &incoming : decoded.samples) {
        EXPECT_EQ(incoming.sample.value, Value(qint64(incoming.channel)));
        EXPECT_EQ(incoming.sample.time, core::Time::fromSeconds(1'583'748'873));
    }
}

TEST(Decoder, oneBadMemberSpoilsOnlyItsOwnChannel)
{
    const auto decoded = decodeAll({channel(ChannelKind::Number, QStringLiteral("/a")),
                                    channel(ChannelKind::Number, QStringLiteral("/b")),
                                    channel(ChannelKind::Number, QStringLiteral("/c"))},
                                   R"({"a":1e999,"b":2,"c":NaN})");
    ASSERT_EQ(decoded.samples.size(), 1u);
    EXPECT_EQ(decoded.samples[0].channel, 1u);
    ASSERT_EQ(decoded.refusals.size(), 2u);
    EXPECT_EQ(decoded.refusals[0].sample.quality, core::bad(QualityReason::NotANumber));
    EXPECT_EQ(decoded.refusals[1].channel, 2u);
}

TEST(Decoder, marksValuesOutsideTheRangeAndKeepsThem)
{
    plant::Channel level = channel(ChannelKind::Number);
    level.range = plant::Range{0, 10};
    EXPECT_EQ(decodeOne(level, "0").quality, core::good());
    EXPECT_EQ(decodeOne(level, "10").quality, core::good());
    for (const char *outside : {"-0.001", "10.001", "1e300"}) {
        const core::Sample sample = decodeOne(level, outside);
        EXPECT_EQ(sample.quality, core::uncertain(QualityReason::OutOfRange)) << outside;
        EXPECT_EQ(sample.value, Value(QByteArray(outside).toDouble()));
    }
    level.kind = ChannelKind::Integer;
    EXPECT_EQ(decodeOne(level, "11").quality, core::uncertain(QualityReason::OutOfRange));
}

TEST(Decoder, hearsWhatTheSourceSaysAboutItsValue)
{
    for (const char *good : {"\"good\"", "\"GOOD\"", "\"ok\"", "0", "192", "\"Good_LocalOverride\""})
        EXPECT_EQ(saidQuality(good), core::good()) << good;
    for (const char *uncertain : {"\"uncertain\"", "1083179008", "\"UncertainLastUsableValue\""})
        EXPECT_EQ(saidQuality(uncertain), core::uncertain(QualityReason::SaidBySource)) << uncertain;
    for (const char *bad : {"\"bad\"", "\"invalid\"", "2147483648", "2150891520", "4294967295", "\"BadNoData\""})
        EXPECT_EQ(saidQuality(bad), core::bad(QualityReason::SaidBySource)) << bad;
    for (const char *other : {"\"premium\"", "12.5", "-1", "null", "{}"})
        EXPECT_EQ(saidQuality(other), core::good()) << other;
    EXPECT_EQ(decodeOne(channel(ChannelKind::Number), R"({"v":1,"q":"bad"})").value, Value(1.0));
}

TEST(Decoder, aFlowNamedQIsNoQuality)
{
    const auto decoded = decodeAll(
        {channel(ChannelKind::Number, QStringLiteral("/q")), channel(ChannelKind::Number, QStringLiteral("/h"))},
        R"({"q":2147483648,"h":30})");
    ASSERT_EQ(decoded.samples.size(), 2u);
    EXPECT_EQ(decoded.samples[1].sample.quality, core::good());
}

TEST(Decoder, aSourceThatSaysBadMaySendNull)
{
    const core::Sample sample = decodeOne(channel(ChannelKind::Number), R"({"value":null,"quality":"bad"})");
    EXPECT_EQ(sample.quality, core::bad(QualityReason::SaidBySource));
    EXPECT_TRUE(sample.value.isEmpty());
}

TEST(Decoder, theWorstRemarkWins)
{
    plant::Channel level = channel(ChannelKind::Number);
    level.range = plant::Range{0, 10};
    EXPECT_EQ(decodeOne(level, R"({"value":11,"quality":"bad","ts":0})").quality,
              core::bad(QualityReason::SaidBySource));
    EXPECT_EQ(decodeOne(level, R"({"value":11,"ts":0})").quality, core::uncertain(QualityReason::OutOfRange));
}

TEST(Decoder, listsItsTopicsOnceAndSorted)
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels;
    for (const char *topic : {"b", "a", "b", ""}) {
        plant::Channel one = channel(ChannelKind::Number);
        one.address.topic = QString::fromLatin1(topic);
        channels.emplace_back(core::ChannelIndex(channels.size()), one);
    }
    const PayloadDecoder decoder(channels, 1000);
    EXPECT_EQ(decoder.topics(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_FALSE(decoder.decode({QStringLiteral("c"), "1", Arrival}).known);
    EXPECT_TRUE(decoder.decode({QStringLiteral("a"), "rubbish", Arrival}).known);
    EXPECT_EQ(decoder.decode({QStringLiteral("b"), "1", Arrival}).samples.size(), 2u);
}
