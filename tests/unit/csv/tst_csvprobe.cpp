// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtest.h"

#include "testdata.h"

using namespace twinscope;
using core::ValueKind;
using historian::CsvLayout;
using historian::CsvTimeKind;

namespace {

class CsvProbing : public test::CsvTest
{
};

QStringList names(const historian::CsvProbe &probe)
{
    QStringList list;
    for (const auto &series : probe.series)
        list += series.name;
    return list;
}

} // namespace

TEST_F(CsvProbing, FindsAPlainTable)
{
    const auto found =
        probe("time,Pressure [bar],Flow (m3/h)\n2020-03-09T10:14:33Z,1.5,20\n2020-03-09T10:14:34Z,,21\n");
    EXPECT_EQ(found.format.separator, ',');
    EXPECT_EQ(found.format.decimal, '.');
    EXPECT_TRUE(found.format.header);
    EXPECT_EQ(found.format.layout, CsvLayout::Wide);
    EXPECT_EQ(found.format.timeColumn, 0);
    EXPECT_EQ(found.format.time.kind, CsvTimeKind::YearFirst);
    EXPECT_TRUE(found.timesNameZone);
    EXPECT_EQ(names(found), (QStringList{QStringLiteral("Pressure"), QStringLiteral("Flow")}));
    EXPECT_EQ(found.series[0].unit, QStringLiteral("bar"));
    EXPECT_EQ(found.series[1].unit, QStringLiteral("m3/h"));
    EXPECT_EQ(found.rows.size(), 2u);
}

TEST_F(CsvProbing, FindsSemicolonsAndDecimalCommas)
{
    const auto found = probe("Datum;Druck, roh;Strom\n09.03.2020 10:14:33;1,5;3\n13.03.2020 10:14:34;2,5;4\n");
    EXPECT_EQ(found.format.separator, ';');
    EXPECT_EQ(found.format.decimal, ',');
    EXPECT_EQ(found.format.time.kind, CsvTimeKind::DayFirst);
    EXPECT_FALSE(found.timesNameZone);
    EXPECT_EQ(names(found), (QStringList{QStringLiteral("Druck, roh"), QStringLiteral("Strom")}));
}

TEST_F(CsvProbing, FindsTabsBarsAndBlanks)
{
    EXPECT_EQ(probe("t\ta\n1\t2\n").format.separator, '\t');
    EXPECT_EQ(probe("t|a\n1|2\n").format.separator, '|');
    EXPECT_EQ(probe("1  2 3\n4 5  6\n").format.separator, ' ');
}

TEST_F(CsvProbing, ABadRowDoesNotConfuse)
{
    QByteArray bytes("time;a;b\n");
    for (int i = 0; i < 50; ++i)
        bytes += "2020-03-09 10:14:" + QByteArray::number(10 + i) + ";1,5;2\n";
    bytes += "-- end of part 1 --\nyesterday;three;NA\n";
    const auto found = probe(bytes);
    EXPECT_EQ(found.format.time.kind, CsvTimeKind::YearFirst);
    EXPECT_EQ(found.series[0].kind, ValueKind::Number);
    EXPECT_EQ(found.format.separator, ';');
    EXPECT_EQ(found.format.columns.size(), 3);
}

TEST_F(CsvProbing, AFileWithoutHeaderHasNumberedColumns)
{
    const auto found = probe("2020-03-09 10:14:33,1,2\n2020-03-09 10:14:34,3,4\n");
    EXPECT_FALSE(found.format.header);
    EXPECT_EQ(found.format.timeColumn, 0);
    EXPECT_EQ(names(found), (QStringList{QStringLiteral("column2"), QStringLiteral("column3")}));
}

TEST_F(CsvProbing, FindsUnixTimesBySize)
{
    EXPECT_EQ(probe("ts,a\n1583748873,1\n1583748874,1\n").format.time.kind, CsvTimeKind::UnixSeconds);
    EXPECT_EQ(probe("ts,a\n1583748873123,1\n").format.time.kind, CsvTimeKind::UnixMilliseconds);
    EXPECT_EQ(probe("ts,a\n1583748873123456,1\n").format.time.kind, CsvTimeKind::UnixMicroseconds);
    EXPECT_EQ(probe("ts,a\n1583748873123456789,1\n").format.time.kind, CsvTimeKind::UnixNanoseconds);
    EXPECT_EQ(probe("t,a\n0.0,1\n0.1,2\n").format.time.kind, CsvTimeKind::SecondsFromStart);
    EXPECT_EQ(probe("a,b\n5,1\n3,2\n").format.time.kind, CsvTimeKind::Rows);
}

TEST_F(CsvProbing, TheOrderOfDayAndMonthIsFoundInTheData)
{
    EXPECT_EQ(probe("t,a\n01/02/2020,1\n13/02/2020,2\n").format.time.kind, CsvTimeKind::DayFirst);
    EXPECT_EQ(probe("t,a\n01/02/2020,1\n01/13/2020,2\n").format.time.kind, CsvTimeKind::MonthFirst);
    EXPECT_EQ(probe("t,a\n01/02/2020,1\n").format.time.kind, CsvTimeKind::MonthFirst);
    EXPECT_EQ(probe("t,a\n01.02.2020,1\n").format.time.kind, CsvTimeKind::DayFirst);
}

