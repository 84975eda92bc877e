// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimptest.h"

#include <QDir>
#include <QFileInfo>

namespace twinscope::test {

class Confinement : public AssimpTest
{
protected:
    static QByteArray objWith(const QByteArray &materials)
    {
        return "mtllib " + materials + "\nusemtl red\n" + TriangleObj;
    }
    static constexpr char RedMtl[] = "newmtl red\nKd 1 0 0\n";
};

TEST_F(Confinement, ReadsWhatLiesBesideTheModelAndTellsSo)
{
    const QString side = write(QStringLiteral("colours.mtl"), RedMtl);
    const auto model = read(write(QStringLiteral("a.obj"), objWith("colours.mtl")));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->meshes[0].levels[0].ranges[0].colour, 0xffff0000);
    EXPECT_EQ(model->files, QStringList{QFileInfo(side).canonicalFilePath()});
}

TEST_F(Confinement, ReadsBelowTheModelsFolderWithAnyKindOfSlash)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("parts")));
    write(QStringLiteral("parts/colours.mtl"), RedMtl);
    const auto model = read(write(QStringLiteral("a.obj"), objWith("parts\\colours.mtl")));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->meshes[0].levels[0].ranges[0].colour, 0xffff0000);
}

TEST_F(Confinement, TellsOfASideFileThatIsMissing)
{
    const auto model = read(write(QStringLiteral("a.obj"), objWith("colours.mtl")));
    ASSERT_TRUE(model);
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("colours.mtl")));
    EXPECT_EQ(QFileInfo(model->files.value(0)).fileName(), QStringLiteral("colours.mtl"))
        << "its appearance has to be noticed";
    EXPECT_EQ(model->warnings.join(QLatin1Char(' ')).count(QStringLiteral("missing")), 1);
}

class Escape : public Confinement, public testing::WithParamInterface<const char *>
{
};

TEST_P(Escape, IsRefusedWithAWarning)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("inside")));
    const QString secret = write(QStringLiteral("secret.mtl"), RedMtl);
    ASSERT_TRUE(QFile::link(secret, folder.filePath(QStringLiteral("inside/link.mtl"))));
    const auto model = read(write(QStringLiteral("inside/a.obj"), objWith(GetParam())));
    ASSERT_TRUE(model);
    EXPECT_NE(model->meshes[0].levels[0].ranges[0].colour, 0xffff0000);
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("outside its folder")))
        << model->warnings.join(QLatin1Char('\n')).toStdString();
    EXPECT_FALSE(model->files.contains(QFileInfo(secret).canonicalFilePath()));
}

INSTANTIATE_TEST_SUITE_P(Confinement, Escape,
                         testing::Values("../secret.mtl", "..\\secret.mtl", "./x/../../secret.mtl", "link.mtl",
                                         "%2e%2e/secret.mtl"));

TEST_F(Confinement, AnAbsolutePathLeadsNowhere)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("inside")));
    const QString secret = write(QStringLiteral("secret.mtl"), RedMtl);
    const auto model = read(write(QStringLiteral("inside/a.obj"), objWith(QFile::encodeName(secret))));
    ASSERT_TRUE(model);
    EXPECT_NE(model->meshes[0].levels[0].ranges[0].colour, 0xffff0000);
    EXPECT_FALSE(model->files.contains(QFileInfo(secret).canonicalFilePath()));
}

TEST_F(Confinement, HoldsForGltfBuffers)
{
    write(QStringLiteral("secret.bin"), QByteArray(36, '\0'));
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("inside")));
    const auto model = read(write(QStringLiteral("inside/a.gltf"),
                                  R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
                                      "nodes": [{"mesh": 0}], "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
                                      "buffers": [{"uri": "../secret.bin", "byteLength": 36}],
                                      "bufferViews": [{"buffer": 0, "byteLength": 36}],
                                      "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}]})"));
    EXPECT_FALSE(model);
}

} // namespace twinscope::test
