// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Coupled FMUs against solutions that are known.

#include "system/systemrun.h"

#include "archive/archive.h"
#include "fmurun.h"
#include "zipfile.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

SystemComponent component(const char *name, const char *fmu, Kind kind = Kind::CoSimulation)
{
    return {QString::fromLatin1(name), QStringLiteral(TEST_FMUS "/%1.fmu").arg(QLatin1String(fmu)), kind};
}

SystemConnection connection(const SystemEnd &from, const SystemEnd &to, double factor = 1)
{
    return {.from = from, .to = to, .transformation = {factor, 0}, .table = {}};
}

struct Rows
{
    std::vector<QString> names;
    std::vector<std::vector<double>> rows; ///< time, then the columns
    QString error, notFinite;

    double last(const QString &name) const { return rows.back().at(column(name)); }
    size_t column(const QString &name) const
    {
        const auto found = std::ranges::find(names, name);
        EXPECT_NE(found, names.end()) << name.toStdString();
        return size_t(found - names.begin()) + 1;
    }
};

Rows run(const SystemDescription &system, const RunRequest &request, SteppingOrder order = SteppingOrder::Parallel)
{
    Rows rows;
    core::Progress progress;
    const auto result = simulateSystem(system, request, order, {}, progress);
    if (!result) {
        rows.error = result.error().sentence;
        return rows;
    }
    rows.notFinite = result->report().notFinite;
    auto reader = ResultReader::open(result->resultFile());
    EXPECT_TRUE(reader);
    for (const ResultColumn &column : (*reader)->columns())
        rows.names.push_back(column.name);
    double time = 0;
    for (std::vector<ResultCell> cells; (*reader)->next(time, cells);) {
        auto &row = rows.rows.emplace_back(std::vector<double>{time});
        for (const ResultCell &cell : cells)
            row.push_back(cell.real);
    }
    return rows;
}

/// Two masses on springs of their own, a spring of stiffness 0.5 between them, the first one displaced.
SystemDescription twoMasses(Kind kind)
{
    SystemDescription system;
    system.components = {component("left", "mass-2", kind), component("right", "mass-3", kind),
                         component("spring", "gain-2")};
    system.connections = {connection({"right", "s"}, {"spring", "a"}), connection({"left", "s"}, {"spring", "b"}),
                          connection({"spring", "y"}, {"left", "F"}), connection({"spring", "y"}, {"right", "F"}, -1)};
    system.values = {{{"spring", "k"}, "0.5", {}}, {{"left", "s"}, "1", {}}};
    return system;
}

/// y1 = 2·(u - y2), y2 = k·y1: an algebraic loop that repeated substitution runs away from.
SystemDescription loop(double k, double bend = 0)
{
    SystemDescription system;
    system.components = {component("first", "gain-2"), component("second", "gain-3")};
    system.connectors = {{"u", Causality::Input, VariableType::Float64, {}, 7}};
    system.connections = {connection({{}, "u"}, {"first", "a"}), connection({"second", "y"}, {"first", "b"}),
                          connection({"first", "y"}, {"second", "a"})};
    system.values = {{{"first", "k"}, "2", {}},
                     {{"second", "k"}, QString::number(k), {}},
                     {{"second", "bend"}, QString::number(bend), {}}};
    return system;
}

/// The gain with its result as a calculated parameter, too.
bool withCalculatedParameter(const QString &path)
{
    const auto source = Archive::open(QStringLiteral(TEST_FMUS "/gain-2.fmu"));
    std::vector<test::ZipEntry> entries;
    const QStringList names = source ? source->files() : QStringList();
    for (const QString &name : names) {
        const auto content = source->read(name, 64 << 20);
        if (!content)
            return false;
        QByteArray kept = *content;
        if (name == QLatin1String("modelDescription.xml"))
            kept.replace("</ModelVariables>",
                         "<ScalarVariable name=\"p\" valueReference=\"4\" causality=\"calculatedParameter\" "
                         "variability=\"fixed\" initial=\"calculated\"><Real/></ScalarVariable></ModelVariables>");
        entries.push_back({name, kept});
    }
    return !entries.empty() && test::writeZip(path, entries);
}

class TwoMasses : public testing::TestWithParam<std::pair<Kind, SteppingOrder>>
{
};

INSTANTIATE_TEST_SUITE_P(Kinds, TwoMasses,
                         testing::Values(std::pair(Kind::CoSimulation, SteppingOrder::Parallel),
                                         std::pair(Kind::CoSimulation, SteppingOrder::Sequential),
                                         std::pair(Kind::ModelExchange, SteppingOrder::Parallel)));

} // namespace

