// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/session.h>

#include "sessionfakes.h"
#include "testdata.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace twinscope;
using namespace std::chrono_literals;
using session::Session;
using test::waitUntil;

namespace {

class Sessions : public testing::Test
{
protected:
    std::unique_ptr<Session> open(const QByteArray &bytes = test::smallProject(), session::SessionOptions options = {})
    {
        options.cacheDirectory = folder.filePath(QStringLiteral("cache"));
        return std::make_unique<Session>(test::openSmallProject(folder.path(), bytes), services, options);
    }

    void deliver(core::ChannelIndex channel, double value, core::Time time)
    {
        factory->newest->context.sink->deliver(
            std::vector<telemetry::IncomingSample>{{channel, test::reading(time, value)}});
    }

    bool logSays(const QString &subject, const QString &part)
    {
        for (const core::Message &message : services.log().messages()) {
            if (message.subject == subject && message.sentence.contains(part))
                return true;
        }
        return false;
    }

    QByteArray fileBytes() const
    {
        QFile file(folder.filePath(QStringLiteral("small.twin.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    session::HostServices services;
    std::shared_ptr<test::FakeSourceFactory> factory = std::make_shared<test::FakeSourceFactory>();
    sdk::Registration registration = services.sourceFactories().add(factory);
    const core::Time now = services.clock().now();
};

} // namespace

TEST_F(Sessions, samplesReachFramesStoreAndAlarms)
{
    const auto session = open();
    session->start();
    ASSERT_TRUE(session->isRecording());
    ASSERT_NE(factory->newest, nullptr);
    EXPECT_EQ(factory->newest->context.channels.size(), 2u);
    QSignalSpy alarms(session.get(), &Session::alarmsChanged);
    deliver(0, 60, now);
    EXPECT_TRUE(waitUntil([&] { return session->frames().frame().at(0).value == core::Value(60.0); }));
    EXPECT_TRUE(waitUntil([&] { return session->counters().stored == 1; }));
    ASSERT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
    EXPECT_FALSE(alarms.isEmpty());
    EXPECT_EQ(session->worstByAsset(), std::vector{2});
    EXPECT_EQ(session->links().at(0).second.state, telemetry::LinkState::Connected);
}

TEST_F(Sessions, anOriginThatWasNeverMeasuredHasNoAlarms)
{
    const auto session = open();
    session->start();
    deliver(0, 60, now);
    ASSERT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
    EXPECT_TRUE(session->hasAlarms());
    const QString scenario = QStringLiteral("what-if/colder");
    session->setOrigin({scenario, scenario, session->history(), now - 10s, now + 10s});
    QSignalSpy alarms(session.get(), &Session::alarmsChanged);
    session->showOrigin(scenario, now);
    EXPECT_FALSE(session->hasAlarms());
    EXPECT_TRUE(session->alarmRows().empty()) << "at once";
    EXPECT_EQ(session->worstByAsset(), std::vector{0});
    EXPECT_FALSE(alarms.isEmpty());
    ASSERT_TRUE(waitUntil([&] { return session->frames().frame().origin == scenario; }));
    EXPECT_TRUE(session->alarmRows().empty()) << "the journal is not the scenario's";
    session->cursor().goLive();
    EXPECT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
}

TEST_F(Sessions, beforeItsStartAnOriginHasTheAlarmsOfTheRecord)
{
    const auto session = open();
    session->start();
    deliver(0, 60, now);
    ASSERT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
    const QString scenario = QStringLiteral("what-if/colder");
    session->setOrigin({scenario, scenario, session->history(), now - 10s, now + 10s, now + 5s});
    session->showOrigin(scenario, now + 5s);
    EXPECT_FALSE(session->hasAlarms()) << "from its start on nothing was measured";
    QSignalSpy alarms(session.get(), &Session::alarmsChanged);
    session->cursor().seek(now + 4s);
    EXPECT_TRUE(session->hasAlarms());
    EXPECT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
    EXPECT_FALSE(alarms.isEmpty());
    session->cursor().seek(now + 6s);
    EXPECT_FALSE(session->hasAlarms());
    EXPECT_TRUE(session->alarmRows().empty());
}

TEST_F(Sessions, aSourceCanComputeFromWhatTheOtherChannelsDo)
{
    const auto session = open();
    session->start();
    const telemetry::SourceContext &context = factory->newest->context;
    ASSERT_TRUE(context.live && context.history);
    EXPECT_EQ(context.plant->channels.size(), 2u);
    EXPECT_EQ(context.live->valueAt(0, now).quality.reason, core::QualityReason::NoValueYet);
    deliver(0, 21, now);
    ASSERT_TRUE(waitUntil([&] { return session->counters().stored == 1; }));
    EXPECT_EQ(context.live->valueAt(0, now).value, core::Value(21.0));
    EXPECT_EQ(context.history->valueAt(0, now).value, core::Value(21.0));
    EXPECT_EQ(context.live->valueAt(0, {now.ns - 1}).quality.reason, core::QualityReason::NoValueYet);
    deliver(1, 2 * context.live->valueAt(0, now).value.toNumber().value_or(0), now); // a derived channel
    EXPECT_TRUE(waitUntil([&] { return session->frames().frame().at(1).value == core::Value(42.0); }));
}

TEST_F(Sessions, aRestartKeepsHistoryAndAlarms)
{
    {
        const auto first = open();
        first->start();
        deliver(0, 60, now);
        first->stop();
        EXPECT_EQ(first->counters().stored, 1u) << "stop() hands over what is queued";
    }
    const auto second = open();
    second->start();
    ASSERT_TRUE(waitUntil([&] { return second->alarmRows().size() == 1; }));
    second->cursor().seek(now + 1s);
    ASSERT_TRUE(waitUntil([&] { return second->frames().frame().origin == QLatin1String(core::HistoryOrigin); }));
    EXPECT_EQ(second->frames().frame().at(0).value, core::Value(60.0));
    bool answered = false;
    second->envelopes().request({{0}, now - 1s, now + 1s, 2}, second.get(), [&](const core::EnvelopeReply &reply) {
        EXPECT_EQ(reply.envelopes.at(0).at(1).max, 60.0);
        answered = true;
    });
    EXPECT_TRUE(waitUntil([&] { return answered; }));
}

TEST_F(Sessions, withoutRecordingNothingIsWritten)
{
    session::SessionOptions options;
    options.record = false;
    const auto session = open(test::smallProject(), options);
    session->start();
    deliver(0, 60, now);
    EXPECT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; })) << "alarms work all the same";
    session->stop();
    EXPECT_FALSE(session->isRecording());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot),
              QStringList{QStringLiteral("small.twin.json")});
}

