// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of the tests' FMUs in this process, against analytic solutions. Tolerances: model exchange 1e-4 relative with the
// solver's default tolerance of 1e-7; co-simulation 1e-5, which is Heun's method with steps of a millisecond.

#include "fmurun.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::test;
using whatif::Kind;
using whatif::RunRequest;

namespace {

struct Way
{
    const char *version;
    Kind kind;
};

constexpr Way AllWays[] = {{"1", Kind::CoSimulation},  {"1me", Kind::ModelExchange}, {"2", Kind::CoSimulation},
                           {"2", Kind::ModelExchange}, {"3", Kind::CoSimulation},    {"3", Kind::ModelExchange}};

std::string nameOf(const Way &way)
{
    return std::string("Fmi") + way.version + (way.kind == Kind::CoSimulation ? "Cs" : "Me");
}

class EachWay : public testing::TestWithParam<Way>
{
protected:
    FmuRows run(const char *model, RunRequest request = {}) const
    {
        request.kind = GetParam().kind;
        FmuRows rows = runTestFmu(
            QStringLiteral("%1-%2").arg(QString::fromLatin1(model), QString::fromLatin1(GetParam().version)), request);
        EXPECT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
        return rows;
    }
    bool isExchange() const { return GetParam().kind == Kind::ModelExchange; }
    bool handlesEvents() const { return isExchange() || GetParam().version[0] == '3'; }
};

INSTANTIATE_TEST_SUITE_P(Versions, EachWay, testing::ValuesIn(AllWays),
                         [](const auto &info) { return nameOf(info.param); });

} // namespace

TEST_P(EachWay, DecayFollowsTheExponential)
{
    const FmuRows rows = run("decay", {.stop = 5, .step = 0.1});
    ASSERT_EQ(rows.times.size(), 51u);
    for (size_t i = 0; i < rows.times.size(); ++i)
        EXPECT_NEAR(rows.numbers.at("x")[i], std::exp(-rows.times[i]), 1e-5);
}

TEST_P(EachWay, ParametersAndStartValuesAreSet)
{
    const FmuRows rows = run("decay", {.stop = 1, .step = 0.5, .set = {{"k", "2"}, {"x", "3"}}});
    EXPECT_DOUBLE_EQ(rows.numbers.at("x").front(), 3);
    EXPECT_NEAR(rows.last("x"), 3 * std::exp(-2.0), 3e-5);
}

TEST_P(EachWay, RowsAreAtEveryCommunicationPointAndAtTheStop)
{
    const FmuRows rows = run("decay", {.stop = 1.05, .step = 0.1});
    ASSERT_EQ(rows.times.size(), 12u);
    EXPECT_EQ(rows.times.front(), 0);
    EXPECT_EQ(rows.times[3], 3 * 0.1);
    EXPECT_EQ(rows.times.back(), 1.05);
    EXPECT_NEAR(rows.last("x"), std::exp(-1.05), 1e-5);
    EXPECT_EQ(run("decay", {.stop = 0, .step = 0.1}).times.size(), 1u);
}

TEST_P(EachWay, TheBallBouncesWhenItShould)
{
    const double g = 9.81, e = 0.7, fall = std::sqrt(2 / g), first = 2 * e * std::sqrt(2 * g) / g;
    const FmuRows rows = run("ball", {.stop = 3, .step = 0.01});
    const double tolerance = isExchange() ? 1e-4 : 2e-2; // inside, co-simulation finds a bounce to a millisecond
    // Between the first and the second bounce it flies a parabola.
    const double t = fall + first / 2 - std::fmod(fall + first / 2, 0.01), since = t - fall;
    EXPECT_NEAR(rows.at("h", t), e * std::sqrt(2 * g) * since - g / 2 * since * since, tolerance);
    EXPECT_GT(rows.last("bounces"), 5);
    EXPECT_EQ(rows.last("v"), 0);
    for (const double h : rows.numbers.at("h"))
        EXPECT_GT(h, -2e-2);
}

TEST_P(EachWay, StairsGoUpAtEachSecondAndEndTheRun)
{
    const FmuRows rows = run("stairs", {.stop = 8, .step = 0.25, .set = {{"last", "5"}}});
    EXPECT_EQ(rows.at("counter", 0.75), 1);
    EXPECT_EQ(rows.at("counter", 1), 2);
    EXPECT_EQ(rows.at("counter", 2.25), 3);
    if (GetParam().version[0] == '1')
        return; // co-simulation of FMI 1.0 cannot ask for an end
    EXPECT_TRUE(rows.report.endedByFmu);
    EXPECT_NEAR(rows.times.back(), 4, 1e-9);
    EXPECT_EQ(rows.report.warnings.size(), 1);
}

