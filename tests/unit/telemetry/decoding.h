// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/decoder.h>

#include <gtest/gtest.h>

#include <ostream>

namespace twinscope::core {

inline void PrintTo(const Value &value, std::ostream *out)
{
    *out << value.toText().toStdString() << " (alternative " << value.storage().index() << ')';
}

inline void PrintTo(const Quality &quality, std::ostream *out)
{
    *out << toKey(quality).toStdString();
}

} // namespace twinscope::core

namespace twinscope::telemetry {

/// When every payload of these tests arrives: 2026-03-09T10:00:00Z.
inline const core::Time Arrival = core::Time::fromSeconds(1'773'050'400);

inline plant::Channel channel(plant::ChannelKind kind, const QString &pointer = {}, const QString &timePointer = {})
{
    plant::Channel channel;
    channel.id = QStringLiteral("p1.flow");
    channel.kind = kind;
    channel.address = {QStringLiteral("broker"), QStringLiteral("plant/p1"), pointer, timePointer};
    return channel;
}

inline PayloadDecoder::Decoded decodeAll(std::vector<plant::Channel> channels, const QByteArray &payload,
                                         qint64 maxPayload = 1 << 20)
{
    std::vector<std::pair<core::ChannelIndex, plant::Channel>> numbered;
    for (size_t i = 0; i < channels.size(); ++i)
        numbered.emplace_back(core::ChannelIndex(i), channels[i]);
    return PayloadDecoder(std::move(numbered), maxPayload).decode({QStringLiteral("plant/p1"), payload, Arrival});
}

/// The one sample a payload gives one channel; an empty one, and a failed test, where it gives something else.
inline core::Sample decodeOne(const plant::Channel &channel, const QByteArray &payload)
{
    const auto decoded = decodeAll({channel}, payload);
    EXPECT_EQ(decoded.refusals.size(), 0u) << payload.constData();
    EXPECT_EQ(decoded.samples.size(), 1u) << payload.constData();
    return decoded.samples.empty() ? core::Sample() : decoded.samples.front().sample;
}

/// The one refusal a payload brings upon one channel.
inline Marker refuseOne(const plant::Channel &channel, const QByteArray &payload)
{
    const auto decoded = decodeAll({channel}, payload);
    EXPECT_EQ(decoded.samples.size(), 0u) << payload.constData();
    EXPECT_EQ(decoded.refusals.size(), 1u) << payload.constData();
    return decoded.refusals.empty() ? Marker() : decoded.refusals.front();
}

} // namespace twinscope::telemetry
