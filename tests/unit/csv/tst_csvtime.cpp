// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvtime.h>

#include "csvtest.h"

using namespace twinscope;
using historian::CsvTimeKind;
using historian::CsvTimeReader;
using test::at;

namespace {

std::optional<core::Time> read(CsvTimeKind kind, std::string_view text, const QByteArray &zone = "UTC")
{
    return CsvTimeReader({kind, zone, {}}).read(text);
}

} // namespace

TEST(CsvTime, ReadsIsoAndItsRelatives)
{
    const core::Time expected = at("2020-03-09T10:14:33Z");
    for (const char *text :
         {"2020-03-09T10:14:33Z", "2020-03-09 10:14:33", "2020/03/09 10:14:33", " 2020-3-9 10:14:33 ",
          "20200309T101433Z", "2020-03-09 11:14:33+01:00", "2020-03-09T05:14:33-0500", "2020-03-09 10:14:33 UTC",
          "2020.03.09 10:14:33.000", "2020-03-09 10:14:33 AM", "2020.03.09.10.14.33"})
        EXPECT_EQ(read(CsvTimeKind::YearFirst, text), expected) << text;
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-03-09"), at("2020-03-09T00:00:00Z"));
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-03-09 10:14"), at("2020-03-09T10:14:00Z"));
}

TEST(CsvTime, KeepsEveryNanosecond)
{
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-03-09T10:14:33.123456789Z")->ns, 1583748873123456789);
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-03-09T10:14:33,5Z"), at("2020-03-09T10:14:33.5Z"));
    EXPECT_EQ(read(CsvTimeKind::UnixSeconds, "1583748873.123456789")->ns, 1583748873123456789);
    EXPECT_EQ(read(CsvTimeKind::UnixMilliseconds, "1583748873123.456789")->ns, 1583748873123456789);
    EXPECT_EQ(read(CsvTimeKind::UnixMicroseconds, "1583748873123456,789")->ns, 1583748873123456789);
    EXPECT_EQ(read(CsvTimeKind::UnixNanoseconds, "1583748873123456789")->ns, 1583748873123456789);
    EXPECT_EQ(read(CsvTimeKind::UnixSeconds, "-0.000000001")->ns, -1);
    EXPECT_EQ(read(CsvTimeKind::UnixSeconds, "1.5e9")->ns, 1'500'000'000'000'000'000);
}

TEST(CsvTime, ReadsDatesOfDifferentCountries)
{
    EXPECT_EQ(read(CsvTimeKind::DayFirst, "09.03.2020 10:14:33"), at("2020-03-09T10:14:33Z"));
    EXPECT_EQ(read(CsvTimeKind::DayFirst, "9/3/20 10:14"), at("2020-03-09T10:14:00Z"));
    EXPECT_EQ(read(CsvTimeKind::DayFirst, "09-Mar-20 10:14:33.25"), at("2020-03-09T10:14:33.25Z"));
    EXPECT_EQ(read(CsvTimeKind::MonthFirst, "03/09/2020 10:14:33 PM"), at("2020-03-09T22:14:33Z"));
    EXPECT_EQ(read(CsvTimeKind::MonthFirst, "03/09/2020 12:00:00 AM"), at("2020-03-09T00:00:00Z"));
    EXPECT_EQ(read(CsvTimeKind::MonthFirst, "03/09/2020 12:00:00 PM"), at("2020-03-09T12:00:00Z"));
}

TEST(CsvTime, ZonesHaveSummerTime)
{
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-01-15 12:00", "Europe/Prague"), at("2020-01-15T11:00:00Z"));
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-07-15 12:00", "Europe/Prague"), at("2020-07-15T10:00:00Z"));
    EXPECT_EQ(read(CsvTimeKind::YearFirst, "2020-07-15 12:00Z", "Europe/Prague"), at("2020-07-15T12:00:00Z"));
    const CsvTimeReader prague({CsvTimeKind::YearFirst, "Europe/Prague", {}});
    EXPECT_EQ(prague.read("2020-03-29 01:59:59"), at("2020-03-29T00:59:59Z"));
    EXPECT_EQ(prague.read("2020-03-29 03:00:00"), at("2020-03-29T01:00:00Z"));
    EXPECT_EQ(prague.read("2020-03-29 01:59:59"), at("2020-03-29T00:59:59Z"));
}

TEST(CsvTime, RefusesWhatIsNoMoment)
{
    for (const char *text : {"", "x", "2020-02-30", "2020-13-01", "2020-03-09 25:00", "2020-03-09 10:61", "2020-03",
                             "2020-03-09T", "2020-03-09 10:14:33 ABC", "2020-03-09 10:14:33+", "1500-01-01",
                             "2020-03-09 10:14:33Zx", "2020-03/09", "09.03.2020"})
        EXPECT_FALSE(read(CsvTimeKind::YearFirst, text)) << text;
    for (const char *text : {"", "-", ".", "1.2.3", "1e30", "99999999999999999999", "abc"})
        EXPECT_FALSE(read(CsvTimeKind::UnixSeconds, text)) << text;
    EXPECT_FALSE(read(CsvTimeKind::DayFirst, "13.13.2020"));
    EXPECT_FALSE(read(CsvTimeKind::MonthFirst, "13/01/2020"));
    EXPECT_FALSE(read(CsvTimeKind::MonthFirst, "03/09/2020 13:00 PM"));
}

TEST(CsvTime, CountsFromAStart)
{
    const core::Time start = at("2021-01-01T00:00:00Z");
    EXPECT_EQ(CsvTimeReader({CsvTimeKind::SecondsFromStart, "UTC", start}).read("0.25"), at("2021-01-01T00:00:00.25Z"));
    EXPECT_EQ(CsvTimeReader({CsvTimeKind::Rows, "UTC", start}).ofRow(60), at("2021-01-01T00:01:00Z"));
}

TEST(CsvTime, KeysReadBack)
{
    for (const CsvTimeKind kind : historian::CsvTimeKinds)
        EXPECT_EQ(historian::csvTimeKind(toKey(kind)), kind);
    EXPECT_FALSE(historian::csvTimeKind(QStringLiteral("moon")));
}
