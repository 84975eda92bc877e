// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "coordinates.h"
#include "occtimporter.h"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_Transform.hxx>
#include <BRepPrimAPI_MakeBox.hxx>
#include <BRepPrimAPI_MakeCylinder.hxx>
#include <BRepPrimAPI_MakeSphere.hxx>
#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <BinTools.hxx>
#include <Geom2d_Curve.hxx>
#include <Geom_CylindricalSurface.hxx>
#include <Geom_Plane.hxx>
#include <IGESControl_Writer.hxx>
#include <STEPControl_Writer.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Compound.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Shell.hxx>
#include <gp_Ax2.hxx>

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <limits>

using namespace twinscope;
using geometry::Model;

namespace {

TopoDS_Shape compound(const std::vector<TopoDS_Shape> &shapes)
{
    TopoDS_Compound result;
    const BRep_Builder builder;
    builder.MakeCompound(result);
    for (const TopoDS_Shape &shape : shapes)
        builder.Add(result, shape);
    return result;
}

/// A plane without any edge: nothing can be meshed of it.
TopoDS_Shape endlessFace()
{
    TopoDS_Face face;
    BRep_Builder().MakeFace(face, new Geom_Plane(gp::XOY()), 1e-7);
    return face;
}

TopoDS_Shape endlessShell()
{
    TopoDS_Shell shell;
    const BRep_Builder builder;
    builder.MakeShell(shell);
    builder.Add(shell, endlessFace());
    return shell;
}

TopoDS_Shape placed(const TopoDS_Shape &shape, const gp_Trsf &trsf)
{
    return shape.Located(TopLoc_Location(trsf), false);
}

gp_Trsf mirroredAtX()
{
    gp_Trsf trsf;
    trsf.SetMirror(gp_Ax2(gp::Origin(), gp::DX()));
    return trsf;
}

gp_Trsf moved(double x, double y, double z)
{
    gp_Trsf trsf;
    trsf.SetTranslation(gp_Vec(x, y, z));
    return trsf;
}

/// As some programs write it: its edges know their curves in space only.
TopoDS_Shape cylinderWithoutParameterCurves()
{
    const TopoDS_Shape cylinder = BRepPrimAPI_MakeCylinder(5, 20).Shape();
    const BRep_Builder builder;
    for (TopExp_Explorer face(cylinder, TopAbs_FACE); face.More(); face.Next()) {
        for (TopExp_Explorer edge(face.Current(), TopAbs_EDGE); edge.More(); edge.Next())
            builder.UpdateEdge(TopoDS::Edge(edge.Current()), Handle(Geom2d_Curve)(), TopoDS::Face(face.Current()),
                               1e-7);
    }
    return cylinder;
}

class Shapes : public testing::Test
{
protected:
    core::Result<Model> read(const QString &path, const geometry::ImportSettings &settings = {})
    {
        core::Progress progress;
        return importer.read(path, settings, progress);
    }

    core::Result<Model> readText(const TopoDS_Shape &shape, const geometry::ImportSettings &settings = {})
    {
        const QString path = folder.filePath(QStringLiteral("shape.brep"));
        EXPECT_TRUE(BRepTools::Write(shape, path.toUtf8().constData()));
        return read(path, settings);
    }

    QString write(const char *name, const QByteArray &content)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir folder;
    occt::OcctImporter importer;
};

/// Every triangle looks to the side its vertex normals look to, in the world.
void expectOutward(const Model &model)
{
    for (size_t n = 0; n < model.nodes.size(); ++n) {
        if (model.nodes[n].mesh < 0)
            continue;
        const geometry::Mesh &mesh = model.meshes[size_t(model.nodes[n].mesh)];
        const QMatrix4x4 world = model.worldTransform(int(n));
        EXPECT_GT(world.determinant(), 0);
        const auto &indices = mesh.levels.front().indices;
        for (size_t i = 0; i + 2 < indices.size(); i += 3) {
            const QVector3D a = world.map(mesh.positions[indices[i]]), b = world.map(mesh.positions[indices[i + 1]]),
                            c = world.map(mesh.positions[indices[i + 2]]);
            const QVector3D normal = world.mapVector(mesh.normals[indices[i]]);
            EXPECT_GT(QVector3D::dotProduct(QVector3D::crossProduct(b - a, c - a), normal), 0);
        }
    }
}

} // namespace

