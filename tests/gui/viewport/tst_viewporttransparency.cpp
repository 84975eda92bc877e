// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportfixture.h"

#include <cmath>

using namespace twinscope;

namespace {

enum Pane { Red, Blue, Wall };

constexpr double PaneOpacity = 0.5, GhostOpacity = 0.25;
constexpr int Tolerance = 4; ///< of 255: each layer is rounded

/// Three upright squares, one behind the other, seen by their assets: a red and a blue pane to look through, and
/// between them a green wall.
std::shared_ptr<const geometry::Model> panes()
{
    auto model = std::make_shared<geometry::Model>();
    model->nodes.push_back({QStringLiteral("Panes")});
    const QRgb colours[] = {qRgba(255, 0, 0, 128), qRgba(0, 0, 255, 128), qRgba(0, 160, 0, 255)};
    const float places[] = {-1, 1, 0};
    for (const int pane : {Red, Blue, Wall}) {
        geometry::Mesh mesh;
        const float y = places[pane];
        mesh.positions = {{-2, y, -2}, {2, y, -2}, {2, y, 2}, {-2, y, 2}};
        mesh.normals.edit().assign(4, {0, -1, 0});
        for (const QVector3D &p : mesh.positions)
            mesh.bounds.add(p);
        mesh.levels.push_back({{0, 1, 2, 0, 2, 3}, {{0, 6, colours[pane]}}});
        model->meshes.push_back(std::move(mesh));
        geometry::Node node{QStringLiteral("Pane %1").arg(pane), 0, pane};
        model->nodes.push_back(node);
    }
    return model;
}

class Transparency : public test::ViewportFixture
{
protected:
    void SetUp() override
    {
        for (const int pane : {Red, Blue, Wall}) {
            plant::Asset asset;
            asset.id = asset.name = QString::number(pane);
            asset.model = {QStringLiteral("panes.step"), QStringLiteral("/Pane %1").arg(pane)};
            m_plant.assets.push_back(asset);
        }
        m_view.setTheme(look::Theme::light());
        m_view.resize(400, 300);
        m_view.setPlant(m_plant);
        m_view.setModel(QStringLiteral("panes.step"), panes());
        m_view.setModelColours(true);
        m_view.setLabelsVisible(false);
        m_view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    void look(float side)
    {
        plant::Camera camera;
        camera.position = {0, side * 10, 0.4f};
        camera.target = {0, 0, 0.4f}; // no line of the floor grid runs through the middle
        m_view.setCamera(camera, false);
    }

    /// The colour in the middle while only these are shown.
    QColor centreWith(const std::vector<plant::AssetIndex> &shown)
    {
        m_view.isolate(shown);
        return picture().pixelColor(m_view.width() / 2, m_view.height() / 2);
    }

    /// What is seen of `front` before `scene`, where `alone` is what is seen of it before `behind`.
    static QColor over(double opacity, const QColor &alone, const QColor &behind, const QColor &scene)
    {
        const auto mix = [opacity](int a, int b, int s) {
            return std::clamp(int(std::lround(a + (1 - opacity) * (s - b))), 0, 255);
        };
        return QColor(mix(alone.red(), behind.red(), scene.red()), mix(alone.green(), behind.green(), scene.green()),
                      mix(alone.blue(), behind.blue(), scene.blue()));
    }
};

testing::AssertionResult isNear(const QColor &seen, const QColor &wanted)
{
    const int worst = std::max({std::abs(seen.red() - wanted.red()), std::abs(seen.green() - wanted.green()),
                                std::abs(seen.blue() - wanted.blue())});
    if (worst <= Tolerance)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << qPrintable(seen.name()) << " instead of " << qPrintable(wanted.name());
}

} // namespace

TEST_F(Transparency, PanesAreBlendedInTheOrderTheyStandIn)
{
    for (const float side : {-1.0f, 1.0f}) {
        look(side);
        const int front = side < 0 ? Red : Blue, back = side < 0 ? Blue : Red;
        const QColor behind = centreWith({}), frontAlone = centreWith({front}), backAlone = centreWith({back});
        const QColor both = centreWith({Red, Blue});
        EXPECT_TRUE(isNear(both, over(PaneOpacity, frontAlone, behind, backAlone))) << "side " << side;
        EXPECT_FALSE(isNear(both, over(PaneOpacity, backAlone, behind, frontAlone))) << "side " << side;
    }
}

TEST_F(Transparency, WhatIsOpaqueHidesWhatIsBehindIt)
{
    look(-1);
    const QColor behind = centreWith({}), red = centreWith({Red}), wall = centreWith({Wall});
    EXPECT_TRUE(isNear(centreWith({Red, Blue, Wall}), over(PaneOpacity, red, behind, wall)));
    EXPECT_TRUE(isNear(centreWith({Blue, Wall}), wall));
}

TEST_F(Transparency, GhostsAreLayersLikeAnyOther)
{
    m_view.ghost({Wall}, true);
    for (const float side : {-1.0f, 1.0f}) {
        look(side);
        const QColor behind = centreWith({}), red = centreWith({Red}), ghost = centreWith({Wall});
        const QColor wanted = side < 0 ? over(PaneOpacity, red, behind, ghost) : over(GhostOpacity, ghost, behind, red);
        EXPECT_TRUE(isNear(centreWith({Red, Wall}), wanted)) << "side " << side;
        EXPECT_FALSE(isNear(ghost, behind)) << "but it is there";
    }
}

TEST_F(Transparency, TheSameWithoutABackground)
{
    m_view.setBackground(false);
    look(-1);
    const auto opacity = [this](const std::vector<plant::AssetIndex> &shown) { return centreWith(shown).alphaF(); };
    EXPECT_NEAR(opacity({}), 0, 0.01);
    EXPECT_NEAR(opacity({Red}), 0.5, 0.02);
    EXPECT_NEAR(opacity({Red, Blue}), 0.75, 0.02);
    EXPECT_NEAR(opacity({Wall}), 1, 0.01);
}
