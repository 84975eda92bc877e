// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placement.h"

namespace twinscope::viewport {

std::vector<WorldTransform> worldTransforms(const plant::Plant &plant)
{
    std::vector<WorldTransform> worlds;
    worlds.reserve(plant.assets.size());
    for (const plant::Asset &asset : plant.assets) {
        const WorldTransform own(asset.placement);
        const bool hasParent = asset.parent >= 0 && size_t(asset.parent) < worlds.size();
        worlds.push_back(hasParent ? worlds[size_t(asset.parent)] * own : own);
    }
    return worlds;
}

std::vector<QMatrix4x4> worldTransforms(const plant::Plant &plant, const plant::Position &origin)
{
    std::vector<QMatrix4x4> relative;
    for (const WorldTransform &world : worldTransforms(plant))
        relative.push_back(world.relativeTo(origin));
    return relative;
}

std::vector<WorldTransform> nodeTransforms(const geometry::Model &model)
{
    std::vector<WorldTransform> result;
    result.reserve(model.nodes.size());
    for (const geometry::Node &node : model.nodes) {
        const WorldTransform own(node.transform);
        result.push_back(node.parent < 0 ? own : result[size_t(node.parent)] * own);
    }
    return result;
}

std::vector<bool> atOrBelow(const plant::Plant &plant, const std::vector<plant::AssetIndex> &roots)
{
    std::vector<bool> inside(plant.assets.size());
    for (const plant::AssetIndex root : roots) {
        if (root >= 0 && size_t(root) < inside.size())
            inside[size_t(root)] = true;
    }
    for (size_t i = 0; i < inside.size(); ++i) {
        const plant::AssetIndex parent = plant.assets[i].parent;
        inside[i] = inside[i] || (parent >= 0 && size_t(parent) < i && inside[size_t(parent)]);
    }
    return inside;
}

} // namespace twinscope::viewport
