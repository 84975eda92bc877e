// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantstates.h"

#include "placement.h"

#include <twinscope/look/colour.h>

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr double SilentHatch = 0.3; ///< hardly there: a plant that waits for its first values is not in trouble

MotionAxes axesOf(const std::vector<Rule> &rules)
{
    MotionAxes axes;
    for (const Rule &rule : rules) {
        switch (rule.kind) {
        case plant::BindingKind::Spin:
            axes.spinAxis = rule.axis;
            axes.spinCentre = rule.centre;
            break;
        case plant::BindingKind::Slide:
            axes.slideAxis = rule.axis;
            break;
        case plant::BindingKind::Level:
            axes.levelAxis = rule.axis;
            break;
        default:
            break;
        }
    }
    return axes;
}

float lowestAlong(const QVector3D &axis, const geometry::Bounds &bounds)
{
    const QVector3D corner(axis.x() < 0 ? bounds.max.x() : bounds.min.x(),
                           axis.y() < 0 ? bounds.max.y() : bounds.min.y(),
                           axis.z() < 0 ? bounds.max.z() : bounds.min.z());
    return QVector3D::dotProduct(axis, corner);
}

std::optional<double> usableNumber(const core::Sample &sample)
{
    return sample.quality.level == core::QualityLevel::Bad ? std::nullopt : sample.value.toNumber();
}

/// To 1, 2 or 5 times a power of ten.
double roundedUp(double value)
{
    if (value <= 0)
        return 0;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * decade)
            return step * decade;
    return 10 * decade;
}

/// A full turn at most, so that the float in the texture stays exact.
double wrapped(double radians)
{
    return std::fmod(radians, 2 * M_PI);
}

} // namespace

PlantStates::PlantStates(const plant::Plant &plant, const look::Theme &theme)
    : m_plant(plant)
    , m_theme(theme)
    , m_listeners(plant.channels.size())
    , m_moving(plant.assets.size())
    , m_samples(plant.channels.size())
    , m_alarms(plant.assets.size())
    , m_priorities(plant.assets.size())
    , m_placeholder(plant.assets.size())
    , m_doubtful(plant.assets.size())
    , m_speeds(plant.assets.size())
    , m_visibility(m_plant)
    , m_selected(plant.assets.size())
    , m_states(plant.assets.size())
    , m_axes(plant.assets.size())
    , m_texture(plant.assets.size())
{
    resolve({});
    for (size_t i = 0; i < m_rules.size(); ++i) {
        for (const Rule &rule : m_rules[i]) {
            m_moving[i] = m_moving[i] || isMotion(rule.kind);
            std::vector<plant::AssetIndex> &listeners = m_listeners[rule.channel];
            if (listeners.empty() || listeners.back() != int(i))
                listeners.push_back(int(i));
        }
    }
    updateAll();
}

void PlantStates::resolve(const plant::Position &origin)
{
    m_origin = origin;
    m_rules = resolveRules(m_plant, worldTransforms(m_plant, origin));
    for (size_t i = 0; i < m_rules.size(); ++i) {
        m_axes[i] = axesOf(m_rules[i]);
        m_texture.setAxes(int(i), m_axes[i]);
    }
}

void PlantStates::setOrigin(const plant::Position &origin)
{
    if (origin != m_origin)
        resolve(origin);
}

void PlantStates::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    updateAll();
}

void PlantStates::setFrame(const core::Frame &frame)
{
    m_time = frame.time;
    m_live = frame.origin == QLatin1String(core::LiveOrigin);
    for (core::ChannelIndex channel : frame.changed) {
        if (channel < m_samples.size())
            m_samples[channel] = frame.at(channel);
    }
    if (!m_other.empty())
        prepareHeat();
    for (core::ChannelIndex channel : frame.changed)
        updateListeners(channel);
    if (m_live)
        return;
    // Away from live the angle follows from the time alone, so that a paused picture stands still.
    for (size_t i = 0; i < m_speeds.size(); ++i) {
        if (m_speeds[i] == 0)
            continue;
        m_states[i].spin = float(wrapped(m_speeds[i] * m_time.toSeconds()));
        m_texture.setState(int(i), m_states[i]);
    }
}

void PlantStates::updateListeners(core::ChannelIndex channel)
{
    for (const auto *listeners : {&m_listeners, &m_heatListeners})
        if (channel < listeners->size())
            for (plant::AssetIndex asset : (*listeners)[channel])
                update(asset);
}

