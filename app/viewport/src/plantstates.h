// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules.h"
#include "statetexture.h"
#include "visibility.h"
#include "worldplace.h"

#include <twinscope/core/frame.h>
#include <twinscope/geometry/model.h>
#include <twinscope/look/theme.h>
#include <twinscope/viewport/heatmap.h>

#include <functional>

namespace twinscope::viewport {

/// What every asset looks like now: bindings, values, alarms, selection and visibility put together.
/// Only what a change touches is worked out again; the state texture follows by itself.
class PlantStates
{
public:
    PlantStates(const plant::Plant &plant, const look::Theme &theme);
    PlantStates(const PlantStates &) = delete; ///< rules point into the plant
    PlantStates &operator=(const PlantStates &) = delete;

    void setTheme(const look::Theme &theme);
    void setFrame(const core::Frame &frame);
    void setAlarmPriorities(const std::vector<int> &worstByAsset);
    void setSelected(const std::vector<plant::AssetIndex> &assets);     ///< with everything below them
    void setPlaceholders(const std::vector<plant::AssetIndex> &assets); ///< shown hatched, always
    void setOrigin(const plant::Position &origin);                      ///< of all coordinates; before setBounds()
    /// Where the shapes are: of each asset alone, with everything below it, and of the whole plant.
    void setBounds(const std::vector<geometry::Bounds> &own, const std::vector<geometry::Bounds> &subtree,
                   const geometry::Bounds &plant);
    void setPulledApart(float amount) { m_pulledApart = amount; } ///< see motionMatrix()
    float pulledApart() const { return m_pulledApart; }
    void setHeatMap(std::optional<HeatMap> map); ///< its colours instead of those of bindings and alarms
    const std::optional<HeatMap> &heatMap() const { return m_shownHeat; }
    /// Another state of the plant, by channel; empty: none. While there is one, a heat map shows by how much that is greater
    /// than this one, over a range that only grows.
    void compareWith(std::vector<core::Sample> other);
    void setVisibility(const Visibility &visibility);
    const Visibility &visibility() const { return m_visibility; }
    void changeVisibility(const std::function<void(Visibility &)> &change);

    /// Turns what spins while live; true where anything turned.
    bool advance(double seconds);
    bool isSpinning() const { return m_live && m_spinning > 0; }

    const AssetState &state(plant::AssetIndex asset) const { return m_states[size_t(asset)]; }
    QMatrix4x4 motion(plant::AssetIndex asset) const { return motion(asset, state(asset)); }
    QMatrix4x4 motion(plant::AssetIndex asset, const AssetState &state) const;          ///< where it would be then
    int priority(plant::AssetIndex asset) const { return m_priorities[size_t(asset)]; } ///< 0 none
    /// Its colour rests on a value that is not Good, or its model failed; silence since the start does not count.
    bool isDoubtful(plant::AssetIndex asset) const { return m_doubtful[size_t(asset)]; }
    bool isTurning(plant::AssetIndex asset) const { return m_speeds[size_t(asset)] != 0; }
    /// What its values alone would colour it with, without alarms and heat map; invalid: nothing.
    QColor valueColour(plant::AssetIndex asset) const;
    size_t channelCount() const { return m_samples.size(); }
    const core::Sample &sample(core::ChannelIndex channel) const { return m_samples[channel]; }
    const std::vector<Rule> &rules(plant::AssetIndex asset) const { return m_rules[size_t(asset)]; }
    const std::vector<bool> &moving() const { return m_moving; }
    size_t count() const { return m_states.size(); }
    StateTexture &texture() { return m_texture; }
    const StateTexture &texture() const { return m_texture; }

private:
    void resolve(const plant::Position &origin);
    void update(plant::AssetIndex asset);
    void updateAll();
    void applyHeat(plant::AssetIndex asset, AssetState &state);
    void prepareHeat();
    /// What a heat map shows of a channel: its value, or by how much the other state's is greater.
    std::optional<double> heatOf(core::ChannelIndex channel) const;
    void applyColour(plant::AssetIndex asset, AssetState &state);
    void updateListeners(core::ChannelIndex channel);
    core::Quality worstQuality(plant::AssetIndex asset) const; ///< of what its colour rests on
    QColor rampColour(plant::AssetIndex asset) const;
    int limitPriority(plant::AssetIndex asset) const; ///< of the limits that are violated now
    void applyMotion(plant::AssetIndex asset, AssetState &state);
    std::optional<double> number(const Rule &rule) const; ///< nothing where the value cannot be used

    plant::Plant m_plant;
    look::Theme m_theme;
    plant::Position m_origin;
    std::vector<std::vector<Rule>> m_rules;
    std::vector<std::vector<plant::AssetIndex>> m_listeners; ///< by channel: assets whose look depends on it
    std::optional<HeatMap> m_heat, m_shownHeat;
    std::vector<core::Sample> m_other; ///< by channel, while comparing
    double m_reach = 0;                ///< the greatest difference since the heat map shows differences
    std::vector<std::vector<plant::AssetIndex>> m_heatListeners; ///< by channel, while there is a heat map
    std::vector<bool> m_moving;
    std::vector<core::Sample> m_samples;
    std::vector<int> m_alarms;
    std::vector<int> m_priorities;
    std::vector<bool> m_placeholder;
    std::vector<bool> m_doubtful;
    std::vector<double> m_speeds; ///< radians per second
    Visibility m_visibility;
    std::vector<bool> m_selected; ///< by asset: it or something above it
    std::vector<AssetState> m_states;
    std::vector<MotionAxes> m_axes;
    StateTexture m_texture;
    core::Time m_time;
    float m_pulledApart = 0;
    bool m_live = true;
    int m_spinning = 0; ///< visible assets with a speed
};

} // namespace twinscope::viewport
