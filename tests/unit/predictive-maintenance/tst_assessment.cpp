// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noise.h"
#include "predicttest.h"

#include "anomaly/assessment.h"
#include "anomaly/labels.h"
#include "anomaly/operatingmodes.h"
#include "frame/framereader.h"

#include "testdata.h"

#include <QDir>

#include <limits>

using namespace twinscope;
using namespace twinscope::predict;

namespace {

class Assessing : public test::PredictTest
{
protected:
    /// Two channels of noise, "b" stepping up from row `step` on, and a label that says so.
    static QByteArray table(int rows, int step, const QByteArray &head = "time,a,b,anomaly,changepoint\n")
    {
        test::Noise noise;
        QByteArray text = head;
        for (int i = 0; i < rows; ++i) {
            const bool bad = i >= step;
            text += QByteArray::number(1'600'000'000 + i) + ',' + QByteArray::number(noise()) + ',' +
                    QByteArray::number(noise() + (bad ? 6 : 0)) + (bad ? ",1," : ",0,") + (i == step ? "1\n" : "0\n");
        }
        return text;
    }

    AssessmentTask taskOf(const QByteArray &content, Eigen::Index goodRows)
    {
        auto frame = readFrame(write(content));
        EXPECT_TRUE(frame.ok());
        AssessmentTask task;
        task.scored = frame.ok() ? *frame : Frame();
        task.goodRows = goodRows;
        return task;
    }

    static QString faultOf(const AssessmentTask &task)
    {
        const auto result = assess(task);
        EXPECT_FALSE(result.ok());
        return result.ok() ? QString() : result.error().sentence;
    }
};

} // namespace

TEST_F(Assessing, ComparesWithLabelsAndNeverLooksAtThem)
{
    AssessmentTask task = taskOf(table(600, 450), 300);
    task.label = QStringLiteral("anomaly");
    const auto result = assess(task);
    ASSERT_TRUE(result.ok()) << result.error().sentence.toStdString();
    EXPECT_EQ(result->columns, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(result->rows.size(), 300u);
    EXPECT_EQ(result->time.at(0).toString(), QStringLiteral("2020-09-13T12:31:40Z"));
    ASSERT_TRUE(result->metrics.has_value());
    EXPECT_GT(*result->metrics->f1(), 0.9);
    EXPECT_LT(*result->metrics->far(), 0.05);
    ASSERT_FALSE(result->episodes.empty());
    Eigen::Index channel = -1;
    result->episodes.back().contributions.maxCoeff(&channel);
    EXPECT_EQ(channel, 1);
}

TEST_F(Assessing, LearnsFromOtherTables)
{
    AssessmentTask task = taskOf(table(200, 100), 0);
    QByteArray other = "time,b,a\n";
    test::Noise noise(7);
    for (int i = 0; i < 200; ++i)
        other += QByteArray::number(i) + ',' + QByteArray::number(noise()) + ',' + QByteArray::number(noise()) + '\n';
    for (int i = 0; i < 2; ++i)
        task.good.push_back(*readFrame(write(other, QStringLiteral("good%1.csv").arg(i))));
    task.label = QStringLiteral("anomaly");
    const auto result = assess(task);
    ASSERT_TRUE(result.ok()) << result.error().sentence.toStdString();
    EXPECT_EQ(result->columns, (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    EXPECT_EQ(result->rows.size(), 200u);
    EXPECT_GT(*result->metrics->f1(), 0.9);
}

TEST_F(Assessing, NamesTheColumnThatWasRenamedOrHasAnotherUnit)
{
    AssessmentTask task = taskOf(table(100, 100), 0);
    task.good.push_back(
        *readFrame(write(table(100, 100, "time,a,pressure,anomaly,changepoint\n"), QStringLiteral("g.csv"))));
    EXPECT_TRUE(faultOf(task).contains(QStringLiteral("pressure")));
    task = taskOf(table(100, 100, "time,a,b [kPa],anomaly,changepoint\n"), 0);
    task.good.push_back(
        *readFrame(write(table(100, 100, "time,a,b [bar],anomaly,changepoint\n"), QStringLiteral("g.csv"))));
    const QString sentence = faultOf(task);
    EXPECT_TRUE(sentence.contains(QStringLiteral("“b”")) && sentence.contains(QStringLiteral("kPa")));
}

TEST_F(Assessing, RefusesTimeThatDoesNotIncrease)
{
    EXPECT_TRUE(faultOf(taskOf("time,a\n1600000001,1\n1600000003,2\n1600000002,3\n1600000004,4\n", 2))
                    .contains(QStringLiteral("“time”")));
    EXPECT_TRUE(faultOf(taskOf("time,a\n1600000001,1\n1600000002,2\n1600000002,3\n1600000004,4\n", 2))
                    .contains(QStringLiteral("stands twice")));
}

TEST_F(Assessing, NamesColumnsThatSayNothing)
{
    EXPECT_TRUE(faultOf(taskOf("a,b\n1,\n2,\n3,4\n4,5\n5,6\n", 2)).contains(QStringLiteral("“b” has no value")));
    EXPECT_TRUE(faultOf(taskOf("a,b\n1,2\n1,2\n1,2\n1,2\n", 2)).contains(QStringLiteral("constant")));
    EXPECT_TRUE(faultOf(taskOf("a,b\n1,2\n", 1)).contains(QStringLiteral("1 rows")));
    EXPECT_TRUE(faultOf(taskOf("a,b\n1,2\n2,3\n3,1\n", 2)).contains(QStringLiteral("too few")));
    EXPECT_TRUE(faultOf(taskOf("name,other\nx,y\nx,z\n", 1)).contains(QStringLiteral("no column of numbers")));
}

TEST_F(Assessing, LeavesOutAConstantChannelAndSaysSo)
{
    test::Noise noise;
    QByteArray text = "a,stuck\n";
    for (int i = 0; i < 100; ++i)
        text += QByteArray::number(noise()) + ",5\n";
    const auto result = assess(taskOf(text, 60));
    ASSERT_TRUE(result.ok());
    ASSERT_EQ(result->leftOut.size(), 1u);
    EXPECT_EQ(result->leftOut[0].column, QStringLiteral("stuck"));
    EXPECT_EQ(result->columns, QStringList{QStringLiteral("a")});
}

TEST_F(Assessing, NamesALabelColumnThatIsNotThere)
{
    AssessmentTask task = taskOf(table(100, 100), 50);
    task.label = QStringLiteral("truth");
    EXPECT_TRUE(faultOf(task).contains(QStringLiteral("truth")));
}

TEST_F(Assessing, TakesLabelsFromWords)
{
    const auto frame = readFrame(write("a,b,state,line\n1,False,normal,A\n2,True,leak,B\n3,false,,A\n4,no,OK,B\n"));
    ASSERT_TRUE(frame);
    for (const QString &column : {QStringLiteral("b"), QStringLiteral("state")}) {
        const auto labels = labelsOf(*frame, column);
        ASSERT_TRUE(labels) << column.toStdString();
        EXPECT_EQ(*labels, std::vector<bool>({false, true, false, false})) << column.toStdString();
    }
}

TEST_F(Assessing, TakesNoLabelsFromWordsOfWhichNoneIsGood)
{
    const auto frame = readFrame(write("a,line,holes\n1,A,A\n2,B,\n3,A,B\n"));
    ASSERT_TRUE(frame);
    for (const QString &column : {QStringLiteral("line"), QStringLiteral("holes")}) {
        const auto none = labelsOf(*frame, column);
        ASSERT_FALSE(none) << column.toStdString();
        EXPECT_TRUE(none.error().sentence.contains(column)) << none.error().sentence.toStdString();
    }
}

TEST_F(Assessing, ComparesEachRowWithItsOperatingMode)
{
    test::Noise noise;
    QByteArray text = "load,power,anomaly\n";
    for (int i = 0; i < 600; ++i) {
        const bool full = (i / 25) % 2, bad = i >= 500;
        const double power = (full ? 100 : 10) + noise() + (bad ? 8 : 0); // far less than the modes differ
        text += (full ? "2," : "1,") + QByteArray::number(power) + (bad ? ",1\n" : ",0\n");
    }
    AssessmentTask task = taskOf(text, 300);
    task.label = QStringLiteral("anomaly");
    const auto blind = assess(task);
    task.modes = {QStringLiteral("load")};
    const auto aware = assess(task);
    ASSERT_TRUE(blind.ok() && aware.ok());
    EXPECT_EQ(aware->columns, QStringList{QStringLiteral("power")});
    EXPECT_LT(blind->metrics->f1().value_or(0), 0.5);
    EXPECT_GT(aware->metrics->f1().value_or(0), 0.9);
    task.modes = {QStringLiteral("speed")};
    EXPECT_TRUE(faultOf(task).contains(QStringLiteral("“speed”")));
}

TEST(OperatingModes, RowsOfAnUnknownModeAreNotJudged)
{
    test::Noise noise;
    Matrix good(100, 2);
    for (Eigen::Index i = 0; i < good.rows(); ++i)
        good.row(i) << double(i % 2), noise() + 50 * double(i % 2);
    OperatingModes modes;
    modes.train(good, {0});
    EXPECT_EQ(modes.count(), 2);
    Matrix rows(3, 2);
    rows << 0, 0, 1, 50, 7, 0;
    const Matrix scaled = modes.apply(rows);
    EXPECT_NEAR(scaled(0, 0), 0, 0.5);
    EXPECT_NEAR(scaled(1, 0), 0, 0.5);
    EXPECT_TRUE(std::isnan(scaled(2, 0)));
}

TEST(FlagScores, AreThoseOfTheDefinition)
{
    FlagScores scores;
    EXPECT_FALSE(scores.f1().has_value());
    for (const auto &[flag, label, times] :
         {std::tuple(true, true, 6), {true, false, 2}, {false, true, 4}, {false, false, 8}})
        for (int i = 0; i < times; ++i)
            scores.add(flag, label);
    EXPECT_NEAR(*scores.f1(), 12.0 / 18, 1e-12);
    EXPECT_NEAR(*scores.far(), 0.2, 1e-12);
    EXPECT_NEAR(*scores.mar(), 0.4, 1e-12);
}

TEST(SharedPump, IsJudgedAsWellAsPromised)
{
    const QString folder = test::sharedData(QStringLiteral("skab/valve1"));
    const QString clean = test::sharedData(QStringLiteral("skab/anomaly-free/anomaly-free.csv"));
    if (folder.isEmpty() || clean.isEmpty())
        GTEST_SKIP() << "The shared test data are not on this machine.";
    FlagScores all;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.csv")})) {
        AssessmentTask task;
        task.scored = *readFrame(file.filePath());
        task.goodRows = 400;
        task.label = QStringLiteral("anomaly");
        const auto result = assess(task);
        ASSERT_TRUE(result.ok()) << result.error().sentence.toStdString();
        all.hits += result->metrics->hits;
        all.misses += result->metrics->misses;
        all.falseAlarms += result->metrics->falseAlarms;
        all.quiet += result->metrics->quiet;
    }
    EXPECT_GE(*all.f1(), 0.80);
    EXPECT_LE(*all.far(), 0.15);
    AssessmentTask task;
    task.scored = *readFrame(clean);
    task.goodRows = task.scored.rows() / 2;
    const auto result = assess(task);
    ASSERT_TRUE(result.ok());
    EXPECT_LE(double(std::ranges::count_if(result->rows, &Judgement::flag)), 0.02 * double(result->rows.size()));
}
