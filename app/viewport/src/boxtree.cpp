// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boxtree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinscope::viewport {

namespace {
constexpr quint32 LeafSize = 4;
} // namespace

float entryDistance(const Ray &ray, const geometry::Bounds &box, float limit)
{
    float enter = 0;
    float leave = limit;
    for (int axis = 0; axis < 3; ++axis) {
        const float speed = ray.direction[axis];
        const float toMin = box.min[axis] - ray.origin[axis];
        const float toMax = box.max[axis] - ray.origin[axis];
        if (std::abs(speed) < 1e-12f) {
            if (toMin > 0 || toMax < 0)
                return -1;
            continue;
        }
        enter = std::max(enter, std::min(toMin / speed, toMax / speed));
        leave = std::min(leave, std::max(toMin / speed, toMax / speed));
    }
    return enter <= leave ? enter : -1;
}

float hitDistance(const Ray &ray, const QVector3D &a, const QVector3D &b, const QVector3D &c)
{
    const QVector3D ab = b - a;
    const QVector3D ac = c - a;
    const QVector3D p = QVector3D::crossProduct(ray.direction, ac);
    const float determinant = QVector3D::dotProduct(ab, p);
    if (determinant == 0)
        return -1;
    const QVector3D fromA = ray.origin - a;
    const float u = QVector3D::dotProduct(fromA, p) / determinant;
    const QVector3D q = QVector3D::crossProduct(fromA, ab);
    const float v = QVector3D::dotProduct(ray.direction, q) / determinant;
    if (u < 0 || v < 0 || u + v > 1)
        return -1;
    return QVector3D::dotProduct(ac, q) / determinant;
}

BoxTree::BoxTree(const std::vector<geometry::Bounds> &boxes)
    : m_order(boxes.size())
{
    if (boxes.empty())
        return;
    std::iota(m_order.begin(), m_order.end(), 0u);
    m_nodes.reserve(boxes.size());
    m_nodes.emplace_back();
    split(0, 0, quint32(boxes.size()), boxes);
}

void BoxTree::split(quint32 node, quint32 first, quint32 count, const std::vector<geometry::Bounds> &boxes)
{
    geometry::Bounds bounds;
    for (quint32 i = first; i < first + count; ++i)
        bounds.add(boxes[m_order[i]]);
    m_nodes[node].bounds = bounds;
    m_nodes[node].first = first;
    m_nodes[node].count = count;
    if (count <= LeafSize)
        return;
    const QVector3D size = bounds.max - bounds.min;
    const int axis = size.x() >= size.y() ? (size.x() >= size.z() ? 0 : 2) : (size.y() >= size.z() ? 1 : 2);
    const quint32 half = count / 2;
    const auto begin = m_order.begin() + first;
    std::nth_element(begin, begin + half, begin + count, [&](quint32 l, quint32 r) {
        return boxes[l].min[axis] + boxes[l].max[axis] < boxes[r].min[axis] + boxes[r].max[axis];
    });
    const quint32 left = quint32(m_nodes.size());
    m_nodes.resize(m_nodes.size() + 2);
    m_nodes[node].first = left;
    m_nodes[node].count = 0;
    split(left, first, half, boxes);
    split(left + 1, first + half, count - half, boxes);
}

void BoxTree::visit(const Ray &ray, float &nearest, const std::function<void(quint32, float &)> &test) const
{
    std::vector<quint32> open;
    if (!m_nodes.empty())
        open.push_back(0);
    while (!open.empty()) {
        const Node &node = m_nodes[open.back()];
        open.pop_back();
        if (entryDistance(ray, node.bounds, nearest) < 0)
            continue;
        if (node.count > 0) {
            for (quint32 i = node.first; i < node.first + node.count; ++i)
                test(m_order[i], nearest);
            continue;
        }
        const bool leftFirst = entryDistance(ray, m_nodes[node.first].bounds, nearest) <=
                               entryDistance(ray, m_nodes[node.first + 1].bounds, nearest);
        open.push_back(node.first + (leftFirst ? 1 : 0));
        open.push_back(node.first + (leftFirst ? 0 : 1));
    }
}

} // namespace twinscope::viewport
