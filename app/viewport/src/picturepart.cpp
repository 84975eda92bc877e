// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturepart.h"

#include "detail.h"
#include "layerarea.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace twinscope::viewport {

namespace {

constexpr int Grain = 64;          ///< pixels
constexpr double MostPart = 0.5;   ///< of the picture; a larger part is hardly cheaper than the whole
constexpr size_t ManyBoxes = 1000; ///< so many that looking at each takes longer than it saves

QRect pixels(const QVector4D &area, const QSize &picture)
{
    const auto cells = [](double pixel, auto round) { return int(round(pixel / Grain)) * Grain; };
    const auto down = [](double v) { return std::floor(v); };
    const auto up = [](double v) { return std::ceil(v); };
    const double width = picture.width() / 2.0, height = picture.height() / 2.0;
    const QPoint topLeft(cells((1.0 + area.x()) * width, down), cells((1.0 - area.w()) * height, down));
    const QPoint bottomRight(cells((1.0 + area.z()) * width, up), cells((1.0 - area.y()) * height, up));
    return QRect(topLeft, bottomRight - QPoint(1, 1)) & QRect({}, picture);
}

/// Of those in the picture, where they are and were.
std::vector<geometry::Bounds> boxesOf(const PlantStates &states, const std::vector<geometry::Bounds> &own,
                                      const QMatrix4x4 &viewProjection)
{
    std::vector<geometry::Bounds> boxes;
    const auto add = [&](const geometry::Bounds &box) {
        if (isInView(box, viewProjection))
            boxes.push_back(box);
    };
    for (const StateChange &change : states.texture().changes()) {
        const size_t asset = size_t(change.asset);
        if (asset >= own.size() || own[asset].isEmpty())
            continue;
        add(own[asset].transformed(states.motion(change.asset)));
        if (states.moving()[asset])
            add(own[asset].transformed(states.motion(change.asset, change.before)));
    }
    return boxes;
}

} // namespace

QMatrix4x4 cropping(const QSize &picture, const QRect &part)
{
    QMatrix4x4 matrix;
    if (part.isNull())
        return matrix;
    const QPointF centre = QRectF(part).center();
    matrix.scale(float(picture.width()) / float(part.width()), float(picture.height()) / float(part.height()));
    matrix.translate(float(1 - 2 * centre.x() / picture.width()), float(2 * centre.y() / picture.height() - 1));
    return matrix;
}

QRect withMargin(const QRect &part, const QSize &picture)
{
    return part.adjusted(-PartMargin, -PartMargin, PartMargin, PartMargin) & QRect({}, picture);
}

std::vector<QRect> tiles(const QRect &part, int largest)
{
    const int columns = (part.width() + largest - 1) / largest, rows = (part.height() + largest - 1) / largest;
    std::vector<QRect> pieces;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QPoint first(part.width() * column / columns, part.height() * row / rows);
            const QPoint end(part.width() * (column + 1) / columns, part.height() * (row + 1) / rows);
            pieces.emplace_back(part.topLeft() + first, part.topLeft() + end - QPoint(1, 1));
        }
    }
    return pieces;
}

void put(const QImage &part, QImage &picture, const QPoint &at)
{
    Q_ASSERT(part.format() == picture.format() && QRect({}, picture.size()).contains(QRect(at, part.size())));
    const size_t bytes = size_t(part.width()) * size_t(part.depth()) / 8;
    for (int y = 0; y < part.height(); ++y)
        std::memcpy(picture.scanLine(at.y() + y) + at.x() * (picture.depth() / 8), part.constScanLine(y), bytes);
}

std::optional<QRect> changedPart(const PlantStates &states, const std::vector<geometry::Bounds> &own,
                                 const QMatrix4x4 &viewProjection, const QSize &picture)
{
    if (states.texture().changes().size() > ManyBoxes)
        return std::nullopt;
    const auto boxes = boxesOf(states, own, viewProjection);
    if (boxes.empty())
        return QRect();
    const QRect part = pixels(pictureArea(boxes, viewProjection), picture);
    const double share = double(part.width()) * part.height() / (double(picture.width()) * picture.height());
    return share > MostPart ? std::nullopt : std::optional(part);
}

void keepPart(std::vector<int> &levels, const std::vector<Chunk> &chunks, const QMatrix4x4 &cropped)
{
    for (size_t i = 0; i < chunks.size(); ++i)
        if (!chunks[i].moving && !isInView(chunks[i].bounds, cropped))
            levels[i] = NotDrawn;
}

} // namespace twinscope::viewport
