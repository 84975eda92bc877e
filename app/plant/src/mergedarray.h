// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"

#include <QSet>

#include <vector>

namespace twinscope::plant {

using LocationSet = QSet<const Json *>;

/// An entry of today, written, and the element of the old document it comes from (null: it is new).
struct MergedItem
{
    const Json *location = nullptr;
    Json json;
};

/// The array's own elements, never copies: their addresses are what entries are matched by. Null or no array: none.
const Json::array_t &elements(const Json *array);

/// Today's entries in today's order. Elements of the old array that are not among the `loaded` were left out at
/// reading: they stay behind the element they stood behind.
Json mergedArray(const Json *old, std::vector<MergedItem> items, const LocationSet &loaded);

/// Puts the entries into a section; an empty section is not begun, but one that is there stays.
void setSection(Json &object, const char *section, Json entries);

inline LocationSet setOf(const std::vector<const Json *> &locations)
{
    return LocationSet(locations.begin(), locations.end());
}

} // namespace twinscope::plant
