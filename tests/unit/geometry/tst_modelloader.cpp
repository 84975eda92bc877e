// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeworker.h"
#include "shapes.h"

#include <twinscope/geometry/modelcache.h>
#include <twinscope/geometry/modelloader.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <thread>

namespace twinscope::geometry {

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

class ModelLoaderTest : public testing::Test
{
protected:
    void SetUp() override
    {
        EXPECT_TRUE(writeModelCache(test::smallPlant(), prepared));
        write(cad, "a CAD file");
    }

    core::Result<LoadedModel> load(const ImportSettings &settings = {})
    {
        core::Progress progress;
        return ModelLoader(cache).load(cad, settings, progress);
    }

    QStringList cached(const QString &pattern = QStringLiteral("*")) const
    {
        return QDir(cache).entryList({pattern}, QDir::Files);
    }

    /// A worker that hands out the prepared model.
    QString copying(const QByteArray &result = "{}") const
    {
        return QStringLiteral("cp '%1' \"$4\"; echo '{\"result\": %2}'").arg(prepared, QString::fromUtf8(result));
    }

    QTemporaryDir folder;
    QString cad = folder.filePath(QStringLiteral("pump.step"));
    QString cache = folder.filePath(QStringLiteral("cache/models"));
    QString prepared = folder.filePath(QStringLiteral("prepared"));
};

} // namespace

TEST_F(ModelLoaderTest, ImportsOnceAndReadsFromTheCacheFromThenOn)
{
    const test::FakeWorker worker(copying());
    const auto first = load();
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    EXPECT_FALSE(first->fromCache);
    EXPECT_EQ(first->model->nodes.size(), 5u);
    const auto second = load();
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->fromCache);
    EXPECT_EQ(second->model->triangleCount(), first->model->triangleCount());
    EXPECT_EQ(worker.calls(), 1);
    EXPECT_EQ(cached(QStringLiteral("*.part")), QStringList());
}

TEST_F(ModelLoaderTest, ImportsAgainForOtherContentOrSettings)
{
    const test::FakeWorker worker(copying());
    ASSERT_TRUE(load());
    write(cad, "another CAD file");
    EXPECT_FALSE(load()->fromCache);
    EXPECT_FALSE(load({.detail = ImportSettings::Detail::Fine})->fromCache);
    EXPECT_FALSE(load({.unitOverride = 0.0254})->fromCache);
    EXPECT_FALSE(load({.up = ImportSettings::Up::Y})->fromCache);
    EXPECT_TRUE(load()->fromCache);
    EXPECT_EQ(worker.calls(), 5);
}

TEST_F(ModelLoaderTest, HandsTheSettingsToTheWorker)
{
    const test::FakeWorker worker(QStringLiteral("echo \"$@\" > \"$(dirname \"$0\")/arguments\"; ") + copying());
    ASSERT_TRUE(load({.detail = ImportSettings::Detail::Coarse, .unitOverride = 0.001, .up = ImportSettings::Up::Y}));
    QFile arguments(worker.file(QStringLiteral("arguments")));
    ASSERT_TRUE(arguments.open(QIODevice::ReadOnly));
    const QByteArray line = arguments.readAll();
    for (const char *part :
         {"import ", "pump.step", " --out ", " --detail coarse", " --unit 0.001", " --up y", " --memory "})
        EXPECT_TRUE(line.contains(part)) << part << " in " << line.toStdString();
}

TEST_F(ModelLoaderTest, TellsTheEstimateAndHandsOutACoarseModelWhereItIsWanted)
{
    const test::FakeWorker worker(
        QStringLiteral("echo '{\"note\": {\"estimate\": {\"bytes\": 7, \"triangles\": 12, \"seconds\": 0.5}}}'; "
                       "if [ \"$7\" = --coarse ]; then cp '%1' \"$8\"; echo '{\"note\": {\"coarse\": true}}'; fi; ")
            .arg(prepared) +
        copying());
    std::vector<ImportEstimate> estimates;
    std::vector<std::shared_ptr<Model>> coarse;
    LoadListener listener;
    listener.estimated = [&](const ImportEstimate &estimate) { estimates.push_back(estimate); };
    core::Progress progress;
    ASSERT_TRUE(ModelLoader(cache).load(cad, {}, progress, listener));
    listener.coarse = [&](std::shared_ptr<Model> model) { coarse.push_back(std::move(model)); };
    write(cad, "another CAD file");
    ASSERT_TRUE(ModelLoader(cache).load(cad, {}, progress, listener));
    ASSERT_EQ(estimates.size(), 2u);
    EXPECT_EQ(estimates[0].triangles, 12u);
    EXPECT_EQ(estimates[0].bytes, 7);
    ASSERT_EQ(coarse.size(), 1u);
    EXPECT_EQ(coarse[0]->nodes.size(), 5u);
    EXPECT_EQ(cached(QStringLiteral("*.part")), QStringList()) << "the coarse file goes";
    EXPECT_TRUE(ModelLoader(cache).load(cad, {}, progress, listener)->fromCache);
    EXPECT_EQ(estimates.size(), 2u);
}