TEST_P(EachWay, TimeEventsLieBetweenCommunicationPoints)
{
    const FmuRows rows = run("stairs", {.stop = 3.5, .step = 0.7});
    EXPECT_EQ(rows.at("counter", 0.7), 1);
    EXPECT_EQ(rows.at("counter", 1.4), 2);
    EXPECT_EQ(rows.at("counter", 2.1), 3);
    EXPECT_EQ(rows.at("counter", 3.5), 4);
}

TEST_P(EachWay, VanDerPolKeepsItsLimitCycle)
{
    if (!isExchange() && GetParam().version[0] == '1')
        GTEST_SKIP() << "One co-simulation is like the other here.";
    const FmuRows rows = run("vanderpol", {.stop = 20, .step = 0.1});
    // The amplitude of the limit cycle for mu = 1 is 2.00862 (Andersen and Geer, SIAM J. Appl. Math. 42, 1982).
    double amplitude = 0;
    for (const double x : rows.numbers.at("x0"))
        amplitude = std::max(amplitude, std::abs(x));
    EXPECT_NEAR(amplitude, 2.00862, 1e-2);
}

TEST_P(EachWay, StiffEquationsAreSolved)
{
    if (!isExchange())
        GTEST_SKIP() << "The FMU's own solver is explicit.";
    const FmuRows rows = run("vanderpol", {.stop = 2000, .step = 10, .set = {{"mu", "1000"}}});
    EXPECT_EQ(rows.times.size(), 201u);
    // The Test Set for IVP Solvers (Mazzia, Magherini 2008) gives 1.706167732170469.
    EXPECT_NEAR(rows.last("x0"), 1.706167732170469, 1e-3);
}

TEST_P(EachWay, ContinuousInputsAreInterpolatedAndDiscreteOnesHeld)
{
    const QTemporaryDir folder;
    const QString csv = writeText(folder, "in.csv", "time,real_in,integer_in,boolean_in\n0,0,1,0\n2,4,5,1\n4,0,7,0\n");
    const FmuRows rows = run("echo", {.stop = 4, .step = 0.5, .set = {{"gain", "10"}}, .input = csv});
    const double lag = isExchange() ? 0 : 0.5; // a step of co-simulation takes the inputs of its beginning
    EXPECT_NEAR(rows.at("real_out", 1), 10 * 2 * (1 - lag), 1e-9);
    EXPECT_NEAR(rows.at("real_out", 3), 10 * (2 + 2 * lag), 1e-9);
    EXPECT_EQ(rows.at("integer_out", 0), 1);
    EXPECT_EQ(rows.at("integer_out", 1.5), 1);
    EXPECT_EQ(rows.at("integer_out", 2.5), 5);
    EXPECT_EQ(rows.at("boolean_out", 2.5), 1);
}

TEST_P(EachWay, AJumpOfAnInputIsAnEvent)
{
    const QTemporaryDir folder;
    const QString csv = writeText(folder, "in.csv", "time,u\n0,0\n1,0\n1,2\n3,2\n");
    const FmuRows rows = run("decay", {.stop = 3, .step = 0.5, .set = {{"x", "0"}}, .input = csv});
    EXPECT_NEAR(rows.at("x", 1), 0, 1e-6);
    EXPECT_NEAR(rows.at("x", 2), 2 * (1 - std::exp(-1.0)), 1e-4);
    EXPECT_NEAR(rows.at("x", 3), 2 * (1 - std::exp(-2.0)), 1e-4);
    if (isExchange()) {
        EXPECT_EQ(rows.at("y", 1), 2);
    }
}

TEST_P(EachWay, InputsBendAtTheirRowsWhereverTheStepsLie)
{
    if (!isExchange())
        GTEST_SKIP() << "A step of co-simulation takes the inputs of its beginning.";
    const QTemporaryDir folder;
    const QString csv = writeText(folder, "in.csv", "time,u\n0,0\n0.37,1\n0.74,0\n2,0\n");
    const FmuRows rows = run("decay", {.stop = 2, .step = 1, .set = {{"k", "0"}, {"x", "0"}}, .input = csv});
    EXPECT_NEAR(rows.at("x", 1), 0.37, 1e-5);
}

TEST_P(EachWay, ChosenOutputsAreWritten)
{
    const FmuRows rows = run("decay", {.stop = 1, .outputs = {"k", "der(x)"}});
    EXPECT_EQ(rows.numbers.size(), 2u);
    EXPECT_EQ(rows.last("k"), 1);
    EXPECT_NEAR(rows.last("der(x)"), -std::exp(-1.0), 1e-5);
}

