// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worldplace.h"

#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::viewport {

/// From each asset's own frame to the world. Index = AssetIndex.
std::vector<WorldTransform> worldTransforms(const plant::Plant &plant);
/// The same, relative to an origin.
std::vector<QMatrix4x4> worldTransforms(const plant::Plant &plant, const plant::Position &origin);
/// From each node's own frame to that of its model. Index = node.
std::vector<WorldTransform> nodeTransforms(const geometry::Model &model);

/// By asset: whether it is one of `roots` or stands below one. Indices of no asset are nothing.
std::vector<bool> atOrBelow(const plant::Plant &plant, const std::vector<plant::AssetIndex> &roots);

} // namespace twinscope::viewport
