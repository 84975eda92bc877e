// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workertest.h"

#include <twinscope/core/workerprocess.h>
#include <twinscope/geometry/modelcache.h>

#include <QDir>
#include <QJsonArray>

#include <thread>

namespace twinscope::test {

using core::ErrorCode;

class Import : public WorkerTest
{
protected:
    core::Result<QJsonObject> run(const QStringList &arguments)
    {
        core::Progress progress;
        return core::WorkerProcess::run(arguments, limits(), progress);
    }

    static QString shared(const char *name) { return sharedData(QStringLiteral("cad/") + QString::fromLatin1(name)); }

    QString out = folder.filePath(QStringLiteral("out.model"));
};

TEST_F(Import, DescribesWhatItWrote)
{
    const QString path = write(QStringLiteral("a.obj"), "mtllib a.mtl\nv 0 0 0\nv 2 0 0\nv 0 3 0\nf 1 2 3\n");
    const auto result = run({QStringLiteral("import"), path, QStringLiteral("--out"), out});
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ((*result)[QStringLiteral("format")].toString(), QStringLiteral("OBJ"));
    EXPECT_EQ((*result)[QStringLiteral("importer")].toString(), QStringLiteral("assimp"));
    EXPECT_EQ((*result)[QStringLiteral("parts")].toInt(), 1);
    EXPECT_EQ((*result)[QStringLiteral("instances")].toInt(), 1);
    EXPECT_EQ((*result)[QStringLiteral("triangles")].toInt(), 1);
    EXPECT_EQ((*result)[QStringLiteral("bounds")].toObject()[QStringLiteral("max")].toArray(), (QJsonArray{2, 3, 0}));
    EXPECT_FALSE((*result)[QStringLiteral("warnings")].toArray().isEmpty());
    const QJsonObject dependency = (*result)[QStringLiteral("dependencies")].toArray().first().toObject();
    EXPECT_TRUE(dependency[QStringLiteral("path")].toString().endsWith(QStringLiteral("/a.mtl")));
    EXPECT_EQ(dependency[QStringLiteral("hash")].toString(), QString());
    EXPECT_TRUE(geometry::readModelCache(out));
}

TEST_F(Import, AddsLevelsOfDetail)
{
    const QString path = shared("assimp/STL/Spider_binary.stl");
    if (path.isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
    const auto result = load(path);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    const auto &mesh = result->model->meshes.at(0);
    EXPECT_GE(mesh.levels.size(), 3u);
    EXPECT_LE(mesh.triangles(int(mesh.levels.size()) - 1), 60u);
}

TEST_F(Import, KnowsFilesByTheirContent)
{
    const QString path = shared("gltf/2CylinderEngine.glb");
    if (path.isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
    const QString disguised = folder.filePath(QStringLiteral("engine.step"));
    ASSERT_TRUE(QFile::copy(path, disguised));
    const auto result = load(disguised);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ(result->model->format, QStringLiteral("glTF 2.0"));
}

TEST_F(Import, ReadsAgainWhenAMaterialFileChanges)
{
    const QString path = write(QStringLiteral("a.obj"), "mtllib a.mtl\nusemtl m\nv 0 0 0\nv 2 0 0\nv 0 3 0\nf 1 2 3\n");
    const auto colour = [&] {
        const auto result = load(path);
        return result ? result->model->meshes.at(0).levels.at(0).ranges[0].colour : 1;
    };
    write(QStringLiteral("a.mtl"), "newmtl m\nKd 1 0 0\n");
    EXPECT_EQ(colour(), 0xffff0000);
    EXPECT_TRUE(load(path)->fromCache);
    write(QStringLiteral("a.mtl"), "newmtl m\nKd 0 0 1\n");
    EXPECT_EQ(colour(), 0xff0000ff);
}

TEST_F(Import, TwoProcessesMayImportTheSameFileAtOnce)
{
    const QString path = write(QStringLiteral("a.obj"), "v 0 0 0\nv 2 0 0\nv 0 3 0\nf 1 2 3\n");
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&] { good += load(path).ok(); });
    }
    EXPECT_EQ(good, 3);
    EXPECT_TRUE(load(path)->fromCache);
    EXPECT_EQ(QDir(cache()).entryList({QStringLiteral("*.part*")}, QDir::Files), QStringList());
}

TEST_F(Import, ReadsNumbersWithAPointWhateverTheLanguage)
{
    qputenv("LC_NUMERIC", "cs_CZ.UTF-8");
    const auto result = load(write(QStringLiteral("a.obj"), "v 0 0 0\nv 2.5 0 0\nv 0 3.5 0\nf 1 2 3\n"));
    qunsetenv("LC_NUMERIC");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->model->bounds().max, QVector3D(2.5f, 3.5f, 0));
}

TEST_F(Import, SaysThatItDoesNotKnowAFile)
{
    const auto result = load(write(QStringLiteral("a.txt"), "Dear colleagues, the pump is back.\n"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(result.error().sentence.contains(QStringLiteral("glTF"))) << "names what it would take";
    EXPECT_EQ(load(write(QStringLiteral("a.step"), {})).error().code, ErrorCode::Malformed);
}

TEST_F(Import, SaysHowItIsToBeCalled)
{
    const QString path = write(QStringLiteral("a.obj"), "v 0 0 0\n");
    const QStringList good{QStringLiteral("import"), path, QStringLiteral("--out"), out};
    for (const QStringList &arguments :
         {QStringList{}, QStringList{QStringLiteral("dance")}, QStringList{QStringLiteral("import")},
          QStringList{QStringLiteral("import"), path},
          good + QStringList{QStringLiteral("--detail"), QStringLiteral("superb")},
          good + QStringList{QStringLiteral("--unit"), QStringLiteral("furlong")},
          good + QStringList{QStringLiteral("--unit"), QStringLiteral("-1")},
          good + QStringList{QStringLiteral("--no-such-thing")}}) {
        const auto result = run(arguments);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument) << arguments.join(QLatin1Char(' ')).toStdString();
        EXPECT_TRUE(result.error().sentence.contains(QStringLiteral("import FILE")));
    }
}

} // namespace twinscope::test
