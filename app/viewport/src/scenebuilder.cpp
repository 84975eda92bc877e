// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenebuilder.h"

#include "boxmesh.h"
#include "detailbudget.h"
#include "packedmesh.h"
#include "placement.h"

#include <algorithm>
#include <map>

namespace twinscope::viewport {

namespace {

/// Interleaves the bits of three numbers below 1024: neighbours in space become neighbours in the order.
quint32 mortonCode(const QVector3D &unit)
{
    const auto spread = [](float v) {
        quint32 bits = quint32(std::clamp(v, 0.0f, 0.999f) * 1024);
        bits = (bits | bits << 16) & 0x030000FF;
        bits = (bits | bits << 8) & 0x0300F00F;
        bits = (bits | bits << 4) & 0x030C30C3;
        return (bits | bits << 2) & 0x09249249;
    };
    return spread(unit.x()) | spread(unit.y()) << 1 | spread(unit.z()) << 2;
}

void addPlaceholders(const plant::Plant &plant, AssetParts &resolved)
{
    const auto worlds = worldTransforms(plant, resolved.origin);
    const auto model = placeholderModel();
    for (plant::AssetIndex asset : resolved.placeholders)
        resolved.parts.push_back({asset, model, 0, worlds[size_t(asset)], 0});
}

void measure(const plant::Plant &plant, Scene &scene)
{
    scene.own.resize(plant.assets.size());
    for (const Part &part : scene.parts) {
        scene.own[size_t(part.asset)].add(part.bounds());
        scene.triangles += part.shape().triangles();
    }
    scene.subtree = scene.own;
    for (size_t i = plant.assets.size(); i-- > 0;) {
        const int parent = plant.assets[i].parent;
        if (parent >= 0 && !scene.subtree[i].isEmpty())
            scene.subtree[size_t(parent)].add(scene.subtree[i]);
    }
    for (const geometry::Bounds &b : scene.own) {
        if (!b.isEmpty())
            scene.bounds.add(b);
    }
}

/// Whether some of its faces can be seen through; the node's colour hides those of the faces.
bool hasTransparency(const Part &part)
{
    if (part.colour != 0)
        return isTransparent(part.colour);
    const auto &levels = part.shape().levels;
    return !levels.empty() && std::ranges::any_of(levels.front().ranges, [](const geometry::Mesh::Range &range) {
        return isTransparent(range.colour);
    });
}

/// Parts ordered so that what moves and what is transparent stands apart, and what is near in space is near in the list.
std::vector<const Part *> spatialOrder(const Scene &scene, const std::vector<bool> &moving)
{
    struct Key
    {
        bool moving;
        bool transparent;
        quint32 place;
        const Part *part;
    };
    std::vector<Key> keys;
    const QVector3D size = scene.bounds.max - scene.bounds.min;
    for (const Part &part : scene.parts) {
        const QVector3D offset = scene.own[size_t(part.asset)].centre() - scene.bounds.min;
        const QVector3D unit(offset.x() / std::max(size.x(), 1e-6f), offset.y() / std::max(size.y(), 1e-6f),
                             offset.z() / std::max(size.z(), 1e-6f));
        keys.push_back({size_t(part.asset) < moving.size() && moving[size_t(part.asset)], hasTransparency(part),
                        mortonCode(unit), &part});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
        return std::tie(a.moving, a.transparent, a.place, a.part->asset) <
               std::tie(b.moving, b.transparent, b.place, b.part->asset);
    });
    std::vector<const Part *> order;
    for (const Key &key : keys)
        order.push_back(key.part);
    return order;
}

/// By asset: the part that stands for it when it is far away.
std::vector<const Part *> largestParts(const Scene &scene)
{
    std::vector<const Part *> largest(scene.own.size(), nullptr);
    std::vector<float> sizes(scene.own.size(), -1);
    for (const Part &part : scene.parts) {
        const float size = part.bounds().diagonal();
        if (size > sizes[size_t(part.asset)]) {
            sizes[size_t(part.asset)] = size;
            largest[size_t(part.asset)] = &part;
        }
    }
    return largest;
}

std::optional<Camera> cameraIn(const Scene &scene, const BuildOptions &options)
{
    return options.camera ? std::optional(inScene(*options.camera, scene.origin)) : std::nullopt;
}

class Batcher
{
public:
    Batcher(Scene &scene, const BuildOptions &options)
        : m_scene(scene)
        , m_options(options)
        , m_base(baseLevels(scene.parts, options.maxTriangles, cameraIn(scene, options)))
        , m_largest(largestParts(scene))
    {
        scene.isReduced = std::ranges::any_of(m_base, [](int level) { return level > 0; });
    }

    void add(const Part &part, bool moving)
    {
        const bool full = m_writer.triangles() >= m_options.chunkTriangles;
        const bool transparent = hasTransparency(part);
        if (!m_writer.isEmpty() && (full || moving != m_moving || transparent != m_transparent))
            finish();
        m_moving = moving;
        m_transparent = transparent;
        m_writer.add(packed(part), part.world, part.asset, part.colour, m_largest[size_t(part.asset)] != &part);
    }

    void finish()
    {
        if (!m_writer.isEmpty())
            m_scene.chunks.push_back(m_writer.take(m_moving));
    }

private:
    const PackedMesh &packed(const Part &part)
    {
        const geometry::Mesh &mesh = part.shape();
        const int base = std::min(m_base[size_t(&part - m_scene.parts.data())], int(mesh.levels.size()) - 1);
        auto found = m_packed.find({&mesh, base});
        if (found == m_packed.end())
            found = m_packed.emplace(std::pair(&mesh, base), pack(mesh, base)).first;
        return found->second;
    }

    Scene &m_scene;
    const BuildOptions &m_options;
    std::vector<int> m_base; ///< by part
    std::vector<const Part *> m_largest;
    bool m_moving = false;
    bool m_transparent = false;
    ChunkWriter m_writer;
    std::map<std::pair<const geometry::Mesh *, int>, PackedMesh> m_packed; ///< by mesh and its first level
};

} // namespace

std::shared_ptr<const geometry::Model> placeholderModel()
{
    geometry::Bounds bounds;
    bounds.add(QVector3D(-0.5f, -0.5f, 0));
    bounds.add(QVector3D(0.5f, 0.5f, 1));
    auto model = std::make_shared<geometry::Model>();
    geometry::Node root;
    root.mesh = 0;
    model->nodes.push_back(root);
    model->meshes.push_back(boxMesh(bounds));
    return model;
}

Scene buildScene(const plant::Plant &plant, const ModelStore &store, const std::vector<bool> &moving,
                 const BuildOptions &options, std::stop_token stop)
{
    AssetParts resolved = resolveParts(plant, store);
    addPlaceholders(plant, resolved);
    Scene scene;
    scene.parts = std::move(resolved.parts);
    scene.placeholders = std::move(resolved.placeholders);
    scene.origin = resolved.origin;
    measure(plant, scene);
    Batcher batcher(scene, options);
    for (const Part *part : spatialOrder(scene, moving)) {
        if (stop.stop_requested())
            return {};
        batcher.add(*part, size_t(part->asset) < moving.size() && moving[size_t(part->asset)]);
    }
    batcher.finish();
    return scene;
}

} // namespace twinscope::viewport
