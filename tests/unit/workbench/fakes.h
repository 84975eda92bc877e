// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarm.h>
#include <twinscope/core/frame.h>
#include <twinscope/plant/plant.h>

namespace twinscope::test {

/// A small cooling plant: an area with two pumps, four channels, three alarms.
inline plant::Plant smallPlant()
{
    plant::Plant plant;
    plant.name = QStringLiteral("Cooling");
    const auto asset = [&](const char *id, const char *name, const char *type, int parent, const char *model = "") {
        plant::Asset a;
        a.id = QString::fromLatin1(id), a.name = QString::fromLatin1(name), a.type = QString::fromLatin1(type);
        a.parent = parent, a.model.file = QString::fromLatin1(model);
        plant.assets.push_back(a);
    };
    asset("cooling", "Cooling", "area", -1);
    asset("p101", "Pump P-101", "pump", 0, "pump.step");
    asset("p102", "Pump P-102", "pump", 0, "pump.step");
    asset("tower", "Tower", "cooling tower", -1);
    const auto channel = [&](const char *id, const char *name, const char *owner, const char *unit) {
        plant::Channel c;
        c.id = QString::fromLatin1(id), c.name = QString::fromLatin1(name), c.asset = QString::fromLatin1(owner);
        c.unit = QString::fromLatin1(unit), c.address.topic = QStringLiteral("plant/") + c.id;
        plant.channels.push_back(c);
    };
    channel("p101.flow", "Flow", "p101", "m3/h");
    channel("p101.temp", "Temperature", "p101", "Cel");
    channel("p102.flow", "Flow", "p102", "m3/h");
    channel("fan", "Fan on", "tower", "1");
    plant.channels[0].range = plant::Range{0, 100};
    plant.channels[3].kind = plant::ChannelKind::Boolean;
    const auto alarm = [&](const char *id, const char *on, int priority) {
        plant::AlarmDefinition a;
        a.id = QString::fromLatin1(id), a.channel = QString::fromLatin1(on), a.priority = priority;
        plant.alarms.push_back(a);
    };
    alarm("a0", "p101.temp", 1);
    alarm("a1", "p101.flow", 3);
    alarm("a2", "p102.flow", 2);
    plant.alarms[0].message = QStringLiteral("Bearing too hot");
    return plant;
}

inline alarms::AlarmRow row(int alarm, alarms::AlarmState state)
{
    return {alarm, state, core::Time::fromSeconds(1000), core::Value(95.0)};
}

/// A feed whose frames a test writes itself.
class FakeFeed final : public core::FrameFeed
{
public:
    explicit FakeFeed(size_t channels) { m_frame.values.resize(channels); }
    const core::Frame &frame() const override { return m_frame; }

    void set(core::ChannelIndex channel, core::Value value, core::Quality quality = core::good())
    {
        m_frame.values[channel] = {m_frame.time, m_frame.time, std::move(value), quality};
        m_frame.changed.push_back(channel);
    }
    void publish()
    {
        emit frameChanged();
        m_frame.changed.clear();
    }
    core::Frame &edit() { return m_frame; }

private:
    core::Frame m_frame;
};

} // namespace twinscope::test