TEST_F(Shapes, ManyFacesBringACoarseModelFirst)
{
    TopoDS_Compound rods;
    BRep_Builder builder;
    builder.MakeCompound(rods);
    for (int i = 0; i < 600; ++i)
        builder.Add(rods, BRepPrimAPI_MakeCylinder(gp_Ax2(gp_Pnt(30 * i, 0, 0), gp::DZ()), 10, 50).Shape());
    const QString path = folder.filePath(QStringLiteral("rods.brep"));
    ASSERT_TRUE(BRepTools::Write(rods, path.toUtf8().constData()));
    core::Progress progress;
    std::vector<Model> coarse;
    const auto model = importer.read(path, {}, progress, [&](Model first) { coarse.push_back(std::move(first)); });
    ASSERT_TRUE(model);
    ASSERT_EQ(coarse.size(), 1u);
    EXPECT_EQ(coarse[0].nodePaths(), model->nodePaths());
    EXPECT_LT(coarse[0].triangleCount(), model->triangleCount());
    EXPECT_LT((coarse[0].bounds().max - model->bounds().max).length(), 0.01f * model->bounds().diagonal());
}

TEST_F(Shapes, MillimetresBecomeMetres)
{
    const auto model = readText(BRepPrimAPI_MakeBox(100, 200, 300).Shape());
    ASSERT_TRUE(model);
    EXPECT_LT((model->bounds().max - QVector3D(0.1f, 0.2f, 0.3f)).length(), 1e-6f);
    EXPECT_EQ(model->triangleCount(), 12u);
    EXPECT_EQ(model->unit, QString());
}

TEST_F(Shapes, TheBinaryFormReadsLikeTheText)
{
    const TopoDS_Shape shape = BRepPrimAPI_MakeCylinder(10, 50).Shape();
    const QString path = folder.filePath(QStringLiteral("shape.bin"));
    ASSERT_TRUE(BinTools::Write(shape, path.toUtf8().constData()));
    const auto binary = read(path);
    const auto text = readText(shape);
    ASSERT_TRUE(binary && text);
    EXPECT_EQ(binary->format, QStringLiteral("BREP"));
    EXPECT_EQ(binary->triangleCount(), text->triangleCount());
}

TEST_F(Shapes, ofABinaryFileThatAreNoPlaceAreNamedAndLeftOut)
{
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
    const TopoDS_Shape sound = BRepPrimAPI_MakeBox(10, 20, 30).Shape();
    for (const double bad : {nan, infinite, 1e300}) {
        const TopoDS_Shape box = BRepPrimAPI_MakeBox(gp_Pnt(50, 0, 0), 10, 20, 30).Shape();
        BRep_Builder().UpdateVertex(TopoDS::Vertex(TopExp_Explorer(box, TopAbs_VERTEX).Current()), {bad, 0, 0}, 1e-7);
        const TopoDS_Shape rod = BRepPrimAPI_MakeCylinder(10, 50).Shape();
        for (TopExp_Explorer face(rod, TopAbs_FACE); face.More(); face.Next()) {
            const auto surface = BRep_Tool::Surface(TopoDS::Face(face.Current()));
            if (const auto round = Handle(Geom_CylindricalSurface)::DownCast(surface))
                round->SetRadius(bad);
        }
        const QString path = folder.filePath(QStringLiteral("shapes.bin"));
        ASSERT_TRUE(BinTools::Write(compound({sound, box, rod}), path.toUtf8().constData()));
        const auto model = read(path);
        ASSERT_TRUE(model) << bad << ": " << model.error().sentence.toStdString();
        EXPECT_EQ(model->meshes.size(), 1u) << bad;
        EXPECT_TRUE(model->warnings.join(u'\n').contains(QStringLiteral("Left out"))) << bad;
        ASSERT_TRUE(BinTools::Write(box, path.toUtf8().constData()));
        EXPECT_FALSE(read(path)) << bad;
    }
}

TEST_F(Shapes, NormalsAreThoseOfTheSurface)
{
    const auto model = readText(BRepPrimAPI_MakeSphere(100).Shape());
    ASSERT_TRUE(model);
    const geometry::Mesh &mesh = model->meshes.front();
    ASSERT_FALSE(mesh.positions.empty());
    for (size_t i = 0; i < mesh.positions.size(); ++i)
        EXPECT_LT((mesh.normals[i] - mesh.positions[i].normalized()).length(), 1e-3f);
    expectOutward(*model);
}

TEST_F(Shapes, HardEdgesShareNoVertices)
{
    const auto model = readText(BRepPrimAPI_MakeBox(10, 10, 10).Shape());
    ASSERT_TRUE(model);
    EXPECT_EQ(model->meshes.front().positions.size(), 24u);
}

