// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treecleanup.h"

#include <QCoreApplication>

namespace twinscope::occt {

namespace {

using Nodes = std::vector<geometry::Node>;

void mergeIntoGroup(geometry::Node &group, geometry::Node &shape)
{
    group.mesh = std::exchange(shape.mesh, -1);
    group.transform *= shape.transform;
    group.colour = shape.colour;
    if (group.layer.isEmpty())
        group.layer = shape.layer;
}

/// Which nodes stay. Goes from the last to the first, so that children are decided before their parents.
std::vector<char> decide(Nodes &nodes)
{
    struct Children
    {
        int count = 0;
        size_t last = 0;
    };
    std::vector<Children> children(nodes.size());
    std::vector<char> stays(nodes.size(), 0);
    for (size_t i = nodes.size(); i-- > 0;) {
        if (children[i].count == 1) {
            geometry::Node &only = nodes[children[i].last];
            if (only.mesh >= 0 && only.name.isEmpty()) {
                mergeIntoGroup(nodes[i], only);
                stays[children[i].last] = 0;
            }
        }
        stays[i] = i == 0 || nodes[i].mesh >= 0 || children[i].count > 0;
        if (stays[i] && nodes[i].parent >= 0) {
            Children &siblings = children[size_t(nodes[i].parent)];
            ++siblings.count;
            siblings.last = i;
        }
    }
    return stays;
}

} // namespace

Nodes cleanedTree(Nodes nodes)
{
    const std::vector<char> stays = decide(nodes);
    std::vector<int> newIndex(nodes.size(), -1);
    Nodes result;
    int nameless = 0;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (!stays[i])
            continue;
        newIndex[i] = int(result.size());
        if (nodes[i].parent >= 0)
            nodes[i].parent = newIndex[size_t(nodes[i].parent)];
        if (nodes[i].name.isEmpty())
            nodes[i].name = QCoreApplication::translate("import-occt", "Part %1").arg(++nameless);
        result.push_back(std::move(nodes[i]));
    }
    return result;
}

} // namespace twinscope::occt
