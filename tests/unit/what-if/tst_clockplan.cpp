// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulation/cosimulation.h"

#include <gtest/gtest.h>

using namespace twinscope::whatif;

namespace {

constexpr ValueReference Tick = 7;
constexpr double Tolerance = 1e-9;
constexpr double Event = 3.7;

Fmu withClock(ClockTraits::Interval interval)
{
    Variable clock;
    clock.name = QStringLiteral("tick");
    clock.reference = Tick;
    clock.type = VariableType::Clock;
    clock.causality = Causality::Input;
    clock.clock = ClockTraits{.interval = interval};
    Fmu fmu;
    fmu.summary.description.variables = {clock};
    fmu.summary.description.coSimulation.emplace().hasEventMode = true;
    return fmu;
}

/// Says intervals, and nothing else. A step over 3.7 s ends there with an event, which halves the interval.
class ClockedInstance final : public Instance
{
public:
    explicit ClockedInstance(const Fmu &fmu)
        : Instance(fmu, {.name = QStringLiteral("test"), .kind = Kind::CoSimulation}, {})
    {
    }
    bool interval(ValueReference, bool, ClockInterval &interval) override
    {
        interval = said;
        said.changed = false;
        return true;
    }
    bool shift(ValueReference, bool, double &seconds) override
    {
        seconds = 0;
        return true;
    }
    bool enterInitialization(const Experiment &) override { return true; }
    bool exitInitialization() override { return true; }
    bool terminate() override { return true; }
    bool reset() override { return true; }
    bool get(VariableType, std::span<const ValueReference>, void *, size_t) override { return false; }
    bool set(VariableType, std::span<const ValueReference>, const void *, size_t) override
    {
        ticks.push_back(reached);
        return true;
    }
    bool doStep(double time, double step, StepOutcome &outcome) override
    {
        outcome.early = outcome.eventNeeded = time < Event && time + step > Event;
        if (outcome.early)
            said = {.seconds = 0.5, .changed = true};
        outcome.time = reached = outcome.early ? Event : time + step;
        return true;
    }
    bool saveState(StateHandle &) override { return false; }
    bool restoreState(StateHandle) override { return false; }
    bool freeState(StateHandle &) override { return false; }
    bool serializeState(StateHandle, QByteArray &) override { return false; }
    bool deserializeState(const QByteArray &, StateHandle &) override { return false; }
    bool directionalDerivative(std::span<const ValueReference>, std::span<const ValueReference>,
                               std::span<const double>, std::span<double>) override
    {
        return false;
    }

    ClockInterval said{.seconds = 1, .changed = true};
    double reached = 0;
    std::vector<double> ticks;
};

/// A clock of one second from 0 on, of which the FMU says something new at an event.
class ClockPlanTest : public testing::Test
{
protected:
    void begin(ClockTraits::Interval interval, double start = 0)
    {
        fmu = withClock(interval);
        instance = std::make_unique<ClockedInstance>(fmu);
        plan.emplace(fmu.summary.description);
        ASSERT_TRUE(plan->begin(*instance, start));
        instance->said.changed = false;
    }
    void tickTo(double time)
    {
        while (plan->next() <= time)
            passEvent(plan->next());
    }
    void passEvent(double time)
    {
        ASSERT_TRUE(plan->tick(*instance, time, Tolerance, {}));
        ASSERT_TRUE(plan->update(*instance, time));
    }
    void sayAt(double time, double interval)
    {
        instance->said = {.seconds = interval, .changed = true};
        passEvent(time);
    }

    Fmu fmu;
    std::unique_ptr<ClockedInstance> instance;
    std::optional<ClockPlan> plan;
};

} // namespace

TEST_F(ClockPlanTest, ALongerIntervalCountsFromTheLastTick)
{
    begin(ClockTraits::Interval::Tunable);
    tickTo(3);
    sayAt(3.7, 2);
    EXPECT_DOUBLE_EQ(plan->next(), 5);
    tickTo(5);
    EXPECT_DOUBLE_EQ(plan->next(), 7);
}

TEST_F(ClockPlanTest, AnIntervalThatIsOverTicksAtOnce)
{
    begin(ClockTraits::Interval::Tunable);
    tickTo(3);
    sayAt(3.7, 0.5);
    EXPECT_DOUBLE_EQ(plan->next(), 3.7);
    passEvent(3.7);
    EXPECT_DOUBLE_EQ(plan->next(), 4.2);
}

TEST_F(ClockPlanTest, TheFirstTickStaysWhereItIs)
{
    begin(ClockTraits::Interval::Tunable, 1);
    ASSERT_TRUE(plan->update(*instance, 0));
    instance->said = {.seconds = 0.25, .changed = true};
    ASSERT_TRUE(plan->update(*instance, 0.5));
    EXPECT_DOUBLE_EQ(plan->next(), 1);
    tickTo(1);
    EXPECT_DOUBLE_EQ(plan->next(), 1.25);
}

TEST_F(ClockPlanTest, ACountdownCountsFromNow)
{
    begin(ClockTraits::Interval::Countdown);
    tickTo(1);
    sayAt(3.7, 0.5);
    EXPECT_DOUBLE_EQ(plan->next(), 4.2);
}

TEST_F(ClockPlanTest, ATickAtOnceDoesNotWaitForTheNextCommunicationPoint)
{
    begin(ClockTraits::Interval::Tunable);
    Inputs inputs;
    Outputs outputs(fmu.summary.description, {});
    NoRows rows;
    CoSimulation master(*instance, inputs, outputs, TimeGrid(0, 10, 5), rows);
    instance->said = {.seconds = 1, .changed = true};
    ASSERT_TRUE(master.prepare());
    ASSERT_TRUE(master.start());
    ASSERT_TRUE(master.stepTo(5));
    const std::vector<double> expected = {0, 1, 2, 3, 3.7, 4.2, 4.7};
    ASSERT_EQ(instance->ticks.size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i)
        EXPECT_DOUBLE_EQ(instance->ticks[i], expected[i]);
}
