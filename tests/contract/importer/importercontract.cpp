// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importercontract.h"

#include <twinscope/geometry/modelcheck.h>

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <cmath>

namespace twinscope::test {

using geometry::Bounds;
using geometry::ImportSettings;
using geometry::Model;

void ImporterContract::SetUp()
{
    importer = GetParam().make();
    sound = existing(GetParam().sound);
    if (sound.isEmpty())
        GTEST_SKIP() << "The shared CAD files are not on this machine.";
}

core::Result<Model> ImporterContract::read(const QString &path, const ImportSettings &settings) const
{
    core::Progress progress;
    return importer->read(path, settings, progress);
}

QByteArray ImporterContract::headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 << 10) : QByteArray();
}

QStringList ImporterContract::existing(const QStringList &relative)
{
    QStringList paths;
    for (const QString &name : relative) {
        if (const QString path = sharedData(name); !path.isEmpty())
            paths.append(path);
    }
    return paths;
}

namespace {

/// Compares lengths of shapes of any size.
void expectAbout(double actual, double wanted)
{
    EXPECT_NEAR(actual, wanted, 1e-3 * std::abs(wanted));
}

} // namespace

TEST_P(ImporterContract, ReadsSoundFilesIntoSoundModels)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        const auto model = read(path);
        ASSERT_TRUE(model) << model.error().sentence.toStdString() << model.error().detail.toStdString();
        EXPECT_EQ(geometry::faultOf(*model).toStdString(), "");
        EXPECT_GT(model->triangleCount(), 0u);
        EXPECT_GT(model->instanceCount(), 0u);
        EXPECT_FALSE(model->format.isEmpty());
        EXPECT_FALSE(model->bounds().isEmpty());
        EXPECT_LT(model->bounds().diagonal(), 1e5f) << "unit";
    }
}

TEST_P(ImporterContract, MeshBoundsAreThoseOfTheTriangles)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        const auto model = read(path);
        ASSERT_TRUE(model);
        for (const auto &mesh : model->meshes) {
            Bounds bounds;
            for (const quint32 index : mesh.levels.front().indices)
                bounds.add(mesh.positions[index]);
            EXPECT_LE((bounds.min - mesh.bounds.min).length(), 1e-4f * bounds.diagonal());
            EXPECT_LE((bounds.max - mesh.bounds.max).length(), 1e-4f * bounds.diagonal());
        }
    }
}

TEST_P(ImporterContract, EveryNodeHasANameAndAPathOfItsOwn)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        const auto model = read(path);
        ASSERT_TRUE(model);
        const QStringList paths = model->nodePaths();
        EXPECT_EQ(QSet<QString>(paths.begin(), paths.end()).size(), qsizetype(model->nodes.size()));
        for (size_t node = 0; node < model->nodes.size(); ++node) {
            EXPECT_FALSE(model->nodes[node].name.isEmpty()) << node;
            EXPECT_EQ(model->findNode(paths.at(qsizetype(node))), int(node));
        }
    }
}

TEST_P(ImporterContract, KnowsItsFilesByTheirContent)
{
    for (const QString &path : sound)
        EXPECT_GE(importer->probe(headOf(path), QFileInfo(path).suffix()), 50) << path.toStdString();
}

TEST_P(ImporterContract, LeavesWhatIsNoModelToOthers)
{
    EXPECT_EQ(importer->probe({}, {}), 0);
    EXPECT_EQ(importer->probe("Dear colleagues, the pump is back.\n", QStringLiteral("txt")), 0);
    EXPECT_EQ(importer->probe("%PDF-1.7\n", QStringLiteral("pdf")), 0);
    EXPECT_EQ(importer->probe(QByteArray(4096, '\0'), QStringLiteral("bin")), 0);
}

TEST_P(ImporterContract, ProgressOnlyGrowsAndStaysWithinItsSpan)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        double last = 0;
        core::Progress progress({}, [&](double fraction, const QString &) {
            EXPECT_GE(fraction, last);
            EXPECT_LE(fraction, 1.0);
            last = fraction;
        });
        ASSERT_TRUE(importer->read(path, {}, progress));
        EXPECT_GT(last, 0.0);
    }
}

TEST_P(ImporterContract, EstimatesTheOrderOfMagnitude)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        const auto estimate = importer->estimate(path, {});
        const auto model = read(path);
        ASSERT_TRUE(model);
        double triangles = 0;
        for (const auto &mesh : model->meshes)
            triangles += double(mesh.triangles());
        EXPECT_GE(estimate.bytes, QFileInfo(path).size());
        if (!estimate.isKnown()) {
            EXPECT_FALSE(model->files.isEmpty()) << "only what lies in side files may be unknown";
            continue;
        }
        EXPECT_GT(double(estimate.triangles), triangles / 12);
        EXPECT_LT(double(estimate.triangles), triangles * 12 + 200);
        EXPECT_GT(estimate.memoryBytes, 10 << 20);
        EXPECT_GT(estimate.seconds, 0);
    }
    EXPECT_FALSE(importer->estimate(sound.first() + QStringLiteral(".is-not-there"), {}).isKnown());
}

