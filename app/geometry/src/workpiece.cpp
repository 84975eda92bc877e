// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workpiece.h"

#include <meshoptimizer.h>

#include <algorithm>

namespace twinscope::geometry {

WorkPiece::WorkPiece(const Mesh &mesh)
{
    struct Corner
    {
        QVector3D position;
        QRgb colour;
    };
    std::vector<Corner> corners;
    const Mesh::Level &level = mesh.levels.front();
    corners.reserve(level.indices.size());
    for (const Mesh::Range &range : level.ranges) {
        for (quint32 i = range.firstIndex; i < range.firstIndex + range.indexCount; ++i)
            corners.push_back({mesh.positions[level.indices[i]] + QVector3D(0, 0, 0), range.colour});
    }
    m_indices.resize(corners.size());
    const size_t count = meshopt_generateVertexRemap(m_indices.data(), nullptr, corners.size(), corners.data(),
                                                     corners.size(), sizeof(Corner));
    m_positions.resize(count);
    m_colours.resize(count);
    for (size_t i = 0; i < corners.size(); ++i) {
        m_positions[m_indices[i]] = corners[i].position;
        m_colours[m_indices[i]] = corners[i].colour;
    }
}

float WorkPiece::scale() const
{
    return meshopt_simplifyScale(data(), m_positions.size(), sizeof(QVector3D));
}

std::vector<quint32> WorkPiece::simplified(size_t triangles, float relativeError, float &error) const
{
    std::vector<quint32> result(m_indices.size());
    result.resize(meshopt_simplify(result.data(), m_indices.data(), m_indices.size(), data(), m_positions.size(),
                                   sizeof(QVector3D), triangles * 3, relativeError, 0, &error));
    error *= scale();
    return result;
}

std::vector<quint32> WorkPiece::sloppy(size_t triangles, float &error) const
{
    std::vector<quint32> result(m_indices.size());
    result.resize(meshopt_simplifySloppy(result.data(), m_indices.data(), m_indices.size(), data(), m_positions.size(),
                                         sizeof(QVector3D), triangles * 3, 1.0f, &error));
    error *= scale();
    return result;
}

QRgb WorkPiece::colourOf(const quint32 *triangle) const
{
    const QRgb second = m_colours[triangle[1]];
    return second == m_colours[triangle[2]] ? second : m_colours[triangle[0]];
}

QRgb WorkPiece::mostlyUsedColour() const
{
    std::vector<QRgb> colours;
    colours.reserve(m_indices.size());
    for (const quint32 index : m_indices)
        colours.push_back(m_colours[index]);
    std::sort(colours.begin(), colours.end());
    auto best = colours.begin();
    size_t longest = 0;
    for (auto run = colours.begin(); run != colours.end();) {
        const auto end = std::upper_bound(run, colours.end(), *run);
        if (size_t(end - run) > longest) {
            longest = size_t(end - run);
            best = run;
        }
        run = end;
    }
    return best == colours.end() ? 0 : *best;
}

} // namespace twinscope::geometry