TEST_P(TwoMasses, SwingAsTheirNormalModesSay)
{
    const Rows rows = run(twoMasses(GetParam().first), {.stop = 3, .step = 0.005, .outputs = {"left.s", "right.s"}},
                          GetParam().second);
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    ASSERT_EQ(rows.rows.size(), 601u);
    for (const auto &row : rows.rows) {
        const double together = std::cos(row[0]), apart = std::cos(std::sqrt(2.0) * row[0]);
        // Forces hold for a step: an error of the order of the step.
        EXPECT_NEAR(row[1], (together + apart) / 2, 0.005);
        EXPECT_NEAR(row[2], (together - apart) / 2, 0.005);
    }
}

TEST(AlgebraicLoop, IsSolvedAtEveryPoint)
{
    const Rows rows = run(loop(3), {.stop = 1, .step = 0.25, .outputs = {"first.y", "second.y"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    ASSERT_EQ(rows.rows.size(), 5u);
    for (const auto &row : rows.rows) {
        EXPECT_NEAR(row[1], 2, 1e-8); // 2·7 / (1 + 2·3)
        EXPECT_NEAR(row[2], 6, 1e-8);
    }
}

TEST(AlgebraicLoop, IsSolvedWhereItIsNotLinear)
{
    const Rows rows = run(loop(0.3, 0.4), {.stop = 0.5, .step = 0.25, .outputs = {"first.y", "second.y"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    const double y1 = rows.last("first.y"), y2 = rows.last("second.y");
    EXPECT_NEAR(y1, 2 * (7 - y2), 1e-8);
    EXPECT_NEAR(y2, 0.3 * y1 + 0.4 * std::sin(y1), 1e-8);
}

TEST(AlgebraicLoop, FollowsTheInputsOfTheSystem)
{
    const QTemporaryDir folder;
    const QString input = test::writeText(folder, "input.csv", "time,u\n0,7\n1,14\n");
    const Rows rows = run(loop(3), {.stop = 1, .step = 0.5, .input = input, .outputs = {"first.y"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_NEAR(rows.rows[0][1], 2, 1e-8);
    EXPECT_NEAR(rows.rows[1][1], 3, 1e-8);
    EXPECT_NEAR(rows.rows[2][1], 4, 1e-8);
}

TEST(AlgebraicLoop, WithoutASolutionIsOneSentence)
{
    const Rows rows = run(loop(-0.5), {.stop = 1, .step = 0.5});
    EXPECT_TRUE(rows.error.contains("does not converge")) << rows.error.toStdString();
    EXPECT_TRUE(rows.error.contains("first.b")) << rows.error.toStdString();
}

TEST(SystemPlan, UnitsAreConverted)
{
    SystemDescription system;
    system.components = {component("body", "mass-2")};
    system.connectors = {{"push", Causality::Input, VariableType::Float64, knownUnit("kN"), 2}};
    system.connections = {connection({{}, "push"}, {"body", "F"})};
    const Rows rows = run(system, {.stop = 0.1, .step = 0.1, .outputs = {"body.F"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_NEAR(rows.last("body.F"), 2000, 1e-9);
}

TEST(SystemPlan, WhatDoesNotFitIsOneSentence)
{
    const auto sentence = [](const SystemDescription &system, const std::vector<NamedText> &set = {},
                             const QStringList &outputs = {}) {
        const auto plan = SystemPlan::make(system, outputs, set);
        return plan ? std::string() : plan.error().sentence.toStdString();
    };
    SystemDescription system = twoMasses(Kind::CoSimulation);
    EXPECT_EQ(sentence(system), "");
    EXPECT_NE(sentence(system, {{"left.x", "1"}}), "");
    EXPECT_NE(sentence(system, {{"middle.s", "1"}}), "");
    EXPECT_NE(sentence(system, {}, {"left.x"}), "");
    system.connections.push_back(connection({"left", "v"}, {"right", "F"}));
    EXPECT_NE(sentence(system).find("More than one"), std::string::npos);
    system.connections = {connection({"left", "s"}, {"right", "F"})};
    EXPECT_NE(sentence(system).find("units"), std::string::npos) << sentence(system);
    system.connections = {connection({"left", "s"}, {"right", "v"})};
    EXPECT_NE(sentence(system).find("neither an input"), std::string::npos) << sentence(system);
    system.connections = {connection({"left", "q"}, {"right", "F"})};
    EXPECT_NE(sentence(system), "");
    system.connections = {connection({"absent", "s"}, {"right", "F"})};
    EXPECT_EQ(sentence(system), ""); // a connector that nothing feeds
    system.components[0].path = QStringLiteral("/nowhere.fmu");
    EXPECT_NE(sentence(system).find("left"), std::string::npos);
}

TEST(System, AResultThatIsNoFiniteNumberIsToldWithItsComponentAndPassedOn)
{
    SystemDescription system;
    system.components = {component("first", "gain-2"), component("second", "gain-3")};
    system.connectors = {{"u", Causality::Input, VariableType::Float64, {}, 0}};
    system.connections = {connection({{}, "u"}, {"first", "a"}), connection({"first", "y"}, {"second", "a"})};
    system.values = {{{"first", "k"}, "10", {}}};
    const QTemporaryDir folder;
    const QString input = test::writeText(folder, "input.csv", "time,u\n0,1\n0.5,1\n0.5,1e308\n1,1e308\n");
    const RunRequest request{.stop = 1, .step = 0.25, .input = input, .outputs = {"first.y", "second.y"}};
    const Rows rows = run(system, request);
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    EXPECT_TRUE(rows.notFinite.contains("“first.y”")) << rows.notFinite.toStdString();
    EXPECT_TRUE(rows.notFinite.contains("t = 0.5")) << rows.notFinite.toStdString();
    EXPECT_EQ(rows.rows[1][2], 10);
    EXPECT_FALSE(std::isfinite(rows.last("second.y")));
    EXPECT_EQ(run(system, {.stop = 1, .step = 0.5, .outputs = {"first.y"}}).notFinite, QString());
}

TEST(AlgebraicLoop, ThatLeadsToNoFiniteNumberIsOneSentence)
{
    const QTemporaryDir folder;
    const QString input = test::writeText(folder, "input.csv", "time,u\n0,7\n0.5,7\n0.5,1e308\n1,1e308\n");
    const Rows rows = run(loop(3, 1e308), {.stop = 1, .step = 0.25, .input = input});
    EXPECT_TRUE(rows.error.contains("does not converge")) << rows.error.toStdString();
}

TEST(System, TablesOfConnectionsFollowOneAnother)
{
    SystemDescription system;
    system.components = {component("inner.g", "gain-2")};
    system.connectors = {{"u", Causality::Input, VariableType::Float64, {}, 0}};
    system.connections = {connection({{}, "u"}, {"inner", "in"}), connection({"inner", "in"}, {"inner.g", "a"}, 10)};
    system.connections[0].table = {{1, 2}, {5, 9}};
    system.connections[1].table = {{2, 7}};
    const QTemporaryDir folder;
    const auto answerTo = [&](const char *u) {
        const QString input = test::writeText(folder, "input.csv", QByteArray("time,u\n0,") + u + "\n");
        const Rows rows = run(system, {.stop = 1, .step = 1, .input = input, .outputs = {"inner.g.y"}});
        EXPECT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
        return rows.rows.empty() ? 0 : rows.last("inner.g.y");
    };
    EXPECT_EQ(answerTo("1"), 70) << "through both";
    EXPECT_EQ(answerTo("2"), 70) << "through the second alone";
    EXPECT_EQ(answerTo("5"), 90) << "through the first alone";
    EXPECT_EQ(answerTo("3"), 30) << "through none";
}

TEST(System, CalculatedParametersFeedInputsAndTunableParametersAndNoOthers)
{
    const QTemporaryDir folder;
    const QString fmu = folder.filePath("calculated.fmu");
    ASSERT_TRUE(withCalculatedParameter(fmu));
    SystemDescription system;
    system.components = {component("first", "gain-2"), component("second", "gain-2"), component("vessel", "vessel-2")};
    system.components[0].path = fmu;
    system.values = {{{"first", "k"}, "3", {}}, {{"first", "a"}, "2", {}}};
    system.connections = {connection({"first", "p"}, {"second", "a"}), connection({"first", "p"}, {"second", "k"})};
    const Rows rows = run(system, {.stop = 1, .step = 0.5, .outputs = {"second.y"}});
    ASSERT_TRUE(rows.error.isEmpty()) << rows.error.toStdString();
    for (const auto &row : rows.rows)
        EXPECT_NEAR(row[1], 36, 1e-9); // 3·2 is both
    system.connections = {connection({"first", "p"}, {"vessel", "k"})};
    const Rows refused = run(system, {.stop = 1, .step = 0.5});
    EXPECT_TRUE(refused.error.contains("vessel.k")) << refused.error.toStdString();
    EXPECT_TRUE(refused.error.contains("tunable parameter")) << refused.error.toStdString();
}

TEST(System, ACrashIsToldWithItsComponent)
{
    SystemDescription system;
    system.components = {component("fine", "decay-2"), component("broken", "faulty-2")};
    system.values = {{{"broken", "fault"}, "1", {}}};
    const Rows rows = run(system, {.stop = 1, .step = 0.1});
    EXPECT_TRUE(rows.error.startsWith("broken: The FMU crashed")) << rows.error.toStdString();
}
