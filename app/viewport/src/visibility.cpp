// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "visibility.h"

#include "placement.h"

namespace twinscope::viewport {

Visibility::Visibility(const plant::Plant &plant)
    : m_plant(&plant)
    , m_hidden(plant.assets.size())
    , m_ghost(plant.assets.size())
{
}

void Visibility::hide(const std::vector<plant::AssetIndex> &assets)
{
    const auto inside = atOrBelow(*m_plant, assets);
    for (size_t i = 0; i < inside.size(); ++i)
        m_hidden[i] = m_hidden[i] || inside[i];
}

void Visibility::isolate(const std::vector<plant::AssetIndex> &assets)
{
    m_hidden = atOrBelow(*m_plant, assets);
    m_hidden.flip();
}

void Visibility::ghost(const std::vector<plant::AssetIndex> &assets, bool on)
{
    const auto inside = atOrBelow(*m_plant, assets);
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
