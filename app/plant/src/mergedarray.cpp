// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergedarray.h"

#include "members.h"

#include <QHash>

namespace twinscope::plant {

const Json::array_t &elements(const Json *array)
{
    static const Json::array_t none;
    return array && array->is_array() ? array->get_ref<const Json::array_t &>() : none;
}

Json mergedArray(const Json *old, std::vector<MergedItem> items, const LocationSet &loaded)
{
    LocationSet present;
    for (const MergedItem &item : items)
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
    for (MergedItem &item : items) {
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

} // namespace twinscope::plant
