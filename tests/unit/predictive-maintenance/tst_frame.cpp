// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predicttest.h"

#include "frame/framereader.h"

#include "testdata.h"

#include <cmath>

using namespace twinscope;
using predict::Frame;
using predict::readFrame;

namespace {

class Frames : public test::PredictTest
{
protected:
    QString faultOf(const QByteArray &content, const predict::FrameWishes &wishes = {})
    {
        const auto frame = readFrame(write(content), wishes);
        EXPECT_FALSE(frame.ok());
        return frame.ok() ? QString() : frame.error().sentence;
    }
    Frame read(const QByteArray &content, const predict::FrameWishes &wishes = {})
    {
        const auto frame = readFrame(write(content), wishes);
        EXPECT_TRUE(frame.ok()) << (frame.ok() ? "" : frame.error().sentence.toStdString());
        return frame.ok() ? *frame : Frame();
    }
};

} // namespace

TEST_F(Frames, ReadSemicolonsWithATimeAndHoles)
{
    const Frame frame = read("datetime;a [bar];b\n2020-03-09 10:14:33;1.5;2\n2020-03-09 10:14:34;;NaN\n");
    EXPECT_EQ(frame.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(frame.units, (QStringList{QStringLiteral("bar"), QString()}));
    ASSERT_EQ(frame.rows(), 2);
    EXPECT_EQ(frame.values(0, 0), 1.5);
    EXPECT_EQ(frame.values(0, 1), 2);
    EXPECT_TRUE(std::isnan(frame.values(1, 0)));
    EXPECT_TRUE(std::isnan(frame.values(1, 1)));
    EXPECT_EQ(frame.time.at(1).toString(), QStringLiteral("2020-03-09T10:14:34Z"));
}

TEST_F(Frames, CountInfiniteValuesAndSaySo)
{
    const Frame frame = read("t,a,b\n1,1,1e-999\n2,inf,2\n3,-Infinity,3\n4,,4\n5,1e999,5\n6,-1.#INF,6\n");
    const int a = frame.column(QStringLiteral("a"));
    for (const int row : {1, 2, 3, 4, 5})
        EXPECT_TRUE(std::isnan(frame.values(row, a))) << row;
    EXPECT_EQ(frame.values(0, frame.column(QStringLiteral("b"))), 0) << "too small for a number";
    ASSERT_EQ(frame.notices.size(), 1);
    EXPECT_TRUE(frame.notices[0].contains(QStringLiteral("“a”: 4"))) << frame.notices[0].toStdString();
    EXPECT_TRUE(frame.notices[0].contains(QStringLiteral("line 3"))) << frame.notices[0].toStdString();
}

TEST_F(Frames, ReadBlanksWithoutAHeader)
{
    const Frame frame = read("1 1  0.5 \n1 2  0.25 \n2 1 1e3 \n",
                             {{QStringLiteral("unit"), QStringLiteral("cycle"), QStringLiteral("s1")}});
    EXPECT_EQ(frame.columns.join(u','), QStringLiteral("unit,cycle,s1"));
    EXPECT_EQ(frame.values(2, 2), 1000);
    EXPECT_EQ(frame.time.at(2).toInt(), 2);
}

TEST_F(Frames, TakeABareNumberForTheTimeWhereAsked)
{
    const Frame frame = read("cycle,x\n3,1\n4,2\n", {{}, QStringLiteral("cycle")});
    EXPECT_EQ(frame.columns, QStringList{QStringLiteral("x")});
    EXPECT_EQ(frame.time.at(1).toDouble(), 4);
}

TEST_F(Frames, KeepWords)
{
    const Frame frame = read("unit,x\nP-101,1\nP-102,2\n");
    ASSERT_NE(frame.text(QStringLiteral("unit")), nullptr);
    EXPECT_EQ(frame.text(QStringLiteral("unit"))->values[1], QStringLiteral("P-102"));
    EXPECT_EQ(frame.columns, QStringList{QStringLiteral("x")});
}

TEST_F(Frames, SayWhichLineAndColumnIsWrong)
{
    EXPECT_TRUE(faultOf("a,b\n1,2\n3,tall\n").contains(QStringLiteral("in line 3 “tall” of the column “b”")));
    EXPECT_TRUE(faultOf("a,b\n1,2\n3\n5,6\n").contains(QStringLiteral("line 3")));
    EXPECT_TRUE(faultOf("a,a\n1,2\n").contains(QStringLiteral("“a”")));
    EXPECT_TRUE(faultOf("a,b\n1,2\n", {{}, QStringLiteral("when")}).contains(QStringLiteral("“when”")));
    EXPECT_TRUE(faultOf("1 2\n3 4\n", {{QStringLiteral("one")}}).contains(QStringLiteral("2 columns")));
    EXPECT_FALSE(readFrame(m_folder.filePath(QStringLiteral("none.csv"))).ok());
    EXPECT_FALSE(readFrame(write("")).ok());
}

TEST_F(Frames, FindDisorder)
{
    EXPECT_FALSE(read("time,x\n1,1\n2,2\n3,1\n", {{}, QStringLiteral("time")}).time.firstDisorder());
    EXPECT_EQ(read("time,x\n1,1\n2,2\n2,1\n", {{}, QStringLiteral("time")}).time.firstDisorder(), 2);
}

TEST_F(Frames, GiveAModelItsColumns)
{
    const Frame frame = read("b [kPa],a\n1,2\n3,4\n");
    const QStringList both{QStringLiteral("a"), QStringLiteral("b")};
    const auto matrix = columnsLike(frame, both, {QString(), QStringLiteral("kPa")});
    ASSERT_TRUE(matrix.ok());
    EXPECT_EQ((*matrix)(1, 0), 4);
    const auto otherUnit = columnsLike(frame, both, {QString(), QStringLiteral("bar")});
    ASSERT_FALSE(otherUnit.ok());
    EXPECT_TRUE(otherUnit.error().sentence.contains(QStringLiteral("“b”")));
    const auto renamed = columnsLike(frame, {QStringLiteral("c")}, {QString()});
    ASSERT_FALSE(renamed.ok());
    EXPECT_TRUE(renamed.error().sentence.contains(QStringLiteral("c. It has: b, a")));
}

TEST_F(Frames, AreCutAndFreedOfColumns)
{
    const Frame frame = read("time,x,label,w\n1,1,0,up\n2,2,0,up\n3,5,1,down\n", {{}, QStringLiteral("time")});
    EXPECT_EQ(frame.head(2).rows(), 2);
    const Frame rest = frame.tail(2).without({QStringLiteral("label"), QStringLiteral("nobody")});
    EXPECT_EQ(rest.columns, QStringList{QStringLiteral("x")});
    EXPECT_EQ(rest.values(0, 0), 5);
    EXPECT_EQ(rest.time.at(0).toDouble(), 3);
    EXPECT_EQ(rest.texts[0].values, QStringList{QStringLiteral("down")});
}

TEST_F(Frames, ReadTheSharedTables)
{
    const QString skab = test::sharedData(QStringLiteral("skab/valve1/0.csv"));
    const QString cmapss = test::sharedData(QStringLiteral("cmapss/train_FD001.txt"));
    if (skab.isEmpty() || cmapss.isEmpty())
        GTEST_SKIP() << "The shared test data are not on this machine.";
    const auto pump = readFrame(skab);
    ASSERT_TRUE(pump.ok());
    EXPECT_EQ(pump->columns.size(), 10);
    EXPECT_EQ(pump->time.name, QStringLiteral("datetime"));
    QStringList names;
    for (int i = 1; i <= 26; ++i)
        names += QStringLiteral("c%1").arg(i);
    const auto engines = readFrame(cmapss, {names});
    ASSERT_TRUE(engines.ok());
    EXPECT_EQ(engines->rows(), 20631);
    EXPECT_EQ(engines->columns.size(), 26);
}
