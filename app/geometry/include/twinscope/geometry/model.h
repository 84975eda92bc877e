// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/array.h>

#include <QColor>
#include <QHash>
#include <QMatrix4x4>
#include <QString>
#include <QStringList>
#include <QVector3D>

#include <array>
#include <vector>

namespace twinscope::geometry {

/// Axis-aligned box; empty until something was added. Metres.
struct Bounds
{
    QVector3D min{1e30f, 1e30f, 1e30f};
    QVector3D max{-1e30f, -1e30f, -1e30f};

    bool isEmpty() const { return min.x() > max.x(); }
    void add(const QVector3D &p);
    void add(const Bounds &other);
    Bounds transformed(const QMatrix4x4 &m) const;
    QVector3D centre() const { return (min + max) * 0.5f; }
    float diagonal() const { return isEmpty() ? 0.0f : (max - min).length(); }
};

/// Triangles of one distinct shape in metres, Z up, in the shape's own frame. Vertices are not shared across hard edges.
struct Mesh
{
    /// Triangles [first, first + count) of a level, all of one colour.
    struct Range
    {
        quint32 firstIndex = 0, indexCount = 0; ///< into Level::indices
        QRgb colour = 0;                        ///< 0 = none given: the instance's or the theme's colour
    };
    struct Level
    {
        Array<quint32> indices; ///< three a triangle, into positions
        Array<Range> ranges;    ///< cover all indices
        float error = 0;        ///< greatest deviation from level 0, metres
    };

    QString name;
    Array<QVector3D> positions;
    Array<QVector3D> normals;  ///< unit length, same count as positions
    std::vector<Level> levels; ///< level 0 is as imported, each next one coarser; never empty
    Array<quint32> lines;      ///< feature lines: two ends each, into positions, on level 0
    Bounds bounds;

    quint64 triangles(int level = 0) const { return levels.empty() ? 0 : levels[size_t(level)].indices.size() / 3; }
};

/// A node of the assembly tree. Node 0 is the root; parents stand before their children.
struct Node
{
    QString name; ///< instance name, else the shape's name, else "Part 12"
    int parent = -1;
    int mesh = -1;        ///< index into Model::meshes; -1 = only a group. Many nodes may share one mesh
    QMatrix4x4 transform; ///< to the parent's frame, metres
    QRgb colour = 0;      ///< overrides the ranges' colours; 0 = none
    QString layer;
};

/// What every importer delivers, whatever the file was.
struct Model
{
    QString format; ///< "STEP AP214", "IGES 5.3", "BREP", "glTF 2.0", "STL", …
    QString unit;   ///< the file's length unit as UCUM: "mm", "[in_i]", "m"; "" where the format has none
    std::vector<Node> nodes;
    std::vector<Mesh> meshes;
    QStringList warnings; ///< sentences: what was left out, what was assumed
    QStringList files;    ///< side files read or looked for besides the file itself, absolute; a change in one makes
                          ///< the cache stale. Empty in a model that came from the cache

    /// Paths of an earlier export and the nodes that were found to be meant; findNode() knows them. Never in the cache.
    QHash<QString, int> aliases;

    quint64 instanceCount() const; ///< nodes that have a mesh
    quint64 triangleCount() const; ///< summed over instances, level 0
    QMatrix4x4 worldTransform(int node) const;
    std::vector<QMatrix4x4> worldTransforms() const; ///< of all nodes, in one pass
    Bounds bounds() const;                           ///< of all instances, exact

    /// "/Assembly/Bolt" is a child of a child of the root, whose path is "/". Equal siblings are told apart:
    /// "/Assembly/Bolt[2]". In a name, "~" is written "~0" and "/" is written "~1"; no name at
    /// all is written "~".
    QString nodePath(int node) const;
    QStringList nodePaths() const; ///< of all nodes, in one pass

    /// -1 where there is none. "" and "/" give the root; the root's own name may lead; aliases come last.
    int findNode(const QString &path) const;
};

} // namespace twinscope::geometry
