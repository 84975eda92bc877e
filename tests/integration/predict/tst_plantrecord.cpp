// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

using namespace twinscope;

namespace {

constexpr int lives = 6, first = 80, more = 15; ///< of the pump; seconds of its first life, and by which each is longer

const QDateTime start(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

QString at(int second)
{
    return start.addSecs(second).toString(Qt::ISODate);
}

int beginOf(int life) ///< counted from 0
{
    return life * first + more * life * (life - 1) / 2;
}

/// A plant with one pump that wore out six times, loaded into its store.
class PlantRecordCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        write(QStringLiteral("bed.twin.json"), project({}));
        QByteArray table = "time,P-1.vibration,P-1.flow\n";
        for (int life = 0; life < lives; ++life)
            for (int age = 0, length = first + more * life; age < length; ++age) {
                const double second = beginOf(life) + age, worn = double(age) / length;
                table += at(int(second)).toUtf8() + ',' +
                         QByteArray::number(1 + 6 * worn * worn + 0.1 * std::sin(12.9898 * second)) + ',' +
                         QByteArray::number(100 + std::sin(78.233 * second)) + '\n';
            }
        write(QStringLiteral("record.csv"), table);
        const auto loaded = run({QStringLiteral("load"), plant(), m_home.filePath(QStringLiteral("record.csv"))});
        ASSERT_EQ(loaded.exitCode, 0) << loaded.err.constData();
    }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_home.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    static QByteArray project(const QJsonObject &section)
    {
        QJsonArray channels;
        for (const auto &[id, unit] : {std::pair{"P-1.vibration", "mm/s"}, {"P-1.flow", "m3/h"}})
            channels += QJsonObject{{"id", id}, {"asset", "P-1"}, {"unit", unit}};
        QJsonObject project{{"twinscope", 1},
                            {"name", "Bed"},
                            {"assets", QJsonArray{QJsonObject{{"id", "P-1"}, {"name", "Pump"}}}},
                            {"channels", channels}};
        if (!section.isEmpty())
            project.insert("plugins", QJsonObject{{"predictive-maintenance", section}});
        return QJsonDocument(project).toJson();
    }

    test::ProgramRun run(const QStringList &arguments) { return test::runTwinscope(arguments, m_home.path()); }

    test::ProgramRun train()
    {
        QStringList arguments{QStringLiteral("predict"), QStringLiteral("train"),
                              QStringLiteral("--fleet"), plant(),
                              QStringLiteral("--model"), model(),
                              QStringLiteral("--json")};
        for (int life = 0; life < lives; ++life)
            arguments +=
                {QStringLiteral("--life"), QStringLiteral("P-1=%1/%2").arg(at(beginOf(life)), at(beginOf(life + 1)))};
        return run(arguments);
    }

    QString plant() const { return m_home.filePath(QStringLiteral("bed.twin.json")); }
    QString model() const { return m_home.filePath(QStringLiteral("pump-1.life")); }
    QString span(int from, int to) const { return QStringLiteral("%1@%2/%3").arg(plant(), at(from), at(to)); }

    QTemporaryDir m_home;
};

} // namespace

TEST_F(PlantRecordCommands, AnomaliesAreLearntFromTheRecord)
{
    const QStringList wishes{QStringLiteral("predict"), QStringLiteral("anomalies"), QStringLiteral("--asset"),
                             QStringLiteral("P-1"),     QStringLiteral("--json"),    QStringLiteral("--method"),
                             QStringLiteral("t2"),      QStringLiteral("--train")};
    const auto found = run(wishes + QStringList{span(0, 30), span(beginOf(1), beginOf(1) + 40),
                                                QStringLiteral("--score"), span(beginOf(5), beginOf(6))});
    ASSERT_EQ(found.exitCode, 0) << found.err.constData();
    const QJsonArray rows = QJsonDocument::fromJson(found.out)[u"rows"].toArray();
    ASSERT_EQ(rows.size(), first + 5 * more);
    EXPECT_TRUE(rows.last()[u"flag"].toBool());
    EXPECT_GT(rows.last()[u"contributions"][u"vibration"].toDouble(), 0.5);
    const auto wrong = run(wishes + QStringList{span(40, 30), QStringLiteral("--score"), span(50, 60)});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_TRUE(wrong.err.contains("PLANT@FROM/TO"));
    const auto empty = run(wishes + QStringList{span(-90, -30), QStringLiteral("--score"), span(50, 60)});
    EXPECT_EQ(empty.exitCode, 1);
    EXPECT_TRUE(empty.err.contains("Nothing was recorded"));
}

