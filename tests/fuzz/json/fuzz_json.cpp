// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A plain or JSON payload from nowhere, for channels of every kind with and without pointers, and for discovery.

#include "fuzz.h"

#include <twinscope/telemetry/decoder.h>
#include <twinscope/telemetry/discovery.h>

namespace twinscope::test {

namespace {

std::vector<std::pair<core::ChannelIndex, plant::Channel>> channels()
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> all;
    using plant::ChannelKind;
    for (const auto kind : {ChannelKind::Number, ChannelKind::Integer, ChannelKind::Boolean, ChannelKind::Text}) {
        for (const char *pointer : {"", "/a", "/a/0/b", "/value"}) {
            plant::Channel channel;
            channel.kind = kind;
            channel.address.topic = QStringLiteral("t");
            channel.address.pointer = QString::fromLatin1(pointer);
            all.emplace_back(core::ChannelIndex(all.size()), channel);
        }
    }
    return all;
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    return {"12.5", "true", R"({"time":"2026-03-09T10:00:00Z","value":12.5,"quality":"good"})",
            R"({"ts":1773050400123,"a":[{"b":-1e-3}],"q":216})", R"(["\u00e9\ud83d\ude00",null,[],{}])"};
}

void fuzzOne(const QByteArray &input)
{
    static const telemetry::PayloadDecoder decoder(channels(), 1 << 16);
    const telemetry::Payload payload{QStringLiteral("t"), input, core::Time{1'700'000'000'000'000'000}};
    const auto decoded = decoder.decode(payload);
    fuzzExpect(decoded.known, "the topic is known");
    fuzzExpect(decoded.samples.size() + decoded.refusals.size() == channels().size(),
               "a channel that gets neither a sample nor a refusal");
    for (const auto &refusal : decoded.refusals)
        fuzzExpect(!refusal.sentence.isEmpty(), "a refusal without a sentence");
    telemetry::Discovery discovery;
    discovery.hear(payload);
    fuzzExpect(discovery.findings().size() <= 500, "more values than one payload may list");
}

} // namespace twinscope::test
