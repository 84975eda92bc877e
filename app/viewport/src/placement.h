// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QMatrix4x4>

#include <vector>

namespace twinscope::viewport {

QMatrix4x4 toMatrix(const plant::Placement &placement);

/// From each asset's own frame to the world. Index = AssetIndex.
std::vector<QMatrix4x4> worldTransforms(const plant::Plant &plant);

/// By asset: whether it is one of `roots` or stands below one. Indices of no asset are nothing.
std::vector<bool> atOrBelow(const plant::Plant &plant, const std::vector<plant::AssetIndex> &roots);

} // namespace twinscope::viewport
