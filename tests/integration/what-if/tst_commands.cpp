// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `twinscope fmu info` and `twinscope simulate` as a script sees them.

#include "program.h"

#include "fmurun.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace twinscope;
using test::runTwinscope;

namespace {

QString testFmu(const char *name)
{
    return QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(name));
}

class Commands : public testing::Test
{
protected:
    QByteArray simulate(const QStringList &arguments)
    {
        auto run = runTwinscope(QStringList{"simulate"} + arguments + QStringList{"--out", out()}, folder.path());
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        QFile file(out());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    test::ProgramRun fails(const QStringList &arguments)
    {
        QFile::remove(out());
        auto run = runTwinscope(QStringList{"simulate"} + arguments + QStringList{"--out", out()}, folder.path());
        EXPECT_FALSE(QFile::exists(out()));
        return run;
    }
    QString out() const { return folder.filePath("out.csv"); }

    QTemporaryDir folder;
};

int lines(const QByteArray &text)
{
    return int(text.trimmed().split('\n').size());
}

} // namespace

TEST_F(Commands, InfoTellsWhatIsInAnFmu)
{
    const auto run = runTwinscope({"fmu", "info", testFmu("ball-2"), "--json"}, folder.path());
    ASSERT_EQ(run.exitCode, 0);
    const QJsonObject info = QJsonDocument::fromJson(run.out).object();
    EXPECT_EQ(info["fmiVersion"], "2.0");
    EXPECT_EQ(info["modelName"], "Bouncing ball");
    EXPECT_EQ(info["kinds"].toArray(), (QJsonArray{"cs", "me"}));
    EXPECT_EQ(info["problems"].toArray(), QJsonArray());
    EXPECT_EQ(info["platforms"].toArray().size(), 1);
    const QJsonObject h = info["variables"].toArray().first().toObject();
    EXPECT_EQ(h["name"], "h");
    EXPECT_EQ(h["causality"], "output");
    EXPECT_EQ(h["variability"], "continuous");
    EXPECT_EQ(h["type"], "Real");
    EXPECT_EQ(h["unit"], "m");
    EXPECT_EQ(h["start"], 1);
}

TEST_F(Commands, InfoOfWhatIsNoFmuFailsAndSaysWhy)
{
    const QString path = test::writeText(folder, "no.fmu", "text");
    const auto run = runTwinscope({"fmu", "info", path, "--json"}, folder.path());
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(lines(run.err), 1);
    EXPECT_EQ(QJsonDocument::fromJson(run.out)["problems"].toArray().size(), 1);
    EXPECT_EQ(runTwinscope({"fmu"}, folder.path()).exitCode, 2);
    EXPECT_EQ(runTwinscope({"fmu", "info", "--help"}, folder.path()).exitCode, 0);
}

TEST_F(Commands, SimulateWritesTheOutputsAtEveryStep)
{
    const QByteArray csv = simulate({testFmu("decay-3"), "--kind", "me", "--stop", "1", "--step", "0.25", "--set",
                                     "k=2", "--set", "x=3", "--output", "x,der(x)"});
    const auto rows = csv.trimmed().split('\n');
    ASSERT_EQ(rows.size(), 6);
    EXPECT_EQ(rows[0].trimmed(), "time,x,der(x)");
    EXPECT_EQ(rows[1].trimmed(), "0,3,-6");
    const auto last = rows[5].trimmed().split(',');
    EXPECT_EQ(last[0], "1");
    EXPECT_NEAR(last[1].toDouble(), 3 * std::exp(-2.0), 1e-5);
}

TEST_F(Commands, InputsComeFromATable)
{
    const QString input = test::writeText(folder, "in.csv", "time,real_in\n0,0\n4,4\n");
    const QByteArray csv =
        simulate({testFmu("echo-3"), "--kind", "me", "--step", "1", "--input", input, "--output", "real_out"});
    const auto rows = csv.trimmed().split('\n');
    ASSERT_EQ(rows.size(), 6);
    EXPECT_EQ(rows[3].trimmed(), "2,2");
}

TEST_F(Commands, WhatCannotRunIsOneSentence)
{
    for (const QStringList &arguments :
         {QStringList{testFmu("faulty-2"), "--set", "fault=1"}, QStringList{testFmu("faulty-2"), "--set", "fault=5"},
          QStringList{testFmu("needy-2")}, QStringList{folder.filePath("none.fmu")},
          QStringList{testFmu("decay-1"), "--kind", "me"}, QStringList{testFmu("decay-2"), "--set", "nothing=1"},
          QStringList{testFmu("decay-2"), "--input", folder.filePath("none.csv")},
          QStringList{testFmu("decay-2"), "--output", "nothing"}}) {
        const auto run = fails(arguments);
        EXPECT_EQ(run.exitCode, 1) << arguments.join(' ').toStdString();
        EXPECT_EQ(lines(run.err), 1) << run.err.toStdString();
        EXPECT_TRUE(run.err.startsWith("twinscope: ")) << run.err.toStdString();
        EXPECT_TRUE(run.out.isEmpty());
    }
}

TEST_F(Commands, WrongUsageIsStatus2)
{
    EXPECT_EQ(fails({testFmu("decay-2"), "--kind", "xx"}).exitCode, 2);
    EXPECT_EQ(fails({testFmu("decay-2"), "--set", "k"}).exitCode, 2);
    EXPECT_EQ(runTwinscope({"simulate", testFmu("decay-2")}, folder.path()).exitCode, 2);
}
