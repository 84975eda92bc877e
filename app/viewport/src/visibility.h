// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <vector>

namespace twinscope::viewport {

/// What the user has hidden, isolated or made see-through. An operation on an asset covers everything below it.
class Visibility
{
public:
    Visibility() = default;
    explicit Visibility(const plant::Plant &plant);

    void hide(plant::AssetIndex asset);
    void isolate(plant::AssetIndex asset); ///< hides all that is not below it
    void ghost(plant::AssetIndex asset, bool on);
    void showAll(); ///< also ends ghosting

    bool isShown(plant::AssetIndex asset) const { return !m_hidden[size_t(asset)]; }
    bool isGhost(plant::AssetIndex asset) const { return m_ghost[size_t(asset)]; }

private:
    /// By asset: at or below `root`.
    std::vector<bool> below(plant::AssetIndex root) const;

    std::vector<plant::AssetIndex> m_parents;
    std::vector<bool> m_hidden;
    std::vector<bool> m_ghost;
};

} // namespace twinscope::viewport