TEST_F(ModelLoaderTest, ImportsAgainWhenASideFileChangesAppearsOrGoes)
{
    const QString side = folder.filePath(QStringLiteral("colours.mtl"));
    const test::FakeWorker worker(
        QStringLiteral("cp '%1' \"$4\"; S=$(b2sum -l 256 '%2' 2>/dev/null | cut -d' ' -f1); "
                       "echo '{\"result\": {\"dependencies\": [{\"path\": \"%2\", \"hash\": \"'$S'\"}]}}'")
            .arg(prepared, side));
    EXPECT_FALSE(load()->fromCache);
    EXPECT_TRUE(load()->fromCache);
    write(side, "red");
    EXPECT_FALSE(load()->fromCache);
    EXPECT_TRUE(load()->fromCache);
    write(side, "blue");
    EXPECT_FALSE(load()->fromCache);
    QFile::remove(side);
    EXPECT_FALSE(load()->fromCache);
    EXPECT_EQ(cached(QStringLiteral("*.model")).size(), 1) << "what is stale goes";
}

TEST_F(ModelLoaderTest, RebuildsADamagedCacheFile)
{
    const test::FakeWorker worker(copying());
    ASSERT_TRUE(load());
    for (const QString &name : cached())
        write(cache + QLatin1Char('/') + name, "damaged");
    EXPECT_FALSE(load()->fromCache);
    EXPECT_TRUE(load()->fromCache);
    for (const QString &name : cached(QStringLiteral("*.model")))
        QFile::remove(cache + QLatin1Char('/') + name);
    EXPECT_FALSE(load()->fromCache);
}

TEST_F(ModelLoaderTest, SaysWhatIsWrongWithTheFile)
{
    const test::FakeWorker worker(copying());
    core::Progress progress;
    const ModelLoader loader(cache);
    EXPECT_EQ(loader.load(folder.filePath(QStringLiteral("none.step")), {}, progress).error().code,
              core::ErrorCode::NotFound);
    const auto directory = loader.load(folder.path(), {}, progress);
    EXPECT_EQ(directory.error().code, core::ErrorCode::Unreadable);
    EXPECT_FALSE(directory.error().sentence.isEmpty());
    EXPECT_EQ(worker.calls(), 0);
}

TEST_F(ModelLoaderTest, PassesTheWorkersErrorOnWithTheFilesName)
{
    const test::FakeWorker worker(QStringLiteral("echo partial > \"$4\"; echo '{\"error\": {\"code\": \"unsupported\", "
                                                 "\"sentence\": \"No solid.\", \"detail\": \"#12\"}}'"));
    const auto result = load();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::Unsupported);
    EXPECT_EQ(result.error().sentence, QStringLiteral("pump.step: No solid."));
    EXPECT_EQ(result.error().detail, QStringLiteral("#12"));
    EXPECT_EQ(cached(), QStringList()) << "nothing half-done stays";
}

TEST_F(ModelLoaderTest, DoesNotBelieveAWorkerThatWroteRubbish)
{
    const test::FakeWorker worker(QStringLiteral("echo rubbish > \"$4\"; echo '{\"result\": {}}'"));
    EXPECT_EQ(load().error().code, core::ErrorCode::Malformed);
    EXPECT_EQ(cached(), QStringList());
}

TEST_F(ModelLoaderTest, LoadsWithoutACacheFolder)
{
    const test::FakeWorker worker(copying());
    write(folder.filePath(QStringLiteral("cache")), "a file in the folder's place");
    const auto result = load();
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    EXPECT_FALSE(result->fromCache);
}

TEST_F(ModelLoaderTest, StopsWhereItIsCancelled)
{
    const test::FakeWorker worker(QStringLiteral("echo '{\"progress\": 0.1, \"step\": \"x\"}'; exec sleep 600"));
    std::stop_source stop;
    core::Progress progress(stop.get_token(), [&](double, const QString &step) {
        if (step == QLatin1String("x"))
            stop.request_stop();
    });
    const auto result = ModelLoader(cache).load(cad, {}, progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::Cancelled);
    EXPECT_EQ(cached(), QStringList());
}

TEST_F(ModelLoaderTest, ManyLoadsOfOneFileAtOnceAllSucceed)
{
    const test::FakeWorker worker(copying());
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { good += load().ok(); });
    }
    EXPECT_EQ(good, 8);
    EXPECT_TRUE(load()->fromCache);
    EXPECT_EQ(cached().size(), 2) << cached().join(QLatin1Char(' ')).toStdString();
}

TEST(ModelLoader, KeepsItsCacheWhereTheDesktopWantsIt)
{
    qputenv("XDG_CACHE_HOME", "/somewhere/cache");
    EXPECT_EQ(ModelLoader::defaultCacheDirectory(), QStringLiteral("/somewhere/cache/twinscope/models"));
    qunsetenv("XDG_CACHE_HOME");
}

} // namespace twinscope::geometry
