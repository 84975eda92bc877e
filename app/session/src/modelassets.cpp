// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/modelassets.h>

#include "newid.h"

#include <QSet>

namespace twinscope::session {

namespace {

bool becomesAsset(const geometry::Node &node, PartAssets parts)
{
    const bool isRoot = node.parent < 0; // the asset of the whole shows it
    return !isRoot && (parts == PartAssets::WholeTree || (parts == PartAssets::FirstLevel && node.parent == 0));
}

} // namespace

int assetCount(const geometry::Model &model, PartAssets parts)
{
    int count = 1;
    for (const geometry::Node &node : model.nodes)
        count += becomesAsset(node, parts);
    return count;
}

plant::AssetIndex addModel(plant::Plant &plant, const ModelAsset &what, const geometry::Model &model)
{
    QSet<QString> ids;
    for (const plant::Asset &asset : plant.assets)
        ids.insert(asset.id);
    const auto add = [&](const QString &id, const QString &name, plant::AssetIndex parent, const QString &node) {
        plant::Asset asset;
        asset.id = newId(id, ids);
        asset.name = name;
        asset.parent = parent;
        asset.model = {what.file, node};
        ids.insert(asset.id);
        plant.assets.push_back(std::move(asset));
        return plant::AssetIndex(plant.assets.size() - 1);
    };
    const plant::AssetIndex whole = add(what.name, what.name, what.parent, {});
    const QString prefix = plant.assets[size_t(whole)].id + QLatin1Char('.');
    const QStringList paths = model.nodePaths();
    std::vector<plant::AssetIndex> assetOf(model.nodes.size(), whole);
    for (size_t i = 0; i < model.nodes.size(); ++i) {
        const geometry::Node &node = model.nodes[i];
        if (becomesAsset(node, what.parts))
            assetOf[i] = add(prefix + node.name, node.name, assetOf[size_t(node.parent)], paths[qsizetype(i)]);
    }
    return whole;
}

} // namespace twinscope::session
