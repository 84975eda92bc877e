// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `twinscope simulate SCENARIO` as a script sees it.

#include "program.h"
#include "scenariofolder.h"

#include "scenario/scenariojson.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace twinscope;
using namespace twinscope::whatif;
using test::ScenarioFolder;

namespace {

class ScenarioCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        Scenario scenario = ScenarioFolder::decay();
        scenario.model.file = QStringLiteral(TEST_FMUS "/decay-2.fmu");
        ASSERT_TRUE(saveScenario(scenario, file()));
    }

    QString file() const { return folder.path("decay.scenario.json"); }
    test::ProgramRun simulate(const QStringList &arguments) const
    {
        return test::runTwinscope(QStringList{"simulate"} + arguments, folder.path("home"));
    }
    QByteArray succeed(const QStringList &arguments) const
    {
        const auto run = simulate(arguments);
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        return run.out;
    }
    QByteArray content(const QString &name) const
    {
        QFile file(folder.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ScenarioFolder folder;
};

} // namespace

TEST_F(ScenarioCommands, OneRunIsACsvAndItsKpis)
{
    const QByteArray out = succeed({file(), "--set", "height=2", "--out", folder.path("one.csv"), "--json"});
    const auto rows = content("one.csv").trimmed().split('\n');
    EXPECT_EQ(rows.front().trimmed(), "time,x,y");
    ASSERT_EQ(rows.size(), 102);
    EXPECT_TRUE(rows.back().startsWith("10,"));
    EXPECT_TRUE(rows.back().trimmed().endsWith(",2"));
    const QJsonArray kpis = QJsonDocument::fromJson(out).object()["kpis"].toArray();
    ASSERT_EQ(kpis.size(), 2);
    EXPECT_NEAR(kpis[0].toObject()["value"].toDouble(), 2, 0.05);
}

TEST_F(ScenarioCommands, TwoShardsMergeToTheWhole)
{
    const QStringList ensemble{file(), "--runs", "12", "--seed", "5", "--method", "lhs", "--out"};
    succeed(ensemble + QStringList{folder.path("whole")});
    succeed(ensemble + QStringList{folder.path("a"), "--shard", "1/2"});
    succeed(ensemble + QStringList{folder.path("b"), "--shard", "2/2"});
    succeed({"--merge", folder.path("a"), folder.path("b"), "--out", folder.path("merged")});
    EXPECT_EQ(folder.differences("whole", "merged"), QStringList());
    EXPECT_EQ(content("whole/runs.csv").trimmed().split('\n').size(), 13);
    EXPECT_FALSE(content("whole/bands.csv").isEmpty());
    succeed({"--reproduce", folder.path("whole/manifest.json"), "--out", folder.path("again")});
    EXPECT_EQ(folder.differences("whole", "again"), QStringList());
}

TEST_F(ScenarioCommands, AFinishedEnsembleIsResumedWithoutARun)
{
    const QStringList ensemble{file(), "--runs", "4", "--seed", "5", "--out", folder.path("results")};
    succeed(ensemble);
    const QByteArray before = content("results/runs.csv");
    EXPECT_EQ(simulate(ensemble).exitCode, 1);
    succeed(ensemble + QStringList{"--resume"});
    EXPECT_EQ(content("results/runs.csv"), before);
}

TEST_F(ScenarioCommands, SensitivityAndOptimisationTellTheirNumbers)
{
    const auto object = [this](const QStringList &arguments) {
        return QJsonDocument::fromJson(succeed(QStringList{file(), "--json", "--seed", "1"} + arguments)).object();
    };
    const QJsonObject tornado = object({"--method", "tornado", "--out", folder.path("tornado")});
    EXPECT_EQ(tornado["runs"].toInt(), 5);
    EXPECT_EQ(tornado["effects"].toArray().size(), 4);
    EXPECT_TRUE(tornado["effects"].toArray()[0].toObject().contains("low"));
    const QJsonObject best =
        object({"--method", "optimise", "--runs", "40", "--starts", "2", "--out", folder.path("best")});
    EXPECT_GT(best["best"].toObject()["kpis"].toObject()["end"].toDouble(), 0.5);
    EXPECT_LE(best["best"].toObject()["kpis"].toObject()["area"].toDouble(), 6.001);
}

TEST_F(ScenarioCommands, WhatIsWrongIsOneSentence)
{
    QFile bad(folder.path("bad.scenario.json"));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write(
        "{\"scenario\": 1, \"name\": \"x\", \"model\": {\"file\": \"none.fmu\"}, \"changes\": [{\"variable\": 3}]}");
    bad.close();
    const auto tell = [this](const QStringList &arguments, int status) {
        const auto run = simulate(arguments);
        EXPECT_EQ(run.exitCode, status) << arguments.join(' ').toStdString();
        EXPECT_EQ(run.err.trimmed().split('\n').size(), 1) << run.err.toStdString();
        return QString::fromUtf8(run.err);
    };
    EXPECT_TRUE(tell({bad.fileName()}, 1).contains("changes[0].variable: 3 is no text"));
    EXPECT_TRUE(tell({folder.path("none.scenario.json")}, 1).contains("none.scenario.json"));
    EXPECT_TRUE(tell({file(), "--set", "nothing=1"}, 1).contains("nothing"));
    tell({file(), "--runs", "5"}, 2);
    tell({file(), "--runs", "5", "--shard", "3/2", "--out", folder.path("x")}, 2);
    tell({file(), "--set", "height"}, 2);
    tell({QStringLiteral(TEST_FMUS "/decay-2.fmu"), "--runs", "5", "--out", folder.path("x")}, 2);
}