TEST_F(Shapes, OccurrencesShareOneMesh)
{
    const TopoDS_Shape box = BRepPrimAPI_MakeBox(10, 10, 10).Shape();
    const auto model = readText(compound({box, placed(box, moved(50, 0, 0)), placed(box, moved(0, 50, 0))}));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->meshes.size(), 1u);
    EXPECT_EQ(model->instanceCount(), 3u);
    EXPECT_LT((model->bounds().max - QVector3D(0.06f, 0.06f, 0.01f)).length(), 1e-6f);
}

TEST_F(Shapes, AMirroredOccurrenceIsMirroredAndStillLooksOutward)
{
    const TopoDS_Shape cylinder = placed(BRepPrimAPI_MakeCylinder(10, 50).Shape(), moved(30, 0, 0));
    const auto model = readText(compound({cylinder, placed(compound({cylinder}), mirroredAtX())}));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), 2u);
    EXPECT_NEAR(model->bounds().min.x(), -0.04f, 1e-4f);
    EXPECT_NEAR(model->bounds().max.x(), 0.04f, 1e-4f);
    expectOutward(*model);
}

TEST_F(Shapes, AScaledOccurrenceIsScaled)
{
    gp_Trsf twice;
    twice.SetScale(gp::Origin(), 2);
    const TopoDS_Shape box = BRepPrimAPI_MakeBox(10, 10, 10).Shape();
    const auto model = readText(compound({box, placed(box, moved(100, 0, 0) * twice)}));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->meshes.size(), 1u);
    EXPECT_LT((model->bounds().max - QVector3D(0.12f, 0.02f, 0.02f)).length(), 1e-6f);
}

TEST_F(Shapes, APartThatCannotBeMeshedIsNamedAndLeftOut)
{
    const auto model = readText(compound({BRepPrimAPI_MakeBox(10, 10, 10).Shape(), endlessShell()}));
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->instanceCount(), 1u);
    EXPECT_EQ(model->triangleCount(), 12u);
    ASSERT_EQ(model->warnings.size(), 2) << model->warnings.join(u'\n').toStdString(); // the other tells of the unit
    EXPECT_TRUE(model->warnings.at(1).startsWith(QStringLiteral("Left out"))) << model->warnings.at(1).toStdString();
    EXPECT_TRUE(model->warnings.at(1).contains(QStringLiteral("“shape”")));
}

TEST_F(Shapes, APartThatCannotBeMeshedAsItIsIsRepaired)
{
    const auto model = readText(cylinderWithoutParameterCurves());
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_FALSE(model->warnings.join(u' ').contains(QStringLiteral("missing")));
    EXPECT_NEAR(double(model->bounds().max.z()), 0.02, 1e-6);
    EXPECT_NEAR(double(model->bounds().max.x()), 0.005, 1e-4);
    const auto whole = readText(BRepPrimAPI_MakeCylinder(5, 20).Shape());
    ASSERT_TRUE(whole);
    EXPECT_EQ(model->triangleCount(), whole->triangleCount());
}

TEST_F(Shapes, AFaceThatCannotBeMeshedCostsOnlyItself)
{
    TopoDS_Shell shell;
    const BRep_Builder builder;
    builder.MakeShell(shell);
    for (TopExp_Explorer face(BRepPrimAPI_MakeBox(10, 10, 10).Shape(), TopAbs_FACE); face.More(); face.Next())
        builder.Add(shell, face.Current());
    builder.Add(shell, endlessFace());
    const auto model = readText(shell);
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->triangleCount(), 12u);
    EXPECT_TRUE(model->warnings.join(u' ').contains(QStringLiteral("faces missing")));
}

TEST_F(Shapes, FreeEdgesAreCountedNotShown)
{
    const TopoDS_Shape edge = BRepBuilderAPI_MakeEdge(gp_Pnt(0, 0, 0), gp_Pnt(500, 0, 0)).Shape();
    const auto model = readText(compound({BRepPrimAPI_MakeBox(10, 10, 10).Shape(), edge, edge}));
    ASSERT_TRUE(model);
    EXPECT_TRUE(model->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("(2)")));
    EXPECT_LT(model->bounds().max.x(), 0.1f);
}

TEST_F(Shapes, NothingButEdgesIsAnError)
{
    const auto model = readText(BRepBuilderAPI_MakeEdge(gp_Pnt(0, 0, 0), gp_Pnt(500, 0, 0)).Shape());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, core::ErrorCode::Unsupported);
}

