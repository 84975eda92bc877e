// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/model.h>

namespace twinscope::occt {

/// Makes a tree fit for people: drops nodes that show nothing, merges a nameless shape into its otherwise empty group
/// ("BOLT" with one unnamed solid is the bolt), names what is still nameless "Part 1", "Part 2", …
/// Node 0 stays; parents keep standing before their children; only nodes without children may have a mesh.
std::vector<geometry::Node> cleanedTree(std::vector<geometry::Node> nodes);

} // namespace twinscope::occt
