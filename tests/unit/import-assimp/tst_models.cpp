// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assimptest.h"

#include "testdata.h"

#include <twinscope/geometry/modelcheck.h>

namespace twinscope::test {

using geometry::Model;

class Models : public AssimpTest
{
protected:
    void SetUp() override
    {
        if (sharedData(QStringLiteral("cad")).isEmpty())
            GTEST_SKIP() << "The shared CAD files are not on this machine.";
    }
    static Model readShared(const char *name)
    {
        auto model = read(sharedData(QStringLiteral("cad/") + QString::fromLatin1(name)));
        EXPECT_TRUE(model) << name << ": " << (model ? "" : model.error().detail.toStdString());
        return model ? std::move(model).value() : Model{};
    }
};

TEST_F(Models, InstancesShareTheirMesh)
{
    const Model truck = readShared("gltf/CesiumMilkTruck.glb");
    EXPECT_GT(truck.instanceCount(), truck.meshes.size());
    EXPECT_EQ(truck.format, QStringLiteral("glTF 2.0"));
}

TEST_F(Models, NodesKeepTheirNames)
{
    const Model engine = readShared("gltf/2CylinderEngine.glb");
    EXPECT_GT(engine.nodes.size(), 30u);
    int named = 0;
    for (const auto &node : engine.nodes)
        named += !node.name.startsWith(QLatin1String("Part "));
    EXPECT_GT(named, int(engine.nodes.size()) / 2);
}

TEST_F(Models, BinaryAndTextFormsAreTheSameModel)
{
    const Model binary = readShared("gltf/2CylinderEngine.glb");
    const Model text = readShared("gltf/2CylinderEngine/glTF/2CylinderEngine.gltf");
    EXPECT_EQ(binary.triangleCount(), text.triangleCount());
    EXPECT_EQ(binary.instanceCount(), text.instanceCount());
    EXPECT_LT((binary.bounds().max - text.bounds().max).length(), 1e-3f * binary.bounds().diagonal());
    EXPECT_EQ(text.files.size(), 1);
    EXPECT_EQ(binary.files.size(), 0);
    const Model ascii = readShared("assimp/STL/Spider_ascii.stl");
    EXPECT_EQ(ascii.triangleCount(), readShared("assimp/STL/Spider_binary.stl").triangleCount());
}

TEST_F(Models, MaterialsAndPaintBecomeRanges)
{
    const Model spider = readShared("assimp/OBJ/spider.obj");
    EXPECT_GT(spider.meshes.size(), 1u);
    const Model painted = readShared("gltf/BoxVertexColors.gltf");
    ASSERT_EQ(painted.meshes.size(), 1u);
    EXPECT_GT(painted.meshes[0].levels[0].ranges.size(), 1u);
    EXPECT_LE(painted.meshes[0].levels[0].ranges.size(), 64u);
}

TEST_F(Models, StlTrianglesShareVerticesAndAreSmoothedByTheirAngle)
{
    const Model propeller = readShared("occt/propeller.stl");
    ASSERT_EQ(propeller.meshes.size(), 1u);
    EXPECT_LT(propeller.meshes[0].positions.size(), 2 * propeller.meshes[0].triangles());
}

TEST_F(Models, PointsAreNoModel)
{
    const auto points = read(sharedData(QStringLiteral("cad/assimp/PLY/points.ply")));
    ASSERT_FALSE(points);
    EXPECT_EQ(points.error().code, core::ErrorCode::Malformed);
    EXPECT_TRUE(points.error().sentence.contains(QStringLiteral("surface")));
}

TEST_F(Models, InfiniteAndBadPartsAreLeftOutWithAWarning)
{
    const auto infinite =
        read(sharedData(QStringLiteral("cad/odd/assimp/glTF2/BoxWithInfinites-glTF-Binary/BoxWithInfinites.glb")));
    if (infinite) {
        EXPECT_EQ(geometry::faultOf(*infinite).toStdString(), "");
        EXPECT_FALSE(infinite->warnings.isEmpty());
    } else {
        EXPECT_FALSE(infinite.error().sentence.isEmpty());
    }
    const Model bad = readShared("odd/assimp/glTF2/BoxBadNormals-glTF-Binary/BoxBadNormals.glb");
    EXPECT_EQ(geometry::faultOf(bad).toStdString(), "");
    EXPECT_EQ(bad.triangleCount(), 12u);
}

class SmallModels : public AssimpTest
{
};

TEST_F(SmallModels, LinesAndFlatTrianglesAreLeftOutWithAWarning)
{
    const auto model =
        read(write(QStringLiteral("a.obj"), TriangleObj + QByteArray("v 4 0 0\nl 1 2\nf 1 1 2\nf 1 2 2\n")));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->triangleCount(), 1u);
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("without an area")));
}

