// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportfixture.h"

using namespace twinscope;

namespace {

/// An upright square with, or without, a feature line from corner to corner. The square is flat: nothing but the line
/// itself could show that it is there.
std::shared_ptr<const geometry::Model> square(bool hasLine)
{
    geometry::Mesh mesh;
    mesh.positions = {{-2, 0, -2}, {2, 0, -2}, {2, 0, 2}, {-2, 0, 2}};
    mesh.normals.edit().assign(4, {0, -1, 0});
    for (const QVector3D &p : mesh.positions)
        mesh.bounds.add(p);
    mesh.levels.push_back({{0, 1, 2, 0, 2, 3}, {{0, 6, 0}}});
    if (hasLine)
        mesh.lines = {0, 2};
    auto model = std::make_shared<geometry::Model>();
    geometry::Node root{QStringLiteral("Square")};
    root.mesh = 0;
    model->nodes.push_back(root);
    model->meshes.push_back(std::move(mesh));
    return model;
}

class Lines : public test::ViewportFixture
{
protected:
    void SetUp() override
    {
        plant::Asset asset;
        asset.id = asset.name = QStringLiteral("square");
        asset.model.file = QStringLiteral("square.step");
        m_plant.assets.push_back(asset);
        m_view.setTheme(look::Theme::light());
        m_view.resize(400, 300);
        m_view.setPlant(m_plant);
        m_view.setLabelsVisible(false);
        m_view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    /// How much darker the darkest place near the middle is than most of the square.
    int lineDepth(bool hasLine)
    {
        m_view.setModel(m_plant.assets[0].model.file, square(hasLine));
        plant::Camera camera;
        camera.position = {0, -12, 0};
        camera.target = {};
        m_view.setCamera(camera, false);
        const QImage image = picture();
        const int y = image.height() / 2, middle = image.width() / 2;
        int darkest = 255;
        for (int x = middle - 6; x <= middle + 6; ++x)
            darkest = std::min(darkest, image.pixelColor(x, y).lightness());
        return image.pixelColor(middle, y - 20).lightness() - darkest;
    }

    /// How much darker the darkest place of the square is than its middle, on a line that meets no feature line.
    int outlineDepth()
    {
        const QImage image = picture();
        const int y = image.height() / 2 - 20, middle = image.width() / 2;
        const int inside = image.pixelColor(middle, y).lightness();
        int darkest = inside;
        for (int x = 0; x < middle - 30; ++x)
            darkest = std::min(darkest, image.pixelColor(x, y).lightness());
        return inside - darkest;
    }
};

} // namespace

TEST_F(Lines, AreDrawnWhereNoDepthTellsOfThem)
{
    EXPECT_LE(lineDepth(false), 2);
    EXPECT_GE(lineDepth(true), 25);
}

TEST_F(Lines, AndTheSquaresOutlineAreLeftOutWhereNoEdgesAreWanted)
{
    EXPECT_GE(lineDepth(true), 25);
    EXPECT_GE(outlineDepth(), 15);
    m_view.setEdges(false);
    EXPECT_LE(lineDepth(true), 2);
    EXPECT_LE(outlineDepth(), 2);
}

TEST_F(Lines, AreAsWideAsThePictureIsLarge)
{
    const auto width = [this](const QSize &size) {
        m_view.resize(size);
        const int depth = lineDepth(true);
        const QImage image = picture();
        const int y = image.height() / 2, middle = image.width() / 2;
        const int plain = image.pixelColor(middle, y - image.height() / 15).lightness();
        int dark = 0;
        for (int x = middle - 30; x <= middle + 30; ++x)
            dark += plain - image.pixelColor(x, y).lightness() > depth / 2;
        return dark;
    };
    m_view.close();
    m_view.setAttribute(Qt::WA_DontShowOnScreen);
    m_view.show();
    const int small = width({1920, 1080});
    const int large = width({5760, 3240});
    EXPECT_GE(small, 1);
    EXPECT_GE(large, 2 * small + 1) << "three times as large, to whole pixels";
}
