// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decoding.h"

using namespace twinscope;
using namespace twinscope::telemetry;
using plant::ChannelKind;

namespace {

const core::Quality BadTime = core::uncertain(core::QualityReason::BadSourceTime);

core::Sample withTime(const QByteArray &time, const QByteArray &name = "ts")
{
    return decodeOne(channel(ChannelKind::Number), "{\"" + name + "\":" + time + ",\"value\":1}");
}

qint64 nanoseconds(const QByteArray &time)
{
    const core::Sample sample = withTime(time);
    EXPECT_EQ(sample.quality, core::good()) << time.constData();
    EXPECT_EQ(sample.arrival, Arrival);
    return sample.time.ns;
}

constexpr qint64 Moment = 1'583'748'873'000'000'000; ///< 2020-03-09T10:14:33Z

} // namespace

TEST(SourceTime, readsIso8601)
{
    EXPECT_EQ(nanoseconds("\"2020-03-09T10:14:33Z\""), Moment);
    EXPECT_EQ(nanoseconds("\"2020-03-09 10:14:33\""), Moment);
    EXPECT_EQ(nanoseconds("\" 2020-03-09T11:14:33.123456789+01:00 \""), Moment + 123'456'789);
}

TEST(SourceTime, tellsTheUnitOfUnixNumbers)
{
    EXPECT_EQ(nanoseconds("1583748873"), Moment);
    EXPECT_EQ(nanoseconds("1583748873000"), Moment);
    EXPECT_EQ(nanoseconds("1583748873000000"), Moment);
    EXPECT_EQ(nanoseconds("1583748873000000000"), Moment);
    EXPECT_EQ(nanoseconds("\"1583748873\""), Moment);
    EXPECT_EQ(nanoseconds("1.583748873e9"), Moment);
}

/// A double would have rounded these to some hundred nanoseconds.
TEST(SourceTime, keepsEveryDigitDownToTheNanosecond)
{
    EXPECT_EQ(nanoseconds("1583748873.123456789"), Moment + 123'456'789);
    EXPECT_EQ(nanoseconds("1583748873.1"), Moment + 100'000'000);
    EXPECT_EQ(nanoseconds("1583748873001.5"), Moment + 1'500'000);
    EXPECT_EQ(nanoseconds("1583748873000000.25"), Moment + 250);
    EXPECT_EQ(nanoseconds("1583748873.1234567899999"), Moment + 123'456'789);
    EXPECT_EQ(nanoseconds("1583748873123456789"), Moment + 123'456'789);
}

TEST(SourceTime, looksAtTheUsualMembersInTheirOrder)
{
    for (const char *name : {"time", "timestamp", "ts", "t"})
        EXPECT_EQ(withTime("1583748873", name).time.ns, Moment) << name;
    const auto sample = decodeOne(channel(ChannelKind::Number), R"({"t":1,"ts":2,"time":1583748873,"value":1})");
    EXPECT_EQ(sample.time.ns, Moment);
    EXPECT_EQ(sample.quality, core::good());
}

TEST(SourceTime, takesArrivalWhereThePayloadHasNone)
{
    const auto sample = decodeOne(channel(ChannelKind::Number), R"({"value":1})");
    EXPECT_EQ(sample.time, Arrival);
    EXPECT_EQ(sample.quality, core::good());
}

TEST(SourceTime, absurdTimeMeansArrivalTimeAndUncertain)
{
    for (const char *time : {"0", "-5", "1", "1e30", "NaN", "\"\"", "\"soon\"", "null", "true", "[]", "{}",
                             "\"1970-12-31T23:59:59Z\"", "\"2200-01-01T00:00:00Z\"", "\"2020-02-30T00:00:00Z\"",
                             "\"9999-12-31T23:59:59Z\"", "99999999999999999999999999"}) {
        const core::Sample sample = withTime(time);
        EXPECT_EQ(sample.time, Arrival) << time;
        EXPECT_EQ(sample.quality, BadTime) << time;
        EXPECT_EQ(sample.value, core::Value(1.0)) << time;
    }
}

TEST(SourceTime, acceptsTheWholeAllowedSpan)
{
    EXPECT_EQ(withTime("\"1971-01-01T00:00:00Z\"").quality, core::good());
    EXPECT_EQ(withTime("\"2199-12-31T23:59:59Z\"").quality, core::good());
}

TEST(SourceTime, followsThePointerOfTheChannel)
{
    const auto pointed = channel(ChannelKind::Number, QStringLiteral("/v"), QStringLiteral("/header/at"));
    const auto sample = decodeOne(pointed, R"({"header":{"at":"2020-03-09T10:14:33Z"},"time":"x","v":1})");
    EXPECT_EQ(sample.time.ns, Moment);
    EXPECT_EQ(sample.quality, core::good());
    EXPECT_EQ(decodeOne(pointed, R"({"v":1,"time":1583748873})").quality, BadTime);
    EXPECT_EQ(decodeOne(channel(ChannelKind::Number, {}, QStringLiteral("/at")), "12").quality, BadTime);
}

TEST(SourceTime, isLookedForBesideTheValueFirstThenFurtherOut)
{
    const QByteArray json = R"({"ts":1583748873,"p1":{"v":1,"ts":1583748874},"p2":{"v":2},"p3":[{"v":3}]})";
    const auto time = [&](const char *pointer) {
        return decodeOne(channel(ChannelKind::Number, QString::fromLatin1(pointer)), json).time.ns;
    };
    EXPECT_EQ(time("/p1/v"), Moment + 1'000'000'000);
    EXPECT_EQ(time("/p2/v"), Moment);
    EXPECT_EQ(time("/p3/0/v"), Moment);
}

/// "t" is a temperature as often as a time: where a channel reads it as its value, it is not the time of the others.
TEST(SourceTime, aChannelsValueIsNeverTakenForTheTime)
{
    const auto decoded = decodeAll(
        {channel(ChannelKind::Number, QStringLiteral("/t")), channel(ChannelKind::Number, QStringLiteral("/p"))},
        R"({"t":21.5,"p":1.2})");
    ASSERT_EQ(decoded.samples.size(), 2u);
    for (const auto &incoming : decoded.samples) {
        EXPECT_EQ(incoming.sample.quality, core::good());
        EXPECT_EQ(incoming.sample.time, Arrival);
    }
}
