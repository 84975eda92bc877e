// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

namespace {

constexpr Bounds Scales{1e-6, 1e6};

} // namespace

void ProjectReader::readAsset(ObjectReader &entry, const Json &element, AssetIndex parent)
{
    const AssetIndex index = AssetIndex(m_reading.plant.assets.size());
    Asset asset;
    // Without an asset everything below it would go, too; so it gets a name for as long as the file is open.
    const std::optional<QString> id = m_assets.take(entry, "id", index);
    asset.id = id ? *id : m_assets.standIn(entry, index);
    asset.name = entry.text("name", asset.id);
    m_assets.setName(asset.id, asset.name);
    asset.type = entry.text("type");
    asset.description = entry.text("description");
    asset.parent = parent;
    asset.model = readModel(entry);
    asset.placement = readPlacement(entry);
    m_reading.plant.assets.push_back(std::move(asset));
    m_reading.locations.assets.push_back(&element);
    forEach(entry, "children", [&](ObjectReader &child, const Json &json) { readAsset(child, json, index); });
    entry.reportMisspelt();
}

ModelReference ProjectReader::readModel(ObjectReader &entry)
{
    std::optional<ObjectReader> reader = entry.object("model");
    if (!reader)
        return {};
    ModelReference model{reader->text("file"), reader->text("node")};
    const Json *file = reader->find("file");
    reader->reportMisspelt();
    if (!file || (file->is_string() && model.file.isEmpty()))
        reader->fault(Sentence::tr("A model needs its file: add \"file\" with the path relative to the project file."));
    if (model.file.isEmpty())
        return {};
    if (const QString fault = ModelFileCheck::pathFault(model.file); !fault.isEmpty()) {
        reader->fault("file", fault);
        return {};
    }
    if (const QString fault = m_models.diskFault(model.file); !fault.isEmpty())
        reader->fault("file", fault);
    if (!model.node.isEmpty() && !model.node.startsWith(u'/')) {
        reader->fault("node",
                      Sentence::tr("A node path begins with a slash: write \"/%1\", or \"\" for the whole model.")
                          .arg(model.node));
        model.node.clear();
    }
    return model;
}

Placement ProjectReader::readPlacement(ObjectReader &entry)
{
    Placement placement;
    std::optional<ObjectReader> reader = entry.object("placement");
    if (!reader)
        return placement;
    placement.translation = reader->position("translation", placement.translation);
    placement.rotation = reader->vector("rotation", placement.rotation);
    placement.scale = float(reader->number("scale", placement.scale, Scales));
    reader->reportMisspelt();
    return placement;
}

} // namespace twinscope::plant
