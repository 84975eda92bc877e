// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <twinscope/look/theme.h>

#include <QPolygonF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace twinscope::viewport {

/// The small cube in the corner that shows how the plant is turned and turns it when clicked, with the three axes.
class ViewCube
{
public:
    struct Face
    {
        QVector3D normal;
        QString name;
        QPolygonF outline; ///< pixels; corners in the order left top, right top, right bottom, left bottom of the text
        double facing = 0; ///< 1 straight at the viewer
    };

    /// Faces towards the viewer, farthest first.
    static std::vector<Face> visibleFaces(const Camera &camera, const QRectF &place);

    static void paint(QPainter &painter, const Camera &camera, const QRectF &place, const look::Theme &theme,
                      const QPointF &mouse);
    /// Which way to look when the cube is clicked there.
    static std::optional<QVector3D> directionAt(const Camera &camera, const QRectF &place, const QPointF &mouse);
};

} // namespace twinscope::viewport
