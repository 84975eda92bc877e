// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "originreader.h"

#include "sessionfakes.h"
#include "testdata.h"

#include <thread>

using namespace twinscope;
using session::OriginReader;
using session::Snapshot;
using test::GatedOrigin;
using test::waitUntil;

namespace {

const QString History = QString::fromLatin1(core::HistoryOrigin);

class OriginReading : public testing::Test
{
protected:
    OriginReading()
    {
        QObject::connect(&reader, &OriginReader::snapshotReady, &reader, [this](const Snapshot &snapshot) {
            told.push_back(QStringLiteral("snapshot %1").arg(snapshot.time.ns));
            snapshots.push_back(snapshot);
        });
    }

    std::shared_ptr<GatedOrigin> origin(bool open)
    {
        auto made = std::make_shared<GatedOrigin>(open);
        reader.setOrigin(History, made);
        return made;
    }

    void ask(QObject *receiver, qint64 from)
    {
        reader.request({{0}, {from}, {from + 100}, 4}, receiver, [this](const core::EnvelopeReply &reply) {
            told.push_back(QStringLiteral("envelope %1").arg(reply.request.from.ns));
            replies.push_back(reply);
        });
    }

    core::ManualClock clock;
    plant::Plant plant;
    alarms::AlarmEngine alarms{plant, clock};
    QStringList told;
    std::vector<Snapshot> snapshots;
    std::vector<core::EnvelopeReply> replies;
    OriginReader reader{2, alarms};
};

} // namespace

TEST_F(OriginReading, aSnapshotHoldsEveryChannelAtTheTimeAsked)
{
    origin(true);
    reader.requestSnapshot(History, {7});
    ASSERT_TRUE(waitUntil([&] { return !snapshots.empty(); }));
    EXPECT_EQ(snapshots[0].origin, History);
    EXPECT_EQ(snapshots[0].time, core::Time{7});
    EXPECT_EQ(snapshots[0].values, std::vector<core::Sample>(2, test::reading({7}, 7)));
}

TEST_F(OriginReading, theNewestSnapshotQuestionReplacesThoseThatHaveNotBegun)
{
    const auto gate = origin(false);
    reader.requestSnapshot(History, {1});
    ASSERT_TRUE(waitUntil([&] { return gate->begun == 1; }));
    for (qint64 ns = 2; ns <= 50; ++ns)
        reader.requestSnapshot(History, {ns});
    gate->letPass(100);
    ASSERT_TRUE(waitUntil([&] { return told.contains(QStringLiteral("snapshot 50")); }));
    EXPECT_EQ(told, QStringList({"snapshot 1", "snapshot 50"}));
}

TEST_F(OriginReading, envelopeQuestionsAreReplacedPerReceiver)
{
    const auto gate = origin(false);
    QObject one, two;
    ask(&one, 1);
    ASSERT_TRUE(waitUntil([&] { return gate->begun == 1; }));
    ask(&one, 2);
    ask(&two, 3);
    ask(&one, 4);
    gate->letPass(100);
    ASSERT_TRUE(waitUntil([&] { return replies.size() == 3; }));
    EXPECT_EQ(told, QStringList({"envelope 1", "envelope 3", "envelope 4"}));
    EXPECT_EQ(replies[0].envelopes.size(), 1u);
    EXPECT_EQ(replies[0].envelopes[0].size(), 4u);
}

TEST_F(OriginReading, snapshotsDoNotStarveEnvelopes)
{
    const auto gate = origin(false);
    QObject trend;
    reader.requestSnapshot(History, {1});
    ASSERT_TRUE(waitUntil([&] { return gate->begun == 1; }));
    ask(&trend, 2);
    reader.requestSnapshot(History, {3});
    gate->letPass(100);
    ASSERT_TRUE(waitUntil([&] { return told.size() == 3; }));
    EXPECT_EQ(told, QStringList({"snapshot 1", "envelope 2", "snapshot 3"}));
}

TEST_F(OriginReading, aDeletedReceiverGetsNoAnswer)
{
    const auto gate = origin(false);
    auto gone = std::make_unique<QObject>();
    QObject there;
    ask(gone.get(), 1);
    ask(&there, 2);
    ASSERT_TRUE(waitUntil([&] { return gate->begun == 1; }));
    gone.reset();
    gate->letPass(100);
    ASSERT_TRUE(waitUntil([&] { return !replies.empty(); }));
    EXPECT_EQ(told, QStringList{"envelope 2"});
}

TEST_F(OriginReading, removingTheOriginsWaitsForTheQuestionUnderWay)
{
    const auto gate = origin(false);
    reader.requestSnapshot(History, {1});
    ASSERT_TRUE(waitUntil([&] { return gate->begun == 1; }));
    QObject trend;
    ask(&trend, 2);
    // Let pass only what is still under way once the reader has forgotten its origin: this test and that question hold it.
    std::jthread opener([&] {
        while (gate.use_count() > 2)
            std::this_thread::yield();
        gate->letPass(100);
    });
    reader.removeOrigins();
    EXPECT_EQ(gate->answered, 1);
    reader.requestSnapshot(History, {9});
    ASSERT_TRUE(waitUntil([&] { return told.contains(QStringLiteral("snapshot 9")); }));
    EXPECT_FALSE(told.contains(QStringLiteral("envelope 2"))) << "what had not begun is forgotten";
    EXPECT_EQ(gate->begun, 1) << "nobody asks a removed origin";
}

TEST_F(OriginReading, anUnknownOriginGivesNoValueYetAndGaps)
{
    QObject trend;
    reader.requestSnapshot(QStringLiteral("scenario"), {5});
    ask(&trend, 6);
    ASSERT_TRUE(waitUntil([&] { return told.size() == 2; }));
    EXPECT_EQ(snapshots[0].values, std::vector<core::Sample>(2));
    ASSERT_EQ(replies[0].envelopes.at(0).size(), 4u);
    EXPECT_EQ(replies[0].envelopes[0][0].count, 0u);
}
