// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectdocument.h"

#include "entrywriters.h"

#include <QSet>

namespace twinscope::plant {

namespace {

using LocationSet = QSet<const Json *>;

/// An entry of today, written, and the element of the old array it comes from (null: it is new).
struct Item
{
    const Json *location = nullptr;
    Json json;
};

const Json *member(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? nullptr : &*found;
}

/// The array's own elements, never copies: their addresses are what entries are matched by.
const Json::array_t &elements(const Json *array)
{
    static const Json::array_t none;
    return array && array->is_array() ? array->get_ref<const Json::array_t &>() : none;
}

QString textMember(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    return value && value->is_string() ? toText(value->get_ref<const std::string &>()) : QString();
}

void setMember(Json &object, const char *key, Json value)
{
    const auto found = object.find(key);
    if (found == object.end())
        object.emplace(key, std::move(value));
    else
        *found = std::move(value);
}

/// Today's entries in today's order. Elements that were left out at reading stay behind the element they stood behind.
Json mergedArray(const Json *old, std::vector<Item> items, const LocationSet &loaded)
{
    LocationSet present;
    for (const Item &item : items)
        present.insert(item.location);
    QHash<const Json *, std::vector<const Json *>> followers; // null: at the head
    const Json *anchor = nullptr;
    for (const Json &element : elements(old)) {
        if (present.contains(&element))
            anchor = &element;
        else if (!loaded.contains(&element))
            followers[anchor].push_back(&element);
    }
    Json result = Json::array();
    const auto appendFollowers = [&](const Json *of) {
        for (const Json *element : followers.value(of))
            result.push_back(*element);
    };
    appendFollowers(nullptr);
    for (Item &item : items) {
        result.push_back(std::move(item.json));
        if (item.location)
            appendFollowers(item.location);
    }
    return result;
}

void setSection(Json &object, const char *section, Json entries)
{
    const Json *old = member(object, section);
    if (!entries.empty() || (old && old->is_array()))
        setMember(object, section, std::move(entries));
}

LocationSet setOf(const std::vector<const Json *> &locations)
{
    return LocationSet(locations.begin(), locations.end());
}

// --- sections that are plain lists --------------------------------------------------------------------------------

/// What the merger has to know of a kind of entry: where it stands, what identifies it, how it is written.
template<typename Entry>
struct Section
{
    const char *name;
    std::vector<Entry> Plant::*entries;
    std::vector<const Json *> Locations::*locations;
    QString (*key)(const Entry &);
    QString (*keyInFile)(const Json &);
    void (*write)(Json &, const Entry &now, const Entry &before);
};

template<typename Entry>
void mergeSection(Json &root, const Section<Entry> &section, const Plant &plant, const ProjectDocument &document)
{
    const std::vector<Entry> &before = document.plant.*section.entries;
    const std::vector<const Json *> &locations = document.locations.*section.locations;
    const LocationSet loaded = setOf(locations);
    const Json *old = member(document.root, section.name);

    QHash<QString, int> known;
    for (size_t i = 0; i < before.size(); ++i)
        known.insert(section.key(before[i]), int(i));
    QHash<QString, const Json *> leftOut; // faulty entries, which an entry of the same name may mend
    for (const Json &element : elements(old)) {
        if (element.is_object() && !loaded.contains(&element))
            leftOut.insert(section.keyInFile(element), &element);
    }

    std::vector<Item> items;
    QSet<QString> written;
    for (const Entry &entry : plant.*section.entries) {
        const QString key = section.key(entry);
        if (written.contains(key))
            continue;
        written.insert(key);
        const int index = known.value(key, -1);
        const Json *location = index >= 0 ? locations[index] : leftOut.value(key, nullptr);
        Item item{location, location ? *location : Json::object()};
        section.write(item.json, entry, index >= 0 ? before[index] : Entry());
        items.push_back(std::move(item));
    }
    setSection(root, section.name, mergedArray(old, std::move(items), loaded));
}

template<typename Entry>
QString idOf(const Entry &entry)
{
    return entry.id;
}

QString idInFile(const Json &element)
{
    return textMember(element, "id");
}

QString nameOf(const Camera &camera)
{
    return camera.name;
}

QString nameInFile(const Json &element)
{
    return textMember(element, "name");
}

QString bindingKey(const Binding &binding)
{
    return binding.channel + u'\n' + binding.asset + u'\n' + keyOf(binding.kind, BindingKinds);
}

QString bindingInFile(const Json &element)
{
    return textMember(element, "channel") + u'\n' + textMember(element, "asset") + u'\n' + textMember(element, "kind");
}

constexpr Section<Channel> Channels{"channels", &Plant::channels, &Locations::channels, idOf, idInFile, writeChannel};
constexpr Section<Binding> Bindings{"bindings", &Plant::bindings, &Locations::bindings,
                                    bindingKey, bindingInFile,    writeBinding};
constexpr Section<AlarmDefinition> Alarms{"alarms", &Plant::alarms, &Locations::alarms, idOf, idInFile, writeAlarm};
constexpr Section<Source> Sources{"sources", &Plant::sources, &Locations::sources, idOf, idInFile, writeSource};
constexpr Section<Camera> Cameras{"cameras", &Plant::cameras, &Locations::cameras, nameOf, nameInFile, writeCamera};

// --- the asset tree -----------------------------------------------------------------------------------------------

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
        std::vector<Item> items;
        for (const AssetIndex child : m_children[parent + 1])
            items.push_back(item(child));
        return mergedArray(old, std::move(items), m_loaded);
    }

private:
    Item item(AssetIndex index)
    {
        const Asset &asset = m_plant.assets[index];
        const int before = m_known.value(asset.id, -1);
        Item item{before >= 0 ? m_document.locations.assets[before] : nullptr, Json::object()};
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

Json mergedDocument(const Plant &plant, const ProjectDocument &document)
{
    Json root = document.root;
    writePlant(root, plant, document.plant);
    setSection(root, "assets", AssetMerger(plant, document).children(NoAsset, member(document.root, "assets")));
    mergeSection(root, Channels, plant, document);
    mergeSection(root, Bindings, plant, document);
    mergeSection(root, Alarms, plant, document);
    mergeSection(root, Sources, plant, document);
    mergeSection(root, Cameras, plant, document);
    return root;
}

} // namespace twinscope::plant