TEST(Simulation, AllTypesOf30GoInAndComeOut)
{
    const FmuRows rows = runTestFmu("types3-3", {.stop = 0.5,
                                                 .step = 0.25,
                                                 .set = {{"f32_in", "0.5"},
                                                         {"i8_in", "-128"},
                                                         {"u8_in", "255"},
                                                         {"i16_in", "-32768"},
                                                         {"u16_in", "65535"},
                                                         {"i32_in", "-2147483648"},
                                                         {"u32_in", "4294967295"},
                                                         {"i64_in", "-9223372036854775808"},
                                                         {"u64_in", "18446744073709551615"},
                                                         {"flag_in", "true"},
                                                         {"text_in", "a, \"b\" ü"},
                                                         {"blob_in", "00ff10"},
                                                         {"option_in", "second"},
                                                         {"vector_in", "1 2 3"},
                                                         {"vector_in[2]", "20"}}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    const auto last = [&](const char *name) { return rows.texts.at(name).back(); };
    EXPECT_EQ(last("f32_out"), "0.5");
    EXPECT_EQ(last("i8_out"), "-128");
    EXPECT_EQ(last("u8_out"), "255");
    EXPECT_EQ(last("i16_out"), "-32768");
    EXPECT_EQ(last("u16_out"), "65535");
    EXPECT_EQ(last("i32_out"), "-2147483648");
    EXPECT_EQ(last("u32_out"), "4294967295");
    EXPECT_EQ(last("i64_out"), "-9223372036854775808");
    EXPECT_EQ(last("u64_out"), "18446744073709551615");
    EXPECT_EQ(last("flag_out"), "1");
    EXPECT_EQ(last("text_out"), "a, \"b\" ü");
    EXPECT_EQ(last("blob_out"), "00ff10");
    EXPECT_EQ(last("option_out"), "2");
    EXPECT_EQ(last("vector_out"), "2 40 6");
}

TEST(Simulation, StructuralParametersResizeArrays)
{
    const QTemporaryDir folder;
    const QString csv = writeText(folder, "in.csv", "time,vector_in\n0,1 2 3 4 5\n1,1 2 3 4 5\n");
    const FmuRows rows = runTestFmu(
        "types3-3", {.stop = 1, .step = 0.5, .set = {{"size", "5"}}, .input = csv, .outputs = {"vector_out"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_EQ(rows.texts.at("vector_out").back(), "2 4 6 8 10");
}

TEST(Simulation, ElementsOfAnArrayAreOutputsOfTheirOwn)
{
    const FmuRows rows = runTestFmu("types3-3", {.stop = 1,
                                                 .step = 0.5,
                                                 .set = {{"vector_in", "1.5 2.5 3.5"}},
                                                 .outputs = {"vector_out[3],vector_out[1]", "vector_out"}});
    ASSERT_EQ(rows.error, QString());
    EXPECT_EQ(rows.texts.at("vector_out[3]").back(), "7");
    EXPECT_EQ(rows.texts.at("vector_out[1]").back(), "3");
    EXPECT_EQ(rows.texts.at("vector_out").back(), "3 5 7");
    EXPECT_TRUE(runTestFmu("types3-3", {.outputs = {"vector_out[4]"}}).error.contains("vector_out[4]"));
    EXPECT_TRUE(runTestFmu("types3-3", {.outputs = {"vector_out[0]"}}).error.contains("vector_out[0]"));
    EXPECT_TRUE(runTestFmu("types3-3", {.outputs = {"i8_out[1]"}}).error.contains("i8_out[1]"));
}

TEST(Simulation, ClocksTickBetweenCommunicationPoints)
{
    const FmuRows rows = runTestFmu("types3-3", {.stop = 1.5, .step = 0.5, .outputs = {"count", "fourth"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    // Ticks at 0.1, 0.35, 0.6, 0.85, 1.1, 1.35.
    EXPECT_EQ(rows.numbers.at("count"), (std::vector<double>{0, 2, 4, 6}));
    EXPECT_EQ(rows.numbers.at("fourth"), (std::vector<double>{0, 0, 1, 0}));
}

TEST(Simulation, PartitionsRunAtTheirClocksByPriority)
{
    const QTemporaryDir folder;
    const QString table = writeText(folder, "in.csv", "time,pulse,addend\n0,0,1\n1,1,5\n2,1,7\n2.5,0,7\n");
    const FmuRows rows = runTestFmu(
        "partitions3-3", {.kind = Kind::ScheduledExecution,
                          .stop = 3,
                          .step = 1,
                          .input = table,
                          .outputs = {"every_count", "third", "pulse_sum", "later_time", "varying_count", "order"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    // Every third of a second from 0 on, to the last of its fractions.
    EXPECT_EQ(rows.numbers.at("every_count"), (std::vector<double>{1, 4, 7, 10}));
    EXPECT_EQ(rows.numbers.at("third"), (std::vector<double>{0, 1, 1, 1}));
    EXPECT_EQ(rows.numbers.at("pulse_sum"), (std::vector<double>{0, 5, 12, 12}));
    EXPECT_EQ(rows.numbers.at("later_time"), (std::vector<double>{0, 0, 1.25, 2.25}));
    // At 1/2, 3/4, 7/8, 15/16, 1, and so on.
    EXPECT_EQ(rows.numbers.at("varying_count"), (std::vector<double>{0, 5, 21, 37}));
    EXPECT_EQ(rows.texts.at("order"), (std::vector<std::string>{"e", "pev", "pev", "ev"}));
}

TEST(Simulation, InputsReachAStepFromInsideIt)
{
    const QTemporaryDir folder;
    const QString table = writeText(folder, "in.csv", "time,u\n0,0\n0.5,1\n2,1\n");
    const FmuRows rows = runTestFmu("integral3-3", {.stop = 2, .step = 1, .input = table});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_NEAR(rows.numbers.at("y")[1], 0.75, 1e-9);
    EXPECT_NEAR(rows.numbers.at("y")[2], 1.75, 1e-9);
}

TEST(Simulation, AnIntermediateUpdateThatFailsEndsTheRunWithItsSentence)
{
    // At the communication points the input is small; it is too large only between them.
    const QTemporaryDir folder;
    const QString table = writeText(folder, "in.csv", "time,u\n0,0\n1,0\n1.5,2e6\n2,0\n");
    const FmuRows rows = runTestFmu("integral3-3", {.stop = 3, .step = 1, .input = table});
    EXPECT_TRUE(rows.error.contains("The input is too large.")) << rows.error.toStdString();
    EXPECT_TRUE(rows.error.contains("t = 1")) << rows.error.toStdString();
}

TEST(Simulation, AStepThatReturnsEarlyGoesOnAfterItsEvent)
{
    const QTemporaryDir folder;
    const QString table = writeText(folder, "in.csv", "time,u\n0,1\n");
    const FmuRows rows =
        runTestFmu("integral3-3", {.stop = 2, .step = 1, .set = {{"resetAt", "1.25"}}, .input = table});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_EQ(rows.times, (std::vector<double>{0, 1, 2}));
    EXPECT_NEAR(rows.last("y"), 0.75, 1e-9);
    EXPECT_EQ(rows.last("returns"), 1);
}

TEST(Simulation, WhatTheFmuReportsIsTold)
{
    for (const char *name : {"faulty-1", "faulty-2", "faulty-3"}) {
        const FmuRows rows = runTestFmu(name, {.set = {{"fault", "5"}}});
        EXPECT_TRUE(rows.error.contains("The pump has run dry")) << name << rows.error.toStdString();
        EXPECT_TRUE(rows.error.contains("t = 0.4")) << name << rows.error.toStdString();
    }
}

TEST(Simulation, WrongSpansAreRefused)
{
    EXPECT_FALSE(runTestFmu("decay-2", {.start = 2, .stop = 1}).error.isEmpty());
    EXPECT_FALSE(runTestFmu("decay-2", {.step = 0}).error.isEmpty());
    EXPECT_FALSE(runTestFmu("decay-2", {.step = 1e-12}).error.isEmpty());
    EXPECT_FALSE(runTestFmu("decay-2", {.outputs = {"z"}}).error.isEmpty());
}

TEST(Simulation, ARunBeginsWhereItIsAskedTo)
{
    const FmuRows rows = runTestFmu("decay-2", {.kind = Kind::ModelExchange, .start = 10, .stop = 11, .step = 0.5});
    EXPECT_EQ(rows.times, (std::vector<double>{10, 10.5, 11}));
    EXPECT_NEAR(rows.last("x"), std::exp(-1.0), 1e-5);
}

TEST(Simulation, TheSameRunGivesTheSameBits)
{
    const RunRequest request{.kind = Kind::ModelExchange, .stop = 2};
    const FmuRows a = runTestFmu("ball-3", request), b = runTestFmu("ball-3", request);
    EXPECT_EQ(a.texts, b.texts);
}

TEST(Simulation, ResultsThatAreNoFiniteNumbersAreTold)
{
    for (const char *fmu : {"gain-2", "gain-3"}) {
        const QTemporaryDir folder;
        const QString input =
            writeText(folder, QStringLiteral("a.csv"), "time,a,b\n0,1,0\n0.5,1,0\n0.5,1e308,-1e308\n");
        const FmuRows rows =
            runTestFmu(QLatin1String(fmu), {.stop = 1, .step = 0.25, .input = input, .outputs = {"a,y"}});
        EXPECT_TRUE(rows.report.notFinite.contains(QStringLiteral("“y”"))) << rows.report.notFinite.toStdString();
        EXPECT_TRUE(rows.report.notFinite.contains(QStringLiteral("t = 0.75"))) << rows.report.notFinite.toStdString();
    }
    EXPECT_EQ(runTestFmu(QStringLiteral("gain-2")).report.notFinite, QString());
}