TEST_F(PlantRecordCommands, LivesOfTheRecordAreLearnedAndChecked)
{
    const auto trained = train();
    ASSERT_EQ(trained.exitCode, 0) << trained.err.constData();
    const QJsonDocument told = QJsonDocument::fromJson(trained.out);
    EXPECT_EQ(told[u"cycleUnit"].toString(), QStringLiteral("s"));
    EXPECT_EQ(told[u"crossValidation"][u"units"].toInt(), lives);

    const QJsonObject life{{"asset", "P-1"}, {"model", "pump-1.life"}};
    write(QStringLiteral("bed.twin.json"), project({{"lives", QJsonArray{life}}}));
    const auto sound = run({QStringLiteral("check"), plant()});
    EXPECT_EQ(sound.exitCode, 0) << sound.out.constData();
    QJsonObject faulty = life;
    faulty["model"] = "gone.life";
    write(QStringLiteral("bed.twin.json"),
          project({{"lives", QJsonArray{faulty}}, {"watches", QJsonArray{QJsonObject{{"asset", "P-9"}}}}}));
    const auto checked = run({QStringLiteral("check"), plant(), QStringLiteral("--json")});
    EXPECT_EQ(checked.exitCode, 1);
    EXPECT_TRUE(checked.out.contains("/plugins/predictive-maintenance/lives")) << checked.out.constData();
    EXPECT_TRUE(checked.out.contains("/plugins/predictive-maintenance/watches/0/asset")) << checked.out.constData();

    const auto noLife = run({QStringLiteral("predict"), QStringLiteral("train"), QStringLiteral("--fleet"), plant(),
                             QStringLiteral("--model"), model(), QStringLiteral("--life"), QStringLiteral("P-1")});
    EXPECT_EQ(noLife.exitCode, 1);
    EXPECT_TRUE(noLife.err.contains("ASSET=FROM/FAILED"));
}

TEST_F(PlantRecordCommands, IndicatorsOfVibrationAreTold)
{
    QByteArray waveform = "acceleration\n";
    for (int i = 0; i < 2000; ++i)
        waveform += QByteArray::number(std::sin(0.1 * M_PI * i)) + '\n'; // 50 Hz at 1,000 samples a second
    write(QStringLiteral("wave.csv"), waveform);
    const QStringList wishes{QStringLiteral("predict"), QStringLiteral("indicators"),
                             m_home.filePath(QStringLiteral("wave.csv")), QStringLiteral("--segment"),
                             QStringLiteral("1000")};
    const auto told =
        run(wishes + QStringList{QStringLiteral("--rate"), QStringLiteral("1000"), QStringLiteral("--bands"),
                                 QStringLiteral("40-60,200-300"), QStringLiteral("--json")});
    ASSERT_EQ(told.exitCode, 0) << told.err.constData();
    const QJsonArray rows = QJsonDocument::fromJson(told.out).array();
    ASSERT_EQ(rows.size(), 2);
    const QJsonObject indicators = rows[1][u"indicators"].toObject();
    EXPECT_NEAR(indicators["rms"].toDouble(), std::sqrt(0.5), 0.001);
    EXPECT_NEAR(indicators["crestFactor"].toDouble(), std::sqrt(2.0), 0.01);
    EXPECT_NEAR(indicators["rms 40-60 Hz"].toDouble(), std::sqrt(0.5), 0.01);
    EXPECT_NEAR(indicators["rms 200-300 Hz"].toDouble(), 0, 0.01);
    const auto noRate = run(wishes + QStringList{QStringLiteral("--bands"), QStringLiteral("1-2")});
    EXPECT_EQ(noRate.exitCode, 1);
    EXPECT_TRUE(noRate.err.contains("--rate"));
}
