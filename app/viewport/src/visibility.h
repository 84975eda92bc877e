// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::viewport {

/// What the user has hidden, isolated or made see-through. An operation on an asset covers everything below
/// it; indices of no asset are nothing.
class Visibility
{
public:
    Visibility() = default;
    explicit Visibility(const plant::Plant &plant); ///< which outlives it

    void hide(const std::vector<plant::AssetIndex> &assets);
    void isolate(const std::vector<plant::AssetIndex> &assets); ///< hides all that is not below one of them
    void ghost(const std::vector<plant::AssetIndex> &assets, bool on);
    void showAll(); ///< also ends ghosting

    bool isShown(plant::AssetIndex asset) const { return !m_hidden[size_t(asset)]; }
    bool isGhost(plant::AssetIndex asset) const { return m_ghost[size_t(asset)]; }

private:
    const plant::Plant *m_plant = nullptr;
    std::vector<bool> m_hidden;
    std::vector<bool> m_ghost;
};

} // namespace twinscope::viewport
