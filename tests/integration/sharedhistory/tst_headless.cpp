// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"
#include "postgresfactory.h"
#include "postgresserver.h"
#include "program.h"
#include "testdata.h"
#include "testservices.h"

#include <twinscope/session/session.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

using namespace twinscope;
using namespace twinscope::test;

namespace {

constexpr int Messages = 2'000;

/// As a project may have it: without the user, who comes from the environment.
QString urlOf(const PostgresServer &server)
{
    qputenv("TWINSCOPE_HISTORY_USER", server.user().toUtf8());
    return QStringLiteral("postgresql://%1:%2/%3").arg(server.host()).arg(server.port()).arg(server.user());
}

QString writeFile(const QTemporaryDir &folder, const char *name, const QByteArray &bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

QString writePlant(const QTemporaryDir &folder, const QString &broker, const QString &history)
{
    return writeFile(
        folder, "tank.twin.json",
        R"({"twinscope": 1, "channels": [{"id": "level", "address": {"source": "b", "topic": "tank/level"}}],
                         "sources": [{"id": "b", "url": ")" +
            broker.toUtf8() + R"(", "qos": 1}],
                         "history": {"shared": {"url": ")" +
            history.toUtf8() + R"("}, "recordedBy": "headless"}})");
}

QString writeRecord(const QTemporaryDir &folder)
{
    QByteArray csv("time,level\n");
    for (int i = 0; i < Messages; ++i)
        csv += QByteArray::number(1'600'000'000 + i) + ',' + QByteArray::number(i) + ".5\n";
    return writeFile(folder, "level.csv", csv);
}

} // namespace

/// The set-up of a plant: one headless recorder, windows elsewhere that record nothing themselves.
TEST(HeadlessRecorder, FeedsTheSharedHistoryThatWorkstationsRead)
{
    if (PostgresServer::programs().isEmpty() || MosquittoBroker::program().isEmpty())
        GTEST_SKIP() << "this machine has no PostgreSQL or no mosquitto: apt-get install postgresql mosquitto";
    PostgresServer server({.fsync = false});
    MosquittoBroker broker;
    ASSERT_TRUE(server.start()) << server.failure().toStdString();
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    const QTemporaryDir home;
    const QString plant = writePlant(home, broker.url(), urlOf(server));

    QProcess recorder;
    recorder.start(twinscopeProgram(), {QStringLiteral("record"), plant, QStringLiteral("--json")});
    QByteArray said;
    ASSERT_TRUE(waitUntil([&] { return (said += recorder.readAllStandardError()).contains("recording"); }))
        << said.constData();
    const auto published =
        runTwinscope({QStringLiteral("publish"), writeRecord(home), QStringLiteral("--broker"), broker.url(),
                      QStringLiteral("--prefix"), QStringLiteral("tank"), QStringLiteral("--time"),
                      QStringLiteral("time"), QStringLiteral("--speed"), QStringLiteral("0")},
                     home.path());
    ASSERT_EQ(published.exitCode, 0) << published.err.constData();
    const auto shared = [&] { return postgres::PostgresFactory().open({urlOf(server)}, true); };
    ASSERT_TRUE(waitUntil(
        [&] {
            const auto store = shared();
            return store.ok() && (*store)->statistics()->samples == quint64(Messages);
        },
        std::chrono::seconds(60)));
    ::kill(pid_t(recorder.processId()), SIGINT);
    ASSERT_TRUE(recorder.waitForFinished(30'000));
    const auto counters = QJsonDocument::fromJson(recorder.readAllStandardOutput()).object();
    EXPECT_EQ(counters.value(QLatin1String("forwarded")).toInteger(), Messages);
    EXPECT_EQ(counters.value(QLatin1String("behind")).toInteger(-1), 0);

    for (int workstation = 0; workstation < 2; ++workstation) {
        const QTemporaryDir desk;
        TestServices services;
        const auto factory = services.storeFactories().add(std::make_shared<postgres::PostgresFactory>());
        session::SessionOptions options;
        options.connectSources = false;
        session::Session session(plant::openProject(writePlant(desk, broker.url(), urlOf(server))).value(), services,
                                 options);
        session.start();
        EXPECT_FALSE(session.isRecording());
        ASSERT_TRUE(waitUntil([&] {
            const auto [from, to] = session.recordedSpan();
            return from == core::Time::fromSeconds(1'600'000'000) &&
                   to == core::Time::fromSeconds(1'600'000'000 + Messages - 1);
        }));
        EXPECT_TRUE(session.sharedHistory().reached);
        std::optional<core::EnvelopeReply> reply;
        session.envelopes().request(
            {{0}, core::Time::fromSeconds(1'600'000'000), core::Time::fromSeconds(1'600'002'000), 10}, &session,
            [&](const core::EnvelopeReply &answer) { reply = answer; });
        ASSERT_TRUE(waitUntil([&] { return reply.has_value(); }));
        ASSERT_EQ(reply->envelopes.size(), 1u);
        EXPECT_EQ(reply->envelopes[0][9].count, 200u);
        EXPECT_EQ(reply->envelopes[0][9].last, Messages - 0.5);
    }
}
