// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clocks that jump, here or at the source, times of 1970 and 2100, disorder and doubles: the way of a sample from the
// payload to the store, with everything that goes in counted against what comes out.

#include "clockwatch.h"
#include "recorder.h"
#include "sessionfakes.h"

#include <twinscope/telemetry/decoder.h>
#include <twinscope/telemetry/ingest.h>

#include <QTemporaryDir>

#include <limits>

using namespace twinscope;
using namespace std::chrono_literals;

namespace {

const core::Time Start = core::parseIso8601(u"2026-03-09T10:00:00Z").value();

class Clocks : public testing::Test
{
protected:
    Clocks()
    {
        ingest.setArchive([this](auto samples, auto receipts) { return recorder.append(samples, receipts); });
        ingest.start();
    }

    void hear(const QByteArray &payload)
    {
        auto decoded = decoder.decode({QStringLiteral("flow"), payload, clock.now()});
        telemetry::Delivery delivery(std::move(decoded.samples));
        delivery.markers = std::move(decoded.refusals);
        ingest.deliver(std::move(delivery));
    }

    /// Everything in the store, once all of it has arrived there.
    std::vector<core::Sample> recorded()
    {
        ingest.stop();
        std::vector<core::Sample> samples;
        (void)recorder.store()->scan(recorder.series()[0], {std::numeric_limits<qint64>::min()},
                                     {std::numeric_limits<qint64>::max()}, [&](const core::Sample &sample) {
                                         samples.push_back(sample);
                                         return true;
                                     });
        const auto counters = ingest.counters();
        EXPECT_EQ(counters.received, counters.stored + counters.doubles);
        EXPECT_EQ(counters.stored, samples.size());
        return samples;
    }

    static std::vector<double> numbersOf(const std::vector<core::Sample> &samples)
    {
        std::vector<double> numbers;
        for (const core::Sample &sample : samples)
            numbers.push_back(sample.value.toNumber().value_or(-1));
        return numbers;
    }

    QTemporaryDir folder;
    core::ManualClock clock{Start};
    core::MessageLog log{clock};
    plant::Project project = test::openSmallProject(folder.path());
    session::Recorder recorder{project, log, true};
    telemetry::LiveTable table{project.plant.channels};
    telemetry::Ingest ingest{table, project.plant, clock, log};
    telemetry::PayloadDecoder decoder{{{0, project.plant.channels[0]}}, 1 << 20};
};

} // namespace

TEST_F(Clocks, valuesWithoutATimeFollowThisMachinesClockWhereverItJumps)
{
    const core::Time moments[] = {Start,
                                  Start + 1h,
                                  Start - 2h,
                                  core::parseIso8601(u"1970-01-01T00:00:01Z").value(),
                                  core::parseIso8601(u"2100-12-31T23:59:59Z").value(),
                                  Start + 1s};
    for (int i = 0; i < 6; ++i) {
        clock.set(moments[i]);
        hear(QByteArray::number(i));
        EXPECT_EQ(table.read(0).value, core::Value(double(i))) << "the screen shows what came last";
    }
    const auto samples = recorded();
    EXPECT_EQ(numbersOf(samples), (std::vector<double>{3, 2, 0, 5, 1, 4})) << "in the order of time";
    for (const core::Sample &sample : samples) {
        EXPECT_EQ(sample.time, moments[int(*sample.value.toNumber())]);
        EXPECT_TRUE(sample.quality.isGood());
    }
}

TEST_F(Clocks, sourcesOf1970And2100AreKeptAndTheFirstAreDoubted)
{
    hear(R"({"time": "1970-01-01T00:00:05Z", "value": 1})");
    hear(R"({"time": "2100-01-01T00:00:00Z", "value": 2})");
    hear(R"({"time": "2026-03-09T10:00:01Z", "value": 3})");
    EXPECT_EQ(table.read(0).value, core::Value(3.0)) << "a value of 2100 does not hold the place for 74 years";
    const auto samples = recorded();
    ASSERT_EQ(samples.size(), 3u);
    EXPECT_EQ(samples[0].time, Start) << "nobody measured in 1970: the time of arrival";
    EXPECT_EQ(samples[0].quality, core::uncertain(core::QualityReason::BadSourceTime));
    EXPECT_EQ(samples[2].time, core::parseIso8601(u"2100-01-01T00:00:00Z").value());
}

TEST_F(Clocks, disorderIsPutInOrderAndDoublesAreKeptOnce)
{
    constexpr int Count = 500;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < Count; ++i) {
            const int place = (i * 263) % Count; // every place once, in a wild order
            hear(R"({"ts": )" + QByteArray::number(1'773'050'400'000 + place * 1'000) + R"(, "value": )" +
                 QByteArray::number(place) + '}');
        }
    }
    const auto numbers = numbersOf(recorded());
    ASSERT_EQ(numbers.size(), size_t(Count));
    for (int i = 0; i < Count; ++i)
        EXPECT_EQ(numbers[size_t(i)], i);
    EXPECT_EQ(ingest.counters().doubles, quint64(Count));
}

TEST_F(Clocks, aClockThatIsSetIsTold)
{
    core::Duration steady{};
    session::ClockWatch watch(clock, log, [&] { return steady; });
    const auto pass = [&](core::Duration onTheWall, core::Duration really) {
        clock.advance(onTheWall);
        steady += really;
        watch.look();
        return log.messages().size();
    };
    EXPECT_EQ(pass(8h, 8h), 0u) << "a laptop that slept";
    EXPECT_EQ(pass(5s + 200ms, 5s), 0u) << "a time service at work";
    EXPECT_EQ(pass(1h + 5s, 5s), 1u);
    EXPECT_EQ(pass(5s, 5s), 1u) << "told once";
    EXPECT_EQ(pass(-2h + 5s, 5s), 2u);
    EXPECT_EQ(log.messages()[0].severity, core::Severity::Warning);
    EXPECT_TRUE(log.messages()[0].sentence.contains(QLatin1String("60")));
    EXPECT_TRUE(log.messages()[1].sentence.contains(QLatin1String("120")));
}
