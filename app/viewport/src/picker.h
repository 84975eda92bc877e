// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "boxtree.h"
#include "scenebuilder.h"

#include <array>
#include <unordered_map>

namespace twinscope::viewport {

struct Hit
{
    plant::AssetIndex asset = plant::NoAsset;
    float distance = 0;
    QVector3D point;
    std::array<QVector3D, 3> corners; ///< of the triangle that was hit
    bool isValid() const { return asset != plant::NoAsset; }
};

/// Trees over the triangles of meshes, made once for each mesh however often scenes are built of it. One thread at a time.
class MeshTrees
{
public:
    std::shared_ptr<const BoxTree> of(const Part &part);

private:
    struct Entry
    {
        std::shared_ptr<const geometry::Model> model; ///< keeps the mesh, and its address taken
        std::shared_ptr<const BoxTree> tree;
    };
    std::unordered_map<const geometry::Mesh *, Entry> m_entries;
};

/// Finds what a ray meets first.
class Picker
{
public:
    using Filter = std::function<bool(plant::AssetIndex)>;       ///< true: can be picked
    using Motion = std::function<QMatrix4x4(plant::AssetIndex)>; ///< from the place at rest to where it is now

    Picker() = default;
    /// moving[asset]: motion has to be asked for. The parts must outlive nothing: they are copied (shared meshes).
    Picker(std::vector<Part> parts, const std::vector<bool> &moving, MeshTrees &trees);

    /// The first hit before `limit`.
    /// everythingMoves: motion is asked of all parts, which takes as long as there are many.
    Hit pick(const Ray &ray, const Filter &filter, const Motion &motion, float limit = 1e30f,
             bool everythingMoves = false) const;

private:
    void testPart(const Part &part, const QMatrix4x4 &world, const Ray &ray, float &nearest, Hit &hit) const;

    std::vector<Part> m_still;
    std::vector<Part> m_moving;
    BoxTree m_tree; ///< over m_still
    std::unordered_map<const geometry::Mesh *, std::shared_ptr<const BoxTree>> m_meshTrees;
};

} // namespace twinscope::viewport
