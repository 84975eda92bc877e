// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sparkplugfixture.h"

#include <limits>

using namespace twinscope;
using namespace twinscope::telemetry;
using core::QualityReason;
using plant::ChannelKind;

namespace {

struct Case
{
    Writer::Type type;
    QByteArray field;
    ChannelKind kind;
    core::Value expected; ///< empty: refused
};

class SparkplugValues : public SparkplugTest, public testing::WithParamInterface<Case>
{
};

SparkplugHost::Heard birthOf(plant::Channel channel, const Writer::Metric &metric)
{
    SparkplugHost host({{0, std::move(channel)}}, 1 << 20);
    return host.hear({QStringLiteral("spBv1.0/Plant/NBIRTH/Edge"), Writer::payload({metric}, 0),
                      core::Time{1'700'000'100'000'000'000}});
}

} // namespace

TEST_P(SparkplugValues, becomeWhatTheChannelCarries)
{
    const Case &c = GetParam();
    auto wanted = channel(0, QStringLiteral("Edge"), QStringLiteral("M"));
    wanted.second.kind = c.kind;
    const auto heard = birthOf(wanted.second, {.name = "M", .type = c.type, .value = c.field});
    if (c.expected.isEmpty()) {
        ASSERT_EQ(heard.markers.size(), 1u);
        EXPECT_EQ(heard.markers[0].sample.quality, core::bad(QualityReason::Undecodable));
        EXPECT_TRUE(heard.markers[0].sentence.contains(QStringLiteral("“M”")));
    } else {
        ASSERT_EQ(heard.samples.size(), 1u);
        EXPECT_EQ(heard.samples[0].sample.value, c.expected) << heard.samples[0].sample.value.toText().toStdString();
        EXPECT_EQ(heard.samples[0].sample.quality, core::good());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Types, SparkplugValues,
    testing::Values(
        Case{Writer::Int8, Writer::intValue(0xff), ChannelKind::Integer, qint64(-1)},
        Case{Writer::Int16, Writer::intValue(0x8000), ChannelKind::Integer, qint64(-32768)},
        Case{Writer::Int32, Writer::intValue(0xffffffff), ChannelKind::Number, -1.0},
        Case{Writer::Int64, Writer::longValue(quint64(-5)), ChannelKind::Integer, qint64(-5)},
        Case{Writer::UInt8, Writer::intValue(255), ChannelKind::Integer, qint64(255)},
        Case{Writer::UInt32, Writer::intValue(0xffffffff), ChannelKind::Integer, qint64(4'294'967'295)},
        Case{Writer::UInt64, Writer::longValue(std::numeric_limits<quint64>::max()), ChannelKind::Number,
             18446744073709551616.0},
        Case{Writer::UInt64, Writer::longValue(std::numeric_limits<quint64>::max()), ChannelKind::Integer, {}},
        Case{Writer::Float, Writer::floatValue(0.5F), ChannelKind::Number, 0.5},
        Case{Writer::Double, Writer::doubleValue(3.0), ChannelKind::Integer, qint64(3)},
        Case{Writer::Double, Writer::doubleValue(3.5), ChannelKind::Integer, {}},
        Case{Writer::Double, Writer::doubleValue(1e300), ChannelKind::Integer, {}},
        Case{Writer::Boolean, Writer::boolValue(true), ChannelKind::Boolean, true},
        Case{Writer::Boolean, Writer::boolValue(true), ChannelKind::Number, 1.0},
        Case{Writer::Int32, Writer::intValue(2), ChannelKind::Boolean, {}},
        Case{Writer::String, Writer::textValue("idle"), ChannelKind::Text, "idle"},
        Case{Writer::String, Writer::textValue(" 12.5 "), ChannelKind::Number, 12.5},
        Case{Writer::String, Writer::textValue("idle"), ChannelKind::Number, {}},
        Case{Writer::Double, Writer::doubleValue(1.5), ChannelKind::Text, "1.5"},
        Case{Writer::DateTime, Writer::longValue(1'700'000'000'000), ChannelKind::Integer, qint64(1'700'000'000'000)},
        Case{Writer::DataSet, Writer::dataSetValue("\x08\x01"), ChannelKind::Number, {}},
        Case{Writer::Template, Writer::templateValue("\x0a\x01x"), ChannelKind::Text, {}},
        Case{Writer::Double, {}, ChannelKind::Number, {}}));

TEST_F(SparkplugTest, notANumberIsRefused)
{
    const auto heard =
        birthOf(channels()[0].second, {.name = "Voltage",
                                       .type = Writer::Double,
                                       .value = Writer::doubleValue(std::numeric_limits<double>::quiet_NaN())});
    EXPECT_TRUE(heard.samples.empty());
    EXPECT_EQ(heard.markers.size(), 1u);
}

TEST_F(SparkplugTest, aNullMakesTheChannelEmptyWithoutARefusal)
{
    nodeBirth();
    const Heard heard = nodeData(1, {{.alias = 1, .null = true}});
    ASSERT_EQ(heard.markers.size(), 1u);
    EXPECT_EQ(heard.markers[0].sample.quality, core::bad(QualityReason::NoValueYet));
    EXPECT_TRUE(heard.markers[0].sentence.isEmpty());
}

TEST_F(SparkplugTest, whatCannotBeReadIsToldOncePerBirth)
{
    nodeBirth();
    const Writer::Metric text{.alias = 1, .type = Writer::String, .value = Writer::textValue("broken")};
    EXPECT_EQ(nodeData(1, {text}).markers.size(), 1u);
    EXPECT_TRUE(nodeData(2, {text}).markers.empty());
    nodeBirth();
    EXPECT_EQ(nodeData(1, {text}).markers.size(), 1u);
}

TEST_F(SparkplugTest, aMetricThatIsMissingInTheBirthIsTold)
{
    const Heard heard =
        hear("NBIRTH/Edge",
             Writer::payload({{.name = "Voltage", .type = Writer::Double, .value = Writer::doubleValue(1)}}, 0));
    ASSERT_EQ(heard.markers.size(), 1u);
    EXPECT_EQ(heard.markers[0].channel, 1u);
    EXPECT_TRUE(heard.markers[0].sentence.contains(QStringLiteral("“Mode”")));
}

TEST_F(SparkplugTest, timesAndQualities)
{
    nodeBirth();
    auto qualityOf = [this, sequence = quint64(0)](const Writer::Metric &sent) mutable {
        const Heard heard = nodeData(++sequence, {sent});
        return heard.samples.empty() ? core::Sample() : heard.samples[0].sample;
    };
    Writer::Metric metric = voltage(1);
    metric.timestamp = 5; // 1970
    EXPECT_EQ(qualityOf(metric).quality, core::uncertain(QualityReason::BadSourceTime));
    EXPECT_EQ(qualityOf(metric).time, Arrival);
    metric.timestamp = 1'700'000'000'123;
    EXPECT_EQ(qualityOf(metric).time, core::Time::fromMilliseconds(1'700'000'000'123));
    metric.properties = Writer::intProperty("engUnit", 1) + Writer::intProperty("Quality", 500);
    EXPECT_EQ(qualityOf(metric).quality, core::uncertain(QualityReason::Stale));
    metric.properties = Writer::intProperty("Quality", 0);
    EXPECT_EQ(qualityOf(metric).quality, core::bad(QualityReason::SaidBySource));
    metric.properties = Writer::intProperty("Quality", 192);
    EXPECT_EQ(qualityOf(metric).quality, core::good());
}

TEST_F(SparkplugTest, valuesOutsideTheRangeAreUncertain)
{
    plant::Channel ranged = channels()[0].second;
    ranged.range = plant::Range{0, 100};
    const auto heard = birthOf(ranged, {.name = "Voltage", .type = Writer::Double, .value = Writer::doubleValue(230)});
    ASSERT_EQ(heard.samples.size(), 1u);
    EXPECT_EQ(heard.samples[0].sample.quality, core::uncertain(QualityReason::OutOfRange));
}
