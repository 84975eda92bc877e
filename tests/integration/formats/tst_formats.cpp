// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"
#include "testdata.h"

#include <twinscope/geometry/modelloader.h>

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

namespace twinscope::test {

namespace {

using geometry::Model;

/// What a format can tell of the sample plant.
enum Tells { Shapes = 0, Names = 1, Colours = 2, FaceColours = 4, Glass = 8, Layers = 16 };

struct Format
{
    const char *writer; ///< as sampleplant.h has it; "occt:AP214:MM" or "assimp:glb2"
    const char *suffix;
    const char *format, *unit; ///< as read
    bool yUp;
    double metres; ///< a unit of the file, where the writer does not convert
    size_t parts;
    quint64 instances;
    int tells;
};

void PrintTo(const Format &format, std::ostream *out)
{
    *out << format.writer;
}

constexpr int Everything = Names | Colours | FaceColours | Glass | Layers;

constexpr Format Formats[] = {
    {"occt:AP203:MM", "step", "STEP AP203", "mm", false, 1, 2, 3, Everything},
    {"occt:AP214:M", "stp", "STEP AP214", "m", false, 1, 2, 3, Everything},
    {"occt:AP214:INCH", "stp", "STEP AP214", "[in_i]", false, 1, 2, 3, Everything},
    {"occt:AP242:MM", "p21", "STEP AP242", "mm", false, 1, 2, 3, Everything},
    {"occt:IGES", "igs", "IGES 5.3", "mm", false, 1, 1, 1, Colours | FaceColours},
    {"occt:BREP", "brep", "BREP", "", false, 1, 2, 3, Shapes},
    {"occt:BREP binary", "brep", "BREP", "", false, 1, 2, 3, Shapes},
    {"assimp:gltf2", "gltf", "glTF 2.0", "m", true, 1, 2, 3, Names | Colours | Glass},
    {"assimp:glb2", "glb", "glTF 2.0", "m", true, 1, 2, 3, Names | Colours | Glass},
    {"assimp:obj", "obj", "OBJ", "", false, 1, 2, 2, Colours | Glass},
    {"assimp:stl", "stl", "STL", "", false, 0.001, 1, 1, Shapes},
    {"assimp:stlb", "stl", "STL", "", false, 0.001, 1, 1, Shapes},
    {"assimp:ply", "ply", "PLY", "", false, 1, 1, 1, Shapes},
    {"assimp:plyb", "ply", "PLY", "", false, 1, 1, 1, Shapes},
    {"assimp:fbxa", "fbx", "FBX 7.5", "cm", true, 0.01, 2, 3, Names | Colours | Glass},
    {"assimp:collada", "dae", "Collada 1.4.1", "m", true, 1, 2, 3, Names | Colours | Glass},
    {"assimp:x3d", "x3d", "X3D", "m", true, 1, 3, 3, Shapes},
};

/// All colours that are seen on a model, its ranges' and its nodes'.
std::set<QRgb> coloursOf(const Model &model)
{
    std::set<QRgb> colours;
    for (const geometry::Node &node : model.nodes) {
        if (node.mesh < 0)
            continue;
        for (const auto &range : model.meshes[size_t(node.mesh)].levels.front().ranges)
            colours.insert(node.colour ? node.colour : range.colour);
    }
    return colours;
}

/// Through the real worker, without anything from earlier.
core::Result<geometry::LoadedModel> load(const QString &path)
{
    core::Progress progress;
    const QTemporaryDir cache;
    return geometry::ModelLoader(cache.path(), {.time = std::chrono::seconds(120)}).load(path, {}, progress);
}

/// Names that say something else; the first one says nothing.
constexpr const char *WrongSuffixes[] = {"", "stl", "step", "obj", "txt", "glb", "xml"};

class EveryFormat : public testing::TestWithParam<Format>
{
protected:
    QString written()
    {
        const QString path = folder.filePath(QStringLiteral("plant.") + QLatin1String(GetParam().suffix));
        const QStringList writer = QString::fromLatin1(GetParam().writer).split(QLatin1Char(':'));
        const bool ok = writer[0] == QLatin1String("occt")
                            ? writeWithOcct(writer[1], writer.value(2, QStringLiteral("MM")), path)
                            : writeWithAssimp(writer[1], GetParam().yUp, path);
        EXPECT_TRUE(ok);
        return path;
    }

    static void expectThePlant(const Model &model)
    {
        const Format &wanted = GetParam();
        EXPECT_EQ(model.format, QLatin1String(wanted.format));
        EXPECT_EQ(model.unit, QLatin1String(wanted.unit));
        EXPECT_EQ(model.meshes.size(), wanted.parts);
        EXPECT_EQ(model.instanceCount(), wanted.instances);
        EXPECT_EQ(model.triangleCount(), 36u);
        const geometry::Bounds bounds = model.bounds();
        const auto metres = float(wanted.metres);
        EXPECT_LT((bounds.min / metres).length(), 1e-4f)
            << bounds.min.x() << ' ' << bounds.min.y() << ' ' << bounds.min.z();
        EXPECT_LT((bounds.max / metres - QVector3D(11, 4, 3.5f)).length(), 1e-4f)
            << bounds.max.x() << ' ' << bounds.max.y() << ' ' << bounds.max.z();
    }

