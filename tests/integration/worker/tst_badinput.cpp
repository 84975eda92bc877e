// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nestedstep.h"
#include "processes.h"
#include "workertest.h"

#include <twinscope/geometry/modelcheck.h>

#include <QDir>
#include <QFileInfo>

namespace twinscope::test {

using core::ErrorCode;

/// What goes wrong in the field, each with the sentence that helps.
class BadInput : public WorkerTest
{
protected:
    static core::WorkerLimits tight() { return {.memoryBytes = qint64(1) << 30, .time = std::chrono::seconds(60)}; }

    void expectRefused(const QString &path, ErrorCode code, const char *words)
    {
        SCOPED_TRACE(path.toStdString());
        const auto result = load(path, tight());
        ASSERT_FALSE(result) << result->model->warnings.join(u'\n').toStdString();
        EXPECT_EQ(result.error().code, code) << result.error().sentence.toStdString();
        EXPECT_TRUE(result.error().sentence.startsWith(QFileInfo(path).fileName() + QStringLiteral(": ")));
        EXPECT_TRUE(result.error().sentence.contains(QLatin1String(words))) << result.error().sentence.toStdString();
        EXPECT_EQ(processesWith(path), 0);
    }

    geometry::Model expectReadWithWarning(const QString &path, const char *words)
    {
        SCOPED_TRACE(path.toStdString());
        const auto result = load(path, tight());
        EXPECT_TRUE(result) << (result ? std::string() : result.error().sentence.toStdString());
        if (!result)
            return {};
        EXPECT_EQ(geometry::faultOf(*result->model).toStdString(), "");
        EXPECT_TRUE(result->model->warnings.join(u'\n').contains(QLatin1String(words)))
            << result->model->warnings.join(u'\n').toStdString();
        return *result->model;
    }

    QString name(const char *text) const { return QLatin1String(text); }
};

constexpr char Gltf[] = R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
    "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
    "buffers": [{"uri": "%1", "byteLength": 36}], "bufferViews": [{"buffer": 0, "byteLength": 36}],
    "accessors": [{"bufferView": 0, "componentType": 5126, "count": 3, "type": "VEC3"}]})";

TEST_F(BadInput, AnEmptyFileIsCalledEmptyWhateverItsName)
{
    for (const char *suffix : {"step", "igs", "brep", "glb", "obj", "stl", "ply", "fbx", "dae", "3mf", "off", "x"})
        expectRefused(write(QStringLiteral("empty.") + name(suffix), {}), ErrorCode::Malformed, "empty");
}

