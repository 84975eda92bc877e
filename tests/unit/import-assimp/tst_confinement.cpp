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

/// A triangle whose corners are in another file. DIR in the address stands for the folder above the model's.
QByteArray gltfWith(QByteArray address, const QString &directory)
{
    return R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
               "nodes": [{"mesh": 0}], "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
               "buffers": [{"uri": ")" +
           address.replace("DIR", QFile::encodeName(directory)) + R"(", "byteLength": 36}],
               "bufferViews": [{"buffer": 0, "byteLength": 36}],
               "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}]})";
}

class GltfConfinement : public Confinement, public testing::WithParamInterface<const char *>
{
protected:
    GltfConfinement()
    {
        EXPECT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("inside/parts")));
        static constexpr float corners[9] = {0, 0, 0, 1, 0, 0, 0, 1, 0};
        const QByteArray triangle(reinterpret_cast<const char *>(corners), sizeof corners);
        for (const char *name : {"secret.bin", "inside/own corners.bin", "inside/parts/corners.bin"})
            write(QString::fromLatin1(name), triangle);
        EXPECT_TRUE(QFile::link(folder.filePath(QStringLiteral("secret.bin")),
                                folder.filePath(QStringLiteral("inside/link.bin"))));
    }

    auto readWith(const QByteArray &address)
    {
        return read(write(QStringLiteral("inside/a.gltf"), gltfWith(address, folder.path())));
    }
};

class GltfInside : public GltfConfinement
{
};
class GltfOutside : public GltfConfinement
{
};

TEST_P(GltfInside, IsRead)
{
    const auto model = readWith(GetParam());
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->triangleCount(), 1u);
}

TEST_P(GltfOutside, IsRefusedWithASentence)
{
    const auto model = readWith(GetParam());
    ASSERT_FALSE(model);
    EXPECT_FALSE(model.error().sentence.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Confinement, GltfInside,
                         testing::Values("own%20corners.bin", "parts/corners.bin", "./parts/../parts/corners.bin"));
INSTANTIATE_TEST_SUITE_P(Confinement, GltfOutside,
                         testing::Values("../secret.bin", "%2e%2e/secret.bin", "..%2fsecret.bin", "%2E%2E%2Fsecret.bin",
                                         "parts/../../secret.bin", "..\\\\secret.bin", "DIR/secret.bin",
                                         "file://DIR/secret.bin", "file:DIR/secret.bin", "FILE:///DIR/secret.bin",
                                         "link.bin"));

} // namespace twinscope::test
