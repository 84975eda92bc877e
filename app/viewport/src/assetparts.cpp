// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetparts.h"

#include "placement.h"

namespace twinscope::viewport {

namespace {

/// Children of every node, made once per model.
std::vector<std::vector<int>> childLists(const geometry::Model &model)
{
    std::vector<std::vector<int>> children(model.nodes.size());
    for (size_t i = 0; i < model.nodes.size(); ++i) {
        const int parent = model.nodes[i].parent;
        if (parent >= 0 && size_t(parent) < i)
            children[size_t(parent)].push_back(int(i));
    }
    return children;
}

class PartResolver
{
public:
    PartResolver(const plant::Plant &plant, const ModelStore &store)
        : m_plant(plant)
        , m_store(store)
        , m_worlds(worldTransforms(plant))
        , m_node(plant.assets.size(), -1)
        , m_taken(plant.assets.size())
    {
        findNodes();
        collectTaken();
    }

    AssetParts resolve()
    {
        for (size_t i = 0; i < m_plant.assets.size(); ++i)
            addAsset(int(i));
        placeParts();
        return std::move(m_result);
    }

private:
    const plant::ModelReference &reference(int asset) const { return m_plant.assets[size_t(asset)].model; }

    void findNodes()
    {
        for (size_t i = 0; i < m_plant.assets.size(); ++i) {
            const auto &wanted = reference(int(i));
            if (const auto model = m_store.models.value(wanted.file))
                m_node[i] = model->nodes.empty() ? -1 : lookUp(*model, wanted);
        }
    }

    int lookUp(const geometry::Model &model, const plant::ModelReference &wanted)
    {
        const auto key = std::pair(wanted.file, wanted.node);
        const auto known = m_lookups.constFind(key);
        if (known != m_lookups.constEnd())
            return *known;
        return *m_lookups.insert(key, model.findNode(wanted.node));
    }

    /// Tells every ancestor with the same file that this asset has its own node.
    void collectTaken()
    {
        for (size_t i = 0; i < m_plant.assets.size(); ++i) {
            if (m_node[i] < 0)
                continue;
            for (int above = m_plant.assets[i].parent; above >= 0; above = m_plant.assets[size_t(above)].parent) {
                if (reference(above).file == reference(int(i)).file)
                    m_taken[size_t(above)].insert(m_node[i]);
            }
        }
    }

    void addAsset(int asset)
    {
        const auto &wanted = reference(asset);
        if (wanted.isEmpty())
            return;
        const auto model = m_store.models.value(wanted.file);
        if (model && m_node[size_t(asset)] >= 0)
            addNode(asset, model, m_node[size_t(asset)]);
        else if (model || m_store.failed.contains(wanted.file))
            m_result.placeholders.push_back(asset);
    }

    void addNode(int asset, const std::shared_ptr<const geometry::Model> &model, int node)
    {
        if (m_taken[size_t(asset)].contains(node))
            return;
        const geometry::Node &n = model->nodes[size_t(node)];
        if (n.mesh >= 0 && size_t(n.mesh) < model->meshes.size()) {
            m_result.parts.push_back({asset, model, n.mesh, {}, n.colour});
            m_places.push_back(m_worlds[size_t(asset)] * transforms(*model)[size_t(node)]);
        }
        for (int child : children(*model)[size_t(node)])
            addNode(asset, model, child);
    }

    /// All relative to one origin in their midst.
    void placeParts()
    {
        std::vector<plant::Position> centres;
        for (size_t i = 0; i < m_places.size(); ++i)
            centres.push_back(m_places[i].map(m_result.parts[i].shape().bounds.centre()));
        for (const plant::AssetIndex asset : m_result.placeholders)
            centres.push_back(m_worlds[size_t(asset)].map({}));
        m_result.origin = originFor(centres);
        for (size_t i = 0; i < m_places.size(); ++i)
            m_result.parts[i].world = m_places[i].relativeTo(m_result.origin);
    }

    const std::vector<WorldTransform> &transforms(const geometry::Model &model)
    {
        auto found = m_transforms.find(&model);
        if (found == m_transforms.end())
            found = m_transforms.insert(&model, nodeTransforms(model));
        return *found;
    }

    const std::vector<std::vector<int>> &children(const geometry::Model &model)
    {
        auto found = m_children.find(&model);
        if (found == m_children.end())
            found = m_children.insert(&model, childLists(model));
        return *found;
    }

    const plant::Plant &m_plant;
    const ModelStore &m_store;
    std::vector<WorldTransform> m_worlds;
    std::vector<WorldTransform> m_places; ///< of the parts found so far
    std::vector<int> m_node;              ///< found node by asset
    std::vector<QSet<int>> m_taken;       ///< by asset: nodes that assets below it show
    QHash<std::pair<QString, QString>, int> m_lookups;
    QHash<const geometry::Model *, std::vector<std::vector<int>>> m_children;
    QHash<const geometry::Model *, std::vector<WorldTransform>> m_transforms;
    AssetParts m_result;
};

} // namespace

AssetParts resolveParts(const plant::Plant &plant, const ModelStore &store)
{
    return PartResolver(plant, store).resolve();
}

} // namespace twinscope::viewport
