// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarmengine.h>

#include "testdata.h"

#include <gtest/gtest.h>

#include <QString>

#include <algorithm>
#include <ostream>

namespace twinscope::core {

inline void PrintTo(const Value &value, std::ostream *out)
{
    *out << value.toText().toStdString();
}

inline void PrintTo(Time time, std::ostream *out)
{
    *out << toIso8601(time).toStdString();
}

} // namespace twinscope::core

namespace twinscope::alarms {

inline void PrintTo(AlarmState state, std::ostream *out)
{
    *out << toKey(state).toStdString();
}

/// Two pumps with a temperature each. Alarms: 0 high at 80 (priority 2), 1 high-high at 90 (1), 2 low at 10 (3), all of
/// pump 1; 3 state "tripped" of pump 2 (4). Times are seconds after `Start`; the clock stands there until moved.
class AlarmTest : public testing::Test
{
protected:
    static constexpr AlarmIndex High = 0, HighHigh = 1, Low = 2, Tripped = 3;
    static constexpr core::ChannelIndex Temperature = 0, State = 1;

    AlarmTest()
    {
        plant.assets = {asset("site"), asset("p1"), asset("p2")};
        plant.channels = {channel("p1.t", "p1"), channel("p2.state", "p2"), channel("orphan", "")};
        plant.channels[0].limits = {5.0, 10.0, 80.0, 90.0};
        plant.alarms = {
            alarm("high", "p1.t", plant::LimitName::High, 2), alarm("high-high", "p1.t", plant::LimitName::HighHigh, 1),
            alarm("low", "p1.t", plant::LimitName::Low, 3), alarm("tripped", "p2.state", plant::LimitName::State, 4)};
        plant.alarms[Tripped].state = 3;
    }

    static core::Time at(double seconds) { return core::Time::fromSeconds(1'773'050'400 + seconds); }

    static plant::Asset asset(const char *id)
    {
        plant::Asset asset;
        asset.id = QString::fromLatin1(id);
        return asset;
    }

    static plant::Channel channel(const char *id, const char *asset)
    {
        plant::Channel channel;
        channel.id = QString::fromLatin1(id);
        channel.asset = QString::fromLatin1(asset);
        return channel;
    }

    static plant::AlarmDefinition alarm(const char *id, const char *channel, plant::LimitName limit, int priority)
    {
        plant::AlarmDefinition definition;
        definition.id = QString::fromLatin1(id);
        definition.channel = QString::fromLatin1(channel);
        definition.limit = limit;
        definition.priority = priority;
        return definition;
    }

    AlarmEngine &engine()
    {
        if (!m_engine)
            m_engine = std::make_unique<AlarmEngine>(plant, clock, JournalOptions{journalPath, true, &log});
        return *m_engine;
    }

    void open()
    {
        engine().open();
        ASSERT_TRUE(test::waitUntil([this] { return engine().isOpen(); }));
    }

    void restart() { m_engine.reset(); }

    void feed(double second, core::Value value, core::Quality quality = core::good(),
              core::ChannelIndex channel = Temperature)
    {
        engine().evaluate(channel, {at(second), at(second), std::move(value), quality});
    }

    void tickAt(double second)
    {
        clock.set(at(second));
        engine().tick();
    }

    AlarmState state(AlarmIndex alarm) { return stateIn(engine(), alarm); }

    static AlarmState stateIn(const AlarmEngine &engine, AlarmIndex alarm)
    {
        for (const AlarmRow &row : engine.rows()) {
            if (row.alarm == alarm)
                return row.state;
        }
        return AlarmState::Normal;
    }

    AlarmState stateAt(AlarmIndex alarm, double second)
    {
        for (const AlarmRow &row : engine().rowsAt(at(second))) {
            if (row.alarm == alarm)
                return row.state;
        }
        return AlarmState::Normal;
    }

    bool logSays(const QString &part) const
    {
        return std::ranges::any_of(log.messages(),
                                   [&](const core::Message &message) { return message.sentence.contains(part); });
    }

    std::vector<Transition> transitionsOf(AlarmIndex alarm)
    {
        auto transitions = engine().journal();
        std::erase_if(transitions, [alarm](const Transition &t) { return t.alarm != alarm; });
        return transitions;
    }

    plant::Plant plant;
    core::ManualClock clock{at(0)};
    core::MessageLog log{clock};
    QString journalPath;

private:
    std::unique_ptr<AlarmEngine> m_engine;
};

} // namespace twinscope::alarms
