// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "camera.h"

#include <twinscope/look/theme.h>

#include <QPainter>
#include <QVector3D>

#include <array>
#include <optional>
#include <vector>

namespace twinscope::viewport {

/// Points picked on the plant and what is to be known of them. Relative to the scene's origin, metres.
class Measure
{
public:
    void add(const QVector3D &point); ///< a fourth one begins anew
    void removeLast();
    void clear();
    void moveOrigin(const QVector3D &shift); ///< the points stay where they are in the world
    /// Where a click would set the next point; nothing where it would set none.
    void setNext(const std::optional<QVector3D> &point) { m_next = point; }
    const std::optional<QVector3D> &next() const { return m_next; }

    const std::vector<QVector3D> &points() const { return m_points; } ///< at most three
    std::optional<float> distance() const;                            ///< between the newest two
    std::optional<float> angle() const;                               ///< at the second of three, degrees
    std::optional<float> radius() const; ///< of the circle through three; nothing where they lie on one line

    /// For people: what is known, or what to click next. Never empty.
    QStringList lines() const;

private:
    std::vector<QVector3D> m_points;
    std::optional<QVector3D> m_next;
};

/// The corner that is nearest on the screen, where it is near enough, else the point itself.
QVector3D snapped(const QVector3D &point, const std::array<QVector3D, 3> &corners, const Camera &camera,
                  const QSizeF &view);

void paintMeasure(QPainter &painter, const Measure &measure, const Camera &camera, const QSizeF &view,
                  const look::Theme &theme);

} // namespace twinscope::viewport
