// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QMatrix4x4>

#include <array>
#include <vector>

namespace twinscope::viewport {

// Places in the world are doubles, and everything that is drawn, picked or measured is told relative to an origin beside
// the plant, in floats.

/// With no more digits than `by` has, so that a file keeps what people wrote: offset() of it is `by` again.
plant::Position moved(const plant::Position &place, const QVector3D &by);

/// An affine transform into the world.
class WorldTransform
{
public:
    WorldTransform() = default; ///< none
    explicit WorldTransform(const QMatrix4x4 &matrix);
    explicit WorldTransform(const plant::Placement &placement);

    WorldTransform operator*(const WorldTransform &inner) const;
    plant::Position map(const QVector3D &point) const;
    QMatrix4x4 relativeTo(const plant::Position &origin) const;

private:
    double turned(size_t row, double x, double y, double z) const;

    std::array<double, 12> m_rows{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0}; ///< three, with the translation as the fourth
};

/// The world's own origin where all places are near it; else one in whole hundreds of metres in their midst.
plant::Position originFor(const std::vector<plant::Position> &places);

} // namespace twinscope::viewport
