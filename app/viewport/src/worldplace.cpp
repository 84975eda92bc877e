// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worldplace.h"

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr double Far = 250;  ///< metres; beyond, the rounding of floats begins to show in the depths of a small model
constexpr double Step = 100; ///< of origins, so that the floor grid keeps its place

double middle(const std::vector<WorldPlace> &places, double WorldPlace::*axis)
{
    const auto [least, most] = std::ranges::minmax(places, {}, [axis](const WorldPlace &place) { return place.*axis; });
    return (least.*axis + most.*axis) / 2;
}

double toStep(double metres)
{
    return std::abs(metres) < Far ? 0 : std::round(metres / Step) * Step;
}

} // namespace

QVector3D offset(const WorldPlace &place, const WorldPlace &origin)
{
    return {float(place.x - origin.x), float(place.y - origin.y), float(place.z - origin.z)};
}

WorldPlace moved(const WorldPlace &place, const QVector3D &by)
{
    return {place.x + double(by.x()), place.y + double(by.y()), place.z + double(by.z())};
}

WorldTransform::WorldTransform(const QMatrix4x4 &matrix)
{
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 4; ++column)
            m_rows[row * 4 + column] = double(matrix(int(row), int(column)));
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

WorldPlace WorldTransform::map(const QVector3D &point) const
{
    const double x = double(point.x()), y = double(point.y()), z = double(point.z());
    return {turned(0, x, y, z) + m_rows[3], turned(1, x, y, z) + m_rows[7], turned(2, x, y, z) + m_rows[11]};
}

QMatrix4x4 WorldTransform::relativeTo(const WorldPlace &origin) const
{
    QMatrix4x4 matrix;
    for (size_t row = 0; row < 3; ++row)
        for (size_t column = 0; column < 3; ++column)
            matrix(int(row), int(column)) = float(m_rows[row * 4 + column]);
    matrix.setColumn(3, QVector4D(offset(map({}), origin), 1));
    return matrix;
}

WorldPlace originFor(const std::vector<WorldPlace> &places)
{
    if (places.empty())
        return {};
    return {toStep(middle(places, &WorldPlace::x)), toStep(middle(places, &WorldPlace::y)),
            toStep(middle(places, &WorldPlace::z))};
}

} // namespace twinscope::viewport
