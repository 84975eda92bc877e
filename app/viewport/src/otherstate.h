// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plantstates.h"

namespace twinscope::viewport {

/// A second state of the same plant, such as a scenario's, as far as it looks otherwise than the first: what slides,
/// fills, turns, is shown or is coloured otherwise. A channel that the second state does not know is as in the first.
class OtherState
{
public:
    OtherState(const plant::Plant &plant, const look::Theme &theme);

    /// What holds for both: theme, place, shapes, visibility.
    void change(const std::function<void(PlantStates &)> &change) { change(m_states); }
    void setTheme(const look::Theme &theme);
    void setFrame(const core::Frame &frame); ///< complete: `changed` is not looked at

    /// Compares again; true where something of the picture changed.
    bool follow(const PlantStates &first);

    bool differs(plant::AssetIndex asset) const { return m_differs[size_t(asset)]; }
    StateTexture &texture() { return m_texture; }

private:
    bool isOtherwise(plant::AssetIndex asset, const PlantStates &first) const;
    bool isColouredOtherwise(plant::AssetIndex asset, const PlantStates &first) const;
    AssetState shellOf(plant::AssetIndex asset, const PlantStates &first) const;

    PlantStates m_states;
    StateTexture m_texture;
    std::vector<core::Sample> m_known; ///< of the second state; Bad where it does not know a channel
    std::vector<bool> m_differs;
    QColor m_colour;
};

} // namespace twinscope::viewport
