// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmurun.h"

#include "fmi/instance.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::test;
using namespace twinscope::whatif;

namespace {

class InstanceTest : public testing::TestWithParam<const char *>
{
protected:
    std::unique_ptr<Instance> start(const char *model)
    {
        fmu = unpackTestFmu(QStringLiteral("%1-%2").arg(QString::fromLatin1(model), QString::fromLatin1(GetParam())),
                            folder);
        auto instance = Instance::create(fmu, {.name = "test", .kind = Kind::CoSimulation});
        EXPECT_TRUE(instance);
        EXPECT_TRUE((*instance)->enterInitialization({.start = 0, .stop = 10}) && (*instance)->exitInitialization());
        EventOutcome outcome;
        EXPECT_TRUE((*instance)->updateDiscreteStates(outcome) && (*instance)->enterStepMode());
        return std::move(instance).value();
    }

    static double x(Instance &instance)
    {
        const ValueReference reference = 0;
        double value = 0;
        EXPECT_TRUE(instance.get(VariableType::Float64, {&reference, 1}, &value, 1));
        return value;
    }

    static void step(Instance &instance, double time)
    {
        StepOutcome outcome;
        EXPECT_TRUE(instance.doStep(time, 0.5, outcome));
    }

    QTemporaryDir folder;
    Fmu fmu;
};

INSTANTIATE_TEST_SUITE_P(Versions, InstanceTest, testing::Values("2", "3"));

} // namespace

TEST_P(InstanceTest, AStateIsSavedAndRestored)
{
    const auto instance = start("decay");
    step(*instance, 0);
    const double then = x(*instance);
    StateHandle state = nullptr;
    ASSERT_TRUE(instance->saveState(state));
    step(*instance, 0.5);
    EXPECT_NE(x(*instance), then);
    ASSERT_TRUE(instance->restoreState(state));
    EXPECT_EQ(x(*instance), then);
    EXPECT_TRUE(instance->freeState(state));
}

TEST_P(InstanceTest, AStateGoesFromOneInstanceToAnother)
{
    const auto first = start("decay");
    step(*first, 0);
    StateHandle state = nullptr, copy = nullptr;
    QByteArray bytes;
    ASSERT_TRUE(first->saveState(state) && first->serializeState(state, bytes));
    const auto second = start("decay");
    ASSERT_TRUE(second->deserializeState(bytes, copy) && second->restoreState(copy));
    EXPECT_EQ(x(*second), x(*first));
    step(*first, 0.5);
    step(*second, 0.5);
    EXPECT_EQ(x(*second), x(*first));
    EXPECT_TRUE(first->freeState(state) && second->freeState(copy));
    EXPECT_FALSE(second->deserializeState("short", copy));
}

TEST_P(InstanceTest, ResetGoesBackToTheBeginning)
{
    const auto instance = start("decay");
    step(*instance, 0);
    ASSERT_TRUE(instance->reset());
    EXPECT_EQ(x(*instance), 1);
}

TEST_P(InstanceTest, AnErrorCarriesWhatTheFmuSaid)
{
    const auto instance = start("decay");
    const ValueReference reference = 99;
    double value = 0;
    EXPECT_FALSE(instance->get(VariableType::Float64, {&reference, 1}, &value, 1));
    EXPECT_EQ(instance->lastStatus(), Status::Error);
    EXPECT_TRUE(instance->failure().sentence.contains("There is no variable of that type"));
    EXPECT_EQ(instance->log().warnings().size(), 1);
}

TEST_P(InstanceTest, AForeignTokenIsRefused)
{
    fmu = unpackTestFmu(QStringLiteral("decay-%1").arg(QString::fromLatin1(GetParam())), folder);
    fmu.summary.description.token = "another";
    const auto instance = Instance::create(fmu, {.name = "test", .kind = Kind::CoSimulation});
    ASSERT_FALSE(instance);
    EXPECT_TRUE(instance.error().sentence.contains("another one"));
}

TEST(Instance, AMissingLibraryIsNamed)
{
    const QTemporaryDir folder;
    const Fmu fmu = unpackTestFmu("needy-2", folder);
    const auto instance = Instance::create(fmu, {.name = "test", .kind = Kind::CoSimulation});
    ASSERT_FALSE(instance);
    EXPECT_TRUE(instance.error().sentence.contains("libtwinscope-absent.so"))
        << instance.error().sentence.toStdString();
}

TEST(LogBook, ReferencesBecomeNames)
{
    LogBook log([](QChar kind, quint32 reference) {
        return kind == 'r' && reference == 12 ? QStringLiteral("pump.flow") : QString();
    });
    log.add(Status::Warning, "#r12# is too high on channel ##4, #i3# is not");
    EXPECT_EQ(log.warnings(), QStringList{"pump.flow is too high on channel #4, #i3# is not"});
    EXPECT_TRUE(log.lastError().isEmpty());
}

TEST(LogBook, AMessageFindsItsBookByTheEnvironmentOrByTheName)
{
    const LogBook pump({}, "pump"), valve({}, "valve");
    const int foreign = 0; // what some FMUs hand back instead of the environment
    EXPECT_EQ(LogBook::ofCall(&pump, "valve"), &pump);
    EXPECT_EQ(LogBook::ofCall(&foreign, "valve"), &valve);
    EXPECT_EQ(LogBook::ofCall(nullptr, "pump"), &pump);
    EXPECT_EQ(LogBook::ofCall(&foreign, nullptr), nullptr);
    EXPECT_EQ(LogBook::ofCall(&foreign, "tank"), nullptr);
}

TEST(LogBook, AFloodIsCountedAndCut)
{
    LogBook log;
    for (int i = 0; i < 1000; ++i)
        log.add(Status::Error, QString::number(i));
    EXPECT_EQ(log.warnings().size(), qsizetype(LogBook::Most));
    EXPECT_EQ(log.leftOut(), 1000 - LogBook::Most);
    EXPECT_EQ(log.lastError(), "999");
}
