// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layerarea.h"

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr float Margin = 0.01f; ///< some pixels, so that no rounding cuts off an edge

float inPicture(float v)
{
    return std::clamp(v, -1.0f, 1.0f);
}

} // namespace

QVector4D pictureArea(const std::vector<geometry::Bounds> &boxes, const QMatrix4x4 &viewProjection)
{
    if (boxes.empty())
        return {};
    QVector4D area(1, 1, -1, -1);
    for (const geometry::Bounds &box : boxes) {
        for (int corner = 0; corner < 8; ++corner) {
            const QVector4D at = viewProjection * QVector4D(corner & 1 ? box.max.x() : box.min.x(),
                                                            corner & 2 ? box.max.y() : box.min.y(),
                                                            corner & 4 ? box.max.z() : box.min.z(), 1);
            if (at.w() <= 0)
                return {-1, -1, 1, 1};
            const float x = at.x() / at.w(), y = at.y() / at.w();
            area = {std::min(area.x(), inPicture(x - Margin)), std::min(area.y(), inPicture(y - Margin)),
                    std::max(area.z(), inPicture(x + Margin)), std::max(area.w(), inPicture(y + Margin))};
        }
    }
    return area;
}

std::optional<std::vector<geometry::Bounds>> seeThroughBoxes(const std::vector<Chunk> &chunks,
                                                             const std::vector<bool> &transparent)
{
    std::vector<geometry::Bounds> boxes;
    for (size_t i = 0; i < chunks.size() && i < transparent.size(); ++i) {
        if (!transparent[i])
            continue;
        if (chunks[i].moving)
            return std::nullopt;
        boxes.push_back(chunks[i].bounds);
    }
    return boxes;
}

} // namespace twinscope::viewport
