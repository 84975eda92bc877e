// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testdata.h"

#include <twinscope/telemetry/ingest.h>

#include <gtest/gtest.h>

#include <mutex>

namespace twinscope::telemetry {

/// An archive that keeps what it gets, and fails while told to. Thread-safe.
class FakeArchive
{
public:
    Ingest::Archive function()
    {
        return [this](std::span<const IncomingSample> batch, std::span<const Receipt> receipts) {
            return append(batch, receipts);
        };
    }

    void fail(std::optional<core::Error> error)
    {
        const std::lock_guard lock(m_mutex);
        m_error = std::move(error);
    }

    size_t attempts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_attempts;
    }

    std::vector<IncomingSample> stored() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stored;
    }

    std::vector<Receipt> receipts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_receipts;
    }

private:
    core::Result<quint64> append(std::span<const IncomingSample> batch, std::span<const Receipt> receipts)
    {
        const std::lock_guard lock(m_mutex);
        ++m_attempts;
        if (m_error)
            return *m_error;
        m_stored.insert(m_stored.end(), batch.begin(), batch.end());
        m_receipts.insert(m_receipts.end(), receipts.begin(), receipts.end());
        return quint64(0);
    }

    mutable std::mutex m_mutex;
    std::optional<core::Error> m_error;
    std::vector<IncomingSample> m_stored;
    std::vector<Receipt> m_receipts;
    size_t m_attempts = 0;
};

/// A plant of ten channels of one source, and all an Ingest needs. Ingest itself is made by each test.
class IngestTest : public testing::Test
{
protected:
    static constexpr size_t ChannelCount = 10;

    IngestTest()
    {
        plant.channels.resize(ChannelCount);
        for (size_t i = 0; i < ChannelCount; ++i) {
            plant.channels[i].id = QStringLiteral("c%1").arg(i);
            plant.channels[i].address.source = QStringLiteral("broker");
        }
        table = std::make_unique<LiveTable>(plant.channels);
    }

    std::unique_ptr<Ingest> makeIngest(IngestOptions options = {1'000'000, std::chrono::milliseconds(5)})
    {
        return std::make_unique<Ingest>(*table, plant, clock, log, options);
    }

    static core::Sample sample(int number)
    {
        return {core::Time{number}, core::Time{number}, core::Value(number), core::good()};
    }

    /// Samples numbered from `from`, spread over the channels.
    static std::vector<IncomingSample> batch(int from, int count)
    {
        std::vector<IncomingSample> samples;
        for (int i = from; i < from + count; ++i)
            samples.push_back({core::ChannelIndex(size_t(i) % ChannelCount), sample(i)});
        return samples;
    }

    static Delivery refusal(core::ChannelIndex channel, const core::Sample &marker, const QString &sentence)
    {
        Delivery delivery;
        delivery.markers.push_back({channel, marker, sentence});
        return delivery;
    }

    static core::Error diskFull() { return {core::ErrorCode::WriteFailed, QStringLiteral("The disk is full."), {}}; }

    int messages(core::Severity severity, const QString &words) const
    {
        int count = 0;
        for (const core::Message &message : log.messages())
            count += message.severity == severity && message.sentence.contains(words) ? 1 + int(message.repeats) : 0;
        return count;
    }

    static bool isBalanced(const IngestCounters &c)
    {
        return c.received == c.stored + c.doubles + c.queued + c.dropped + c.returned;
    }

    plant::Plant plant;
    core::ManualClock clock{core::Time::fromSeconds(1'773'050'400)};
    core::MessageLog log{clock};
    std::unique_ptr<LiveTable> table;
    FakeArchive archive;
};

} // namespace twinscope::telemetry
