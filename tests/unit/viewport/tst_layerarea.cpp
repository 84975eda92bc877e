// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layerarea.h"

#include <gtest/gtest.h>

namespace twinscope::viewport {
namespace {

/// Seen from the origin along -Z, 90 degrees wide and high.
QMatrix4x4 view()
{
    QMatrix4x4 matrix;
    matrix.perspective(90, 1, 0.1f, 100);
    return matrix;
}

geometry::Bounds box(const QVector3D &min, const QVector3D &max)
{
    return {min, max};
}

} // namespace

TEST(LayerArea, HoldsTheBoxesAndLittleMore)
{
    const QVector4D area = pictureArea({box({-1, -2, -10}, {1, 2, -10}), box({3, 0, -10}, {4, 0, -10})}, view());
    EXPECT_NEAR(area.x(), -0.1f, 0.02f);
    EXPECT_NEAR(area.y(), -0.2f, 0.02f);
    EXPECT_NEAR(area.z(), 0.4f, 0.02f);
    EXPECT_NEAR(area.w(), 0.2f, 0.02f);
    EXPECT_LT(area.x(), -0.1f);
    EXPECT_GT(area.z(), 0.4f);
}

TEST(LayerArea, EndsWhereThePictureEnds)
{
    const QVector4D area = pictureArea({box({0, 0, -1}, {50, 50, -1})}, view());
    EXPECT_EQ(area.z(), 1);
    EXPECT_EQ(area.w(), 1);
    const QVector4D beside = pictureArea({box({50, 0, -1}, {60, 0, -1})}, view());
    EXPECT_EQ(beside.x(), beside.z()) << "nothing of it is in the picture";
}

TEST(LayerArea, IsThePictureWhereABoxReachesBehindTheEye)
{
    EXPECT_EQ(pictureArea({box({0, 0, -1}, {0.1f, 0.1f, 1})}, view()), QVector4D(-1, -1, 1, 1));
}

TEST(LayerArea, IsNothingWhereNothingCanBeSeenThrough)
{
    const std::vector<Chunk> chunks(2);
    const auto boxes = seeThroughBoxes(chunks, {false, false});
    ASSERT_TRUE(boxes);
    EXPECT_EQ(pictureArea(*boxes, view()), QVector4D());
}

TEST(LayerArea, WhatMovesMayBeAnywhere)
{
    std::vector<Chunk> chunks(2);
    chunks[0].bounds = box({0, 0, -2}, {1, 1, -1});
    EXPECT_EQ(seeThroughBoxes(chunks, {true, false})->size(), 1u);
    chunks[0].moving = true;
    EXPECT_FALSE(seeThroughBoxes(chunks, {true, false}));
    EXPECT_TRUE(seeThroughBoxes(chunks, {false, true}));
}

} // namespace twinscope::viewport