void PlantStates::setHeatMap(std::optional<HeatMap> map)
{
    if (!map && !m_heat)
        return;
    m_heat = std::move(map);
    m_reach = 0;
    prepareHeat();
    m_heatListeners.assign(m_heat ? m_plant.channels.size() : 0, {});
    for (size_t i = 0; m_heat && i < m_heat->channels.size(); ++i)
        if (const core::ChannelIndex channel = m_heat->channels[i]; channel < m_heatListeners.size())
            m_heatListeners[channel].push_back(int(i));
    updateAll();
}

void PlantStates::setAlarmPriorities(const std::vector<int> &worstByAsset)
{
    for (size_t i = 0; i < m_alarms.size(); ++i) {
        const int priority = i < worstByAsset.size() ? std::clamp(worstByAsset[i], 0, 4) : 0;
        if (m_alarms[i] == priority)
            continue;
        m_alarms[i] = priority;
        update(int(i));
    }
}

void PlantStates::setSelected(const std::vector<plant::AssetIndex> &assets)
{
    std::vector<bool> selected = atOrBelow(m_plant, assets);
    if (selected == m_selected)
        return;
    m_selected = std::move(selected);
    updateAll();
}

void PlantStates::setPlaceholders(const std::vector<plant::AssetIndex> &assets)
{
    std::vector<bool> placeholder(m_placeholder.size());
    for (plant::AssetIndex asset : assets)
        placeholder[size_t(asset)] = true;
    if (placeholder == m_placeholder)
        return;
    m_placeholder = std::move(placeholder);
    updateAll();
}

void PlantStates::setBounds(const std::vector<geometry::Bounds> &own, const std::vector<geometry::Bounds> &subtree,
                            const geometry::Bounds &plant)
{
    for (size_t i = 0; i < std::min(subtree.size(), m_axes.size()); ++i) {
        if (subtree[i].isEmpty())
            continue;
        m_axes[i].levelBase = lowestAlong(m_axes[i].levelAxis, subtree[i]);
        m_axes[i].apart = (own[i].isEmpty() ? subtree[i] : own[i]).centre() - plant.centre();
        m_texture.setAxes(int(i), m_axes[i]);
    }
}

void PlantStates::setVisibility(const Visibility &visibility)
{
    changeVisibility([&visibility](Visibility &v) { v = visibility; });
}

void PlantStates::changeVisibility(const std::function<void(Visibility &)> &change)
{
    change(m_visibility);
    updateAll();
}

bool PlantStates::advance(double seconds)
{
    if (!isSpinning())
        return false;
    for (size_t i = 0; i < m_speeds.size(); ++i) {
        if (m_speeds[i] == 0)
            continue;
        m_states[i].spin = float(wrapped(double(m_states[i].spin) + m_speeds[i] * seconds));
        m_texture.setState(int(i), m_states[i]);
    }
    return true;
}

QMatrix4x4 PlantStates::motion(plant::AssetIndex asset, const AssetState &state) const
{
    return motionMatrix(state, m_axes[size_t(asset)], m_pulledApart);
}

void PlantStates::updateAll()
{
    for (size_t i = 0; i < m_states.size(); ++i)
        update(int(i));
}

void PlantStates::update(plant::AssetIndex asset)
{
    AssetState &state = m_states[size_t(asset)];
    const bool turnedBefore = state.visible && m_speeds[size_t(asset)] != 0;
    AssetState next;
    next.spin = state.spin;
    next.ghost = m_visibility.isGhost(asset);
    next.visible = m_visibility.isShown(asset);
    next.selected = m_selected[size_t(asset)];
    for (const Rule &rule : m_rules[size_t(asset)]) {
        if (rule.kind != plant::BindingKind::Visibility)
            continue;
        if (const auto value = number(rule))
            next.visible = next.visible && isShown(rule, *value);
    }
    applyColour(asset, next);
    applyMotion(asset, next);
    state = next;
    m_spinning += int(state.visible && m_speeds[size_t(asset)] != 0) - int(turnedBefore);
    m_texture.setState(asset, state);
}

std::optional<double> PlantStates::number(const Rule &rule) const
{
    return usableNumber(m_samples[rule.channel]);
}

core::Quality PlantStates::worstQuality(plant::AssetIndex asset) const
{
    core::Quality worst;
    for (const Rule &rule : m_rules[size_t(asset)]) {
        const core::Quality quality = m_samples[rule.channel].quality;
        // Nothing heard yet is no fault: everything else that is not Good says more.
        const bool silentOnly = worst.isGood() || worst.reason == core::QualityReason::NoValueYet;
        if (isColour(rule.kind) && !quality.isGood() && silentOnly)
            worst = quality;
    }
    return worst;
}

