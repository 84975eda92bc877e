// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

#include <QHash>

#include <optional>

namespace twinscope::geometry {

/// What a part, with everything below it, looks like in the world, whatever it is called: enough to know it again in a
/// later export of the same file, which may have been cut into other triangles.
struct PartShape
{
    QVector3D size;    ///< of the box round it, metres
    QVector3D centre;  ///< of that box
    double area = 0;   ///< of all triangles, m²
    double volume = 0; ///< enclosed, where the surfaces are closed, m³

    bool isEmpty() const { return area <= 0; }

    /// 0 the same, 1 nothing in common; where it is plays no role.
    double difference(const PartShape &other) const;
};

/// Up to here two shapes are one part cut into triangles twice.
inline constexpr double SameShape = 0.02;

/// Of all nodes, in one pass.
std::vector<PartShape> partShapes(const Model &model);

/// Remembers between two starts what the parts that a project refers to looked like: one small file per CAD file, found
/// by the CAD file's path. Loss of it costs only the recognition by shape.
class ShapeMemory
{
public:
    explicit ShapeMemory(QString directory);

    QHash<QString, PartShape> recall(const QString &cadFile) const; ///< by node path
    void remember(const QString &cadFile, const QHash<QString, PartShape> &shapes) const;

private:
    QString fileOf(const QString &cadFile) const;

    QString m_directory;
};

} // namespace twinscope::geometry