TEST_F(SmallModels, NotANumberIsLeftOutWithAWarning)
{
    const auto model = read(write(QStringLiteral("a.ply"), "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\n"
                                                           "property float y\nproperty float z\nelement face 2\n"
                                                           "property list uchar int vertex_indices\nend_header\n"
                                                           "0 0 0\n1 0 0\n0 1 0\n1e30 1 1\n3 0 1 2\n3 1 2 3\n"));
    ASSERT_TRUE(model) << model.error().detail.toStdString();
    EXPECT_EQ(model->triangleCount(), 1u);
    EXPECT_TRUE(warnsOf(*model, QStringLiteral("finite")));
    EXPECT_LT(model->bounds().diagonal(), 2);
}

TEST_F(SmallModels, ConcavePolygonsKeepTheirArea)
{
    const auto model =
        read(write(QStringLiteral("a.obj"), "v 0 0 0\nv 2 0 0\nv 2 2 0\nv 1 0.5 0\nv 0 2 0\nf 1 2 3 4 5\n"));
    ASSERT_TRUE(model);
    double area = 0;
    const auto &mesh = model->meshes.at(0);
    for (size_t i = 0; i < mesh.levels[0].indices.size(); i += 3) {
        const auto at = [&](size_t corner) { return mesh.positions[mesh.levels[0].indices[i + corner]]; };
        area += 0.5 * double(QVector3D::crossProduct(at(1) - at(0), at(2) - at(0)).z());
    }
    EXPECT_NEAR(area, 2.5, 1e-4);
}

TEST_F(SmallModels, TheRootIsNamedAfterTheFileWhereItHasNoName)
{
    const auto model =
        read(write(QStringLiteral("Pump 7.stl"), "solid\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\n"
                                                 "vertex 1 0 0\nvertex 0 1 0\nendloop\nendfacet\nendsolid\n"));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->nodes[0].name, QStringLiteral("Pump 7"));
}

TEST_F(SmallModels, AWrongSuffixDoesNotMatter)
{
    const auto model = read(write(QStringLiteral("a.stl"), TriangleObj));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->format, QStringLiteral("OBJ"));
}

TEST_F(SmallModels, GltfColoursAreLinear)
{
    const auto model = read(write(
        QStringLiteral("a.gltf"),
        R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0, "name": "Fan"}],
            "materials": [{"name": "m", "pbrMetallicRoughness": {"baseColorFactor": [0.25, 1, 0, 1]}}],
            "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "material": 0}]}],
            "buffers": [{"uri": "data:application/octet-stream;base64,AAAAAAAAAAAAAAAAAACAPwAAAAAAAAAAAAAAAAAAgD8AAAAA", "byteLength": 36}],
            "bufferViews": [{"buffer": 0, "byteLength": 36}],
            "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3", "min": [0,0,0], "max": [1,1,0]}]})"));
    ASSERT_TRUE(model) << model.error().detail.toStdString();
    EXPECT_EQ(model->meshes[0].levels[0].ranges[0].colour, 0xff89ff00);
    EXPECT_NEAR(model->bounds().max.z(), 1, 1e-5) << "Y is up in glTF";
}

} // namespace twinscope::test