TEST_F(Shapes, TheUnitMayBeOverridden)
{
    const auto model = readText(BRepPrimAPI_MakeBox(1, 2, 3).Shape(), {.unitOverride = 1.0});
    ASSERT_TRUE(model);
    EXPECT_LT((model->bounds().max - QVector3D(1, 2, 3)).length(), 1e-5f);
}

TEST_F(Shapes, ABuildingModelIsDeclinedWithASentence)
{
    const auto model =
        read(write("house.ifc", "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC2X3'));\nENDSEC;\nDATA;\nENDSEC;\n"
                                "END-ISO-10303-21;\n"));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, core::ErrorCode::Unsupported);
    EXPECT_TRUE(model.error().sentence.contains(QStringLiteral("IFC")));
}

TEST_F(Shapes, GarbageAfterAGoodStartIsAnError)
{
    const QByteArray garbage(5000, '\xA7');
    for (const QByteArray &start : {QByteArray("ISO-10303-21;\nHEADER;\n"), QByteArray("DBRep_DrawableShape\n\n"),
                                    QByteArray("Open CASCADE Topology V4 (c)\n"),
                                    QByteArray("\nCASCADE Topology V1, (c) Matra-Datavision\nLocations -5\n"),
                                    QByteArray(72, ' ') + "S      1\n"}) {
        const auto model = read(write("garbage", start + garbage));
        ASSERT_FALSE(model) << start.constData();
        EXPECT_FALSE(model.error().sentence.isEmpty());
    }
}

