// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "camera.h"
#include "picturepart.h"
#include "scenebuilder.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

constexpr QSize Picture(1280, 800);

/// Pumps seen from the front, so that the first ones stand on the left.
class ChangedPart : public testing::Test
{
protected:
    void open(plant::Plant plant)
    {
        m_states = std::make_unique<PlantStates>(plant, look::Theme::light());
        ModelStore store;
        store.models.insert(QStringLiteral("pump.step"), test::pumpModel());
        m_scene = buildScene(plant, store, m_states->moving(), {});
        m_states->setBounds(m_scene.own, m_scene.subtree, m_scene.bounds);
        m_camera = framing(facing(Camera(), View::Top), m_scene.bounds, 1.6f);
        m_states->texture().takeStates();
    }

    std::optional<QRect> part() const
    {
        return changedPart(*m_states, m_scene.own, viewProjection(m_camera, 1.6f, m_scene.bounds), Picture);
    }

    QPoint seen(plant::AssetIndex asset) const
    {
        return project(m_camera, Picture, m_scene.own[size_t(asset)].centre())->toPoint();
    }

    std::unique_ptr<PlantStates> m_states;
    Scene m_scene;
    Camera m_camera;
};

} // namespace

TEST_F(ChangedPart, IsNothingWhereNothingChanged)
{
    open(test::pumpPlant(100));
    ASSERT_TRUE(part());
    EXPECT_TRUE(part()->isEmpty());
}

TEST_F(ChangedPart, HoldsWhatChangedAndLittleElse)
{
    open(test::pumpPlant(100));
    m_states->setAlarmPriorities({1});
    ASSERT_TRUE(part());
    EXPECT_TRUE(part()->contains(seen(0)));
    EXPECT_FALSE(part()->contains(seen(99)));
    EXPECT_LT(part()->width() * part()->height(), Picture.width() * Picture.height() / 8);
    m_states->texture().takeStates();
    EXPECT_TRUE(part()->isEmpty()) << "that is in the picture now";
}

TEST_F(ChangedPart, IsAllWhereChangesLieFarApart)
{
    open(test::pumpPlant(100));
    std::vector<int> corners(100);
    corners[0] = corners[99] = 2;
    m_states->setAlarmPriorities(corners);
    EXPECT_FALSE(part());
}

TEST_F(ChangedPart, IsEmptyForWhatIsBesideThePicture)
{
    open(test::pumpPlant(100));
    m_camera = framing(m_camera, m_scene.own[99], 1.6f);
    m_states->setAlarmPriorities({1});
    ASSERT_TRUE(part());
    EXPECT_TRUE(part()->isEmpty());
}

TEST_F(ChangedPart, HoldsWhereAnAssetWasAndWhereItIs)
{
    plant::Plant plant = test::pumpPlant(100);
    plant::Binding slide;
    slide.asset = QStringLiteral("P-1");
    slide.channel = QStringLiteral("c1");
    slide.kind = plant::BindingKind::Slide;
    slide.axis = {1, 0, 0};
    slide.factor = 4;
    plant.bindings.push_back(slide);
    open(plant);
    m_states->setFrame(test::frameOf({0.0}));
    m_states->texture().takeStates();
    m_states->setFrame(test::frameOf({50.0}));
    const QVector3D rest = m_scene.own[0].centre();
    ASSERT_TRUE(part());
    EXPECT_TRUE(part()->contains(project(m_camera, Picture, rest)->toPoint()));
    EXPECT_TRUE(part()->contains(project(m_camera, Picture, rest + QVector3D(2, 0, 0))->toPoint()));
}

TEST(Tiles, CoverThePartOnce)
{
    const QRect part(10, 20, 1000, 333);
    QImage seen(1100, 400, QImage::Format_RGB32);
    seen.fill(0);
    const auto pieces = tiles(part, 300);
    EXPECT_EQ(pieces.size(), 8u);
    for (const QRect &piece : pieces) {
        EXPECT_LE(std::max(piece.width(), piece.height()), 300);
        QImage white(piece.size(), QImage::Format_RGB32);
        white.fill(qRgb(seen.pixelColor(piece.center()).red() + 1, 0, 0));
        put(white, seen, piece.topLeft());
    }
    int once = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); ++x)
            once += qRed(seen.pixel(x, y)) == 1 && part.contains(x, y);
    EXPECT_EQ(once, part.width() * part.height());
    EXPECT_EQ(tiles(part, 5000), std::vector<QRect>{part});
}

TEST(Cropping, PutsThePartsCornersIntoThePicturesCorners)
{
    const QMatrix4x4 matrix = cropping({200, 100}, {50, 0, 100, 50});
    EXPECT_LT((matrix.map(QVector3D(-0.5f, 1, 0)) - QVector3D(-1, 1, 0)).length(), 1e-5f);
    EXPECT_LT((matrix.map(QVector3D(0.5f, 0, 0)) - QVector3D(1, -1, 0)).length(), 1e-5f);
    EXPECT_TRUE(cropping({200, 100}, {}).isIdentity());
}
