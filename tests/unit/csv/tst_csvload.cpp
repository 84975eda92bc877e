// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvload.h>

#include "csvtest.h"

using namespace twinscope;
using core::ValueKind;
using historian::CsvLoad;
using historian::CsvLoadReport;
using historian::SeriesSample;
using test::at;

namespace {

class CsvLoading : public test::CsvTest
{
protected:
    /// Every series of the file goes to a target of its own, numbered from 0.
    CsvLoad loadOf(const QByteArray &bytes, const historian::CsvWishes &wishes = {})
    {
        const auto found = probe(bytes, wishes);
        CsvLoad load{folder.filePath(QStringLiteral("record.csv")), found.format, found.series, {}};
        for (size_t i = 0; i < found.series.size(); ++i)
            load.targets.push_back(historian::CsvTarget{historian::SeriesId(i), found.series[i].kind, {}});
        return load;
    }

    core::Result<CsvLoadReport> run(const CsvLoad &load)
    {
        core::Progress progress;
        return historian::loadCsv(
            load,
            [this](std::span<const SeriesSample> batch) {
                samples.insert(samples.end(), batch.begin(), batch.end());
                return core::Result(historian::Appended{batch.size(), 0});
            },
            progress);
    }

    CsvLoadReport load(const QByteArray &bytes)
    {
        const auto report = run(loadOf(bytes));
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : CsvLoadReport();
    }

    std::vector<SeriesSample> samples;
};

core::Sample goodAt(const char *iso, core::Value value)
{
    return {at(iso), at(iso), std::move(value), core::good()};
}

} // namespace

TEST_F(CsvLoading, ReadsAWideTable)
{
    const auto report = load("time;a;b\n2020-01-01 00:00:00;1,5;\n2020-01-01 00:00:01;NA;2\n");
    EXPECT_EQ(report.rows, 2u);
    EXPECT_EQ(report.samples, 2u);
    EXPECT_EQ(report.faultyRows, 0u);
    ASSERT_EQ(samples.size(), 2u);
    EXPECT_EQ(samples[0].sample, goodAt("2020-01-01T00:00:00Z", 1.5));
    EXPECT_EQ(samples[1].series, 1u);
    EXPECT_EQ(samples[1].sample, goodAt("2020-01-01T00:00:01Z", 2.0));
    EXPECT_EQ(report.from, at("2020-01-01T00:00:00Z"));
    EXPECT_EQ(report.to, at("2020-01-01T00:00:01Z"));
}

TEST_F(CsvLoading, ABadRowIsToldWithItsLineAndTheRestGoesOn)
{
    QByteArray bytes("time,a,b\n");
    for (int i = 0; i < 60; ++i)
        bytes += "2020-01-01 00:00:" + QByteArray::number(i).rightJustified(2, '0') + ",1,2\n";
    bytes += "2020-01-01 00:01:00,3\n"       // line 62: short
             "yesterday,3,4\n"               // line 63: no time
             "2020-01-01 00:01:02,three,4\n" // line 64: one value
             "\"2020-01-01 00:01:03,3,4\n"   // line 65: a quote without end
             "2020-01-01 00:01:04,7,8\n";
    const auto report = load(bytes);
    EXPECT_EQ(report.rows, 65u);
    EXPECT_EQ(report.faultyRows, 4u);
    ASSERT_EQ(report.faults.size(), 4u);
    EXPECT_EQ(report.faults[0].line, 62u);
    EXPECT_TRUE(report.faults[1].sentence.contains(QLatin1String("yesterday")));
    EXPECT_TRUE(report.faults[2].sentence.contains(QLatin1String("three")));
    EXPECT_EQ(report.faults[3].line, 65u);
    EXPECT_EQ(samples.size(), 60u * 2 + 1 + 2);
    EXPECT_EQ(samples.back().sample.value, core::Value(8.0));
}

TEST_F(CsvLoading, OnlyTheFirstFaultsAreKeptAndAllAreCounted)
{
    CsvLoad broken = loadOf("time,a\n2020-01-01,1\n");
    QByteArray bytes("time,a\n");
    for (int i = 0; i < 1000; ++i)
        bytes += "never,1\n";
    write(bytes);
    const auto report = run(broken);
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(report->faultyRows, 1000u);
    EXPECT_EQ(report->faults.size(), CsvLoadReport::MostFaults);
}

