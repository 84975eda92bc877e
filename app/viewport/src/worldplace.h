// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMatrix4x4>
#include <QVector3D>

#include <array>
#include <vector>

namespace twinscope::viewport {

// A plant may stand in the coordinates of its country, hundreds of kilometres from their origin, where a float knows
// centimetres only. Places in the world are therefore doubles, and everything that is drawn, picked or measured is told
// relative to an origin beside the plant, in floats.

/// Metres from the world's origin.
struct WorldPlace
{
    double x = 0, y = 0, z = 0;

    bool operator==(const WorldPlace &) const = default;
};

/// From `origin` to `place`, as a float can hold it where they are near each other.
QVector3D offset(const WorldPlace &place, const WorldPlace &origin);
WorldPlace moved(const WorldPlace &place, const QVector3D &by);

/// An affine transform into the world.
class WorldTransform
{
public:
    WorldTransform() = default; ///< none
    explicit WorldTransform(const QMatrix4x4 &matrix);

    WorldTransform operator*(const WorldTransform &inner) const;
    WorldPlace map(const QVector3D &point) const;
    QMatrix4x4 relativeTo(const WorldPlace &origin) const;

private:
    double turned(size_t row, double x, double y, double z) const;

    std::array<double, 12> m_rows{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}; ///< three, with the translation as the fourth
};

/// The world's own origin where all places are near it; else one in whole hundreds of metres in their midst.
WorldPlace originFor(const std::vector<WorldPlace> &places);

} // namespace twinscope::viewport
