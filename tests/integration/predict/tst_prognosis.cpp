// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;

namespace {

/// The commands as a person or a script runs them, on a fleet that wears and fails.
class Prognosis : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_home.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    /// Ten units, each cut off so many cycles before its failure.
    QString fleet(const QString &name, int before, const QByteArray &head = "unit,cycle,wear [mm],noise\n")
    {
        QByteArray text = head;
        for (int unit = 1; unit <= 10; ++unit)
            for (int life = 60 + 5 * unit, cycle = 1; cycle <= life - before; ++cycle)
                text += QByteArray::number(unit) + ',' + QByteArray::number(cycle) + ',' +
                        QByteArray::number(std::exp(0.06 * (cycle - life)) + 0.01 * std::sin(7.3 * cycle)) + ',' +
                        QByteArray::number(std::sin(3.1 * cycle + unit)) + '\n';
        return write(name, text);
    }

    test::ProgramRun predict(const QStringList &arguments)
    {
        return test::runTwinscope(QStringList{QStringLiteral("predict")} + arguments, m_home.path());
    }

    test::ProgramRun train(const QString &table, const QStringList &more = {})
    {
        return predict(QStringList{QStringLiteral("train"), QStringLiteral("--fleet"), table, QStringLiteral("--unit"),
                                   QStringLiteral("unit"), QStringLiteral("--cycle"), QStringLiteral("cycle"),
                                   QStringLiteral("--model"), model()} +
                       more);
    }

    test::ProgramRun rul(const QString &table)
    {
        return predict({QStringLiteral("rul"), QStringLiteral("--model"), model(), QStringLiteral("--fleet"), table,
                        QStringLiteral("--json")});
    }

    QString model() const { return m_home.filePath(QStringLiteral("fleet.model")); }

    QTemporaryDir m_home;
};

} // namespace

TEST_F(Prognosis, TrainsEstimatesAndPlans)
{
    const auto trained = train(fleet(QStringLiteral("failed.csv"), 0), {QStringLiteral("--json")});
    ASSERT_EQ(trained.exitCode, 0) << trained.err.constData();
    EXPECT_TRUE(trained.err.contains("%")) << "progress";
    EXPECT_EQ(QJsonDocument::fromJson(trained.out)[u"sensors"].toInt(), 2);

    const auto estimated = rul(fleet(QStringLiteral("running.csv"), 8));
    ASSERT_EQ(estimated.exitCode, 0) << estimated.err.constData();
    const QJsonArray units = QJsonDocument::fromJson(estimated.out).array();
    ASSERT_EQ(units.size(), 10);
    for (const auto &unit : units) {
        EXPECT_NEAR(unit[u"rul"].toDouble(), 8, 8);
        EXPECT_LE(unit[u"low"].toDouble(), unit[u"rul"].toDouble());
        EXPECT_GE(unit[u"high"].toDouble(), unit[u"rul"].toDouble());
        EXPECT_TRUE(unit[u"health"].isDouble());
    }
    EXPECT_EQ(units[0][u"unit"].toInt(), 1);

    const QString rules = write(QStringLiteral("rules.json"), R"({
        "start": "2026-03-02T00:00:00Z", "hoursPerCycle": 12, "crew": [{ "skill": "fitter", "people": 2 }],
        "shifts": { "days": [1, 2, 3, 4, 5], "from": "06:00", "to": "14:00" },
        "work": { "skill": "fitter", "duration": 4, "preventiveCost": 500, "failureCost": 9000, "usefulLife": 1000 } })");
    const QString calendar = m_home.filePath(QStringLiteral("work.ics"));
    const auto planned =
        predict({QStringLiteral("plan"), QStringLiteral("--rul"), write(QStringLiteral("rul.json"), estimated.out),
                 QStringLiteral("--rules"), rules, QStringLiteral("--calendar"), calendar, QStringLiteral("--json")});
    ASSERT_EQ(planned.exitCode, 0) << planned.err.constData();
    EXPECT_GT(QJsonDocument::fromJson(planned.out)[u"savings"][u"runToFailure"].toDouble(), 0);
    EXPECT_TRUE(QFile::exists(calendar));
}

TEST_F(Prognosis, ReadsTablesWithoutHeaderByTheNamesGivenInTraining)
{
    ASSERT_EQ(train(fleet(QStringLiteral("failed.csv"), 0, ""),
                    {QStringLiteral("--columns"), QStringLiteral("unit,cycle,wear,noise")})
                  .exitCode,
              0);
    const auto estimated = rul(fleet(QStringLiteral("running.csv"), 8, ""));
    EXPECT_EQ(estimated.exitCode, 0) << estimated.err.constData();
    EXPECT_EQ(QJsonDocument::fromJson(estimated.out).array().size(), 10);
}

TEST_F(Prognosis, SaysWhichColumnOrFieldIsWrong)
{
    const QString failed = fleet(QStringLiteral("failed.csv"), 0);
    ASSERT_EQ(train(failed).exitCode, 0);
    const auto renamed = rul(fleet(QStringLiteral("renamed.csv"), 8, "unit,cycle,wearing [mm],noise\n"));
    EXPECT_EQ(renamed.exitCode, 1);
    EXPECT_TRUE(renamed.err.contains("wear")) << renamed.err.constData();
    EXPECT_TRUE(renamed.out.isEmpty());
    const auto inches = rul(fleet(QStringLiteral("inches.csv"), 8, "unit,cycle,wear [in],noise\n"));
    EXPECT_EQ(inches.exitCode, 1);
    EXPECT_TRUE(inches.err.contains("mm") && inches.err.contains("in")) << inches.err.constData();
    QFile file(model());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    const auto cut = rul(failed);
    EXPECT_EQ(cut.exitCode, 1);
    EXPECT_TRUE(cut.err.contains("payloadBytes")) << cut.err.constData();
    EXPECT_EQ(predict({QStringLiteral("train")}).exitCode, 2);
}

TEST_F(Prognosis, FollowsOneAssetToItsLimit)
{
    QByteArray text = "hour,vibration\n";
    for (int hour = 1; hour <= 60; ++hour)
        text += QByteArray::number(hour) + ',' + QByteArray::number(0.1 * hour + 0.02 * std::sin(5.0 * hour)) + '\n';
    const auto result = predict({QStringLiteral("life"), QStringLiteral("--file"),
                                 write(QStringLiteral("pump.csv"), text), QStringLiteral("--time"),
                                 QStringLiteral("hour"), QStringLiteral("--indicator"), QStringLiteral("vibration"),
                                 QStringLiteral("--limit"), QStringLiteral("10"), QStringLiteral("--json")});
    ASSERT_EQ(result.exitCode, 0) << result.err.constData();
    EXPECT_NEAR(QJsonDocument::fromJson(result.out)[u"rul"].toDouble(), 40, 10);
}