TEST_F(CsvLoading, ReadsALongTableWithQualityAndArrival)
{
    load("time,channel,value,quality,arrival\n"
         "2020-01-01T00:00:00Z,a,1.5,good,2020-01-01T00:00:00.25Z\n"
         "2020-01-01T00:00:01Z,a,,bad/source-lost,\n"
         "2020-01-01T00:00:02Z,b,2,uncertain/stale,\n"
         "2020-01-01T00:00:03Z,b,3,64,\n");
    ASSERT_EQ(samples.size(), 4u);
    EXPECT_EQ(samples[0].sample.arrival, at("2020-01-01T00:00:00.25Z"));
    EXPECT_EQ(samples[1].sample, (core::Sample{at("2020-01-01T00:00:01Z"), at("2020-01-01T00:00:01Z"), core::Value(),
                                               core::bad(core::QualityReason::SourceLost)}));
    EXPECT_EQ(samples[2].sample.quality, core::uncertain(core::QualityReason::Stale));
    EXPECT_EQ(samples[3].sample.quality, core::uncertain(core::QualityReason::SaidBySource));
}

TEST_F(CsvLoading, StatesMayBeWrittenAsTheirNames)
{
    CsvLoad load = loadOf("time,mode\n2020-01-01,running\n2020-01-02,Stopped\n2020-01-03,1\n2020-01-04,burning\n");
    load.targets[0]->kind = ValueKind::Integer;
    load.targets[0]->states = {{QStringLiteral("stopped"), 0}, {QStringLiteral("running"), 1}};
    const auto report = run(load);
    ASSERT_TRUE(report.ok());
    ASSERT_EQ(samples.size(), 3u);
    EXPECT_EQ(samples[0].sample.value, core::Value(1));
    EXPECT_EQ(samples[1].sample.value, core::Value(0));
    EXPECT_EQ(report->faultyRows, 1u);
}

TEST_F(CsvLoading, NotANumberIsBad)
{
    load("time,a\n2020-01-01,nan\n2020-01-02,inf\n2020-01-03,1\n");
    ASSERT_EQ(samples.size(), 3u);
    EXPECT_EQ(samples[0].sample.quality, core::bad(core::QualityReason::NotANumber));
    EXPECT_EQ(samples[1].sample.quality, core::bad(core::QualityReason::NotANumber));
    EXPECT_TRUE(samples[2].sample.quality.isGood());
}

TEST_F(CsvLoading, SeriesWithoutATargetAreLeftOut)
{
    CsvLoad load = loadOf("time,a,b\n2020-01-01,1,x\n2020-01-02,2,y\n");
    load.targets[1].reset();
    const auto report = run(load);
    EXPECT_EQ(report->samples, 2u);
    EXPECT_EQ(report->faultyRows, 0u);
}

TEST_F(CsvLoading, CancelStopsBetweenRowsAndProgressGoesUp)
{
    QByteArray bytes("time,a\n");
    for (int i = 0; i < 200'000; ++i)
        bytes += QByteArray::number(1'500'000'000 + i) + ",1\n";
    const CsvLoad load = loadOf(bytes);
    std::stop_source stop;
    std::vector<double> fractions;
    core::Progress progress(stop.get_token(), [&](double fraction, const QString &) {
        fractions.push_back(fraction);
        if (fraction > 0.5)
            stop.request_stop();
    });
    quint64 taken = 0;
    const auto report = historian::loadCsv(
        load,
        [&](std::span<const SeriesSample> batch) {
            taken += batch.size();
            return core::Result(historian::Appended{batch.size(), 0});
        },
        progress);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, core::ErrorCode::Cancelled);
    EXPECT_GT(taken, 0u);
    EXPECT_LT(taken, 200'000u);
    EXPECT_TRUE(std::ranges::is_sorted(fractions));
}

TEST_F(CsvLoading, AStoreThatRefusesEndsIt)
{
    core::Progress progress;
    const auto report = historian::loadCsv(
        loadOf("time,a\n2020-01-01,1\n"),
        [](std::span<const SeriesSample>) -> core::Result<historian::Appended> {
            return core::Error{core::ErrorCode::WriteFailed, QStringLiteral("full"), {}};
        },
        progress);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().code, core::ErrorCode::WriteFailed);
}
