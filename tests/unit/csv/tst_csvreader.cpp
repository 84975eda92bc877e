// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvreader.h>

#include "csvtest.h"

#include <QBuffer>

using namespace twinscope;
using historian::CsvReader;

namespace {

/// What a record came out as: its line, its fields (quoted ones in brackets), or "broken".
QStringList records(const QByteArray &bytes, char separator = ',')
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    CsvReader reader;
    reader.open(std::move(buffer), separator);
    QStringList all;
    while (reader.next()) {
        QStringList fields;
        for (const auto &field : reader.fields())
            fields += field.quoted ? u'[' + historian::csvText(field.text) + u']' : historian::csvText(field.text);
        all += QString::number(reader.line()) + QStringLiteral(": ") +
               (reader.isBroken() ? QStringLiteral("broken") : fields.join(QStringLiteral(" | ")));
    }
    EXPECT_FALSE(reader.failure().has_value());
    return all;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

} // namespace

TEST(CsvReader, ReadsRecordsWithTheirLines)
{
    EXPECT_EQ(records("a,b\n1,2\n\n3,\n"), lines({"1: a | b", "2: 1 | 2", "4: 3 | "}));
}

TEST(CsvReader, TakesEitherLineEndAByteOrderMarkAndAMissingLastLineEnd)
{
    EXPECT_EQ(records("\xEF\xBB\xBFtime,Dr\xC3\xBC"
                      "ck\r\n1,2\r\n\r\n3,4"),
              lines({"1: time | Drück", "2: 1 | 2", "4: 3 | 4"}));
}

TEST(CsvReader, QuotesHoldSeparatorsQuotesAndLineBreaks)
{
    EXPECT_EQ(records("\"a,b\",\"say \"\"hello\"\"\"\n\"\",x\n\"two\nlines\",y\r\n\"z\"\n"),
              lines({"1: [a,b] | [say \"hello\"]", "2: [] | x", "3: [two\nlines] | y", "5: [z]"}));
}

TEST(CsvReader, AQuoteInTheMiddleIsACharacter)
{
    EXPECT_EQ(records("3\" pipe,5' 7\"\nx,\"y\"\n"), lines({"1: 3\" pipe | 5' 7\"", "2: x | [y]"}));
}

TEST(CsvReader, AQuoteThatNeverEndsCostsItsLineOnly)
{
    EXPECT_EQ(records("\"1,2\n3,4\n5,6\n"), lines({"1: broken", "2: 3 | 4", "3: 5 | 6"}));
    EXPECT_EQ(records("\"1,2\n\"3\",4\n5,6\n"), lines({"1: broken", "2: [3] | 4", "3: 5 | 6"}));
    EXPECT_EQ(records("\"1\"2,3\n4,5\n"), lines({"1: broken", "2: 4 | 5"}));
}

TEST(CsvReader, BlanksSeparateInRuns)
{
    EXPECT_EQ(records("1  2 \t 3 \n 4 5 6\n", CsvReader::Blanks), lines({"1: 1 | 2 | 3", "2: 4 | 5 | 6"}));
}

TEST(CsvReader, ReadsUtf16OfSpreadsheets)
{
    const QString text = QStringLiteral("čas\thodnota\n1\t2,5\n");
    QByteArray bytes("\xFF\xFE");
    bytes += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    EXPECT_EQ(records(bytes, '\t'), lines({"1: čas | hodnota", "2: 1 | 2,5"}));
}

TEST(CsvReader, ReadsLatin1WhereItIsNoUtf8)
{
    EXPECT_EQ(records("Dr\xFC"
                      "ck,2\n"),
              lines({"1: Drück | 2"}));
}

TEST(CsvReader, RecordsSpanTheChunksOfTheDisk)
{
    QByteArray bytes;
    QStringList expected;
    for (int i = 0; i < 40'000; ++i) {
        bytes += "\"field, number " + QByteArray::number(i) + "\"," + QByteArray::number(i) + "\r\n";
        expected += QStringLiteral("%1: [field, number %2] | %2").arg(i + 1).arg(i);
    }
    EXPECT_EQ(records(bytes), expected);
}

TEST(CsvReader, ALineWithoutEndIsBrokenAndCostsNoMemory)
{
    QByteArray bytes("a,b\n");
    bytes += QByteArray(5 << 20, 'x') + "\n1,2\n";
    EXPECT_EQ(records(bytes), lines({"1: a | b", "2: broken", "3: 1 | 2"}));
    EXPECT_EQ(records("a,\"" + QByteArray(5 << 20, 'x') + "\"\n1,2\n"), lines({"1: broken", "2: 1 | 2"}));
}

TEST(CsvReader, BytesThatAreNoTextDoNoHarm)
{
    QByteArray noise;
    for (int i = 0; i < 200'000; ++i)
        noise.append(char((i * 7919) >> 3));
    EXPECT_FALSE(records(noise).isEmpty());
    EXPECT_TRUE(records("").isEmpty());
    EXPECT_TRUE(records("\n\r\n\n").isEmpty());
}

TEST(CsvReader, AMissingFileIsToldInASentence)
{
    CsvReader reader;
    const auto missing = reader.open(QStringLiteral("/nowhere/none.csv"), ',');
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, core::ErrorCode::Unreadable);
    EXPECT_TRUE(missing.error().sentence.contains(QLatin1String("none.csv")));
}
