// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>

namespace twinscope::session {

/// Which nodes of a model's tree become assets of their own, below the asset of the whole.
enum class PartAssets { None, FirstLevel, WholeTree };

/// A CAD file that is to become an asset.
struct ModelAsset
{
    QString file;                              ///< relative to the project
    QString name;                              ///< of the asset; its id is made of it
    plant::AssetIndex parent = plant::NoAsset; ///< NoAsset: stands at the top
    PartAssets parts = PartAssets::None;
};

/// How many assets that makes, the one of the whole counted.
int assetCount(const geometry::Model &model, PartAssets parts);

/// Adds the asset, and those of its parts, behind all others; ids are new to the plant. The index of the asset of the whole.
plant::AssetIndex addModel(plant::Plant &plant, const ModelAsset &what, const geometry::Model &model);

} // namespace twinscope::session
