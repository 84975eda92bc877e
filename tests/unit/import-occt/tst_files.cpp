// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "occtimporter.h"
#include "testdata.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace twinscope;

namespace {

struct RealFile
{
    const char *path; ///< below cad/
    const char *format, *unit;
    size_t parts;
    quint64 instances;
    QVector3D size; ///< metres
};

void PrintTo(const RealFile &file, std::ostream *out)
{
    *out << file.path;
}

constexpr const char *CaxIf = "cax_if_occt_import_js/";

core::Result<geometry::Model> readShared(const QString &path, const geometry::ImportSettings &settings = {})
{
    occt::OcctImporter importer;
    core::Progress progress;
    return importer.read(test::sharedData(QStringLiteral("cad/") + path), settings, progress);
}

QString caxIf(const char *name)
{
    return QLatin1String(CaxIf) + QLatin1String(name);
}

class RealFiles : public testing::TestWithParam<RealFile>
{
};

} // namespace

TEST_P(RealFiles, AreReadAsTheyAre)
{
    const RealFile &file = GetParam();
    if (test::sharedData(QStringLiteral("cad/") + QLatin1String(file.path)).isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
    const auto model = readShared(QLatin1String(file.path));
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->format, QLatin1String(file.format));
    EXPECT_EQ(model->unit, QLatin1String(file.unit));
    EXPECT_EQ(model->meshes.size(), file.parts);
    EXPECT_EQ(model->instanceCount(), file.instances);
    const QVector3D size = model->bounds().max - model->bounds().min;
    for (int axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(size[axis], file.size[axis], 0.01 * double(file.size.length())) << axis;
}

INSTANTIATE_TEST_SUITE_P(
    CaxIf, RealFiles,
    testing::Values(
        RealFile{"cax_if_occt_import_js/cax-if/as1-oc-214.stp", "STEP AP214", "mm", 5, 18, {0.200f, 0.150f, 0.084f}},
        RealFile{"cax_if_occt_import_js/cax-if/as1-tu-203.stp", "STEP AP203", "mm", 5, 18, {0.200f, 0.150f, 0.084f}},
        RealFile{
            "cax_if_occt_import_js/cax-if/as1_pe_203.stp", "STEP AP203", "[in_i]", 5, 18, {5.080f, 2.210f, 3.810f}},
        RealFile{"cax_if_occt_import_js/cax-if/dm1-id-214.stp", "STEP AP214", "[in_i]", 3, 7, {0.050f, 0.087f, 0.100f}},
        RealFile{"cax_if_occt_import_js/cax-if/dm1-oc-214.stp", "STEP AP214", "mm", 3, 7, {0.053f, 0.100f, 0.084f}},
        RealFile{"cax_if_occt_import_js/cax-if/dm1-pe-214.stp", "STEP AP214", "[in_i]", 3, 7, {2.540f, 2.210f, 1.270f}},
        RealFile{"cax_if_occt_import_js/cax-if/io1-tu-203.stp", "STEP AP203", "mm", 1, 1, {0.031f, 0.088f, 0.088f}},
        RealFile{"cax_if_occt_import_js/cax-if/s1-c5-214/s1-c5-214.stp",
                 "STEP AP214",
                 "[in_i]",
                 8,
                 11,
                 {0.461f, 0.148f, 0.157f}},
        RealFile{"cax_if_occt_import_js/cax-if/s1-tu-203/s1-tu-203.stp",
                 "STEP AP203",
                 "mm",
                 8,
                 11,
                 {0.455f, 0.222f, 0.156f}},
        RealFile{"cax_if_occt_import_js/cax-if/s1_pe_214/s1_pe_214.stp",
                 "STEP AP214",
                 "cm",
                 8,
                 11,
                 {0.456f, 0.222f, 0.156f}},
        RealFile{"cax_if_occt_import_js/cax-if-brep/as1_pe_203.brep", "BREP", "", 5, 18, {5.080f, 2.210f, 3.810f}},
        RealFile{"cax_if_occt_import_js/cube-10x10mm/Cube 10x10.igs", "IGES 5.3", "mm", 1, 1, {0.01f, 0.01f, 0.01f}},
        RealFile{"cax_if_occt_import_js/cube-units/cube-in.step", "STEP AP214", "[in_i]", 1, 1, {1, 1, 1}},
        RealFile{"cax_if_occt_import_js/cube-units/cube-m.step", "STEP AP214", "m", 1, 1, {1, 1, 1}},
        RealFile{"cax_if_occt_import_js/cube-units/cube-mm.step", "STEP AP214", "mm", 1, 1, {1, 1, 1}}));

INSTANTIATE_TEST_SUITE_P(
    Nist, RealFiles,
    testing::Values(
        RealFile{"nist_ap203_brlcad/NIST_MBE_PMI_1.stp", "STEP AP203", "mm", 1, 1, {0.800f, 0.450f, 0.150f}},
        RealFile{"nist_ap203_brlcad/NIST_MBE_PMI_5.stp", "STEP AP203", "[in_i]", 1, 1, {0.527f, 0.559f, 0.483f}},
        RealFile{"nist_ctc/nist_ctc_01_asme1_ap242-e1.stp", "STEP AP242", "mm", 1, 1, {0.800f, 0.450f, 0.150f}},
        RealFile{"nist_ctc/nist_ctc_02_asme1_ap242-e2.stp", "STEP AP242", "mm", 3, 3, {0.680f, 0.860f, 0.400f}},
        RealFile{"nist_ctc/nist_ctc_05_asme1_ap242-e1.stp", "STEP AP242", "[in_i]", 1, 1, {0.527f, 0.556f, 0.483f}}));

INSTANTIATE_TEST_SUITE_P(
    Products, RealFiles,
    testing::Values(
        RealFile{"freecad_library/Electrical Parts/Motors/NEMA-17_Stepper_Motor_40mm_with_connector.step",
                 "STEP AP214",
                 "mm",
                 1,
                 1,
                 {0.048f, 0.042f, 0.060f}},
        RealFile{"freecad_library/Mechanical Parts/Bearings/623ZZ_Ball_Bearing.step",
                 "STEP AP214",
                 "mm",
                 3,
                 3,
                 {0.010f, 0.004f, 0.010f}},
        RealFile{"freecad_library/Piping/DN15_Stamped_Flange.step", "STEP AP214", "mm", 1, 1, {0.095f, 0.012f, 0.095f}},
        RealFile{"poseidon_pump/Pump Base.step", "STEP AP214", "mm", 1, 1, {0.247f, 0.082f, 0.072f}},
        RealFile{"poseidon_pump/Pump Carriage.step", "STEP AP214", "mm", 1, 1, {0.029f, 0.043f, 0.071f}},
        RealFile{"occt/Motor-c.brep", "BREP", "", 17, 17, {0.209f, 0.095f, 0.189f}},
        RealFile{"occt/Propeller.rle", "BREP", "", 1, 1, {0.950f, 0.950f, 0.203f}},
        RealFile{"occt/linkrods.step", "STEP AP214", "mm", 1, 1, {0.00502f, 0.0015f, 0.002f}}));

class RealModels : public testing::Test
{
protected:
    void SetUp() override
    {
        if (test::sharedData(QStringLiteral("cad")).isEmpty())
            GTEST_SKIP() << "The shared CAD files are not on this machine.";
    }
};

TEST_F(RealModels, InstancesHaveTheirNamesAndShareTheirMesh)
{
    const auto model = readShared(caxIf("cax-if/as1-oc-214.stp"));
    ASSERT_TRUE(model);
    const int first = model->findNode(QStringLiteral("/rod-assembly_1/nut_1"));
    const int second = model->findNode(QStringLiteral("/l-bracket-assembly_2/nut-bolt-assembly_3/nut_3"));
    ASSERT_GT(first, 0);
    ASSERT_GT(second, 0);
    EXPECT_EQ(model->nodes[size_t(first)].mesh, model->nodes[size_t(second)].mesh);
    EXPECT_EQ(model->nodes[size_t(first)].layer, QStringLiteral("256"));
}

TEST_F(RealModels, AShapeWithoutANameIsTheGroupRoundIt)
{
    const auto model = readShared(caxIf("cax-if/as1_pe_203.stp"));
    ASSERT_TRUE(model);
    const int plate = model->findNode(QStringLiteral("/PLATE"));
    ASSERT_GT(plate, 0);
    EXPECT_GE(model->nodes[size_t(plate)].mesh, 0);
}

TEST_F(RealModels, KeysOfTheWritingProgramAreNoNames)
{
    const auto model = readShared(caxIf("cax-if/s1-c5-214/s1-c5-214.stp"));
    ASSERT_TRUE(model);
    EXPECT_GT(model->findNode(QStringLiteral("/TAIL/TAIL_TURBINE[2]")), 0);
    EXPECT_EQ(model->nodes.front().name, QStringLiteral("s1-c5-214"));
}

TEST_F(RealModels, FacesKeepTheirOwnColours)
{
    const auto model = readShared(caxIf("cube-fcstd/cube.step"));
    ASSERT_TRUE(model);
    std::map<QRgb, quint32> triangles;
    for (const auto &range : model->meshes.front().levels.front().ranges)
        triangles[range.colour] = range.indexCount / 3;
    const std::map<QRgb, quint32> wanted{{0xff0000ff, 2}, {0xff00aa00, 2}, {0xffcccccc, 6}, {0xffff0000, 2}};
    EXPECT_EQ(triangles, wanted);
}

TEST_F(RealModels, AFaceThatResistsIsMeshedAsASpline)
{
    const auto model = readShared(caxIf("conical-surface/conical-surface.step"));
    ASSERT_TRUE(model);
    EXPECT_TRUE(model->warnings.isEmpty()) << model->warnings.join(QLatin1Char(' ')).toStdString();
}

TEST_F(RealModels, DetailDecidesTheTriangles)
{
    using Detail = geometry::ImportSettings::Detail;
    const QString path = caxIf("cax-if/as1-oc-214.stp");
    const auto coarse = readShared(path, {.detail = Detail::Coarse});
    const auto normal = readShared(path, {.detail = Detail::Normal});
    const auto fine = readShared(path, {.detail = Detail::Fine});
    ASSERT_TRUE(coarse && normal && fine);
    EXPECT_LT(coarse->triangleCount(), normal->triangleCount());
    EXPECT_LT(normal->triangleCount(), fine->triangleCount());
}

TEST_F(RealModels, OneReadLeavesNothingBehindForTheNext)
{
    occt::OcctImporter importer;
    core::Progress progress;
    const auto size = [&](const char *name) {
        const auto model = importer.read(test::sharedData(QStringLiteral("cad/") + caxIf(name)), {}, progress);
        return model ? model->bounds().diagonal() : 0.0f;
    };
    const float before = size("cube-units/cube-mm.step");
    EXPECT_GT(size("cax-if/as1_pe_203.stp"), 0);
    EXPECT_GT(size("cube-units/cube-in.step"), 0);
    EXPECT_FLOAT_EQ(size("cube-units/cube-mm.step"), before);
}

TEST_F(RealModels, ATruncatedFileIsAnErrorOrASoundPart)
{
    QTemporaryDir folder;
    QFile whole(test::sharedData(QStringLiteral("cad/") + caxIf("cax-if/as1-oc-214.stp")));
    ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
    const QByteArray content = whole.readAll();
    for (const int percent : {1, 10, 50, 90}) {
        QFile part(folder.filePath(QStringLiteral("part.stp")));
        ASSERT_TRUE(part.open(QIODevice::WriteOnly));
        part.write(content.left(content.size() * percent / 100));
        part.close();
        occt::OcctImporter importer;
        core::Progress progress;
        const auto model = importer.read(part.fileName(), {}, progress);
        if (model)
            EXPECT_FALSE(model->bounds().isEmpty()) << percent;
        else
            EXPECT_FALSE(model.error().sentence.isEmpty()) << percent;
    }
}
