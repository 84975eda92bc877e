// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picker.h"

namespace twinscope::viewport {

std::shared_ptr<const BoxTree> MeshTrees::of(const Part &part)
{
    const geometry::Mesh &mesh = part.shape();
    Entry &entry = m_entries[&mesh];
    if (entry.tree)
        return entry.tree;
    std::vector<geometry::Bounds> boxes(mesh.levels.empty() ? 0 : mesh.levels.front().indices.size() / 3);
    for (size_t t = 0; t < boxes.size(); ++t) {
        for (size_t corner = 0; corner < 3; ++corner)
            boxes[t].add(mesh.positions[mesh.levels.front().indices[t * 3 + corner]]);
    }
    entry = {part.model, std::make_shared<const BoxTree>(boxes)};
    return entry.tree;
}

Picker::Picker(std::vector<Part> parts, const std::vector<bool> &moving, MeshTrees &trees)
{
    std::vector<geometry::Bounds> boxes;
    for (Part &part : parts) {
        m_meshTrees.try_emplace(&part.shape(), trees.of(part));
        if (size_t(part.asset) < moving.size() && moving[size_t(part.asset)]) {
            m_moving.push_back(std::move(part));
        } else {
            boxes.push_back(part.bounds());
            m_still.push_back(std::move(part));
        }
    }
    m_tree = BoxTree(boxes);
}

Hit Picker::pick(const Ray &ray, const Filter &filter, const Motion &motion, float limit, bool everythingMoves) const
{
    Hit hit;
    float nearest = limit;
    const auto testMoved = [&](const Part &part) {
        if (filter(part.asset))
            testPart(part, motion(part.asset) * part.world, ray, nearest, hit);
    };
    if (everythingMoves)
        std::ranges::for_each(m_still, testMoved);
    else
        m_tree.visit(ray, nearest, [&](quint32 index, float &closest) {
            const Part &part = m_still[index];
            if (filter(part.asset))
                testPart(part, part.world, ray, closest, hit);
        });
    std::ranges::for_each(m_moving, testMoved);
    hit.distance = nearest;
    hit.point = ray.at(nearest);
    return hit;
}

void Picker::testPart(const Part &part, const QMatrix4x4 &world, const Ray &ray, float &nearest, Hit &hit) const
{
    bool invertible = false;
    const QMatrix4x4 toMesh = world.inverted(&invertible);
    if (!invertible)
        return;
    // The direction keeps its length in the mesh's frame, so that distances there are distances in the world.
    const Ray local{toMesh.map(ray.origin), toMesh.mapVector(ray.direction)};
    const geometry::Mesh &mesh = part.shape();
    m_meshTrees.at(&mesh)->visit(local, nearest, [&](quint32 triangle, float &limit) {
        const quint32 *i = mesh.levels.front().indices.data() + size_t(triangle) * 3;
        const float distance = hitDistance(local, mesh.positions[i[0]], mesh.positions[i[1]], mesh.positions[i[2]]);
        if (distance < 0 || distance >= limit)
            return;
        limit = distance;
        hit.asset = part.asset;
        for (size_t corner = 0; corner < 3; ++corner)
            hit.corners[corner] = world.map(mesh.positions[i[corner]]);
    });
}

} // namespace twinscope::viewport
