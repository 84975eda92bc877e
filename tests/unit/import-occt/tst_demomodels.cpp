// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "occtimporter.h"
#include "testdata.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

QDir models()
{
    return QDir(test::sourceDirectory() + QStringLiteral("/resources/demo/cooling-water/models"));
}

core::Result<geometry::Model> readModel(const QString &name)
{
    occt::OcctImporter importer;
    core::Progress progress;
    return importer.read(models().filePath(name), {}, progress);
}

} // namespace

TEST(DemoModels, AreReadWithoutAnyWarning)
{
    const QStringList names = models().entryList({QStringLiteral("*.step")}, QDir::Files);
    ASSERT_GE(names.size(), 15);
    for (const QString &name : names) {
        SCOPED_TRACE(name.toStdString());
        const auto model = readModel(name);
        ASSERT_TRUE(model) << model.error().sentence.toStdString();
        EXPECT_TRUE(model->warnings.isEmpty()) << model->warnings.join(QLatin1Char(' ')).toStdString();
        EXPECT_EQ(model->unit, QStringLiteral("mm"));
        EXPECT_LT(model->triangleCount(), 12'000u);
    }
}

TEST(DemoModels, WhatMovesHasItsOriginOnItsAxis)
{
    const auto tower = readModel(QStringLiteral("cooling-tower.step"));
    ASSERT_TRUE(tower);
    const int fan = tower->findNode(QStringLiteral("/Fan"));
    ASSERT_GT(fan, 0);
    const QVector3D origin = tower->worldTransform(fan).map(QVector3D());
    EXPECT_LT((origin - QVector3D(0, 0, 6.05f)).length(), 1e-4f);

    const auto basin = readModel(QStringLiteral("cold-water-basin.step"));
    ASSERT_TRUE(basin);
    const int water = basin->findNode(QStringLiteral("/Level"));
    ASSERT_GT(water, 0);
    const auto &mesh = basin->meshes[size_t(basin->nodes[size_t(water)].mesh)];
    EXPECT_NEAR(mesh.bounds.min.z(), 0, 1e-6) << "scaling must keep the floor of the water where it is";
}
