// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvexport.h>
#include <twinscope/historian/csvload.h>
#include <twinscope/historian/embeddedstore.h>

#include "csvtest.h"

#include <bit>
#include <limits>
#include <random>

using namespace twinscope;
using core::Sample;
using core::ValueKind;
using historian::CsvLayout;

namespace {

struct Channel
{
    QString name;
    ValueKind kind;
    std::vector<Sample> samples;
};

bool sameBits(const core::Value &a, const core::Value &b)
{
    const auto *x = std::get_if<double>(&a.storage());
    const auto *y = std::get_if<double>(&b.storage());
    return x && y ? std::bit_cast<quint64>(*x) == std::bit_cast<quint64>(*y) : a == b;
}

class CsvRoundTrip : public test::CsvTest
{
protected:
    void SetUp() override
    {
        store = historian::openEmbeddedStore(folder.filePath(QStringLiteral("history"))).value();
        copy = historian::openEmbeddedStore(folder.filePath(QStringLiteral("copy"))).value();
    }

    /// Out of one store into a file, and from there into another.
    void travel(const std::vector<Channel> &channels, CsvLayout layout, char separator = ',', char decimal = '.')
    {
        historian::CsvExport what{{},
                                  core::Time{std::numeric_limits<qint64>::min() / 2},
                                  core::Time{std::numeric_limits<qint64>::max() / 2},
                                  layout,
                                  separator,
                                  decimal};
        for (const Channel &channel : channels) {
            const auto series = *store->series(channel.name);
            std::vector<historian::SeriesSample> batch;
            for (const Sample &sample : channel.samples)
                batch.push_back({series, sample});
            ASSERT_TRUE(store->append(batch).ok());
            what.columns.push_back({channel.name, series});
        }
        QFile file(folder.filePath(QStringLiteral("export.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        historian::CsvWriter writer(file, separator, decimal);
        core::Progress progress;
        const auto written = historian::exportCsv(*store, what, writer, progress);
        ASSERT_TRUE(written.ok());
        report = *written;
        file.close();
        loadCopy(file.fileName(), channels);
    }

    void loadCopy(const QString &path, const std::vector<Channel> &channels)
    {
        const auto probe = historian::probeCsv(path);
        ASSERT_TRUE(probe.ok());
        historian::CsvLoad load{path, probe->format, probe->series, {}};
        for (const auto &series : probe->series) {
            const auto channel = std::ranges::find(channels, series.name, &Channel::name);
            ASSERT_NE(channel, channels.end()) << series.name.toStdString();
            load.targets.push_back(historian::CsvTarget{*copy->series(series.name), channel->kind, {}});
        }
        core::Progress progress;
        const auto loaded = historian::loadCsv(
            load, [this](std::span<const historian::SeriesSample> batch) { return copy->append(batch); }, progress);
        ASSERT_TRUE(loaded.ok());
        EXPECT_EQ(loaded->faultyRows, 0u) << (loaded->faults.empty() ? "" : loaded->faults[0].sentence.toStdString());
    }

    void expectArrived(const Channel &channel, bool withQualities = true)
    {
        std::vector<Sample> found;
        const auto scanned = copy->scan(*copy->series(channel.name), {std::numeric_limits<qint64>::min()},
                                        {std::numeric_limits<qint64>::max()}, [&](const Sample &sample) {
                                            found.push_back(sample);
                                            return true;
                                        });
        ASSERT_TRUE(scanned.ok());
        ASSERT_EQ(found.size(), channel.samples.size()) << channel.name.toStdString();
        for (size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].time, channel.samples[i].time) << i;
            EXPECT_TRUE(sameBits(found[i].value, channel.samples[i].value)) << i;
            EXPECT_EQ(found[i].value.storage().index(), channel.samples[i].value.storage().index()) << i;
            if (withQualities) {
                EXPECT_EQ(found[i].quality, channel.samples[i].quality) << i;
                EXPECT_EQ(found[i].arrival, channel.samples[i].arrival) << i;
            }
        }
    }

    std::unique_ptr<historian::Store> store, copy;
    historian::CsvExportReport report;
};

core::Quality someQuality(size_t i)
{
    return std::array{core::good(), core::uncertain(core::QualityReason::Stale),
                      core::bad(core::QualityReason::SaidBySource), core::bad(core::QualityReason::None)}[i % 4];
}

Channel numbers(const char *name, size_t count)
{
    Channel channel{QString::fromLatin1(name), ValueKind::Number, {}};
    std::mt19937_64 random(7);
    for (size_t i = 0; i < count; ++i) {
        double number = std::bit_cast<double>(random());
        if (!std::isfinite(number))
            number = double(i);
        const core::Time time{1'583'748'873'000'000'000 + qint64(i) * 1'234'567'891};
        channel.samples.push_back({time, time + core::Duration(qint64(i % 3)), number, someQuality(i)});
    }
    return channel;
}

std::vector<Sample> samplesOf(std::initializer_list<core::Value> values)
{
    std::vector<Sample> samples;
    for (const auto &value : values) {
        const core::Time time{1'583'748'873'000'000'001 + qint64(samples.size())};
        samples.push_back({time, time, value, core::good()});
    }
    return samples;
}

std::vector<Channel> everyKind()
{
    using Doubles = std::numeric_limits<double>;
    using Integers = std::numeric_limits<qint64>;
    return {{QStringLiteral("reals"), ValueKind::Number,
             samplesOf({0.1, -0.0, 0.0, 5.0, 1e300, Doubles::denorm_min(), Doubles::max(), Doubles::lowest(),
                        9007199254740993.0, 1.0 / 3.0})},
            {QStringLiteral("integers"), ValueKind::Integer,
             samplesOf({Integers::min(), Integers::max(), qint64(0), qint64(-1), qint64(9007199254740993)})},
            {QStringLiteral("flags"), ValueKind::Boolean, samplesOf({true, false})},
            {QStringLiteral("words, \"quoted\""), ValueKind::Text,
             samplesOf({QString(QLatin1String("")), QStringLiteral("žluťoučký kůň 🐎"), QStringLiteral("a,b;c\td"),
                        QStringLiteral("say \"hello\""), QStringLiteral("two\nlines\r\nthree"),
                        QStringLiteral(" blank "), QStringLiteral("NA"), QStringLiteral("-"), QStringLiteral("12"),
                        QStringLiteral("null"), QString(100'000, QLatin1Char('z'))})}};
}

} // namespace

TEST_F(CsvRoundTrip, LongKeepsEveryBit)
{
    const auto channels = everyKind();
    travel(channels, CsvLayout::Long);
    for (const Channel &channel : channels)
        expectArrived(channel);
}

TEST_F(CsvRoundTrip, LongKeepsQualitiesAndArrivals)
{
    Channel odd = numbers("odd", 5000);
    odd.samples[10].value = core::Value();
    odd.samples[11].value = std::numeric_limits<double>::quiet_NaN();
    odd.samples[12].value = -std::numeric_limits<double>::infinity();
    travel({odd}, CsvLayout::Long);
    expectArrived(odd);
}

TEST_F(CsvRoundTrip, LongWithSemicolonsAndDecimalCommas)
{
    const Channel channel = numbers("comma", 2000);
    travel({channel}, CsvLayout::Long, ';', ',');
    expectArrived(channel);
}

TEST_F(CsvRoundTrip, WideKeepsEveryBitOfGoodValues)
{
    const auto channels = everyKind();
    travel(channels, CsvLayout::Wide);
    for (const Channel &channel : channels)
        expectArrived(channel);
}

TEST_F(CsvRoundTrip, WideMergesMomentsAndCountsWhatIsBad)
{
    Channel a = numbers("a", 3000), b = numbers("b", 1000);
    travel({a, b}, CsvLayout::Wide);
    EXPECT_EQ(report.rows, 3000u);
    EXPECT_EQ(report.samples, 4000u);
    EXPECT_EQ(report.leftOut, 2000u);
    const auto isBad = [](const Sample &sample) { return sample.quality.level == core::QualityLevel::Bad; };
    std::erase_if(a.samples, isBad);
    std::erase_if(b.samples, isBad);
    expectArrived(a, false);
    expectArrived(b, false);
}

TEST_F(CsvRoundTrip, WideGivesSamplesOfOneMomentRowsOfTheirOwn)
{
    Channel burst{QStringLiteral("burst"), ValueKind::Number, samplesOf({1.0, 2.0, 3.0})};
    for (Sample &sample : burst.samples)
        sample.time = sample.arrival = core::Time{1'583'748'873'000'000'000};
    travel({burst}, CsvLayout::Wide);
    EXPECT_EQ(report.rows, 3u);
    expectArrived(burst);
}

TEST_F(CsvRoundTrip, ADiskThatIsFullIsToldNotSwallowed)
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        GTEST_SKIP() << "this machine has no /dev/full";
    const auto series = *store->series(QStringLiteral("a"));
    const std::vector<historian::SeriesSample> batch = {{series, numbers("a", 1).samples[0]}};
    ASSERT_TRUE(store->append(batch).ok());
    historian::CsvWriter writer(full);
    core::Progress progress;
    const auto written = historian::exportCsv(
        *store, {{{QStringLiteral("a"), series}}, {0}, {std::numeric_limits<qint64>::max()}}, writer, progress);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, core::ErrorCode::WriteFailed);
}
