// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server of the shared history goes away under load and comes back: both histories are whole.

#include "postgresfactory.h"
#include "postgresserver.h"
#include "recordingtest.h"

#include <QElapsedTimer>

using namespace twinscope;
using namespace twinscope::test;

namespace {

class DatabaseFaults : public RecordingTest
{
protected:
    void SetUp() override
    {
        if (PostgresServer::programs().isEmpty())
            GTEST_SKIP() << "this machine has no PostgreSQL: apt-get install postgresql";
        RecordingTest::SetUp();
        ASSERT_TRUE(IsSkipped() || server.start()) << server.failure().toStdString();
    }

    /// As a project may have it: without the user, who comes from the environment.
    QString url() const
    {
        return QStringLiteral("postgresql://%1:%2/%3").arg(server.host()).arg(server.port()).arg(server.user());
    }

    Numbers shared() const
    {
        const auto store = postgres::PostgresFactory().open({url()}, true);
        return store ? RecordedPlant::numbersIn(**store) : Numbers();
    }

    PostgresServer server{{.fsync = false}};
};

} // namespace

TEST_F(DatabaseFaults, aServerThatIsAwayForAWhileGetsEverythingOnce)
{
    qputenv("TWINSCOPE_HISTORY_USER", server.user().toUtf8());
    RecordedPlant plant({broker.url()}, {.sharedHistory = url()});
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    ASSERT_TRUE(waitUntil([&] { return counter.publish(10) && !shared().empty(); })) << plant.said().constData();
    server.kill();
    QElapsedTimer away;
    away.start();
    const int least = askedFor("TWINSCOPE_AWAY_SECONDS", 1) * 1000;
    EXPECT_TRUE(waitUntil(
        [&] { return counter.publish(20) && plant.said().contains("samples behind") && away.elapsed() > least; },
        std::chrono::minutes(5)));
    ASSERT_TRUE(server.start()) << server.failure().toStdString();
    ASSERT_TRUE(counter.publish(100));
    const qint64 expected = counter.published() - first;
    EXPECT_TRUE(waitUntil([&] { return countOf(shared()) >= expected; }, std::chrono::minutes(2)))
        << countOf(shared()) << " of " << expected << "; " << plant.said().constData();
    const QJsonObject counters = expectWhole(plant, counter, first);
    EXPECT_EQ(differences(shared(), first, counter.published()), QString());
    EXPECT_EQ(counters.value(QLatin1String("behind")).toInteger(-1), 0);
    RecordProperty("published", int(counter.published()));
    RecordProperty("secondsAway", int(away.elapsed() / 1000));
}
