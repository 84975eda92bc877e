// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/model.h>

#include <QHash>
#include <QSet>

#include <cmath>

namespace twinscope::geometry {

namespace {

bool hasMesh(const Model &model, const Node &node)
{
    return node.mesh >= 0 && size_t(node.mesh) < model.meshes.size();
}

/// Whether a box stays a box: each row of the linear part has one entry at most.
bool keepsBoxes(const QMatrix4x4 &m)
{
    for (int row = 0; row < 3; ++row) {
        int entries = 0;
        for (int column = 0; column < 3; ++column)
            entries += std::abs(m(row, column)) > 1e-9f;
        if (entries > 1)
            return false;
    }
    return true;
}

/// Only the vertices of level 0: coarser levels bring vertices of their own that need not lie on the shape.
Bounds exactBounds(const Mesh &mesh, const QMatrix4x4 &m)
{
    Bounds result;
    if (mesh.levels.empty())
        return result;
    for (const quint32 index : mesh.levels.front().indices)
        result.add(m.map(mesh.positions[index]));
    return result;
}

QString escaped(QString name)
{
    return name.isEmpty()
               ? QStringLiteral("~")
               : name.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
}

/// The segment of one more child, told apart from those its elder siblings use.
QString nextSegment(const QString &name, QSet<QString> &used, QHash<QString, int> &seen)
{
    const QString plain = escaped(name);
    int &count = seen[plain];
    QString segment = ++count == 1 ? plain : QStringLiteral("%1[%2]").arg(plain).arg(count);
    while (used.contains(segment))
        segment = QStringLiteral("%1[%2]").arg(plain).arg(++count);
    used.insert(segment);
    return segment;
}

/// Calls visit(child, segment) for the children of a node until it says false.
template<typename Visit>
void visitChildren(const Model &model, int parent, Visit visit)
{
    QSet<QString> used;
    QHash<QString, int> seen;
    for (size_t i = size_t(parent) + 1; i < model.nodes.size(); ++i) {
        if (model.nodes[i].parent == parent && !visit(int(i), nextSegment(model.nodes[i].name, used, seen)))
            return;
    }
}

QString segmentOf(const Model &model, int node)
{
    QString result;
    visitChildren(model, model.nodes[size_t(node)].parent, [&](int child, const QString &segment) {
        result = segment;
        return child != node;
    });
    return result;
}

int childOf(const Model &model, int parent, const QString &wanted)
{
    int result = -1;
    visitChildren(model, parent, [&](int child, const QString &segment) {
        if (segment == wanted)
            result = child;
        return result < 0;
    });
    return result;
}

int descend(const Model &model, const QStringList &segments)
{
    int node = 0;
    for (const QString &segment : segments) {
        node = childOf(model, node, segment);
        if (node < 0)
            return -1;
    }
    return node;
}

} // namespace

quint64 Model::instanceCount() const
{
    quint64 count = 0;
    for (const Node &node : nodes)
        count += hasMesh(*this, node);
    return count;
}

quint64 Model::triangleCount() const
{
    quint64 count = 0;
    for (const Node &node : nodes) {
        if (hasMesh(*this, node))
            count += meshes[size_t(node.mesh)].triangles();
    }
    return count;
}

QMatrix4x4 Model::worldTransform(int node) const
{
    QMatrix4x4 result;
    for (; node >= 0 && size_t(node) < nodes.size(); node = nodes[size_t(node)].parent)
        result = nodes[size_t(node)].transform * result;
    return result;
}

std::vector<QMatrix4x4> Model::worldTransforms() const
{
    std::vector<QMatrix4x4> result;
    result.reserve(nodes.size());
    for (const Node &node : nodes)
        result.push_back(node.parent < 0 ? node.transform : result[size_t(node.parent)] * node.transform);
    return result;
}

Bounds Model::bounds() const
{
    Bounds result;
    const auto world = worldTransforms();
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!hasMesh(*this, nodes[i]))
            continue;
        const Mesh &mesh = meshes[size_t(nodes[i].mesh)];
        result.add(keepsBoxes(world[i]) ? mesh.bounds.transformed(world[i]) : exactBounds(mesh, world[i]));
    }
    return result;
}

QString Model::nodePath(int node) const
{
    QString path;
    for (; node > 0 && size_t(node) < nodes.size(); node = nodes[size_t(node)].parent)
        path.prepend(QLatin1Char('/') + segmentOf(*this, node));
    return path.isEmpty() ? QStringLiteral("/") : path;
}

QStringList Model::nodePaths() const
{
    struct Family
    {
        QSet<QString> used;
        QHash<QString, int> seen;
    };
    std::vector<Family> families(nodes.size());
    QStringList paths;
    paths.reserve(qsizetype(nodes.size()));
    for (const Node &node : nodes) {
        if (node.parent < 0) {
            paths.append(QStringLiteral("/"));
            continue;
        }
        Family &family = families[size_t(node.parent)];
        const QString &above = paths.at(node.parent);
        paths.append((node.parent == 0 ? QString() : above) + QLatin1Char('/') +
                     nextSegment(node.name, family.used, family.seen));
    }
    return paths;
}

int Model::findNode(const QString &path) const
{
    if (nodes.empty())
        return -1;
    const QStringList segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    int node = descend(*this, segments);
    if (node < 0 && !segments.isEmpty() && segments.first() == escaped(nodes.front().name))
        node = descend(*this, segments.mid(1));
    return node < 0 ? aliases.value(path, -1) : node;
}

} // namespace twinscope::geometry
