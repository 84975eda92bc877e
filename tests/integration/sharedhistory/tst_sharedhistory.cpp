// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forwarder.h"

#include "connection.h"
#include "postgresfactory.h"
#include "postgresserver.h"
#include "testdata.h"
#include "testservices.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using historian::SeriesSample;

namespace {

constexpr qint64 EndOfTime = std::numeric_limits<qint64>::max();

/// One cluster for all tests of this program; each begins with an empty schema.
test::PostgresServer &theServer()
{
    static test::PostgresServer instance({.fsync = false});
    return instance;
}

/// A recorder's embedded store in front of a real server that comes and goes.
class SharedHistory : public testing::Test
{
protected:
    void SetUp() override
    {
        if (test::PostgresServer::programs().isEmpty())
            GTEST_SKIP() << "this machine has no PostgreSQL: apt-get install postgresql";
        ASSERT_TRUE(server.isRunning() || server.start()) << server.failure().toStdString();
        const auto connection = postgres::Connection::open({server.url(), {}, {}});
        ASSERT_TRUE(connection.ok());
        ASSERT_TRUE((*connection)->execute("DROP SCHEMA IF EXISTS twinscope CASCADE").ok());
        openLocal();
    }

    void TearDown() override { forwarder.reset(); }

    void openLocal()
    {
        local = historian::openEmbeddedStore(folder.filePath(QStringLiteral("history")), {.keepOutbox = true}).value();
        for (const char *id : {"pump.pressure", "pump.flow"})
            series.push_back(local->series(QString::fromLatin1(id)).value());
    }

    void startForwarder(const QString &id = QStringLiteral("test"))
    {
        session::Forwarder::Options options{.recorderId = id};
        options.firstWait = std::chrono::milliseconds(20);
        options.longestWait = std::chrono::milliseconds(200);
        options.farewell = std::chrono::milliseconds(0);
        forwarder = std::make_unique<session::Forwarder>(
            *local, [url = server.url()](bool readOnly) { return postgres::PostgresFactory().open({url}, readOnly); },
            services.clock(), services.log(), options);
    }

    /// The next samples of both channels, each one of a kind.
    void record(int samples)
    {
        std::vector<SeriesSample> batch;
        for (int i = 0; i < samples; ++i, ++recorded) {
            const core::Time time{1'600'000'000'000'000'000 + recorded * 1'000'000};
            batch.push_back({series[size_t(recorded % 2)], {time, time, double(recorded), core::good()}});
        }
        const auto appended = local->append(batch);
        ASSERT_TRUE(appended.ok()) << appended.error().sentence.toStdString();
        if (forwarder)
            forwarder->appended(appended->stored);
    }

    std::vector<core::Sample> everything(historian::Store &store, const char *channel)
    {
        std::vector<core::Sample> found;
        const auto id = store.series(QString::fromLatin1(channel));
        EXPECT_TRUE(id.ok());
        const auto scanned = store.scan(*id, {0}, {EndOfTime}, [&](const core::Sample &sample) {
            found.push_back(sample);
            return true;
        });
        EXPECT_TRUE(scanned.ok());
        return found;
    }

    bool hasArrived()
    {
        const auto state = forwarder->state();
        return state.reached && state.behind == 0 && local->outbox()->pending(0, 1)->empty();
    }

    void expectNothingLostNothingDoubled()
    {
        ASSERT_TRUE(test::waitUntil([this] { return hasArrived(); }, std::chrono::seconds(90)))
            << forwarder->state().sentence.toStdString() << forwarder->state().behind;
        const auto shared = postgres::PostgresFactory().open({server.url()}, true);
        ASSERT_TRUE(shared.ok());
        EXPECT_EQ((*shared)->statistics()->samples, quint64(recorded));
        for (const char *channel : {"pump.pressure", "pump.flow"})
            EXPECT_EQ(everything(**shared, channel), everything(*local, channel)) << channel;
    }

    test::PostgresServer &server = theServer();
    QTemporaryDir folder;
    test::TestServices services;
    std::unique_ptr<historian::EmbeddedStore> local;
    std::vector<historian::SeriesId> series;
    std::unique_ptr<session::Forwarder> forwarder;
    qint64 recorded = 0;
};

} // namespace

