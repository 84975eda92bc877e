// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processes.h"
#include "workertest.h"

#include <twinscope/geometry/modelcheck.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace twinscope::test {

using core::ErrorCode;

class HostileFiles : public WorkerTest
{
protected:
    void SetUp() override
    {
        odd = sharedData(QStringLiteral("cad/odd"));
        if (odd.isEmpty())
            GTEST_SKIP() << "The shared CAD files are not on this machine.";
    }

    /// Whatever the file, this process goes on and either has a sound model or can say why not.
    void expectNoHarm(const QString &path)
    {
        SCOPED_TRACE(path.toStdString());
        const auto result = load(path, {.memoryBytes = qint64(1) << 30, .time = std::chrono::seconds(60)});
        if (result) {
            EXPECT_EQ(geometry::faultOf(*result->model).toStdString(), "");
        } else {
            EXPECT_GT(result.error().sentence.size(), QFileInfo(path).fileName().size() + 10);
        }
        EXPECT_EQ(processesWith(path), 0);
    }

    QString odd;
};

TEST_F(HostileFiles, CostTheirImportAndNothingElse)
{
    int files = 0;
    for (QDirIterator it(odd, QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files)
        expectNoHarm(it.next());
    EXPECT_GT(files, 40);
}

TEST_F(HostileFiles, CutOffFilesDoNoHarmEither)
{
    for (const char *name : {"gltf/2CylinderEngine.glb", "assimp/FBX/spider.fbx", "assimp/Collada/duck.dae",
                             "assimp/STL/Spider_binary.stl", "assimp/PLY/cube_binary.ply", "3mf/heartgears.3mf",
                             "cax_if_occt_import_js/cax-if/as1-oc-214.stp", "occt/bearing.iges", "occt/Motor-c.brep"}) {
        QFile file(sharedData(QStringLiteral("cad/") + QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        const QByteArray half = file.read(file.size() * 6 / 10);
        expectNoHarm(write(QFileInfo(file).fileName(), half));
    }
}

TEST_F(HostileFiles, ACountThatNoMemoryHoldsIsAnError)
{
    const auto result = load(odd + QStringLiteral("/assimp/invalid/OutOfMemory.off"),
                             {.memoryBytes = qint64(1) << 30, .time = std::chrono::seconds(60)});
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().code == ErrorCode::LimitExceeded || result.error().code == ErrorCode::Malformed)
        << result.error().sentence.toStdString();
}

} // namespace twinscope::test
