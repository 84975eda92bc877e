// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "colours.h"
#include "fileframe.h"
#include "scenecleaning.h"

#include <twinscope/geometry/model.h>
#include <twinscope/geometry/normals.h>

#include <span>

namespace twinscope::assimp {

/// Makes one mesh of Model out of the meshes Assimp split a shape into (one per material). The scene is clean and
/// triangulated.
class MeshBuilder
{
public:
    MeshBuilder(const aiScene &scene, const FileFrame &frame, ColourSpace space, LeftOut &leftOut);

    /// Without a level where no triangle was worth keeping.
    geometry::Mesh build(std::span<const unsigned> parts) const;

private:
    struct Triangles;
    Triangles usable(const aiMesh &mesh) const;
    geometry::Surface surfaceOf(const aiMesh &mesh, const std::vector<quint32> &indices) const;

    const aiScene &m_scene;
    QMatrix4x4 m_rotation;
    QMatrix4x4 m_toMetres;
    ColourSpace m_space;
    LeftOut &m_leftOut;
};

} // namespace twinscope::assimp