TEST_F(SharedHistory, ServerStoppedUnderLoadAndStartedAgain)
{
    startForwarder();
    for (int round = 0; round < 2; ++round) {
        const quint64 before = forwarder->state().forwarded;
        for (int i = 0; i < 10 || forwarder->state().forwarded == before; ++i)
            record(2'000);
        server.kill();
        for (int i = 0; i < 5; ++i)
            record(2'000);
        ASSERT_TRUE(test::waitUntil([this] { return !forwarder->state().reached; }));
        EXPECT_GE(forwarder->state().behind, 1u);
        EXPECT_FALSE(forwarder->state().sentence.isEmpty());
        ASSERT_TRUE(server.start()) << server.failure().toStdString();
    }
    expectNothingLostNothingDoubled();
}

TEST_F(SharedHistory, RecorderRestartedInTheMiddle)
{
    for (int round = 0; round < 5; ++round) {
        startForwarder();
        for (int i = 0; i < 5; ++i)
            record(3'000);
        ASSERT_TRUE(test::waitUntil([this] { return forwarder->state().forwarded > 0; }));
        forwarder.reset();
        local.reset();
        series.clear();
        openLocal();
    }
    startForwarder();
    expectNothingLostNothingDoubled();
}

TEST_F(SharedHistory, WhatWasRecordedBeforeTheServerWasThereArrives)
{
    server.kill();
    record(10'000);
    startForwarder();
    ASSERT_TRUE(test::waitUntil([this] { return !forwarder->state().sentence.isEmpty(); }));
    record(10'000);
    ASSERT_TRUE(server.start());
    expectNothingLostNothingDoubled();
}

TEST_F(SharedHistory, ABatchSentAgainAfterALostAnswerIsStoredOnce)
{
    record(1'000);
    startForwarder();
    expectNothingLostNothingDoubled();
    forwarder.reset();
    // As if the answer had been lost: the server has the samples, the outbox still offers them to somebody.
    const auto shared = postgres::PostgresFactory().open({server.url()}, false);
    ASSERT_TRUE(shared.ok());
    const auto again = everything(*local, "pump.flow");
    std::vector<SeriesSample> batch;
    for (const auto &sample : again)
        batch.push_back({(*shared)->series(QStringLiteral("pump.flow")).value(), sample});
    EXPECT_EQ((*shared)->append(batch)->doubles, again.size());
    startForwarder();
    expectNothingLostNothingDoubled();
}

TEST_F(SharedHistory, SeveralRecordersFeedOneHistoryAndSeveralWorkstationsReadIt)
{
    startForwarder(QStringLiteral("first"));
    record(5'000);
    expectNothingLostNothingDoubled();
    QTemporaryDir otherFolder;
    auto other =
        historian::openEmbeddedStore(otherFolder.filePath(QStringLiteral("history")), {.keepOutbox = true}).value();
    const auto level = other->series(QStringLiteral("tank.level")).value();
    const std::vector<SeriesSample> batch = {{level, {{5}, {6}, QStringLiteral("half"), core::good()}}};
    ASSERT_TRUE(other->append(batch).ok());
    session::Forwarder second(
        *other, [url = server.url()](bool readOnly) { return postgres::PostgresFactory().open({url}, readOnly); },
        services.clock(), services.log(), {.recorderId = QStringLiteral("second")});
    ASSERT_TRUE(test::waitUntil([&] { return other->outbox()->pending(0, 1)->empty(); }));
    for (int reader = 0; reader < 2; ++reader) {
        const auto shared = postgres::PostgresFactory().open({server.url()}, true);
        ASSERT_TRUE(shared.ok());
        EXPECT_EQ((*shared)->channels()->size(), 3u);
        EXPECT_EQ(everything(**shared, "tank.level").size(), 1u);
        EXPECT_EQ(everything(**shared, "pump.flow").size(), 2'500u);
    }
}

TEST_F(SharedHistory, AWrongPasswordIsToldInASentence)
{
    test::PostgresServer locked({.fsync = false, .password = QStringLiteral("right")});
    ASSERT_TRUE(locked.start()) << locked.failure().toStdString();
    qputenv("TWINSCOPE_HISTORY_PASSWORD", "wrong");
    const auto refused = postgres::PostgresFactory().open({locked.url()}, false);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, core::ErrorCode::Refused);
    EXPECT_TRUE(refused.error().sentence.contains(QLatin1String("TWINSCOPE_HISTORY_PASSWORD")));
    qputenv("TWINSCOPE_HISTORY_PASSWORD", "right");
    EXPECT_TRUE(postgres::PostgresFactory().open({locked.url()}, false).ok());
    qunsetenv("TWINSCOPE_HISTORY_PASSWORD");
}

TEST_F(SharedHistory, NothingToReadBeforeTheFirstRecorder)
{
    const auto nothing = postgres::PostgresFactory().open({server.url()}, true);
    ASSERT_FALSE(nothing.ok());
    EXPECT_EQ(nothing.error().code, core::ErrorCode::NotFound);
}
