// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// More than can be stored: bounded, counted, and the newest values still on the screen.

#include "sourcefixture.h"

#include <twinscope/telemetry/ingest.h>

#include <condition_variable>

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

/// An archive that stores nothing until it is let go.
class BlockedArchive
{
public:
    telemetry::Ingest::Archive function()
    {
        return [this](std::span<const telemetry::IncomingSample>,
                      std::span<const telemetry::Receipt>) -> core::Result<quint64> {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_open; });
            return quint64(0);
        };
    }
    void letGo()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_open = false;
};

} // namespace

TEST_F(MqttSourceTest, aFloodIsBoundedAndEveryDropIsCounted)
{
    constexpr int Count = 200'000;
    constexpr size_t Capacity = 5'000;
    plant::Plant plant;
    telemetry::SourceContext flooded = context(broker.url());
    for (const auto &[index, channel] : flooded.channels)
        plant.channels.push_back(channel);
    telemetry::LiveTable table(plant.channels);
    BlockedArchive archive;
    telemetry::Ingest ingest(table, plant, clock, log, {.capacity = Capacity});
    ingest.setArchive(archive.function());
    ingest.start();
    flooded.sink = &ingest;
    publishOne(QStringLiteral("plant/0"), "-1", true);
    startSource(flooded);
    ASSERT_TRUE(waitUntil([&] { return ingest.counters().received > 0; }));

    MqttPublisher publisher;
    ASSERT_TRUE(publisher.open(broker.url(), Patience).ok());
    for (int i = 0; i < Count; ++i)
        ASSERT_TRUE(publisher.publish(QStringLiteral("plant/0"), QByteArray::number(i), 0, false).ok());
    ASSERT_TRUE(publisher.flush(std::chrono::seconds(60)).ok());
    ASSERT_TRUE(waitUntil([&] { return ingest.counters().messages >= Count; }, std::chrono::seconds(60)));

    const auto counters = ingest.counters();
    EXPECT_EQ(counters.received, quint64(Count) + 1);
    EXPECT_EQ(counters.decoded, quint64(Count) + 1);
    EXPECT_LE(counters.queued, Capacity);
    EXPECT_EQ(counters.received, counters.stored + counters.queued + counters.dropped);
    EXPECT_EQ(table.read(0).value, core::Value(double(Count - 1))) << "the screen shows the newest";
    archive.letGo();
    source->stop();
    ingest.stop();
    EXPECT_EQ(ingest.counters().received, ingest.counters().stored + ingest.counters().dropped);
    EXPECT_GT(ingest.counters().dropped, 0u);
}

} // namespace twinscope::mqtt
