// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapes.h"

#include <twinscope/geometry/modelcheck.h>

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace twinscope::geometry {

using test::smallPlant;

TEST(ModelCheck, HasNothingAgainstASoundModel)
{
    EXPECT_EQ(faultOf(smallPlant()).toStdString(), "");
}

struct Damage
{
    const char *what;
    std::function<void(Model &)> apply;
};

class DamagedModel : public testing::TestWithParam<Damage>
{
};

TEST_P(DamagedModel, IsNoticed)
{
    Model model = smallPlant();
    GetParam().apply(model);
    EXPECT_NE(faultOf(model).toStdString(), "") << GetParam().what;
}

constexpr float NotANumber = std::numeric_limits<float>::quiet_NaN();

INSTANTIATE_TEST_SUITE_P(
    ModelCheck, DamagedModel,
    testing::Values(Damage{"no root", [](Model &m) { m.nodes.clear(); }},
                    Damage{"second root", [](Model &m) { m.nodes[1].parent = -1; }},
                    Damage{"child before parent", [](Model &m) { m.nodes[1].parent = 2; }},
                    Damage{"root with parent", [](Model &m) { m.nodes[0].parent = 0; }},
                    Damage{"no such mesh", [](Model &m) { m.nodes[2].mesh = 2; }},
                    Damage{"NaN placement", [](Model &m) { m.nodes[2].transform(0, 3) = NotANumber; }},
                    Damage{"no level", [](Model &m) { m.meshes[0].levels.clear(); }},
                    Damage{"index out of range", [](Model &m) { m.meshes[0].levels[0].indices.edit()[5] = 24; }},
                    Damage{"half a triangle", [](Model &m) { m.meshes[0].levels[0].indices.edit().pop_back(); }},
                    Damage{"gap in ranges", [](Model &m) { m.meshes[0].levels[0].ranges.edit()[0].firstIndex = 3; }},
                    Damage{"range too long", [](Model &m) { m.meshes[0].levels[0].ranges.edit()[0].indexCount = 39; }},
                    Damage{"no ranges", [](Model &m) { m.meshes[0].levels[0].ranges = {}; }},
                    Damage{"negative error", [](Model &m) { m.meshes[0].levels[0].error = -1; }},
                    Damage{"normal missing", [](Model &m) { m.meshes[0].normals.edit().pop_back(); }},
                    Damage{"normal too long", [](Model &m) { m.meshes[0].normals.edit()[3] *= 2; }},
                    Damage{"NaN normal", [](Model &m) { m.meshes[0].normals.edit()[3].setX(NotANumber); }},
                    Damage{"half a line",
                           [](Model &m) {
                               m.meshes[0].lines = {0, 1, 2};
                           }},
                    Damage{"line to nowhere",
                           [](Model &m) {
                               m.meshes[0].lines = {0, 24};
                           }},
                    Damage{"NaN position", [](Model &m) { m.meshes[0].positions.edit()[3].setX(NotANumber); }},
                    Damage{"infinite bounds",
                           [](Model &m) { m.meshes[0].bounds.max.setX(std::numeric_limits<float>::infinity()); }}));

} // namespace twinscope::geometry