TEST_P(ImporterContract, ACoarseModelShowsTheSamePartsWithFewerTriangles)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        std::vector<Model> coarse;
        core::Progress progress;
        const auto model = importer->read(path, {.detail = ImportSettings::Detail::Fine}, progress,
                                          [&](Model first) { coarse.push_back(std::move(first)); });
        ASSERT_TRUE(model);
        ASSERT_LE(coarse.size(), 1u);
        if (coarse.empty())
            continue;
        EXPECT_EQ(geometry::faultOf(coarse[0]).toStdString(), "");
        EXPECT_EQ(coarse[0].nodePaths(), model->nodePaths());
        EXPECT_LT(coarse[0].triangleCount(), model->triangleCount());
        const auto plain = importer->read(path, {.detail = ImportSettings::Detail::Fine}, progress);
        ASSERT_TRUE(plain);
        EXPECT_EQ(plain->triangleCount(), model->triangleCount())
            << "a coarse model must leave no trace in the fine one";
    }
}

TEST_P(ImporterContract, StopsWhereItIsCancelledBefore)
{
    std::stop_source stop;
    stop.request_stop();
    core::Progress progress(stop.get_token());
    const auto model = importer->read(sound.first(), {}, progress);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, core::ErrorCode::Cancelled);
}

TEST_P(ImporterContract, StopsWhereItIsCancelledMeanwhile)
{
    for (const QString &path : sound) {
        SCOPED_TRACE(path.toStdString());
        std::stop_source stop;
        core::Progress progress(stop.get_token(), [&](double fraction, const QString &) {
            if (fraction < 1)
                stop.request_stop();
        });
        const auto model = importer->read(path, {}, progress);
        if (stop.stop_requested()) {
            ASSERT_FALSE(model);
            EXPECT_EQ(model.error().code, core::ErrorCode::Cancelled);
        }
    }
}

TEST_P(ImporterContract, SaysWhatIsWrongWithAMissingFile)
{
    const auto model = read(sound.first() + QStringLiteral(".is-not-there"));
    ASSERT_FALSE(model);
    EXPECT_FALSE(model.error().sentence.isEmpty());
}

TEST_P(ImporterContract, SaysWhatIsWrongWithAnEmptyFile)
{
    QTemporaryDir folder;
    for (const QString &path : sound) {
        const QString empty = folder.filePath(QStringLiteral("empty.") + QFileInfo(path).suffix());
        QFile file(empty);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.close();
        const auto model = read(empty);
        ASSERT_FALSE(model) << path.toStdString();
        EXPECT_FALSE(model.error().sentence.isEmpty());
    }
}

TEST_P(ImporterContract, BrokenFilesEndInAnErrorOrASoundModel)
{
    for (const QString &path : existing(GetParam().broken)) {
        SCOPED_TRACE(path.toStdString());
        const auto model = read(path);
        if (model) {
            EXPECT_EQ(geometry::faultOf(*model).toStdString(), "");
        } else {
            EXPECT_FALSE(model.error().sentence.isEmpty());
        }
    }
}

TEST_P(ImporterContract, AUnitOverrideIsTheLengthOfAFileUnit)
{
    const QString path = sharedData(GetParam().scalable);
    ASSERT_FALSE(path.isEmpty());
    const auto metres = read(path, {.unitOverride = 1});
    const auto inches = read(path, {.unitOverride = 0.0254});
    ASSERT_TRUE(metres && inches);
    expectAbout(inches->bounds().diagonal(), 0.0254 * double(metres->bounds().diagonal()));
}

TEST_P(ImporterContract, YUpTurnsTheFilesYIntoUp)
{
    const QString path = sharedData(GetParam().scalable);
    ASSERT_FALSE(path.isEmpty());
    const auto plain = read(path);
    const auto turned = read(path, {.up = ImportSettings::Up::Y});
    ASSERT_TRUE(plain && turned);
    const Bounds before = plain->bounds(), after = turned->bounds();
    const float tolerance = 1e-4f * before.diagonal();
    EXPECT_NEAR(after.min.z(), before.min.y(), tolerance);
    EXPECT_NEAR(after.max.z(), before.max.y(), tolerance);
    EXPECT_NEAR(after.min.y(), -before.max.z(), tolerance);
    EXPECT_NEAR(after.max.x(), before.max.x(), tolerance);
}

} // namespace twinscope::test
