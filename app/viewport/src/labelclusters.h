// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "labellayout.h"

namespace twinscope::viewport {

/// Neighbouring labels that found no room, as one number.
struct LabelCluster
{
    std::vector<plant::AssetIndex> assets; ///< in the order of the requests
    size_t first = 0;                      ///< index of the most important request
    QRectF box;
};

/// Gathers what was not placed by place in the picture, two labels or more to a cluster. Clusters overlap neither labels
/// nor each other nor what is taken; one that finds no room is left out.
std::vector<LabelCluster> clustersOf(const std::vector<LabelRequest> &requests, const std::vector<PlacedLabel> &placed,
                                     const QSizeF &size, const QRectF &view, const std::vector<QRectF> &taken);

} // namespace twinscope::viewport
