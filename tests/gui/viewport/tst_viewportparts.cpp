// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportfixture.h"

using namespace twinscope;

namespace {

/// Pictures of which only a part is drawn anew must not differ from those drawn as a whole.
class ViewportParts : public test::ViewportFixture
{
protected:
    /// What is on the screen when nothing is left to draw; without asking for a picture, which would be a whole one.
    QImage shown()
    {
        EXPECT_TRUE(test::waitUntil([this] { return staysQuiet(); }));
        return m_view.picture();
    }

    quint64 trianglesOfLast() const { return m_view.statistics().triangles; }
};

/// Pixels that do not look alike. A corner may fall into the neighbouring sample when the part is projected by itself.
int differing(const QImage &a, const QImage &b)
{
    constexpr int Alike = 48; // a sample of four more or less
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > Alike;
    return count;
}

} // namespace

TEST_F(ViewportParts, AValueDrawsItsPartOfThePictureAnew)
{
    const int pumps = 400;
    open(test::pumpPlant(pumps));
    const QImage before = shown();
    const quint64 all = trianglesOfLast();
    std::vector<core::Value> values(pumps, core::Value(20.0));
    values[size_t(pumps) - 1] = 85.0;
    setFrame(values);
    const QImage part = shown();
    EXPECT_LT(trianglesOfLast(), all) << "only what is near it is drawn";
    EXPECT_NE(before, part);
    EXPECT_LE(differing(part, picture()), 2) << "the whole picture looks the same";
}

TEST_F(ViewportParts, AFanTurnsInAFinePicture)
{
    plant::Plant plant = test::pumpPlant(100);
    plant::Binding spin;
    spin.asset = QStringLiteral("P-100");
    spin.channel = QStringLiteral("c100");
    spin.kind = plant::BindingKind::Spin;
    spin.factor = 1;
    plant.bindings.push_back(spin);
    open(plant);
    core::Frame frame = test::frameOf(std::vector<core::Value>(plant.channels.size(), core::Value(20.0)));
    frame.origin = QLatin1String(core::LiveOrigin);
    m_view.setFrame(frame);
    const quint64 before = m_view.statistics().frames;
    ASSERT_TRUE(test::waitUntil([&] { return m_view.statistics().frames > before + 20; }));
    m_view.setReducedMotion(true);
    EXPECT_LE(differing(shown(), picture()), 2);
}

TEST_F(ViewportParts, APlantThatGoesWhileAPartIsDrawnTakesItsPictureAlong)
{
    open(test::pumpPlant(100));
    shown();
    for (const bool closed : {false, true}) {
        std::vector<core::Value> values(100, core::Value(20.0));
        values.back() = closed ? 60.0 : 85.0;
        const quint64 before = m_view.statistics().frames;
        setFrame(values);
        ASSERT_TRUE(test::waitUntil([&] { return m_view.statistics().frames > before; })) << "the part is on its way";
        m_view.setDrawing(closed ? viewport::Drawing::Automatic : viewport::Drawing::Light);
        if (closed)
            m_view.setPlant({});
        shown();
    }
    open(test::pumpPlant(100));
    EXPECT_FALSE(shown().isNull());
    EXPECT_EQ(shown().size(), picture().size());
}