int PlantStates::limitPriority(plant::AssetIndex asset) const
{
    int priority = 0;
    for (const Rule &rule : m_rules[size_t(asset)]) {
        const auto value = rule.kind == plant::BindingKind::StateColour ? number(rule) : std::nullopt;
        if (value)
            priority = worse(priority, violatedPriority(*rule.definition, *value, rule.alarms));
    }
    return priority;
}

QColor PlantStates::rampColour(plant::AssetIndex asset) const
{
    QColor colour;
    for (const Rule &rule : m_rules[size_t(asset)]) {
        const auto value = rule.kind == plant::BindingKind::ColourRamp ? number(rule) : std::nullopt;
        if (value)
            colour = look::ramp(rule.ramp, fraction(*value, rule.range));
    }
    return colour;
}

QColor PlantStates::valueColour(plant::AssetIndex asset) const
{
    const int priority = limitPriority(asset);
    return priority > 0 ? m_theme.priority[priority] : rampColour(asset);
}

void PlantStates::applyColour(plant::AssetIndex asset, AssetState &state)
{
    const core::Quality quality = worstQuality(asset);
    const bool silent = quality.reason == core::QualityReason::NoValueYet && !m_placeholder[size_t(asset)];
    const int priority = worse(m_alarms[size_t(asset)], limitPriority(asset));
    state.colour = rampColour(asset);
    state.hatched = !quality.isGood() || m_placeholder[size_t(asset)];
    if (priority > 0)
        state.colour = m_theme.priority[priority];
    else if (silent)
        state.colour = look::mix(m_theme.equipment, m_theme.secondaryText, SilentHatch);
    else if (state.hatched)
        state.colour = m_theme.badQuality;
    m_doubtful[size_t(asset)] = state.hatched && !silent;
    m_priorities[size_t(asset)] = priority;
    if (m_heat)
        applyHeat(asset, state);
}

void PlantStates::compareWith(std::vector<core::Sample> other)
{
    m_other = std::move(other);
    m_other.resize(m_other.empty() ? 0 : m_samples.size());
    prepareHeat();
    if (m_heat)
        updateAll();
}

void PlantStates::prepareHeat()
{
    m_shownHeat = m_heat;
    if (!m_heat || m_other.empty())
        return;
    for (const core::ChannelIndex channel : m_heat->channels)
        if (const auto difference = heatOf(channel))
            m_reach = std::max(m_reach, roundedUp(std::abs(*difference)));
    m_shownHeat->isDifference = true;
    m_shownHeat->ramp = QStringLiteral("difference");
    m_shownHeat->range = m_reach > 0 ? plant::Range{-m_reach, m_reach} : plant::Range{-1, 1};
}

std::optional<double> PlantStates::heatOf(core::ChannelIndex channel) const
{
    if (channel >= m_samples.size())
        return std::nullopt;
    const auto value = usableNumber(m_samples[channel]);
    if (m_other.empty() || !value)
        return value;
    const auto other = usableNumber(m_other[channel]);
    return other ? std::optional(*other - *value) : std::nullopt;
}

void PlantStates::applyHeat(plant::AssetIndex asset, AssetState &state)
{
    const core::ChannelIndex channel = m_shownHeat->channels[size_t(asset)];
    const auto value = heatOf(channel);
    state.colour = value ? look::ramp(m_shownHeat->ramp, fraction(*value, m_shownHeat->range)) : QColor();
    state.hatched =
        channel < m_samples.size() && m_samples[channel].value.toNumber() && !m_samples[channel].quality.isGood();
}

void PlantStates::applyMotion(plant::AssetIndex asset, AssetState &state)
{
    double speed = 0;
    for (const Rule &rule : m_rules[size_t(asset)]) {
        const auto value = isMotion(rule.kind) ? number(rule) : std::nullopt;
        if (!value)
            continue;
        if (rule.kind == plant::BindingKind::Spin)
            speed = spinSpeed(rule, *value);
        else if (rule.kind == plant::BindingKind::Slide)
            state.slide = float(fraction(*value, rule.range) * rule.factor);
        else
            state.level = float(fraction(*value, rule.range));
    }
    m_speeds[size_t(asset)] = speed;
}

} // namespace twinscope::viewport
