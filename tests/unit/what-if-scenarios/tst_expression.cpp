// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenario/kpiprogram.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope::whatif;

namespace {

Names names(const QStringList &list)
{
    Names names;
    for (const QString &name : list)
        names.add(name);
    return names;
}

double value(const QString &text, const QStringList &list = {}, const std::vector<double> &numbers = {})
{
    const auto expression = Expression::compile(text, names(list));
    EXPECT_TRUE(expression) << (expression ? "" : expression.error().sentence.toStdString());
    return expression ? expression->evaluate(numbers) : std::nan("");
}

std::string fault(const QString &text, const QStringList &list = {})
{
    const auto expression = Expression::compile(text, names(list));
    return expression ? "" : expression.error().sentence.toStdString();
}

/// One KPI over a run whose x goes 0, 1, 4, 9 at t = 0, 1, 2, 3; q is 10.
double kpi(const QString &expression)
{
    const Names all = names({"q", "t", "P-1.x"});
    auto program = KpiProgram::compile({{.name = "k", .expression = expression}}, all, {"q"});
    EXPECT_TRUE(program) << (program ? "" : program.error().sentence.toStdString());
    if (!program)
        return std::nan("");
    program->begin();
    for (int t = 0; t < 4; ++t)
        program->row(t, std::vector<double>{10, double(t), double(t * t)});
    return program->end(std::vector<double>{10, 3, 9}).front();
}

} // namespace

TEST(ExpressionTest, ComputesWithNamesOfAnyForm)
{
    EXPECT_EQ(value("1 + 2 * 3"), 7);
    EXPECT_EQ(value("{P-101.flow} - a.b", {"a.b", "P-101.flow"}, {1, 5}), 4);
    EXPECT_EQ(value("{P-101.flow}-{P-101.flow}", {"P-101.flow"}, {5}), 0);
    EXPECT_NEAR(value("2e-3 + sin(pi / 2)"), 1.002, 1e-12);
    EXPECT_EQ(value("x > 3 && x <= 5 ? 1 : 2", {"x"}, {5}), 1);
    EXPECT_EQ(value("max(1, 7, 3)"), 7);
    EXPECT_EQ(value("{Wärme}", {"Wärme"}, {2}), 2);
}

TEST(ExpressionTest, SaysWhatIsWrong)
{
    EXPECT_NE(fault("P_101 + 1", {"P_102"}).find("did you mean “P_102”"), std::string::npos);
    EXPECT_NE(fault("frobnicate(1)").find("frobnicate"), std::string::npos);
    EXPECT_NE(fault("1,5").find("decimal sign"), std::string::npos);
    for (const char *text : {"", "1 +", "(1", "a = 1", "\"x\"", "{", "{}", "1 2", "max()", "$"})
        EXPECT_NE(fault(QString::fromUtf8(text), {"a"}), "") << text;
    EXPECT_NE(fault(QString(500, '(') + "1" + QString(500, ')')), "");
}

TEST(KpiTest, FoldsARunIntoANumber)
{
    EXPECT_DOUBLE_EQ(kpi("integral({P-1.x})"), 0.5 + 2.5 + 6.5);
    EXPECT_DOUBLE_EQ(kpi("mean({P-1.x})"), 9.5 / 3);
    EXPECT_EQ(kpi("least({P-1.x})"), 0);
    EXPECT_EQ(kpi("greatest({P-1.x} * 2)"), 18);
    EXPECT_EQ(kpi("first({P-1.x} + 1) + last({P-1.x})"), 10);
    EXPECT_EQ(kpi("seconds({P-1.x} >= 1)"), 2); // from 1 to 3
    EXPECT_EQ(kpi("count({P-1.x} > 3)"), 1);
    EXPECT_EQ(kpi("q * last(t)"), 30);
    EXPECT_DOUBLE_EQ(kpi("integral(q * {P-1.x}) / 10"), 9.5);
}

TEST(KpiTest, AKpiMayUseThoseBeforeIt)
{
    const Names all = names({"t", "x"});
    auto program = KpiProgram::compile(
        {{.name = "all of it", .expression = "integral(x)"}, {.name = "x", .expression = "2 * {all of it} + last(x)"}},
        all, {});
    ASSERT_TRUE(program);
    program->begin();
    program->row(0, std::vector<double>{0, 1});
    program->row(2, std::vector<double>{2, 1});
    EXPECT_EQ(program->end(std::vector<double>{2, 1}), (std::vector<double>{2, 5}));
}

TEST(KpiTest, AChangingVariableNeedsAnAggregate)
{
    const auto fault = KpiProgram::fault({.name = "k", .expression = "x + 1"}, {}, names({"t", "x"}), {});
    ASSERT_TRUE(fault);
    EXPECT_NE(fault->indexOf("last(x)"), -1) << fault->toStdString();
    EXPECT_TRUE(KpiProgram::fault({.name = "k", .expression = "mean(x"}, {}, names({"t", "x"}), {}));
    EXPECT_TRUE(KpiProgram::fault({.name = "k", .expression = "mean(mean(x))"}, {}, names({"t", "x"}), {}));
}

TEST(KpiTest, WithoutARowThereIsNoNumber)
{
    auto program = KpiProgram::compile({{.name = "k", .expression = "last(x)"}}, names({"x"}), {});
    ASSERT_TRUE(program);
    program->begin();
    EXPECT_TRUE(std::isnan(program->end(std::vector<double>{0}).front()));
}
