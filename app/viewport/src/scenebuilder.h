// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetparts.h"
#include "camera.h"
#include "chunk.h"

#include <optional>
#include <stop_token>

namespace twinscope::viewport {

struct BuildOptions
{
    quint64 maxTriangles = 4'000'000;    ///< of all finest levels; above it, parts start at a coarser level
    quint64 chunkTriangles = 40'000;     ///< aim for a chunk's finest level
    std::optional<plant::Camera> camera; ///< what it sees large is as fine as the limit allows
};

/// Everything about the plant's shapes that does not change with values or camera.
struct Scene
{
    plant::Position origin; ///< what all coordinates are relative to
    std::vector<Chunk> chunks;
    std::vector<Part> parts;               ///< for picking
    std::vector<geometry::Bounds> own;     ///< by asset: its own parts
    std::vector<geometry::Bounds> subtree; ///< by asset: with everything below it
    std::vector<plant::AssetIndex> placeholders;
    geometry::Bounds bounds;
    quint64 triangles = 0;  ///< level 0, summed over parts: what the models hold
    bool isReduced = false; ///< not all of them are in the chunks: see baseLevels()
};

/// moving[asset]: it or something above it spins, slides or shows a level. Pure and slow: run it in a thread.
/// A stop request gives an empty scene.
Scene buildScene(const plant::Plant &plant, const ModelStore &store, const std::vector<bool> &moving,
                 const BuildOptions &options = {}, std::stop_token stop = {});

/// The box shown in place of a model that failed: one metre, standing on the asset's origin.
std::shared_ptr<const geometry::Model> placeholderModel();

} // namespace twinscope::viewport
