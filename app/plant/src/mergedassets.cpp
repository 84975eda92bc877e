// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectdocument.h"

#include "entrywriters.h"
#include "members.h"
#include "mergedarray.h"

namespace twinscope::plant {

namespace {

class AssetMerger
{
public:
    AssetMerger(const Plant &plant, const ProjectDocument &document)
        : m_plant(plant)
        , m_document(document)
        , m_loaded(setOf(document.locations.assets))
        , m_children(plant.assets.size() + 1)
    {
        for (size_t i = 0; i < document.plant.assets.size(); ++i)
            m_known.insert(document.plant.assets[i].id, int(i));
        for (size_t i = 0; i < plant.assets.size(); ++i) {
            const AssetIndex parent = plant.assets[i].parent;
            const bool isChild = parent >= 0 && parent < AssetIndex(i); // parents stand before their children
            m_children[isChild ? parent + 1 : 0].push_back(AssetIndex(i));
        }
    }

    Json children(AssetIndex parent, const Json *old)
    {
        std::vector<MergedItem> items;
        for (const AssetIndex child : m_children[parent + 1])
            items.push_back(item(child));
        return mergedArray(old, std::move(items), m_loaded);
    }

private:
    MergedItem item(AssetIndex index)
    {
        const Asset &asset = m_plant.assets[index];
        const int before = m_known.value(asset.id, -1);
        MergedItem item{before >= 0 ? m_document.locations.assets[before] : nullptr, Json::object()};
        const Json *oldChildren = nullptr;
        if (item.location) {
            item.json = withoutChildren(*item.location);
            oldChildren = member(*item.location, "children");
        }
        writeAsset(item.json, asset, before >= 0 ? m_document.plant.assets[before] : Asset());
        setSection(item.json, "children", children(index, oldChildren));
        return item;
    }

    /// A copy in which the first "children" array is empty: it is built anew, and copying it at each level of the tree
    /// would cost the square of the depth.
    static Json withoutChildren(const Json &asset)
    {
        Json copy = Json::object();
        auto &members = static_cast<Json::object_t::Container &>(copy.get_ref<Json::object_t &>());
        bool emptied = false;
        for (auto it = asset.begin(); it != asset.end(); ++it) {
            const bool empty = !emptied && it.key() == "children" && it->is_array();
            emptied = emptied || it.key() == "children";
            members.emplace_back(it.key(), empty ? Json::array() : *it);
        }
        return copy;
    }

    const Plant &m_plant;
    const ProjectDocument &m_document;
    const LocationSet m_loaded;
    std::vector<std::vector<AssetIndex>> m_children; ///< index = parent + 1
    QHash<QString, int> m_known;
};

} // namespace

Json mergedAssets(const Plant &plant, const ProjectDocument &document)
{
    return AssetMerger(plant, document).children(NoAsset, member(document.root, "assets"));
}

} // namespace twinscope::plant
