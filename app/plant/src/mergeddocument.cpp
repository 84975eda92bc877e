// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectdocument.h"

#include "entrywriters.h"
#include "members.h"
#include "mergedarray.h"

namespace twinscope::plant {

namespace {

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

    std::vector<MergedItem> items;
    QSet<QString> written;
    for (const Entry &entry : plant.*section.entries) {
        const QString key = section.key(entry);
        if (written.contains(key))
            continue;
        written.insert(key);
        const int index = known.value(key, -1);
        const Json *location = index >= 0 ? locations[index] : leftOut.value(key, nullptr);
        MergedItem item{location, location ? *location : Json::object()};
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

template<typename Entry>
QString nameOf(const Entry &entry)
{
    return entry.name;
}

QString nameInFile(const Json &element)
{
    return textMember(element, "name");
}

QString fileOf(const ModelReading &model)
{
    return model.file;
}

QString fileInFile(const Json &element)
{
    return textMember(element, "file");
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
constexpr Section<ModelReading> Models{"models", &Plant::models, &Locations::models,
                                       fileOf,   fileInFile,     writeModelReading};
constexpr Section<Camera> Cameras{"cameras", &Plant::cameras, &Locations::cameras, nameOf, nameInFile, writeCamera};
constexpr Section<AssetSet> Sets{"sets", &Plant::sets, &Locations::sets, nameOf, nameInFile, writeSet};

} // namespace

Json mergedDocument(const Plant &plant, const ProjectDocument &document)
{
    Json root = document.root;
    writePlant(root, plant, document.plant);
    setSection(root, "assets", mergedAssets(plant, document));
    mergeSection(root, Models, plant, document);
    mergeSection(root, Channels, plant, document);
    mergeSection(root, Bindings, plant, document);
    mergeSection(root, Alarms, plant, document);
    mergeSection(root, Sources, plant, document);
    mergeSection(root, Cameras, plant, document);
    mergeSection(root, Sets, plant, document);
    return root;
}

} // namespace twinscope::plant