TEST_F(BadInput, ZeroBytesAreNoModel)
{
    for (const char *suffix : {"step", "igs", "brep", "glb", "obj", "stl", "ply", "fbx", "dae", "3mf", "off"})
        EXPECT_FALSE(load(write(QStringLiteral("zeros.") + name(suffix), QByteArray(100'000, '\0')), tight()))
            << suffix;
}

TEST_F(BadInput, ADocumentIsNoModel)
{
    expectRefused(write(name("letter.step"), "Dear colleagues, the pump is back.\n"), ErrorCode::Unsupported, "STEP");
    expectRefused(write(name("manual.pdf"), "%PDF-1.7\n" + QByteArray(1000, 'x')), ErrorCode::Unsupported, "STEP");
}

TEST_F(BadInput, ACutOffStepFileIsBroken)
{
    const QByteArray whole = nestedStep(2, 2);
    expectRefused(write(name("cut.step"), whole.left(300)), ErrorCode::Malformed, "broken");
    expectRefused(write(name("header.step"), "ISO-10303-21;\n"), ErrorCode::Malformed, "broken");
}

TEST_F(BadInput, TheGeneratorOfStepFilesIsSoundItself)
{
    const auto result = load(write(name("nested.step"), nestedStep(3, 4)), tight());
    ASSERT_TRUE(result) << result.error().sentence.toStdString() << result.error().detail.toStdString();
    EXPECT_EQ(result->model->instanceCount(), 64u);
    EXPECT_EQ(result->model->meshes.size(), 1u);
}

TEST_F(BadInput, AnAssemblyThatMultipliesItselfIsALimit)
{
    // 10^9 parts out of a file of 100 KiB.
    expectRefused(write(name("laughs.step"), nestedStep(9, 10)), ErrorCode::LimitExceeded, "too many parts");
}

TEST_F(BadInput, AnAssemblyThatContainsItselfIsBroken)
{
    expectRefused(write(name("loop.step"), nestedStep(3, 1, true)), ErrorCode::Malformed, "contains itself");
}

TEST_F(BadInput, CoordinatesThatAreNoNumbersCostTheirTriangles)
{
    const geometry::Model obj = expectReadWithWarning(
        write(name("nan.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nv nan 0 0\nv inf 1 0\nf 1 2 3\nf 1 2 4\nf 2 3 5\n"),
        "finite");
    EXPECT_EQ(obj.triangleCount(), 1u);
    const geometry::Model ply = expectReadWithWarning(
        write(name("nan.ply"), "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\n"
                               "property float z\nelement face 2\nproperty list uchar int vertex_indices\nend_header\n"
                               "0 0 0\n1 0 0\n0 1 0\nnan nan nan\n3 0 1 2\n3 1 2 3\n"),
        "finite");
    EXPECT_EQ(ply.triangleCount(), 1u);
}

TEST_F(BadInput, GiganticCoordinatesCostTheirTriangles)
{
    const geometry::Model model = expectReadWithWarning(
        write(name("far.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 1e30 0 0\nv 0 1e37 0\nf 1 2 3\nf 1 2 4\nf 1 4 5\n"),
        "finite");
    EXPECT_EQ(model.triangleCount(), 1u);
    EXPECT_LT(model.bounds().diagonal(), 2);
}

TEST_F(BadInput, NumbersThatAreNoneDoNoHarmInAnyFormat)
{
    constexpr char Stl[] = "solid a\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 0 1 0\n"
                           "endloop\nendfacet\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex %1 0 0\n"
                           "vertex 0 1 0\nendloop\nendfacet\nendsolid a\n";
    constexpr char Off[] = "OFF\n5 2 0\n0 0 0\n1 0 0\n0 1 0\n%1 0 0\n0 0 1\n3 0 1 2\n3 0 3 2\n";
    constexpr char Dae[] =
        R"(<?xml version="1.0"?><COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
        <library_geometries><geometry id="g"><mesh><source id="p"><float_array id="a" count="12">0 0 0 1 0 0 0 1 0 %1 0 0
        </float_array><technique_common><accessor source="#a" count="4" stride="3"><param name="X" type="float"/>
        <param name="Y" type="float"/><param name="Z" type="float"/></accessor></technique_common></source>
        <vertices id="v"><input semantic="POSITION" source="#p"/></vertices><triangles count="2">
        <input semantic="VERTEX" source="#v" offset="0"/><p>0 1 2 0 3 2</p></triangles></mesh></geometry>
        </library_geometries><library_visual_scenes><visual_scene id="s"><node><instance_geometry url="#g"/></node>
        </visual_scene></library_visual_scenes><scene><instance_visual_scene url="#s"/></scene></COLLADA>)";
    for (const auto &[file, text] : {std::pair("a.stl", Stl), std::pair("a.off", Off), std::pair("a.dae", Dae)}) {
        for (const char *number : {"nan", "1e38", "-inf", "1e999", "99999999999999999999999999999999999999999999999"}) {
            SCOPED_TRACE(file + std::string(" ") + number);
            const auto result = load(write(name(file), QString::fromLatin1(text).arg(name(number)).toUtf8()), tight());
            if (!result) {
                EXPECT_GT(result.error().sentence.size(), 30) << result.error().sentence.toStdString();
                continue;
            }
            EXPECT_EQ(geometry::faultOf(*result->model).toStdString(), "");
            EXPECT_LT(result->model->bounds().diagonal(), 1e12f);
        }
    }
}

TEST_F(BadInput, AGiganticStepFileIsASentenceOrASoundModel)
{
    QByteArray far = nestedStep(1, 1);
    far.replace("(10.,0.,0.)", "(1.E300,0.,0.)");
    const auto result = load(write(name("far.step"), far), tight());
    if (result) {
        EXPECT_EQ(geometry::faultOf(*result->model).toStdString(), "");
    } else {
        EXPECT_GT(result.error().sentence.size(), 20);
    }
}

TEST_F(BadInput, TrianglesWithoutAnAreaAreLeftOut)
{
    const geometry::Model some = expectReadWithWarning(
        write(name("flat.obj"), "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 2 0 0\nf 1 2 3\nf 1 2 4\n"), "area");
    EXPECT_EQ(some.triangleCount(), 1u);
    expectRefused(write(name("allflat.obj"), "v 0 0 0\nv 1 0 0\nv 2 0 0\nf 1 2 3\n"), ErrorCode::Malformed,
                  "no surface");
}

TEST_F(BadInput, MissingAndWrongMaterialsCostOnlyColours)
{
    constexpr char Triangle[] = "v 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl red\nf 1 2 3\n";
    expectReadWithWarning(write(name("a.obj"), QByteArray("mtllib gone.mtl\n") + Triangle), "gone.mtl");
    expectReadWithWarning(write(name("b.obj"), QByteArray("mtllib ../../../../etc/passwd\n") + Triangle), "outside");
    write(name("noise.mtl"), QByteArray("\x7f\x45\x4c\x46\0\0\xff", 7).repeated(500));
    EXPECT_TRUE(load(write(name("c.obj"), QByteArray("mtllib noise.mtl\n") + Triangle), tight()));
    write(name("textured.mtl"), "newmtl red\nKd 1 0 0\nmap_Kd /etc/passwd\nmap_Kd ../../secret.png\n");
    EXPECT_TRUE(load(write(name("d.obj"), QByteArray("mtllib textured.mtl\n") + Triangle), tight()));
}

TEST_F(BadInput, AModelReadsOnlyFilesBesideIt)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(name("secret")));
    ASSERT_TRUE(QDir(folder.path()).mkpath(name("model")));
    write(name("secret/points.bin"), QByteArray(36, 'x'));
    ASSERT_TRUE(QFile::link(folder.filePath(name("secret/points.bin")), folder.filePath(name("model/link.bin"))));
    const auto gltf = [&](const char *uri) {
        return write(name("model/a.gltf"), QString::fromLatin1(Gltf).arg(name(uri)).toUtf8());
    };
    for (const char *uri : {"../secret/points.bin", "..%2Fsecret%2Fpoints.bin", "link.bin",
                            "model/../../secret/points.bin", "..\\\\secret\\\\points.bin"})
        expectRefused(gltf(uri), ErrorCode::Refused, "outside");
    // What looks like another place of the disk or the world is looked for beside the model, like everything else.
    for (const char *uri : {"/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/points.bin", "gone.bin"})
        expectRefused(gltf(uri), ErrorCode::NotFound, "beside the model");
}

TEST_F(BadInput, ATreeWithoutEndInGltfDoesNoHarm)
{
    const QByteArray loop = R"({"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}],
        "nodes": [{"children": [1]}, {"children": [0]}]})";
    const QString path = write(name("loop.gltf"), loop);
    EXPECT_FALSE(load(path, tight()));
    EXPECT_EQ(processesWith(path), 0);
}

} // namespace twinscope::test