TEST_F(Sessions, withoutRecordingHistoryShowsTheAlarmsAllTheSame)
{
    {
        const auto first = open();
        first->start();
        deliver(0, 40, now - 10s); // the cursor moves within the record
        deliver(0, 60, now);
        first->stop();
    }
    session::SessionOptions options;
    options.record = false;
    const auto session = open(test::smallProject(), options);
    session->start();
    session->cursor().seek(now + 1s);
    ASSERT_TRUE(waitUntil([&] { return session->alarmRows().size() == 1; }));
    session->cursor().seek(now - 1s);
    EXPECT_TRUE(waitUntil([&] { return session->alarmRows().empty(); }));
}

TEST_F(Sessions, twoWindowsShowTheSameAlarmsAndShareTheOperatorsWork)
{
    const auto first = open(), second = open();
    first->start();
    auto *firstSource = factory->newest;
    second->start();
    auto *secondSource = factory->newest;
    ASSERT_TRUE(waitUntil([&] { return first->alarms().isOpen() && second->alarms().isOpen(); }));
    ASSERT_TRUE(first->isRecording());
    EXPECT_FALSE(second->isRecording());
    for (auto *source : {firstSource, secondSource})
        source->context.sink->deliver({std::vector<telemetry::IncomingSample>{{0, test::reading(now, 60)}}});
    ASSERT_TRUE(waitUntil([&] { return second->alarmRows().size() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return first->alarmRows() == second->alarmRows(); }));

    EXPECT_TRUE(second->alarms().acknowledge(0, QStringLiteral("Eva")));
    EXPECT_TRUE(waitUntil([&] {
        return first->alarmRows().at(0).state == alarms::AlarmState::AcknowledgedActive &&
               second->alarmRows() == first->alarmRows();
    }));
    second->cursor().seek(now + 1ns);
    EXPECT_TRUE(waitUntil([&] {
        return second->alarmRows().size() == 1 &&
               second->alarmRows()[0].state == alarms::AlarmState::UnacknowledgedActive;
    })) << "history of the window that does not record";
    EXPECT_EQ(second->alarms().journal(), first->alarms().journal());
}

