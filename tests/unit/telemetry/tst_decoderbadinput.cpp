// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decoding.h"

#include <random>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::QualityReason;
using plant::ChannelKind;

namespace {

constexpr ChannelKind AllKinds[] = {ChannelKind::Number, ChannelKind::Integer, ChannelKind::Boolean, ChannelKind::Text};

/// Refused as undecodable, and the sentence names channel, topic and the given words.
void expectUndecodable(const plant::Channel &channel, const QByteArray &payload, const char *words)
{
    const auto refusal = refuseOne(channel, payload);
    EXPECT_EQ(refusal.sample, (core::Sample{Arrival, Arrival, {}, core::bad(QualityReason::Undecodable)}));
    EXPECT_TRUE(refusal.sentence.contains(QStringLiteral("p1.flow"))) << refusal.sentence.toStdString();
    EXPECT_TRUE(refusal.sentence.contains(QStringLiteral("plant/p1"))) << refusal.sentence.toStdString();
    EXPECT_TRUE(refusal.sentence.contains(QString::fromUtf8(words))) << refusal.sentence.toStdString();
}

} // namespace

TEST(DecoderBadInput, namesWhatCameAndWhatWasExpected)
{
    expectUndecodable(channel(ChannelKind::Number), "abc", "“abc”; expected is a number such as 12.5");
    expectUndecodable(channel(ChannelKind::Integer), "1.5", "expected is a whole number");
    expectUndecodable(channel(ChannelKind::Boolean), "7", "expected is true or false");
}

TEST(DecoderBadInput, refusesWhatIsNotANumber)
{
    for (const char *payload : {"0x1F", "1,5", "12.5 bar", "--3", "+-3", "1e", "e5", "1_000", "true", "\"\"", "1 2"})
        expectUndecodable(channel(ChannelKind::Number), payload, "expected is a number");
}

TEST(DecoderBadInput, emptyPayload)
{
    for (const QByteArray &empty : {QByteArray(), QByteArray(" \r\n\t"), QByteArray(10, '\0')}) {
        for (const ChannelKind kind : AllKinds)
            expectUndecodable(channel(kind), empty, "an empty payload");
    }
}

TEST(DecoderBadInput, binaryPayload)
{
    for (const QByteArray &binary :
         {QByteArray("\xff\xfe\x00\x01", 4), QByteArray("\xc3("), QByteArray("\xed\xa0\x80")}) {
        for (const ChannelKind kind : AllKinds)
            expectUndecodable(channel(kind), binary, "binary data");
    }
    expectUndecodable(channel(ChannelKind::Text), QByteArray("a\x01z", 3), "binary data");
}

TEST(DecoderBadInput, notANumberAndInfinity)
{
    for (const char *payload : {"NaN", "nan", "inf", "-inf", "Infinity", "1e999", "-1e999", "{\"value\":NaN}",
                                "{\"value\":\"NaN\"}", "{\"value\":-Infinity}", "{\"v\":1e999}"}) {
        for (const ChannelKind kind : {ChannelKind::Number, ChannelKind::Integer}) {
            const auto refusal = refuseOne(channel(kind), payload);
            EXPECT_EQ(refusal.sample.quality, core::bad(QualityReason::NotANumber)) << payload;
            EXPECT_TRUE(refusal.sample.value.isEmpty());
            EXPECT_TRUE(refusal.sentence.contains(QStringLiteral("no finite number"))) << payload;
        }
    }
    for (const QByteArray &huge : {QByteArray(400, '9'), QByteArray(400, '9') + "e-10",
                                   QByteArray("1e+99999999999999999999"), "0." + QByteArray(10, '0') + "1e400"}) {
        EXPECT_EQ(refuseOne(channel(ChannelKind::Number), huge).sample.quality, core::bad(QualityReason::NotANumber))
            << huge.constData();
    }
}

