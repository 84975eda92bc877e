// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

#include <span>
#include <vector>

namespace twinscope::geometry {

/// Level 0 with one vertex per position and colour. Normals keep no vertices apart here: a seam at every hard edge would
/// stop the simplifier at every corner. Colours do, so that a region's border is not eaten.
class WorkPiece
{
public:
    explicit WorkPiece(const Mesh &mesh);

    std::vector<quint32> simplified(size_t triangles, float relativeError, float &error) const;
    std::vector<quint32> sloppy(size_t triangles, float &error) const;
    QRgb colourOf(const quint32 *triangle) const;
    QRgb mostlyUsedColour() const;
    std::span<const QVector3D> positions() const { return m_positions; }

private:
    float scale() const; ///< from meshoptimizer's relative errors to metres
    const float *data() const { return reinterpret_cast<const float *>(m_positions.data()); }

    std::vector<QVector3D> m_positions;
    std::vector<QRgb> m_colours;
    std::vector<quint32> m_indices;
};

} // namespace twinscope::geometry
