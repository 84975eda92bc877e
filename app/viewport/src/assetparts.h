// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worldplace.h"

#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace twinscope::viewport {

/// The models that have arrived so far, by file as in ModelReference, and those that never will.
struct ModelStore
{
    QHash<QString, std::shared_ptr<const geometry::Model>> models;
    QSet<QString> failed;
};

/// One occurrence of a mesh in the plant.
struct Part
{
    plant::AssetIndex asset = plant::NoAsset;
    std::shared_ptr<const geometry::Model> model;
    int mesh = -1;
    QMatrix4x4 world; ///< mesh frame to world, relative to AssetParts::origin
    QRgb colour = 0;  ///< the node's own colour; 0 = the mesh's

    const geometry::Mesh &shape() const { return model->meshes[size_t(mesh)]; }
    geometry::Bounds bounds() const { return shape().bounds.transformed(world); }
};

struct AssetParts
{
    std::vector<Part> parts;
    plant::Position origin;                      ///< near the parts, unless they are near the world's
    std::vector<plant::AssetIndex> placeholders; ///< their model failed, or has no such node
};

/// Which asset shows which nodes. An asset takes its node and everything below it, except what assets below it in the
/// plant take from the same file. A node keeps its place within the file, relative to the frame of its asset.
AssetParts resolveParts(const plant::Plant &plant, const ModelStore &store);

} // namespace twinscope::viewport