TEST_F(Sessions, anUnknownSourceTypeIsASentenceAndALostLink)
{
    const auto session = open(test::smallProject("modbus"));
    session->start();
    ASSERT_EQ(session->links().size(), 1u);
    EXPECT_EQ(session->links()[0].first, QStringLiteral("plc"));
    EXPECT_EQ(session->links()[0].second.state, telemetry::LinkState::Lost);
    EXPECT_TRUE(session->links()[0].second.sentence.contains(QLatin1String("modbus")));
    EXPECT_TRUE(logSays(QStringLiteral("plc"), QStringLiteral("modbus")));
    EXPECT_EQ(factory->newest, nullptr);
}

TEST_F(Sessions, aUrlOfTheOptionsReplacesTheProjects)
{
    session::SessionOptions options;
    options.sourceUrls = {{QStringLiteral("*"), QStringLiteral("mqtt://127.0.0.1:2")}};
    auto session = open(test::smallProject(), options);
    session->start();
    EXPECT_EQ(factory->newest->context.definition.url, QStringLiteral("mqtt://127.0.0.1:2"));
    session.reset();
    options.sourceUrls.insert(QStringLiteral("plc"), QStringLiteral("mqtt://127.0.0.1:3"));
    session = open(test::smallProject(), options);
    session->start();
    EXPECT_EQ(factory->newest->context.definition.url, QStringLiteral("mqtt://127.0.0.1:3"));
    EXPECT_EQ(session->plant().sources[0].url, QStringLiteral("mqtt://127.0.0.1:1")) << "the project stays as it is";
}

TEST_F(Sessions, saveWritesTheEditAndKeepsUnknownFields)
{
    const auto session = open();
    QSignalSpy modified(session.get(), &Session::modifiedChanged);
    plant::Camera camera;
    camera.name = QStringLiteral("North");
    session->setCameras({camera});
    EXPECT_TRUE(session->isModified());
    session->save();
    ASSERT_TRUE(waitUntil([&] { return !session->isModified(); }));
    EXPECT_EQ(modified.count(), 2);
    EXPECT_TRUE(fileBytes().contains("\"x-note\": \"keep me\""));
    EXPECT_TRUE(fileBytes().contains("North"));
}

TEST_F(Sessions, anEditThatIsTakenBackLeavesNothingModified)
{
    auto session = open();
    QSignalSpy modified(session.get(), &Session::modifiedChanged);
    const auto before = session->plant().cameras;
    session->setCameras({plant::Camera{}});
    session->setCameras({plant::Camera{}, plant::Camera{}});
    session->setCameras(before);
    EXPECT_FALSE(session->isModified());
    EXPECT_EQ(modified, (QList<QVariantList>{{true}, {false}}));
    plant::Project edited = session->project();
    edited.plant.cameras.push_back({});
    session::SessionOptions options;
    options.saved = session->saved();
    session.reset();
    Session another(edited, services, options); // of the same file
    EXPECT_TRUE(another.isModified());
    another.setCameras(before);
    EXPECT_FALSE(another.isModified());
}

TEST_F(Sessions, anEditDuringASaveIsNotTakenForSaved)
{
    const auto session = open();
    plant::Camera camera;
    camera.name = QStringLiteral("North");
    session->setCameras({camera});
    session->save();
    camera.name = QStringLiteral("South");
    session->setCameras({camera});
    ASSERT_TRUE(waitUntil([&] { return session->jobs().running().empty(); }));
    EXPECT_TRUE(fileBytes().contains("North"));
    EXPECT_TRUE(session->isModified());
    session->save();
    ASSERT_TRUE(waitUntil([&] { return !session->isModified(); }));
    EXPECT_TRUE(fileBytes().contains("South"));
    EXPECT_FALSE(fileBytes().contains("North"));
}

TEST_F(Sessions, aSaveThatFailsIsToldAndTheEditStaysUnsaved)
{
    const auto session = open();
    session->setCameras({plant::Camera{}});
    ASSERT_TRUE(folder.remove());
    session->save();
    ASSERT_TRUE(waitUntil([&] { return session->jobs().running().empty(); }));
    EXPECT_TRUE(session->isModified());
    EXPECT_TRUE(logSays(session->project().path, QString()));
}

TEST_F(Sessions, aMissingModelIsToldOnceAndTheRestGoesOn)
{
    const auto session = open();
    QSignalSpy failed(session.get(), &Session::modelFailed), finished(session.get(), &Session::modelsFinished);
    session->loadModels();
    EXPECT_TRUE(session->modelsPending());
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(), QStringLiteral("none.step"));
    EXPECT_FALSE(failed[0][1].toString().isEmpty());
    EXPECT_TRUE(logSays(QStringLiteral("none.step"), QString()));
    EXPECT_FALSE(session->modelsPending());
}
