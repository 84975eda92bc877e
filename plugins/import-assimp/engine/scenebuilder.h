// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "meshbuilder.h"

#include <twinscope/core/job.h>

#include <map>

namespace twinscope::assimp {

/// Turns a clean, triangulated scene into nodes and meshes. Nodes that use the same meshes share one.
class SceneBuilder
{
public:
    SceneBuilder(const aiScene &scene, const FileFrame &frame, ColourSpace space, LeftOut &leftOut);

    /// Fills nodes and meshes; rootName is used where the scene's root has no name of its own. Stops early on cancel.
    void build(geometry::Model &model, const QString &rootName, core::Progress &progress);

private:
    void add(geometry::Model &model, const aiNode &node, int parent);
    int meshOf(geometry::Model &model, const aiNode &node);
    QMatrix4x4 transformOf(const aiNode &node) const;

    const aiScene &m_scene;
    MeshBuilder m_meshes;
    QMatrix4x4 m_rotation;
    float m_metres;
    LeftOut &m_leftOut;
    std::map<std::vector<unsigned>, int> m_known; ///< from a node's meshes to the model's
};

} // namespace twinscope::assimp
