// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;

namespace {

/// The command as a person or a script runs it.
class Anomalies : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_home.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    /// Two waves; the second leaps from row 150 on.
    QString pump(const QString &name, bool faulty)
    {
        QByteArray text = "datetime;Flow;Speed;anomaly;changepoint\n";
        for (int i = 0; i < 200; ++i) {
            const bool bad = faulty && i >= 150;
            const QByteArray clock = QByteArray("2020-03-09 10:%1:%2")
                                         .replace("%1", QByteArray::number(10 + i / 60))
                                         .replace("%2", QByteArray::number(i % 60).rightJustified(2, '0'));
            text += clock + ';' + QByteArray::number(30 + std::sin(2.1 * i)) + ';' +
                    QByteArray::number(1500 + 10 * std::cos(1.7 * i) + (bad ? 200 : 0)) + (bad ? ";1" : ";0") +
                    (i == 150 && bad ? ";1\n" : ";0\n");
        }
        return write(name, text);
    }

    test::ProgramRun run(const QStringList &arguments)
    {
        return test::runTwinscope(QStringList{QStringLiteral("predict")} + arguments, m_home.path());
    }
    test::ProgramRun anomalies(const QStringList &arguments)
    {
        return run(QStringList{QStringLiteral("anomalies")} + arguments);
    }

    QTemporaryDir m_home;
};

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

TEST_F(Anomalies, AreGivenAsJson)
{
    const auto result = anomalies({QStringLiteral("--train-rows"), QStringLiteral("100"), QStringLiteral("--score"),
                                   pump(QStringLiteral("p.csv"), true), QStringLiteral("--label"),
                                   QStringLiteral("anomaly"), QStringLiteral("--json")});
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    const QJsonObject all = object(result.out);
    const QJsonArray rows = all[QStringLiteral("rows")].toArray();
    ASSERT_EQ(rows.size(), 100);
    const QJsonObject last = rows.last().toObject();
    EXPECT_EQ(last[QStringLiteral("time")].toString(), QStringLiteral("2020-03-09T10:13:19Z"));
    EXPECT_TRUE(last[QStringLiteral("flag")].toBool());
    EXPECT_GT(last[QStringLiteral("score")].toDouble(), 2);
    const QJsonObject contributions = last[QStringLiteral("contributions")].toObject();
    EXPECT_EQ(contributions.keys(), (QStringList{QStringLiteral("Flow"), QStringLiteral("Speed")}));
    EXPECT_GT(contributions[QStringLiteral("Speed")].toDouble(), contributions[QStringLiteral("Flow")].toDouble());
    const QJsonObject metrics = all[QStringLiteral("metrics")].toObject();
    EXPECT_GT(metrics[QStringLiteral("f1")].toDouble(), 0.9);
    EXPECT_LT(metrics[QStringLiteral("far")].toDouble(1), 0.1);
    EXPECT_LT(metrics[QStringLiteral("mar")].toDouble(1), 0.1);
    EXPECT_FALSE(all[QStringLiteral("episodes")].toArray().isEmpty());
}

TEST_F(Anomalies, AreGivenAsATable)
{
    const auto result = anomalies({QStringLiteral("--train"), pump(QStringLiteral("good.csv"), false),
                                   QStringLiteral("--score"), pump(QStringLiteral("p.csv"), true)});
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    const auto lines = result.out.trimmed().split('\n');
    EXPECT_EQ(lines.size(), 201);
    EXPECT_EQ(lines.first(), "time,score,flag,Flow,Speed");
    EXPECT_TRUE(result.err.contains("Rows flagged: "));
}

TEST_F(Anomalies, FailWithASentence)
{
    const QString file = pump(QStringLiteral("p.csv"), true);
    EXPECT_EQ(anomalies({QStringLiteral("--score"), file}).exitCode, 2);
    EXPECT_EQ(anomalies({QStringLiteral("--train-rows"), QStringLiteral("10")}).exitCode, 2);
    EXPECT_EQ(run({}).exitCode, 2);
    EXPECT_EQ(run({QStringLiteral("--help")}).exitCode, 0);
    const auto renamed =
        anomalies({QStringLiteral("--train"), write(QStringLiteral("g.csv"), "Flow,Pressure\n1,2\n2,3\n"),
                   QStringLiteral("--score"), file});
    EXPECT_EQ(renamed.exitCode, 1);
    EXPECT_TRUE(renamed.err.contains("Pressure"));
    EXPECT_TRUE(renamed.out.isEmpty());
    const auto label = anomalies({QStringLiteral("--train-rows"), QStringLiteral("100"), QStringLiteral("--score"),
                                  file, QStringLiteral("--label"), QStringLiteral("truth")});
    EXPECT_EQ(label.exitCode, 1);
    EXPECT_TRUE(label.err.contains("truth"));
}

TEST_F(Anomalies, OfOneChannelNeedNoTraining)
{
    QByteArray text = "timestamp,value\n";
    for (int i = 0; i < 400; ++i)
        text += QByteArray::number(1'600'000'000 + i) + ',' + (i == 350 ? "99" : QByteArray::number(i * 7 % 5)) + '\n';
    const auto result = run({QStringLiteral("stream"), QStringLiteral("--score"), write(QStringLiteral("s.csv"), text),
                             QStringLiteral("--json")});
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    const QJsonArray rows = object(result.out)[QStringLiteral("rows")].toArray();
    ASSERT_EQ(rows.size(), 400);
    for (int i = 0; i < 400; ++i)
        EXPECT_EQ(rows[i].toObject()[QStringLiteral("flag")].toBool(), i == 350) << i;
}

TEST_F(Anomalies, OfTheBenchmarkAreScored)
{
    const QString folder = test::sharedData(QStringLiteral("nab"));
    if (folder.isEmpty())
        GTEST_SKIP() << "The shared test data are not on this machine.";
    const auto result = run({QStringLiteral("nab"), folder, QStringLiteral("--json")});
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    EXPECT_GT(object(result.out)[QStringLiteral("profiles")].toObject()[QStringLiteral("standard")].toDouble(), 60);
    EXPECT_EQ(run({QStringLiteral("nab"), m_home.path()}).exitCode, 1);
}
