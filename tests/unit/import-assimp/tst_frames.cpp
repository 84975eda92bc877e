// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimptest.h"
#include "fileframe.h"

#include "testdata.h"

namespace twinscope::test {

using geometry::Bounds;
using geometry::Model;

class Frames : public AssimpTest
{
protected:
    /// Collada with a triangle whose corners lie 1, 2 and 3 units out on x, y and z.
    QString collada(const QByteArray &asset)
    {
        return write(
            QStringLiteral("a.dae"),
            "<?xml version=\"1.0\"?>"
            "<COLLADA xmlns=\"http://www.collada.org/2005/11/COLLADASchema\" version=\"1.4.1\"><asset>" +
                asset +
                "</asset>"
                "<library_geometries><geometry id=\"g\"><mesh>"
                "<source id=\"p\"><float_array id=\"pa\" count=\"9\">1 0 0 0 2 0 0 0 3</float_array><technique_common>"
                "<accessor source=\"#pa\" count=\"3\" stride=\"3\"><param name=\"X\" type=\"float\"/>"
                "<param name=\"Y\" type=\"float\"/><param name=\"Z\" "
                "type=\"float\"/></accessor></technique_common></source>"
                "<vertices id=\"v\"><input semantic=\"POSITION\" source=\"#p\"/></vertices>"
                "<triangles count=\"1\"><input semantic=\"VERTEX\" source=\"#v\" offset=\"0\"/><p>0 1 2</p></triangles>"
                "</mesh></geometry></library_geometries>"
                "<library_visual_scenes><visual_scene id=\"s\"><node id=\"n\" name=\"Tip\"><translate>10 0 "
                "0</translate>"
                "<instance_geometry url=\"#g\"/></node></visual_scene></library_visual_scenes>"
                "<scene><instance_visual_scene url=\"#s\"/></scene></COLLADA>");
    }

    static void expectBounds(const Model &model, const QVector3D &min, const QVector3D &max)
    {
        const Bounds bounds = model.bounds();
        EXPECT_LT((bounds.min - min).length(), 1e-4f)
            << bounds.min.x() << ' ' << bounds.min.y() << ' ' << bounds.min.z();
        EXPECT_LT((bounds.max - max).length(), 1e-4f)
            << bounds.max.x() << ' ' << bounds.max.y() << ' ' << bounds.max.z();
    }
};

TEST_F(Frames, ColladaTellsItsUnitAndItsUpAxis)
{
    const auto z = read(collada("<unit name=\"inch\" meter=\"0.0254\"/><up_axis>Z_UP</up_axis>"));
    ASSERT_TRUE(z) << z.error().detail.toStdString();
    EXPECT_EQ(z->unit, QStringLiteral("[in_i]"));
    expectBounds(*z, {0.254f, 0, 0}, {0.2794f, 0.0508f, 0.0762f});
    const auto y = read(collada("<unit meter=\"0.01\"/><up_axis>Y_UP</up_axis>"));
    ASSERT_TRUE(y);
    EXPECT_EQ(y->unit, QStringLiteral("cm"));
    expectBounds(*y, {0.1f, -0.03f, 0}, {0.11f, 0, 0.02f});
    const auto x = read(collada("<up_axis>X_UP</up_axis>"));
    ASSERT_TRUE(x);
    EXPECT_EQ(x->unit, QStringLiteral("m"));
    expectBounds(*x, {-2, -3, 10}, {0, 0, 11});
}

TEST_F(Frames, MeshesAreInMetresInTheirOwnFrame)
{
    const auto model = read(collada("<unit meter=\"0.001\"/><up_axis>Z_UP</up_axis>"));
    ASSERT_TRUE(model);
    EXPECT_LT((model->meshes.at(0).bounds.max - QVector3D(0.001f, 0.002f, 0.003f)).length(), 1e-6f);
}

TEST_F(Frames, StlIsTakenAsMillimetresAndSaysSo)
{
    const QString path =
        write(QStringLiteral("a.stl"), "solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\n"
                                       "vertex 1000 0 0\nvertex 0 1000 0\nendloop\nendfacet\nendsolid a\n");
    const auto model = read(path);
    ASSERT_TRUE(model);
    EXPECT_EQ(model->unit, QString());
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("millimetres")));
    expectBounds(*model, {0, 0, 0}, {1, 1, 0});
    const auto told = read(path, {.unitOverride = 0.01});
    ASSERT_TRUE(told);
    EXPECT_FALSE(warnsOf(*told, QStringLiteral("unit")));
    expectBounds(*told, {0, 0, 0}, {10, 10, 0});
}

TEST_F(Frames, ObjIsTakenAsMetresWithZUpUnlessTold)
{
    const QString path = write(QStringLiteral("a.obj"), TriangleObj + QByteArray("v 0 5 0\nf 1 2 4\nf 2 3 4\n"));
    const auto model = read(path);
    ASSERT_TRUE(model);
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("metres")));
    EXPECT_NEAR(model->bounds().max.z(), 2, 1e-5);
    const auto turned = read(path, {.up = geometry::ImportSettings::Up::Y});
    ASSERT_TRUE(turned);
    EXPECT_NEAR(turned->bounds().max.z(), 5, 1e-5);
}

struct Expected
{
    const char *file;
    const char *unit;
    double diagonal; ///< metres
};

class KnownSizes : public testing::TestWithParam<Expected>
{
};

TEST_P(KnownSizes, ComeOutInMetres)
{
    const QString path = sharedData(QString::fromLatin1(GetParam().file));
    if (path.isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
    core::Progress progress;
    const auto model = assimp::AssimpImporter().read(path, {}, progress);
    ASSERT_TRUE(model) << model.error().detail.toStdString();
    EXPECT_EQ(model->unit.toStdString(), GetParam().unit);
    EXPECT_NEAR(model->bounds().diagonal(), GetParam().diagonal, 1e-2 * GetParam().diagonal);
}

// The duck is the same in both files: centimetres in one, metres in the other.
INSTANTIATE_TEST_SUITE_P(Frames, KnownSizes,
                         testing::Values(Expected{"cad/gltf/BoxVertexColors.gltf", "m", 1.73205},
                                         Expected{"cad/3mf/box.3mf", "mm", 0.0374166},
                                         Expected{"cad/gltf/Duck.gltf", "m", 2.53762},
                                         Expected{"cad/assimp/Collada/duck.dae", "cm", 2.53762}));

} // namespace twinscope::test
