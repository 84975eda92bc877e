// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visibility.h"

namespace twinscope::viewport {

Visibility::Visibility(const plant::Plant &plant)
    : m_hidden(plant.assets.size())
    , m_ghost(plant.assets.size())
{
    for (const plant::Asset &asset : plant.assets)
        m_parents.push_back(asset.parent);
}

std::vector<bool> Visibility::below(plant::AssetIndex root) const
{
    std::vector<bool> inside(m_parents.size());
    for (size_t i = 0; i < m_parents.size(); ++i)
        inside[i] = int(i) == root || (m_parents[i] >= 0 && inside[size_t(m_parents[i])]);
    return inside;
}

void Visibility::hide(plant::AssetIndex asset)
{
    const auto inside = below(asset);
    for (size_t i = 0; i < inside.size(); ++i)
        m_hidden[i] = m_hidden[i] || inside[i];
}

void Visibility::isolate(plant::AssetIndex asset)
{
    const auto inside = below(asset);
    for (size_t i = 0; i < inside.size(); ++i)
        m_hidden[i] = !inside[i];
}

void Visibility::ghost(plant::AssetIndex asset, bool on)
{
    const auto inside = below(asset);
    for (size_t i = 0; i < inside.size(); ++i) {
        if (inside[i])
            m_ghost[i] = on;
    }
}

void Visibility::showAll()
{
    m_hidden.assign(m_hidden.size(), false);
    m_ghost.assign(m_ghost.size(), false);
}

} // namespace twinscope::viewport
