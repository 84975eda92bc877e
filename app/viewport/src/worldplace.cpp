// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worldplace.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace twinscope::viewport {

namespace {

constexpr double Far = 250;  ///< metres; beyond, the rounding of floats begins to show in the depths of a small model
constexpr double Step = 100; ///< of origins, so that the floor grid keeps its place

double middle(const std::vector<plant::Position> &places, double plant::Position::*axis)
{
    const auto [least, most] =
        std::ranges::minmax(places, {}, [axis](const plant::Position &place) { return place.*axis; });
    return (least.*axis + most.*axis) / 2;
}

double toStep(double metres)
{
    return std::abs(metres) < Far ? 0 : std::round(metres / Step) * Step;
}

/// The double that has the shortest digits of the float.
double asWritten(float value)
{
    char digits[32];
    const auto written = std::to_chars(std::begin(digits), std::end(digits), value);
    double result = 0;
    std::from_chars(std::begin(digits), written.ptr, result);
    return result;
}

/// A sine or cosine for an angle of quarter turns must be whole, or it moves what is far away.
double exactly(double value)
{
    const double whole = std::round(value);
    return std::abs(value - whole) < 1e-15 ? whole : value;
}

} // namespace

plant::Position moved(const plant::Position &place, const QVector3D &by)
{
    return {place.x + asWritten(by.x()), place.y + asWritten(by.y()), place.z + asWritten(by.z())};
}

WorldTransform::WorldTransform(const QMatrix4x4 &matrix)
{
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 4; ++column)
            m_rows[row * 4 + column] = double(matrix(int(row), int(column)));
}

WorldTransform::WorldTransform(const plant::Placement &placement)
{
    std::array<double, 3> sine{}, cosine{};
    for (size_t axis = 0; axis < 3; ++axis) {
        const double angle = asWritten(placement.rotation[int(axis)]) * std::numbers::pi / 180;
        sine[axis] = exactly(std::sin(angle));
        cosine[axis] = exactly(std::cos(angle));
    }
    const auto [sx, sy, sz] = sine;
    const auto [cx, cy, cz] = cosine;
    const double s = asWritten(placement.scale);
    const plant::Position &t = placement.translation;
    m_rows = {s * cz * cy,
              s * (cz * sy * sx - sz * cx),
              s * (cz * sy * cx + sz * sx),
              t.x,
              s * sz * cy,
              s * (sz * sy * sx + cz * cx),
              s * (sz * sy * cx - cz * sx),
              t.y,
              -s * sy,
              s * cy * sx,
              s * cy * cx,
              t.z};
}

WorldTransform WorldTransform::operator*(const WorldTransform &inner) const
{
    WorldTransform result;
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 4; ++column) {
            const double moved = column == 3 ? m_rows[row * 4 + 3] : 0; // directions are only turned
            result.m_rows[row * 4 + column] =
                turned(row, inner.m_rows[column], inner.m_rows[4 + column], inner.m_rows[8 + column]) + moved;
        }
    }
    return result;
}

double WorldTransform::turned(size_t row, double x, double y, double z) const
{
    return m_rows[row * 4] * x + m_rows[row * 4 + 1] * y + m_rows[row * 4 + 2] * z;
}

plant::Position WorldTransform::map(const QVector3D &point) const
{
    const double x = double(point.x()), y = double(point.y()), z = double(point.z());
    return {turned(0, x, y, z) + m_rows[3], turned(1, x, y, z) + m_rows[7], turned(2, x, y, z) + m_rows[11]};
}

QMatrix4x4 WorldTransform::relativeTo(const plant::Position &origin) const
{
    QMatrix4x4 matrix;
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            matrix(int(row), int(column)) = float(m_rows[row * 4 + column]);
    matrix.setColumn(3, QVector4D(offset(map({}), origin), 1));
    return matrix;
}

plant::Position originFor(const std::vector<plant::Position> &places)
{
    if (places.empty())
        return {};
    return {toStep(middle(places, &plant::Position::x)), toStep(middle(places, &plant::Position::y)),
            toStep(middle(places, &plant::Position::z))};
}

} // namespace twinscope::viewport
