// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmurun.h"

#include "simulation/inputs.h"
#include "simulation/timegrid.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::test;
using namespace twinscope::whatif;

namespace {

class InputsTest : public testing::Test
{
protected:
    core::Result<Inputs> load(const QByteArray &csv, const char *model = "echo-2")
    {
        const auto summary = readFmu(QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(model)));
        return Inputs::load(writeText(folder, "in.csv", csv), summary->description);
    }

    std::string faultOf(const QByteArray &csv, const char *model = "echo-2")
    {
        const auto inputs = load(csv, model);
        return inputs ? std::string() : inputs.error().sentence.toStdString();
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(InputsTest, EventsAreJumpsAndChangesOfDiscreteInputs)
{
    auto inputs = load("time,real_in,integer_in\n0,0,1\n1,1,1\n2,2,2\n3,3,2\n3,9,2\n4,9,2\n");
    ASSERT_TRUE(inputs);
    inputs->moveTo(0);
    EXPECT_EQ(inputs->nextRow(), 1);
    EXPECT_EQ(inputs->nextEvent(), 2);
    inputs->moveTo(2);
    EXPECT_EQ(inputs->nextEvent(), 3);
    inputs->moveTo(3);
    EXPECT_EQ(inputs->nextRow(), 4);
    EXPECT_EQ(inputs->nextEvent(), Inputs::Never);
    inputs->moveTo(100);
    EXPECT_EQ(inputs->nextRow(), Inputs::Never);
}

TEST_F(InputsTest, AnEmptyFieldKeepsTheValueBefore)
{
    EXPECT_TRUE(load("time,integer_in\n0,1\n1,\n"));
    EXPECT_NE(faultOf("time,integer_in\n0,\n"), "");
}

TEST_F(InputsTest, ArraysAreOneColumnOrOneForEachElement)
{
    EXPECT_TRUE(load("time,vector_in\n0,1 2 3\n", "types3-3"));
    EXPECT_TRUE(load("time,vector_in[1],vector_in[2],vector_in[3]\n0,1,2,3\n", "types3-3"));
    EXPECT_NE(faultOf("time,vector_in\n0,1 2\n", "types3-3"), "");
    EXPECT_NE(faultOf("time,vector_in[4]\n0,1\n", "types3-3"), "");
}

TEST_F(InputsTest, AnEmptyFieldOfAnElementKeepsThatElement)
{
    auto inputs = load("time,vector_in[1],vector_in[2],vector_in[3]\n0,1,2,3\n1,,5,\n2,,,7\n", "types3-3");
    ASSERT_TRUE(inputs) << inputs.error().sentence.toStdString();
    inputs->moveTo(2);
    std::vector<double> values;
    inputs->readNumbers(2, [&](int, size_t, double value) { values.push_back(value); });
    EXPECT_EQ(values, (std::vector<double>{1, 5, 7}));
    EXPECT_NE(faultOf("time,vector_in[1],vector_in[2],vector_in[3]\n0,1,,3\n", "types3-3"), "");
}

TEST_F(InputsTest, SlopesAreThoseBetweenTheRowsAndNoneOutside)
{
    auto inputs = load("time,real_in\n1,2\n3,8\n");
    ASSERT_TRUE(inputs);
    const auto slopeAt = [&](double time) {
        inputs->moveTo(time);
        return inputs->slopes(time).at(0);
    };
    EXPECT_EQ(slopeAt(0), 0);
    EXPECT_EQ(slopeAt(1), 3);
    EXPECT_EQ(slopeAt(3), 0);
}

TEST_F(InputsTest, FaultsAreToldWithTheirLine)
{
    EXPECT_NE(faultOf(""), "");
    EXPECT_NE(faultOf("t,real_in\n0,1\n").find("time"), std::string::npos);
    EXPECT_NE(faultOf("time,real_inn\n0,1\n").find("real_in"), std::string::npos);
    EXPECT_NE(faultOf("time,real_out\n0,1\n").find("no input"), std::string::npos);
    EXPECT_NE(faultOf("time,real_in\n0,1\n1,x\n").find("line 3"), std::string::npos);
    EXPECT_NE(faultOf("time,real_in\n1,1\n0,1\n").find("before"), std::string::npos);
    EXPECT_NE(faultOf("time,integer_in\n0,1.5\n"), "");
    EXPECT_NE(faultOf("time,real_in\n"), "");
    EXPECT_NE(faultOf("time,real_in\n0,1,2\n"), "");
}

TEST_F(InputsTest, WhatOtherToolsWriteIsRead)
{
    EXPECT_TRUE(load("\"time\";\"real_in\"\n0;1\n"));
    EXPECT_TRUE(load("Time,integer_in,boolean_in\n0,1.0,true\n1,2.0,0\n"));
}

TEST(TimeGrid, PointsComeFromMultiplicationAndEndAtTheStop)
{
    const TimeGrid grid(0, 1, 0.1);
    EXPECT_EQ(grid.steps(), 10u);
    EXPECT_EQ(grid.at(3), 3 * 0.1);
    EXPECT_EQ(grid.at(10), 1);
    EXPECT_FALSE(grid.hasRest());
    EXPECT_EQ(TimeGrid(0, 1.05, 0.1).steps(), 11u);
    EXPECT_TRUE(TimeGrid(0, 1.05, 0.1).hasRest());
    EXPECT_EQ(TimeGrid(0, 86400, 0.1).steps(), 864000u);
    EXPECT_EQ(TimeGrid(5, 5, 0.1).steps(), 0u);
}

TEST(TimeGrid, ASpanOfOneStepIsExactlyTheStep)
{
    const TimeGrid grid(0, 1000, 0.005);
    for (quint64 i = 0; i < grid.steps(); ++i)
        ASSERT_EQ(grid.span(grid.at(i), grid.at(i + 1)), 0.005) << i;
    EXPECT_EQ(grid.span(0, 0.0025), 0.0025);
}
