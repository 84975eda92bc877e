// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QHash>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace twinscope::viewport {

/// Something to place, most important first.
struct LabelRequest
{
    plant::AssetIndex asset = plant::NoAsset;
    QPointF anchor; ///< what it belongs to, pixels
    QSizeF size;
    bool urgent = false; ///< alarms and the selection: placed even where the picture is crowded
};

struct PlacedLabel
{
    size_t request = 0; ///< index into the requests
    QRectF box;
    QPointF anchor;
};

/// Puts labels beside their anchors without overlap and inside the picture; what finds no room is left out, and so are
/// ordinary labels where all together would hide too much of the plant.
/// Remembers where each label stood and keeps it there while that place is free, so that nothing jumps.
class LabelLayout
{
public:
    /// taken: boxes that belong to others (legend, view cube).
    std::vector<PlacedLabel> place(const std::vector<LabelRequest> &requests, const QRectF &view,
                                   const std::vector<QRectF> &taken);

private:
    QHash<plant::AssetIndex, int> m_sides; ///< place taken last time
};

} // namespace twinscope::viewport