TEST_F(Shapes, farFromTheOriginKeepTheirExactShape)
{
    // Once in the coordinates of the shape itself, once mirrored.
    const gp_Trsf far = moved(500'000'123.4, -200'000'000, 0);
    const TopoDS_Shape box = BRepBuilderAPI_Transform(BRepPrimAPI_MakeBox(10, 20, 30).Shape(), far, true).Shape();
    for (const TopoDS_Shape &shape : {box, placed(box, mirroredAtX())}) {
        const auto model = readText(shape);
        ASSERT_TRUE(model);
        const geometry::Bounds bounds = model->meshes.at(0).bounds;
        const QVector3D size = bounds.max - bounds.min;
        EXPECT_NEAR(size.x(), 0.010f, 1e-6f);
        EXPECT_NEAR(size.y(), 0.020f, 1e-6f);
        EXPECT_NEAR(size.z(), 0.030f, 1e-6f);
        EXPECT_LT(bounds.min.length(), 2.0f) << "near its own zero";
        const QVector3D centre = model->bounds().centre();
        EXPECT_NEAR(std::abs(centre.x()), 500'000.1, 0.1);
        EXPECT_NEAR(std::abs(centre.y()), 200'000, 0.1);
    }
}

TEST_F(Shapes, thatRepeatThemselvesBeyondAllBoundsAreRefusedAtOnce)
{
    // Each holds the one before twice: a few kilobytes that stand for 2^60 faces.
    TopoDS_Shape faces = compound({TopExp_Explorer(BRepPrimAPI_MakeBox(1, 1, 1).Shape(), TopAbs_FACE).Current()});
    TopoDS_Shape bodies = BRepPrimAPI_MakeBox(1, 1, 1).Shape();
    for (int level = 0; level < 60; ++level) {
        faces = compound({faces, placed(faces, moved(2, 0, 0))});
        bodies = compound({bodies, placed(bodies, moved(2, 0, 0))});
    }
    for (const TopoDS_Shape &hostile : {compound({faces, endlessFace()}), bodies}) {
        const auto model = readText(hostile);
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error().code, core::ErrorCode::LimitExceeded) << model.error().sentence.toStdString();
    }
}

TEST_F(Shapes, withCoordinatesThatAreNoPlaceAreRefusedBeforeTheyAreBuilt)
{
    // OpenCASCADE would not come back from reading these.
    const QString path = folder.filePath(QStringLiteral("box.brep"));
    ASSERT_TRUE(BRepTools::Write(BRepPrimAPI_MakeBox(10, 20, 30).Shape(), path.toUtf8().constData()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    ASSERT_TRUE(sound.contains(" 30 "));
    for (const char *bad : {" nan ", " -inf ", " 1e400 ", " -1E300 "}) {
        const auto model = read(write("box.brep", QByteArray(sound).replace(" 30 ", bad)));
        ASSERT_FALSE(model) << bad;
        EXPECT_EQ(model.error().code, core::ErrorCode::Malformed) << bad;
        EXPECT_TRUE(model.error().sentence.contains(QStringLiteral("line "))) << model.error().sentence.toStdString();
    }
    EXPECT_TRUE(read(write("box.brep", sound)));
}

TEST_F(Shapes, ofAStepFileWithPointsOutOfTheWorldAreRefusedBeforeTheyAreBuilt)
{
    STEPControl_Writer writer;
    ASSERT_EQ(writer.Transfer(BRepPrimAPI_MakeBox(10, 20, 30).Shape(), STEPControl_AsIs), IFSelect_RetDone);
    const QString path = folder.filePath(QStringLiteral("box.step"));
    ASSERT_EQ(writer.Write(path.toUtf8().constData()), IFSelect_RetDone);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    ASSERT_TRUE(sound.contains("30.)"));
    for (const char *bad : {"1.E400)", "3.E+12)"}) {
        const auto model = read(write("box.step", QByteArray(sound).replace("30.)", bad)));
        ASSERT_FALSE(model) << bad;
        EXPECT_EQ(model.error().code, core::ErrorCode::Malformed) << bad;
        EXPECT_TRUE(model.error().sentence.contains(QStringLiteral("#"))) << model.error().sentence.toStdString();
    }
    EXPECT_TRUE(read(write("box.step", sound)));
}

TEST_F(Shapes, ofAnIgesFileWithInfiniteNumbersAreRefusedBeforeTheyAreBuilt)
{
    IGESControl_Writer writer;
    ASSERT_TRUE(writer.AddShape(BRepPrimAPI_MakeBox(10, 20, 300.5).Shape()));
    const QString path = folder.filePath(QStringLiteral("box.igs"));
    ASSERT_TRUE(writer.Write(path.toUtf8().constData()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    ASSERT_TRUE(sound.contains(",300.5,"));
    const auto model = read(write("box.igs", QByteArray(sound).replace(",300.5,", ",1E400,")));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, core::ErrorCode::Malformed) << model.error().sentence.toStdString();
    EXPECT_TRUE(model.error().sentence.contains(QStringLiteral("line "))) << model.error().sentence.toStdString();
    EXPECT_FALSE(read(write("box.igs", QByteArray(sound).replace(",300.5,", ",1D400,"))));
    EXPECT_TRUE(read(write("box.igs", sound)));
}

TEST_F(Shapes, ofAnIgesFileMayHaveNamesThatLookLikeNumbers)
{
    // A text of 28 characters begins on one line and ends on the next.
    const auto line = [](QByteArray data, char section, int number) -> QByteArray {
        return data.leftJustified(72) + section + QByteArray::number(number).rightJustified(7) + '\n';
    };
    const QByteArray text =
        line("406,1," + QByteArray(38, '1') + ",28HBRACKET 31E450", 'P', 1) + line(" REV B 9E999,4H nan,1E9;", 'P', 2);
    const auto sound = occt::checkIgesNumbers(write("names.igs", text));
    EXPECT_TRUE(sound) << sound.error().sentence.toStdString();
    const auto bad = occt::checkIgesNumbers(write("names.igs", text + line("110,3HABC,1E400;", 'P', 3)));
    ASSERT_FALSE(bad);
    EXPECT_TRUE(bad.error().sentence.contains(QStringLiteral("line 3")));
}

TEST_F(Shapes, ofABrepFileAreCheckedThroughLinesOfAnyLength)
{
    const QByteArray numbers = QByteArray("0.12345678 ").repeated(20'000);
    EXPECT_TRUE(occt::checkBrepNumbers(write("long.brep", numbers + '\n')));
    for (int shift = 0; shift < 12; ++shift) {
        const QByteArray bad = "a\n" + numbers.left(65'530 + shift) + " 1e400 " + numbers + '\n';
        const auto found = occt::checkBrepNumbers(write("long.brep", bad));
        ASSERT_FALSE(found) << shift;
        EXPECT_TRUE(found.error().sentence.contains(QStringLiteral("line 2"))) << shift;
    }
}

TEST_F(Shapes, NothingIsPrintedOnStandardOutput)
{
    testing::internal::CaptureStdout();
    const auto step = read(write("broken.stp", "ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\n#1=NONSENSE(;\n"));
    const auto brep = read(write("broken.brep", "DBRep_DrawableShape\n\nof a kind nobody knows\n"));
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    ASSERT_FALSE(brep);
    EXPECT_FALSE(brep.error().detail.isEmpty()) << "what was not printed belongs into the detail";
    EXPECT_FALSE(step);
}
