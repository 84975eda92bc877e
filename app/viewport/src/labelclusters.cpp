// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelclusters.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twinscope::viewport {

namespace {

constexpr double CellSize = 120; ///< pixels
constexpr size_t Fewest = 2;

using Cells = std::map<std::pair<int, int>, std::vector<size_t>>; ///< cell → requests

Cells leftOver(const std::vector<LabelRequest> &requests, const std::vector<PlacedLabel> &placed, const QRectF &view)
{
    std::vector<bool> isPlaced(requests.size());
    for (const PlacedLabel &place : placed)
        isPlaced[place.request] = true;
    Cells cells;
    for (size_t i = 0; i < requests.size(); ++i) {
        const QPointF at = requests[i].anchor;
        if (!isPlaced[i] && view.contains(at))
            cells[{int(at.x() / CellSize), int(at.y() / CellSize)}].push_back(i);
    }
    return cells;
}

QPointF centreOf(const std::vector<LabelRequest> &requests, const std::vector<size_t> &members)
{
    QPointF sum;
    for (const size_t i : members)
        sum += requests[i].anchor;
    return sum / double(members.size());
}

} // namespace

std::vector<LabelCluster> clustersOf(const std::vector<LabelRequest> &requests, const std::vector<PlacedLabel> &placed,
                                     const QSizeF &size, const QRectF &view, const std::vector<QRectF> &taken)
{
    std::vector<QRectF> occupied = taken;
    for (const PlacedLabel &place : placed)
        occupied.push_back(place.box);
    std::vector<LabelCluster> clusters;
    for (const auto &[cell, members] : leftOver(requests, placed, view)) {
        if (members.size() < Fewest)
            continue;
        const QPointF centre = centreOf(requests, members);
        for (const QPointF &way : {QPointF(0, 0), QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0)}) {
            const QPointF at(centre.x() + way.x() * size.width() * 1.2, centre.y() + way.y() * size.height() * 1.2);
            const QRectF box(std::round(at.x() - size.width() / 2), std::round(at.y() - size.height() / 2),
                             size.width(), size.height());
            if (!view.contains(box) ||
                std::ranges::any_of(occupied, [&](const QRectF &o) { return o.intersects(box); }))
                continue;
            LabelCluster cluster{{}, members.front(), box};
            for (const size_t i : members)
                cluster.assets.push_back(requests[i].asset);
            clusters.push_back(std::move(cluster));
            occupied.push_back(box);
            break;
        }
    }
    return clusters;
}

} // namespace twinscope::viewport