TEST(DecoderBadInput, missingMembersAndWrongTypes)
{
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("/a/b")), R"({"a":1})", "“/a/b”");
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("/a")), "12", "“/a”");
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("a")), R"({"a":1})", "“a”");
    expectUndecodable(channel(ChannelKind::Number), R"({"other":1})", "“value” or “v”");
    expectUndecodable(channel(ChannelKind::Number), R"({"value":null})", "null");
    expectUndecodable(channel(ChannelKind::Number), R"({"value":{"x":1}})", "a JSON object");
    expectUndecodable(channel(ChannelKind::Number), "[1,2]", "a JSON array");
    expectUndecodable(channel(ChannelKind::Number), R"({"value":true})", "“true”");
}

TEST(DecoderBadInput, brokenJson)
{
    expectUndecodable(channel(ChannelKind::Number), R"({"value":12)", "breaks off");
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("/a")), R"({"a":1,})", "from byte 8 on");
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("/a")), "hello", "not valid JSON");
}

TEST(DecoderBadInput, deepNesting)
{
    expectUndecodable(channel(ChannelKind::Number), QByteArray(500'000, '['), "nested deeper");
    expectUndecodable(channel(ChannelKind::Number, QStringLiteral("/a")), QByteArray("{\"a\":").repeated(100'000),
                      "nested deeper");
}

TEST(DecoderBadInput, tooLargePayloadIsNotRead)
{
    const auto decoded =
        decodeAll({channel(ChannelKind::Number), channel(ChannelKind::Text)}, QByteArray(10 << 20, '1'), 1 << 20);
    EXPECT_TRUE(decoded.known);
    EXPECT_TRUE(decoded.samples.empty());
    ASSERT_EQ(decoded.refusals.size(), 2u);
    EXPECT_EQ(decoded.refusals[0].sample.quality, core::bad(QualityReason::TooLarge));
    EXPECT_TRUE(decoded.refusals[0].sentence.contains(QStringLiteral("maxPayload")));
    EXPECT_EQ(decodeAll({channel(ChannelKind::Text)}, QByteArray(100, 'x'), 100).samples.size(), 1u);
    EXPECT_EQ(decodeAll({channel(ChannelKind::Text)}, QByteArray(101, 'x'), 100).refusals.size(), 1u);
}

TEST(DecoderBadInput, aRefusedValueKeepsItsSourceTime)
{
    const auto refusal = refuseOne(channel(ChannelKind::Number), R"({"ts":1583748873,"value":"broken"})");
    EXPECT_EQ(refusal.sample.time, core::Time::fromSeconds(1'583'748'873));
    EXPECT_EQ(refusal.sample.arrival, Arrival);
}

TEST(DecoderBadInput, sentencesStayShortAndPrintable)
{
    const auto refusal = refuseOne(channel(ChannelKind::Number), "x\x01" + QByteArray("é").repeated(100'000));
    EXPECT_LT(refusal.sentence.size(), 250);
    EXPECT_TRUE(refusal.sentence.contains(u'…'));
    EXPECT_FALSE(refusal.sentence.contains(QChar(1)));
    plant::Channel percent = channel(ChannelKind::Number);
    percent.id = QStringLiteral("%2");
    EXPECT_TRUE(
        refuseOne(percent, "%1 %3").sentence.startsWith(QStringLiteral("Channel %2: topic plant/p1 sent “%1 %3”")));
}

/// Every channel gets exactly one sample or one refusal, whatever comes in.
TEST(DecoderBadInput, randomBytesNeverLoseAChannel)
{
    std::vector<plant::Channel> channels;
    for (const ChannelKind kind : AllKinds) {
        channels.push_back(channel(kind));
        channels.push_back(channel(kind, QStringLiteral("/a/0"), QStringLiteral("/t")));
    }
    std::mt19937 random(42);
    const QByteArray seed = R"({"a":[12.5,"x"],"t":1583748873,"q":"bad","value":"\u00e9"})";
    for (int round = 0; round < 5'000; ++round) {
        QByteArray payload = round % 2 ? seed : QByteArray();
        for (int i = 0; i < 8; ++i) {
            const qsizetype position = payload.isEmpty() ? 0 : qsizetype(random() % size_t(payload.size()));
            payload.insert(position, char(random() % 256));
        }
        const auto decoded = decodeAll(channels, payload);
        ASSERT_EQ(decoded.samples.size() + decoded.refusals.size(), channels.size()) << payload.toHex().constData();
    }
}