    QTemporaryDir folder;
};

} // namespace

TEST_P(EveryFormat, IsReadAsItIs)
{
    const auto loaded = load(written());
    ASSERT_TRUE(loaded) << loaded.error().sentence.toStdString() << loaded.error().detail.toStdString();
    expectThePlant(*loaded->model);
}

TEST_P(EveryFormat, IsKnownByItsContentWhateverItIsCalled)
{
    const QString path = written();
    for (const char *suffix : WrongSuffixes) {
        const QString renamed = folder.filePath(QStringLiteral("renamed.%1").arg(QLatin1String(suffix)));
        SCOPED_TRACE(renamed.toStdString());
        ASSERT_TRUE(QFile::copy(path, renamed));
        const auto loaded = load(renamed);
        ASSERT_TRUE(loaded) << loaded.error().sentence.toStdString() << loaded.error().detail.toStdString();
        expectThePlant(*loaded->model);
    }
}

TEST_P(EveryFormat, KeepsWhatItTells)
{
    const auto loaded = load(written());
    ASSERT_TRUE(loaded);
    const Model &model = *loaded->model;
    const int tells = GetParam().tells;
    if (tells & Names) {
        for (const char *path : {"/T-1", "/T-2", "/L-1"})
            EXPECT_GT(model.findNode(QLatin1String(path)), 0)
                << path << " of " << model.nodePaths().join(u' ').toStdString();
    }
    const std::set<QRgb> colours = coloursOf(model);
    EXPECT_EQ(colours.contains(0xffff0000), bool(tells & Colours));
    EXPECT_EQ(colours.contains(0xff00ff00), bool(tells & FaceColours));
    const bool glass = std::any_of(colours.begin(), colours.end(),
                                   [](QRgb c) { return (c & 0xffffff) == 0x0000ff && std::abs(qAlpha(c) - 128) <= 1; });
    EXPECT_EQ(glass, bool(tells & Glass));
    const bool layered = std::any_of(model.nodes.begin(), model.nodes.end(),
                                     [](const geometry::Node &n) { return n.layer == QLatin1String("lids"); });
    EXPECT_EQ(layered, bool(tells & Layers));
}

INSTANTIATE_TEST_SUITE_P(
    Formats, EveryFormat, testing::ValuesIn(Formats), [](const testing::TestParamInfo<Format> &info) {
        QString name = QString::fromLatin1(info.param.writer);
        return name.replace(QRegularExpression(QStringLiteral("\\W")), QStringLiteral("_")).toStdString();
    });

namespace {

/// Kinds that no writer here can write.
struct RealFile
{
    const char *path; ///< below cad/
    const char *format, *unit;
    size_t parts;
    quint64 instances, triangles;
    QVector3D size; ///< metres
};

void PrintTo(const RealFile &file, std::ostream *out)
{
    *out << file.path;
}

class RealFiles : public testing::TestWithParam<RealFile>
{
};

} // namespace

TEST_P(RealFiles, AreKnownByTheirContentWhateverTheyAreCalled)
{
    const RealFile &file = GetParam();
    const QString path = sharedData(QStringLiteral("cad/") + QLatin1String(file.path));
    if (path.isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
    const QTemporaryDir folder;
    for (const char *suffix : WrongSuffixes) {
        const QString renamed = folder.filePath(QStringLiteral("renamed.%1").arg(QLatin1String(suffix)));
        SCOPED_TRACE(renamed.toStdString());
        ASSERT_TRUE(QFile::copy(path, renamed));
        const auto loaded = load(renamed);
        ASSERT_TRUE(loaded) << loaded.error().sentence.toStdString() << loaded.error().detail.toStdString();
        const Model &model = *loaded->model;
        EXPECT_EQ(model.format, QLatin1String(file.format));
        EXPECT_EQ(model.unit, QLatin1String(file.unit));
        EXPECT_EQ(model.meshes.size(), file.parts);
        EXPECT_EQ(model.instanceCount(), file.instances);
        EXPECT_EQ(model.triangleCount(), file.triangles);
        const QVector3D size = model.bounds().max - model.bounds().min;
        EXPECT_LT((size - file.size).length(), 0.001f * size.length())
            << size.x() << ' ' << size.y() << ' ' << size.z();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Shared, RealFiles,
    testing::Values(RealFile{"assimp/FBX/box.fbx", "FBX 7.4", "m", 1, 1, 12, {0.51056f, 0.52931f, 0.40621f}},
                    RealFile{"3mf/multiple_cylinders.3mf", "3MF", "mm", 1, 6, 528, {0.062f, 0.040593f, 0.02f}},
                    RealFile{"assimp/OFF/Wuson.off", "OFF", "", 1, 1, 3732, {0.91995f, 1.51582f, 3.24448f}},
                    RealFile{"assimp/AMF/test9.amf", "AMF", "mm", 1, 12, 48, {0.1315f, 0.091f, 0.094f}}));

} // namespace twinscope::test
