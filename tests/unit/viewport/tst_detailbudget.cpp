// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include "camera.h"
#include "detailbudget.h"
#include "scenebuilder.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace twinscope;
using namespace twinscope::viewport;

namespace {

constexpr int Pumps = 100;

class DetailBudget : public testing::Test
{
protected:
    DetailBudget()
    {
        ModelStore store;
        store.models.insert(QStringLiteral("pump.step"), test::pumpModel(6000));
        m_parts = resolveParts(test::pumpPlant(Pumps), store).parts;
    }

    quint64 triangles(const std::vector<int> &levels) const
    {
        quint64 sum = 0;
        for (plant::AssetIndex asset = 0; asset < Pumps; ++asset)
            sum += trianglesOf(asset, levels);
        return sum;
    }

    Camera closeTo(plant::AssetIndex asset) const
    {
        geometry::Bounds bounds;
        for (const Part &part : m_parts)
            if (part.asset == asset)
                bounds.add(part.bounds());
        return framing(facing(Camera(), View::Isometric), bounds, 1.6f);
    }

    quint64 trianglesOf(plant::AssetIndex asset, const std::vector<int> &levels) const
    {
        quint64 sum = 0;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            const int last = int(m_parts[i].shape().levels.size()) - 1;
            sum += m_parts[i].asset == asset ? m_parts[i].shape().triangles(std::min(levels[i], last)) : 0;
        }
        return sum;
    }

    std::vector<Part> m_parts;
};

} // namespace

TEST_F(DetailBudget, LeavesASmallPlantWhole)
{
    const auto levels = baseLevels(m_parts, 10'000'000);
    EXPECT_EQ(std::ranges::count(levels, 0), ptrdiff_t(m_parts.size()));
}

TEST_F(DetailBudget, KeepsTheLimit)
{
    for (const quint64 limit : {400'000u, 200'000u, 100'000u}) {
        EXPECT_LE(triangles(baseLevels(m_parts, limit)), limit);
        EXPECT_LE(triangles(baseLevels(m_parts, limit, closeTo(7))), limit);
    }
}

TEST_F(DetailBudget, GivesWhatTheCameraSeesLargeMore)
{
    const auto near7 = baseLevels(m_parts, 100'000, closeTo(7)), near99 = baseLevels(m_parts, 100'000, closeTo(99));
    EXPECT_GT(trianglesOf(7, near7), 2 * trianglesOf(7, near99));
    EXPECT_GT(trianglesOf(99, near99), 2 * trianglesOf(99, near7));
}

TEST(SeesOtherThings, AfterAStepAndNotAfterAShake)
{
    Camera camera;
    camera.position = {0, -10, 0};
    EXPECT_TRUE(seesOtherThings(camera, {}));
    EXPECT_FALSE(seesOtherThings(camera, camera));
    EXPECT_FALSE(seesOtherThings(moved(camera, {0.5f, 0, 0}), camera));
    EXPECT_TRUE(seesOtherThings(moved(camera, {5, 0, 0}), camera));
}
