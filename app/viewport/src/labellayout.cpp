// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labellayout.h"

#include <algorithm>
#include <array>

namespace twinscope::viewport {

namespace {

constexpr double Gap = 14;             ///< between anchor and label, so that a leader line shows
constexpr double Between = 3;          ///< between two labels
constexpr double OrdinaryShare = 0.07; ///< of the picture that labels may cover
constexpr double UrgentShare = 0.16;

/// Directions from the anchor, best first: above, right above, left above, right, left, below, then all further away.
constexpr std::array<std::array<double, 2>, 12> Sides{
    {{0, -1}, {1, -1}, {-1, -1}, {1, 0}, {-1, 0}, {0, 1}, {0, -3}, {2, -2.5}, {-2, -2.5}, {2, 0}, {-2, 0}, {0, 3}}};

QRectF boxAt(const LabelRequest &request, int side)
{
    const auto [dx, dy] = Sides[size_t(side)];
    const double x = request.anchor.x() + dx * (request.size.width() / 2 + Gap);
    const double y = request.anchor.y() + dy * (request.size.height() / 2 + Gap);
    // Whole pixels keep the text sharp.
    return QRectF(QPointF(std::round(x - request.size.width() / 2), std::round(y - request.size.height() / 2)),
                  request.size);
}

bool isFree(const QRectF &box, const QRectF &view, const std::vector<QRectF> &taken)
{
    return view.contains(box) &&
           std::none_of(taken.begin(), taken.end(), [&box](const QRectF &other) { return other.intersects(box); });
}

} // namespace

std::vector<PlacedLabel> LabelLayout::place(const std::vector<LabelRequest> &requests, const QRectF &view,
                                            const std::vector<QRectF> &taken)
{
    std::vector<PlacedLabel> placed;
    std::vector<QRectF> occupied = taken;
    QHash<plant::AssetIndex, int> sides;
    const double picture = view.width() * view.height();
    double covered = 0;
    for (size_t i = 0; i < requests.size(); ++i) {
        const LabelRequest &request = requests[i];
        const double room = picture * (request.urgent ? UrgentShare : OrdinaryShare);
        if (!view.contains(request.anchor) || covered > room)
            continue;
        const int before = m_sides.value(request.asset, 0);
        for (int step = 0; step <= int(Sides.size()); ++step) {
            const int side = step == 0 ? before : step - 1;
            const QRectF box = boxAt(request, side);
            if (!isFree(box, view, occupied))
                continue;
            placed.push_back({i, box, request.anchor});
            covered += box.width() * box.height();
            occupied.push_back(box.adjusted(-Between, -Between, Between, Between));
            sides.insert(request.asset, side);
            break;
        }
    }
    m_sides = std::move(sides);
    return placed;
}

} // namespace twinscope::viewport
