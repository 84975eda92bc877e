// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvtable.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using cli::CsvTable;

namespace {

class Csv : public testing::Test
{
protected:
    bool open(const QByteArray &bytes)
    {
        const QString path = folder.filePath(QStringLiteral("record.csv"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        opened = table.open(path);
        return opened.ok();
    }

    QList<QStringList> rows()
    {
        QList<QStringList> all;
        for (QStringList row; table.next(row);)
            all.append(row);
        return all;
    }

    QTemporaryDir folder;
    CsvTable table;
    core::Result<void> opened;
};

QStringList fields(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

} // namespace

TEST_F(Csv, readsHeaderAndRows)
{
    ASSERT_TRUE(open("time,Pressure,Flow\n2020-03-09,1.5,20\n2020-03-10,,21\n"));
    EXPECT_EQ(table.columns(), fields({"time", "Pressure", "Flow"}));
    EXPECT_EQ(rows(), (QList<QStringList>{fields({"2020-03-09", "1.5", "20"}), fields({"2020-03-10", "", "21"})}));
    EXPECT_EQ(table.skippedRows(), 0u);
}

TEST_F(Csv, findsTheSeparatorInTheHeader)
{
    ASSERT_TRUE(open("datetime;Volume Flow, raw;Current\n1;2,5;3\n"));
    EXPECT_EQ(table.columns(), fields({"datetime", "Volume Flow, raw", "Current"}));
    EXPECT_EQ(rows(), QList<QStringList>{fields({"1", "2,5", "3"})});
}

TEST_F(Csv, readsTabs)
{
    ASSERT_TRUE(open("a\tb\n1\t2\n"));
    EXPECT_EQ(rows(), QList<QStringList>{fields({"1", "2"})});
}

TEST_F(Csv, takesWindowsLineEndsAByteOrderMarkAndAMissingLastLineEnd)
{
    ASSERT_TRUE(open("\xEF\xBB\xBFtime,Dr\xC3\xBC"
                     "ck\r\n1,2\r\n3,4"));
    EXPECT_EQ(table.columns(), fields({"time", "Drück"}));
    EXPECT_EQ(rows(), (QList<QStringList>{fields({"1", "2"}), fields({"3", "4"})}));
}

TEST_F(Csv, quotesHoldSeparatorsAndDoubledQuotes)
{
    ASSERT_TRUE(open("name,text\n\"a,b\",\"say \"\"hello\"\"\"\n\"\",x\n"));
    EXPECT_EQ(rows(), (QList<QStringList>{fields({"a,b", "say \"hello\""}), fields({"", "x"})}));
}

TEST_F(Csv, rowsOfAnotherLengthAreSkippedAndCountedEmptyOnesAreNot)
{
    ASSERT_TRUE(open("a,b\n1,2\n\n1\n1,2,3\n5,6\n"));
    EXPECT_EQ(rows(), (QList<QStringList>{fields({"1", "2"}), fields({"5", "6"})}));
    EXPECT_EQ(table.skippedRows(), 2u);
}

TEST_F(Csv, aQuoteThatNeverEndsCostsItsRowOnly)
{
    ASSERT_TRUE(open("a,b\n\"1,2\n3,4\n"));
    EXPECT_EQ(rows(), QList<QStringList>{fields({"3", "4"})});
    EXPECT_EQ(table.skippedRows(), 1u);
}

TEST_F(Csv, aHeaderAloneHasNoRows)
{
    ASSERT_TRUE(open("a,b"));
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(Csv, anEmptyFileIsToldInASentence)
{
    EXPECT_FALSE(open(""));
    EXPECT_EQ(opened.error().code, core::ErrorCode::Malformed);
    EXPECT_TRUE(opened.error().sentence.contains(QLatin1String("record.csv")));
}

TEST_F(Csv, aMissingFileIsToldInASentence)
{
    const auto missing = table.open(folder.filePath(QStringLiteral("none.csv")));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, core::ErrorCode::Unreadable);
    EXPECT_TRUE(missing.error().sentence.contains(QLatin1String("none.csv")));
}

TEST_F(Csv, bytesThatAreNoTextDoNoHarm)
{
    QByteArray noise("a,b\n");
    for (int i = 0; i < 5000; ++i)
        noise.append(char((i * 7919) >> 3));
    ASSERT_TRUE(open(noise));
    for (const QStringList &row : rows())
        EXPECT_EQ(row.size(), 2);
}