TEST_F(CsvProbing, DateAndTimeMayStandApart)
{
    const auto found = probe("Date;Time;P\n09.03.2020;10:14:33;1\n09.03.2020;10:14:34;2\n");
    EXPECT_EQ(found.format.timeColumn, 0);
    EXPECT_EQ(found.format.clockColumn, 1);
    EXPECT_EQ(names(found), QStringList{QStringLiteral("P")});
}

TEST_F(CsvProbing, FindsTheLongLayout)
{
    const auto found = probe("time,tag,value,quality\n2020-03-09 10:14:33,P,1,good\n2020-03-09 10:14:33,Q,x,bad\n"
                             "2020-03-09 10:14:34,P,2,192\n");
    EXPECT_EQ(found.format.layout, CsvLayout::Long);
    EXPECT_EQ(found.format.qualityColumn, 3);
    EXPECT_EQ(names(found), (QStringList{QStringLiteral("P"), QStringLiteral("Q")}));
    EXPECT_EQ(found.series[0].kind, ValueKind::Number);
    EXPECT_EQ(found.series[1].kind, ValueKind::Text);
}

TEST_F(CsvProbing, FindsTheKindOfValues)
{
    const auto found = probe("t,n,b,s,big,i\n1,1.5,true,on fire,9007199254740993,3\n2,,false,ok,9007199254740995,4\n");
    ASSERT_EQ(found.series.size(), 5u);
    EXPECT_EQ(found.series[0].kind, ValueKind::Number);
    EXPECT_EQ(found.series[1].kind, ValueKind::Boolean);
    EXPECT_EQ(found.series[2].kind, ValueKind::Text);
    EXPECT_EQ(found.series[3].kind, ValueKind::Integer);
    EXPECT_EQ(found.series[4].kind, ValueKind::Number);
}

TEST_F(CsvProbing, WishesWin)
{
    historian::CsvWishes wishes;
    wishes.timeColumn = QStringLiteral("2");
    wishes.timeKind = CsvTimeKind::UnixMilliseconds;
    wishes.separator = ',';
    wishes.header = false;
    const auto found = probe("1;x,5\n2;y,6\n", wishes);
    EXPECT_EQ(found.format.separator, ',');
    EXPECT_EQ(found.format.timeColumn, 1);
    EXPECT_EQ(found.format.time.kind, CsvTimeKind::UnixMilliseconds);
    EXPECT_FALSE(found.format.header);
}

TEST_F(CsvProbing, SaysWhatIsWrong)
{
    EXPECT_EQ(historian::probeCsv(write("")).error().code, core::ErrorCode::Malformed);
    EXPECT_EQ(historian::probeCsv(folder.filePath(QStringLiteral("none.csv"))).error().code,
              core::ErrorCode::Unreadable);
    historian::CsvWishes wishes;
    wishes.timeColumn = QStringLiteral("clock");
    EXPECT_EQ(historian::probeCsv(write("a,b\n1,2\n"), wishes).error().code, core::ErrorCode::NotFound);
    wishes = {};
    wishes.zone = QByteArray("Mars/Olympus");
    EXPECT_EQ(historian::probeCsv(write("a,b\n1,2\n"), wishes).error().code, core::ErrorCode::InvalidArgument);
}

TEST_F(CsvProbing, UnderstandsTheAwkwardFiles)
{
    struct Expected
    {
        const char *file;
        CsvTimeKind kind;
        qsizetype columns;
    };
    for (const auto &[file, kind, columns] : {Expected{"csv/fake_joints.csv", CsvTimeKind::UnixNanoseconds, 28},
                                              Expected{"csv/motor_data.csv", CsvTimeKind::SecondsFromStart, 11},
                                              Expected{"csv/simple.csv", CsvTimeKind::SecondsFromStart, 5},
                                              Expected{"csv/simple_parse_timestamp.csv", CsvTimeKind::MonthFirst, 5},
                                              Expected{"csv/turtle.csv", CsvTimeKind::UnixSeconds, 13},
                                              Expected{"skab/valve1/0.csv", CsvTimeKind::YearFirst, 11},
                                              Expected{"cmapss/train_FD001.txt", CsvTimeKind::Rows, 26}}) {
        const QString path = test::sharedData(QString::fromLatin1(file));
        if (path.isEmpty())
            GTEST_SKIP() << "the shared test data is not on this machine";
        const auto found = historian::probeCsv(path);
        ASSERT_TRUE(found.ok()) << file << found.error().sentence.toStdString();
        EXPECT_EQ(toKey(found->format.time.kind), toKey(kind)) << file;
        EXPECT_EQ(found->format.columns.size(), columns) << file;
    }
}
