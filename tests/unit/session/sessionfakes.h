// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>
#include <twinscope/telemetry/source.h>

#include <gtest/gtest.h>

#include <QFile>

#include <atomic>
#include <functional>
#include <mutex>
#include <semaphore>

namespace twinscope::test {

/// A plant with two channels of one source, a high alarm on the first, a model that is missing, and a field nobody knows.
inline QByteArray smallProject(const QByteArray &sourceType = "fake")
{
    return R"({"twinscope": 1, "name": "Small", "x-note": "keep me",
        "assets": [{"id": "P-1", "name": "Pump", "model": {"file": "none.step"}}],
        "sources": [{"id": "plc", "type": ")" +
           sourceType + R"(", "url": "mqtt://127.0.0.1:1"}],
        "channels": [
            {"id": "flow", "name": "Flow", "asset": "P-1", "unit": "m3/h", "deadTime": 5,
             "limits": {"high": 50}, "address": {"source": "plc", "topic": "flow"}},
            {"id": "level", "name": "Level", "asset": "P-1", "unit": "m", "address": {"source": "plc", "topic": "level"}}],
        "alarms": [{"id": "flow.H", "channel": "flow", "limit": "high", "priority": 2, "message": "Too much"}],
        "cameras": []})";
}

inline plant::Project openSmallProject(const QString &folder, const QByteArray &bytes = smallProject())
{
    const QString path = folder + QStringLiteral("/small.twin.json");
    if (!QFile::exists(path)) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    auto project = plant::openProject(path);
    EXPECT_TRUE(project.ok());
    return project ? *project : plant::Project();
}

inline core::Sample reading(core::Time time, double value)
{
    return {time, time, value, core::good()};
}

/// A source that does what the test says.
class FakeSource final : public telemetry::TelemetrySource
{
public:
    explicit FakeSource(telemetry::SourceContext c)
        : context(std::move(c))
    {
    }
    void start() override
    {
        context.sink->linkChanged(context.definition.id, {telemetry::LinkState::Connected, {}, 0});
    }
    void stop() override {}
    telemetry::LinkStatus status() const override { return {}; }

    const telemetry::SourceContext context;
};

class FakeSourceFactory final : public telemetry::SourceFactory
{
public:
    QString type() const override { return QStringLiteral("fake"); }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override
    {
        auto source = std::make_unique<FakeSource>(std::move(context));
        newest = source.get();
        return source;
    }
    std::unique_ptr<telemetry::Publisher> createPublisher() override { return nullptr; }

    FakeSource *newest = nullptr;
};

/// An origin that waits for the test before every answer, and whose value is the time asked for.
class GatedOrigin final : public core::ValueSource
{
public:
    explicit GatedOrigin(bool open)
        : m_gate(open ? 1'000'000 : 0)
    {
    }
    core::Sample valueAt(core::ChannelIndex, core::Time time) const override
    {
        begun.fetch_add(1);
        m_gate.acquire();
        answered.fetch_add(1);
        return reading(time, double(time.ns));
    }
    std::vector<core::Sample> valuesAt(std::span<const core::ChannelIndex> channels, core::Time time) const override
    {
        return std::vector<core::Sample>(channels.size(), valueAt(0, time));
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time from, core::Time,
                                               int columns) const override
    {
        (void)valueAt(0, from);
        return std::vector<core::EnvelopeColumn>(size_t(columns), {from, 1, 1, 1, 1, 1, core::good()});
    }
    void letPass(int questions) const { m_gate.release(questions); }

    mutable std::atomic<int> begun = 0, answered = 0;

private:
    mutable std::counting_semaphore<> m_gate;
};

} // namespace twinscope::test
