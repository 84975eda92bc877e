// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Sparkplug payload from nowhere, as a birth and as data, before and after an honest birth.

#include "fuzz.h"
#include "sparkplugwriter.h"

#include <twinscope/telemetry/discovery.h>

namespace twinscope::test {

using Writer = SparkplugWriter;

namespace {

constexpr core::Time Now{1'700'000'000'000'000'000};

QByteArray honestBirth()
{
    return Writer::payload({{.name = "bdSeq", .type = Writer::Int64, .value = Writer::longValue(1)},
                            {.name = "Flow", .alias = 1, .type = Writer::Double, .value = Writer::doubleValue(1.5)},
                            {.name = "Mode", .alias = 2, .type = Writer::String, .value = Writer::textValue("hand")}},
                           0);
}

std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels()
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> all;
    using plant::ChannelKind;
    for (const auto kind : {ChannelKind::Number, ChannelKind::Integer, ChannelKind::Boolean, ChannelKind::Text}) {
        for (const char *metric : {"Flow", "Mode"}) {
            plant::Channel channel;
            channel.kind = kind;
            channel.address.topic = QStringLiteral("spBv1.0/Plant/Edge");
            channel.address.metric = QString::fromLatin1(metric);
            all.emplace_back(core::ChannelIndex(all.size()), channel);
        }
    }
    return all;
}

void check(const telemetry::SparkplugHost::Heard &heard)
{
    fuzzExpect(heard.known, "the node is known");
    for (const auto &incoming : heard.samples) {
        fuzzExpect(incoming.channel < 8, "a channel that does not exist");
        fuzzExpect(!incoming.sample.value.isEmpty(), "a sample without a value");
    }
    for (const auto &marker : heard.markers)
        fuzzExpect(marker.sample.quality.level == core::QualityLevel::Bad, "a marker that is not bad");
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    return {honestBirth(),
            Writer::payload({{.alias = 1, .timestamp = 1'700'000'000'000, .value = Writer::doubleValue(2)}}, 1),
            Writer::payload({{.name = "Flow", .type = Writer::DataSet, .value = Writer::dataSetValue("\x08\x02")}}, 0),
            Writer::payload({{.name = "Mode",
                              .type = Writer::String,
                              .value = Writer::textValue("x"),
                              .historical = true,
                              .properties = Writer::intProperty("Quality", 500)}},
                            2)};
}

void fuzzOne(const QByteArray &input)
{
    telemetry::SparkplugHost host(channels(), 1 << 20);
    const QString data = QStringLiteral("spBv1.0/Plant/NDATA/Edge"),
                  birth = QStringLiteral("spBv1.0/Plant/NBIRTH/Edge");
    check(host.hear({data, input, Now}));
    check(host.hear({birth, honestBirth(), Now}));
    check(host.hear({data, input, Now}));
    check(host.hear({birth, input, Now}));
    check(host.hear({data, input, Now}));
    check(host.hear({QStringLiteral("spBv1.0/Plant/NDEATH/Edge"), input, Now}));
    telemetry::Discovery discovery;
    discovery.hear({birth, input, Now});
    discovery.hear({data, input, Now});
    for (const auto &finding : discovery.findings())
        fuzzExpect(!finding.channel.unit.isEmpty(), "a finding without a unit");
}

} // namespace twinscope::test
