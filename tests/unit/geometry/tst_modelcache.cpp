// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/featurelines.h>
#include <twinscope/geometry/modelcache.h>
#include <twinscope/geometry/modelcheck.h>
#include <twinscope/geometry/simplify.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <random>

namespace twinscope::geometry {

namespace {

constexpr qsizetype HeaderSize = 28;

void expectEqual(const Mesh &a, const Mesh &b)
{
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.positions, b.positions);
    EXPECT_EQ(a.normals, b.normals);
    EXPECT_EQ(a.lines, b.lines);
    EXPECT_EQ(a.bounds.min, b.bounds.min);
    EXPECT_EQ(a.bounds.max, b.bounds.max);
    ASSERT_EQ(a.levels.size(), b.levels.size());
    for (size_t i = 0; i < a.levels.size(); ++i) {
        EXPECT_EQ(a.levels[i].indices, b.levels[i].indices);
        EXPECT_EQ(a.levels[i].error, b.levels[i].error);
        ASSERT_EQ(a.levels[i].ranges.size(), b.levels[i].ranges.size());
        for (size_t r = 0; r < a.levels[i].ranges.size(); ++r) {
            EXPECT_EQ(a.levels[i].ranges[r].firstIndex, b.levels[i].ranges[r].firstIndex);
            EXPECT_EQ(a.levels[i].ranges[r].indexCount, b.levels[i].ranges[r].indexCount);
            EXPECT_EQ(a.levels[i].ranges[r].colour, b.levels[i].ranges[r].colour);
        }
    }
}

class ModelCacheTest : public testing::Test
{
protected:
    QByteArray written(const Model &model)
    {
        EXPECT_TRUE(writeModelCache(model, path));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    core::Result<Model> readBack(const QByteArray &bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(bytes), bytes.size());
        file.close();
        return readModelCache(path);
    }

    void expectMalformed(const QByteArray &bytes)
    {
        const auto model = readBack(bytes);
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error().code, core::ErrorCode::Malformed);
        EXPECT_FALSE(model.error().sentence.isEmpty());
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("a.model"));
};

/// Makes the checksum fit whatever the content has become, as somebody who means harm would.
QByteArray resealed(QByteArray bytes)
{
    const auto size = quint64(bytes.size() - HeaderSize);
    qToLittleEndian(quint64(XXH3_64bits(bytes.constData() + HeaderSize, size)), bytes.data() + 12);
    qToLittleEndian(size, bytes.data() + 20);
    return bytes;
}

} // namespace

TEST_F(ModelCacheTest, GivesBackWhatWasWritten)
{
    Model model = test::smallPlant();
    core::Progress progress;
    simplify(model, progress);
    addFeatureLines(model, progress);
    ASSERT_TRUE(writeModelCache(model, path));
    const auto read = readModelCache(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->format, model.format);
    EXPECT_EQ(read->unit, model.unit);
    EXPECT_EQ(read->warnings, model.warnings);
    ASSERT_EQ(read->nodes.size(), model.nodes.size());
    for (size_t i = 0; i < model.nodes.size(); ++i) {
        EXPECT_EQ(read->nodes[i].name, model.nodes[i].name);
        EXPECT_EQ(read->nodes[i].layer, model.nodes[i].layer);
        EXPECT_EQ(read->nodes[i].parent, model.nodes[i].parent);
        EXPECT_EQ(read->nodes[i].mesh, model.nodes[i].mesh);
        EXPECT_EQ(read->nodes[i].colour, model.nodes[i].colour);
        EXPECT_EQ(read->nodes[i].transform, model.nodes[i].transform);
    }
    ASSERT_EQ(read->meshes.size(), model.meshes.size());
    for (size_t i = 0; i < model.meshes.size(); ++i)
        expectEqual(read->meshes[i], model.meshes[i]);
}

TEST_F(ModelCacheTest, ReadsMeshesWhereTheyLieInTheFile)
{
    const Model model = test::smallPlant();
    ASSERT_TRUE(writeModelCache(model, path));
    const auto read = readModelCache(path);
    ASSERT_TRUE(read);
    for (const Mesh &mesh : read->meshes) {
        EXPECT_TRUE(mesh.positions.isForeign() && mesh.normals.isForeign());
        for (const Mesh::Level &level : mesh.levels)
            EXPECT_TRUE(level.indices.isForeign() && level.ranges.isForeign());
    }
    ASSERT_TRUE(writeModelCache({{}, {}, {Node{}}, {}, {}, {}, {}}, path));
    ASSERT_TRUE(QFile::remove(path));
    for (size_t i = 0; i < model.meshes.size(); ++i)
        expectEqual(read->meshes[i], model.meshes[i]);
}

