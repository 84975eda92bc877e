// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeworker.h"
#include "shapes.h"
#include "testdata.h"

#include <twinscope/geometry/modelcache.h>
#include <twinscope/session/modelreading.h>
#include <twinscope/session/session.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;
using session::Session;
using test::waitUntil;

namespace {

/// A project whose assets are parts of plant.step, for which a worker stands in that hands out a prepared model.
class Models : public testing::Test
{
protected:
    void SetUp() override
    {
        EXPECT_TRUE(geometry::writeModelCache(test::smallPlant(), folder.filePath(QStringLiteral("prepared"))));
        write(QStringLiteral("plant.step"), "a CAD file");
    }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    plant::Project project(const QByteArray &assets, const QByteArray &models = "[]")
    {
        write(QStringLiteral("p.twin.json"),
              R"({"twinscope": 1, "assets": [)" + assets + R"(], "models": )" + models + "}");
        auto opened = plant::openProject(folder.filePath(QStringLiteral("p.twin.json")));
        EXPECT_TRUE(opened.ok());
        return opened ? *opened : plant::Project();
    }

    /// $4 is where the model goes, $8 where a coarse one may.
    QString worker(const QString &before = {}) const
    {
        return before + QStringLiteral(" cp '%1' \"$4\"; echo '{\"result\": {}}'")
                            .arg(folder.filePath(QStringLiteral("prepared")));
    }

    session::SessionOptions options() const
    {
        session::SessionOptions options;
        options.record = options.connectSources = false;
        options.cacheDirectory = folder.filePath(QStringLiteral("cache"));
        return options;
    }

    bool logSays(const QString &part)
    {
        const auto messages = services.log().messages();
        return std::any_of(messages.begin(), messages.end(),
                           [&](const core::Message &message) { return message.sentence.contains(part); });
    }

    QTemporaryDir folder;
    session::HostServices services;
};

} // namespace

TEST_F(Models, AreReadAsTheProjectSays)
{
    const auto orders =
        session::modelOrders(project(R"({"id": "a", "model": {"file": "plant.step", "node": "/Frame"}, "children": [
                     {"id": "b", "model": {"file": "plant.step"}}, {"id": "c", "model": {"file": "plant.step", "node": "/Frame"}}]})",
                                     R"([{"file": "plant.step", "unit": "[in_i]", "up": "y", "detail": "coarse"}])"));
    ASSERT_EQ(orders.size(), 1u);
    EXPECT_EQ(orders[0].nodes, QStringList{QStringLiteral("/Frame")});
    EXPECT_NEAR(orders[0].settings.unitOverride, 0.0254, 1e-9);
    EXPECT_EQ(orders[0].settings.up, geometry::ImportSettings::Up::Y);
    EXPECT_EQ(orders[0].settings.detail, geometry::ImportSettings::Detail::Coarse);
}

TEST_F(Models, APartThatIsGoneIsToldInTheLogWithItsNearestCandidates)
{
    const test::FakeWorker fake(worker());
    Session session(project(R"({"id": "a", "model": {"file": "plant.step", "node": "/Skid/Ball"}},
                               {"id": "b", "model": {"file": "plant.step", "node": "/Pallet"}})"),
                    services, options());
    QSignalSpy loaded(&session, &Session::modelLoaded), finished(&session, &Session::modelsFinished);
    session.loadModels();
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    ASSERT_EQ(loaded.count(), 1);
    EXPECT_TRUE(logSays(QStringLiteral("“/Ball” has its name")));
    EXPECT_TRUE(logSays(QStringLiteral("“/Pallet” is not in plant.step, and nothing")));
    EXPECT_TRUE(logSays(QStringLiteral("nearest are: /Frame/Bolt"))) << "the ball has an asset already";
    const auto model = loaded[0][1].value<std::shared_ptr<const geometry::Model>>();
    EXPECT_GT(model->findNode(QStringLiteral("/Skid/Ball")), 0) << "views find the part where it is now";
}

TEST_F(Models, ACoarseModelComesBeforeTheRealOneWhereTheWindowWantsIt)
{
    const test::FakeWorker fake(worker(QStringLiteral("cp '%1' \"$8\"; echo '{\"note\": {\"coarse\": true}}';")
                                           .arg(folder.filePath(QStringLiteral("prepared")))));
    auto wanted = options();
    wanted.coarseModelsFirst = true;
    Session session(project(R"({"id": "a", "model": {"file": "plant.step"}})"), services, wanted);
    QSignalSpy loaded(&session, &Session::modelLoaded), finished(&session, &Session::modelsFinished);
    session.loadModels();
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    EXPECT_EQ(loaded.count(), 2);
}

TEST_F(Models, AreReadSideBySideAsFarAsTheLimitsGoAndEachCanBeCancelled)
{
    write(QStringLiteral("second.step"), "another CAD file");
    write(QStringLiteral("third.step"), "a third CAD file");
    const test::FakeWorker fake(QStringLiteral("echo '{\"progress\": 0.1}'; exec sleep 600"));
    auto wanted = options();
    wanted.imports.atOnce = 2;
    Session session(
        project(R"({"id": "a", "model": {"file": "plant.step"}}, {"id": "b", "model": {"file": "second.step"}},
                               {"id": "c", "model": {"file": "third.step"}})"),
        services, wanted);
    QSignalSpy failed(&session, &Session::modelFailed), finished(&session, &Session::modelsFinished);
    session.loadModels();
    ASSERT_TRUE(waitUntil([&] { return fake.calls() == 2; }));
    ASSERT_EQ(session.jobs().running().size(), 2u);
    session.jobs().running()[1]->cancel();
    ASSERT_TRUE(waitUntil([&] { return failed.count() == 1; }));
    EXPECT_EQ(failed[0][0].toString(), QStringLiteral("second.step"));
    ASSERT_TRUE(waitUntil([&] { return fake.calls() == 3; })) << "the third takes its place";
    for (const auto &job : session.jobs().running())
        job->cancel();
    ASSERT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    EXPECT_EQ(failed.count(), 3);
}
