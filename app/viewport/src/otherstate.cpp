// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherstate.h"

#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr float SlideNoise = 0.002f; ///< metres that nobody sees
constexpr float LevelNoise = 0.02f;
constexpr float ColourNoise = 0.2f; ///< sum over red, green and blue

float distance(const QColor &a, const QColor &b)
{
    return std::abs(a.redF() - b.redF()) + std::abs(a.greenF() - b.greenF()) + std::abs(a.blueF() - b.blueF());
}

bool isOtherColour(const QColor &a, const QColor &b)
{
    return a.isValid() && b.isValid() ? distance(a, b) > ColourNoise : a.isValid() != b.isValid();
}

} // namespace

OtherState::OtherState(const plant::Plant &plant, const look::Theme &theme)
    : m_states(plant, theme)
    , m_texture(plant.assets.size())
    , m_known(plant.channels.size())
    , m_differs(plant.assets.size())
    , m_colour(theme.scenario)
{
}

void OtherState::setTheme(const look::Theme &theme)
{
    m_states.setTheme(theme);
    m_colour = theme.scenario;
}

void OtherState::setFrame(const core::Frame &frame)
{
    m_known = frame.values;
    m_known.resize(m_states.channelCount());
}

bool OtherState::follow(const PlantStates &first)
{
    core::Frame frame;
    frame.origin.clear(); // not live: nothing here turns by itself
    frame.values = m_known;
    for (core::ChannelIndex channel = 0; channel < frame.values.size(); ++channel) {
        if (frame.values[channel].quality.level == core::QualityLevel::Bad)
            frame.values[channel] = first.sample(channel);
        if (frame.values[channel] != m_states.sample(channel))
            frame.changed.push_back(channel);
    }
    m_states.setFrame(frame);
    for (size_t i = 0; i < m_differs.size(); ++i) {
        m_differs[i] = isOtherwise(int(i), first);
        m_texture.setState(int(i), shellOf(int(i), first));
    }
    return m_texture.isChanged();
}

bool OtherState::isOtherwise(plant::AssetIndex asset, const PlantStates &first) const
{
    const AssetState &here = first.state(asset), &there = m_states.state(asset);
    if (!there.visible || first.isDoubtful(asset))
        return false;
    return !here.visible || std::abs(here.slide - there.slide) > SlideNoise ||
           std::abs(here.level - there.level) > LevelNoise || first.isTurning(asset) != m_states.isTurning(asset) ||
           isColouredOtherwise(asset, first);
}

bool OtherState::isColouredOtherwise(plant::AssetIndex asset, const PlantStates &first) const
{
    return !first.heatMap() && isOtherColour(first.valueColour(asset), m_states.valueColour(asset));
}

AssetState OtherState::shellOf(plant::AssetIndex asset, const PlantStates &first) const
{
    AssetState shell = m_states.state(asset);
    const QColor colour = isColouredOtherwise(asset, first) ? m_states.valueColour(asset) : QColor();
    shell.visible = m_differs[size_t(asset)];
    shell.colour = colour.isValid() ? colour : m_colour;
    shell.spin = first.state(asset).spin;
    shell.selected = shell.hatched = false;
    return shell;
}

} // namespace twinscope::viewport