TEST_F(ModelCacheTest, AFileThatIsCutOffWhileItIsReadDoesNoHarm)
{
    const Model model = test::smallPlant();
    ASSERT_TRUE(writeModelCache(model, path));
    const auto read = readModelCache(path);
    ASSERT_TRUE(read);
    ASSERT_TRUE(QFile::resize(path, 0)); // in place, as no program of ours does it
    for (size_t i = 0; i < model.meshes.size(); ++i) {
        const Mesh &mesh = read->meshes[i];
        EXPECT_EQ(mesh.positions.size(), model.meshes[i].positions.size());
        for (const QVector3D &position : mesh.positions)
            EXPECT_EQ(position, QVector3D()) << "what is gone reads as zeros";
        for (const quint32 index : mesh.levels.front().indices)
            EXPECT_LT(index, mesh.positions.size());
    }
    EXPECT_FALSE(readModelCache(path));
}

TEST_F(ModelCacheTest, EditingAMeshLeavesItsCopiesAndTheFileAlone)
{
    ASSERT_TRUE(writeModelCache(test::smallPlant(), path));
    const auto read = readModelCache(path);
    ASSERT_TRUE(read);
    Mesh changed = read->meshes.front();
    const QVector3D before = changed.positions.front();
    changed.positions.edit().front() += QVector3D(1, 0, 0);
    EXPECT_FALSE(changed.positions.isForeign());
    EXPECT_EQ(changed.positions.front(), before + QVector3D(1, 0, 0));
    EXPECT_EQ(read->meshes.front().positions.front(), before);
    EXPECT_EQ(readModelCache(path).value().meshes.front().positions.front(), before);
}

TEST_F(ModelCacheTest, SaysWhatIsWrongWithTheFile)
{
    const auto missing = readModelCache(folder.filePath(QStringLiteral("none")));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, core::ErrorCode::Unreadable);
    expectMalformed({});
    expectMalformed("TWMODEL\n");
    expectMalformed("Something else altogether, and long enough for a header");
}

TEST_F(ModelCacheTest, RefusesAnotherVersion)
{
    QByteArray bytes = written(test::smallPlant());
    bytes[8] = char(ModelCacheVersion + 1);
    expectMalformed(bytes);
}

TEST_F(ModelCacheTest, RefusesEveryTruncation)
{
    const QByteArray bytes = written(test::smallPlant());
    for (qsizetype size = 0; size < bytes.size(); size += 1 + size / 16)
        expectMalformed(bytes.left(size));
    expectMalformed(bytes + '\0');
}

TEST_F(ModelCacheTest, NoticesEveryFlippedBit)
{
    const QByteArray bytes = written(test::smallPlant());
    std::mt19937 random(1);
    for (int round = 0; round < 500; ++round) {
        QByteArray damaged = bytes;
        const auto at = qsizetype(random() % uint(bytes.size()));
        damaged[at] = char(damaged.at(at) ^ char(1 << random() % 8));
        expectMalformed(damaged);
    }
}

TEST_F(ModelCacheTest, SurvivesDamageWithAChecksumThatFits)
{
    const QByteArray bytes = written(test::smallPlant());
    std::mt19937 random(2);
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray damaged = bytes;
        for (int flips = int(random() % 4); flips >= 0; --flips) {
            // Mostly in the structure, which stands at the beginning.
            const auto span =
                round % 3 ? std::min<qsizetype>(bytes.size() - HeaderSize, 1200) : bytes.size() - HeaderSize;
            damaged[HeaderSize + qsizetype(random() % uint(span))] = char(random() % 3 ? random() : 0xff);
        }
        if (round % 5 == 0)
            damaged.truncate(HeaderSize + qsizetype(random() % uint(bytes.size() - HeaderSize)));
        const auto model = readBack(resealed(damaged));
        refused += !model;
        if (model) {
            EXPECT_EQ(faultOf(*model).toStdString(), "");
        }
    }
    EXPECT_GT(refused, 500);
}

TEST_F(ModelCacheTest, SaysWhereItCouldNotWrite)
{
    const auto result = writeModelCache(test::smallPlant(), folder.filePath(QStringLiteral("no/such/folder/a.model")));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::WriteFailed);
}

} // namespace twinscope::geometry
