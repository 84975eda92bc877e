// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QHash>
#include <QtMath>

#include <algorithm>

namespace twinscope::viewport {

namespace {

class RuleResolver
{
public:
    RuleResolver(const plant::Plant &plant, const std::vector<QMatrix4x4> &worlds)
        : m_plant(plant)
        , m_worlds(worlds)
    {
        for (size_t i = 0; i < plant.assets.size(); ++i)
            m_assets.insert(plant.assets[i].id, int(i));
        for (size_t i = 0; i < plant.channels.size(); ++i)
            m_channels.insert(plant.channels[i].id, core::ChannelIndex(i));
        for (const plant::AlarmDefinition &alarm : plant.alarms)
            m_alarms[alarm.channel].push_back(alarm);
    }

    std::vector<std::vector<Rule>> resolve()
    {
        std::vector<std::vector<Rule>> rules(m_plant.assets.size());
        for (const plant::Binding &binding : m_plant.bindings) {
            const auto asset = m_assets.constFind(binding.asset);
            const auto channel = m_channels.constFind(binding.channel);
            if (asset != m_assets.constEnd() && channel != m_channels.constEnd())
                rules[size_t(*asset)].push_back(rule(binding, *channel, m_worlds[size_t(*asset)]));
        }
        for (size_t i = 0; i < rules.size(); ++i)
            inherit(rules, i);
        return rules;
    }

private:
    Rule rule(const plant::Binding &binding, core::ChannelIndex index, const QMatrix4x4 &world) const
    {
        const plant::Channel &channel = m_plant.channels[index];
        Rule rule;
        rule.kind = binding.kind;
        rule.channel = index;
        rule.definition = &channel;
        rule.range = binding.range.value_or(channel.range.value_or(plant::Range{0, 1}));
        rule.ramp = binding.ramp;
        rule.axis = world.mapVector(binding.axis).normalized();
        rule.centre = world.map(binding.centre);
        rule.factor = binding.factor;
        rule.threshold = binding.threshold;
        rule.inverted = binding.inverted;
        rule.text = binding.text;
        rule.alarms = m_alarms.value(channel.id);
        return rule;
    }

    /// Parents stand before their children, so the parent's list is complete already.
    void inherit(std::vector<std::vector<Rule>> &rules, size_t asset) const
    {
        const int parent = m_plant.assets[asset].parent;
        if (parent < 0)
            return;
        std::vector<Rule> &own = rules[asset];
        const auto has = [&own](bool (*of)(plant::BindingKind)) {
            return std::any_of(own.begin(), own.end(), [of](const Rule &r) { return of(r.kind); });
        };
        const bool ownColour = has(isColour);
        const bool ownMotion = has(isMotion);
        for (const Rule &above : rules[size_t(parent)]) {
            const bool taken = (isColour(above.kind) && !ownColour) || (isMotion(above.kind) && !ownMotion) ||
                               above.kind == plant::BindingKind::Visibility;
            if (taken)
                own.push_back(above);
        }
    }

    const plant::Plant &m_plant;
    const std::vector<QMatrix4x4> &m_worlds;
    QHash<QString, int> m_assets;
    QHash<QString, core::ChannelIndex> m_channels;
    QHash<QString, std::vector<plant::AlarmDefinition>> m_alarms;
};

int priorityOf(plant::LimitName limit, std::span<const plant::AlarmDefinition> alarms)
{
    for (const plant::AlarmDefinition &alarm : alarms) {
        if (alarm.limit == limit)
            return std::clamp(alarm.priority, 1, 4);
    }
    return limit == plant::LimitName::LowLow || limit == plant::LimitName::HighHigh ? 1 : 2;
}

} // namespace

std::vector<std::vector<Rule>> resolveRules(const plant::Plant &plant, const std::vector<QMatrix4x4> &worlds)
{
    return RuleResolver(plant, worlds).resolve();
}

bool isColour(plant::BindingKind kind)
{
    return kind == plant::BindingKind::ColourRamp || kind == plant::BindingKind::StateColour;
}

bool isMotion(plant::BindingKind kind)
{
    return kind == plant::BindingKind::Spin || kind == plant::BindingKind::Slide || kind == plant::BindingKind::Level;
}

int worse(int a, int b)
{
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

double fraction(double value, const plant::Range &range)
{
    const double width = range.high - range.low;
    return width == 0 ? 0 : std::clamp((value - range.low) / width, 0.0, 1.0);
}

int violatedPriority(const plant::Channel &channel, double value, std::span<const plant::AlarmDefinition> alarms)
{
    using plant::LimitName;
    const plant::Limits &limits = channel.limits;
    int priority = 0;
    const auto check = [&](bool violated, LimitName limit) {
        if (violated)
            priority = worse(priority, priorityOf(limit, alarms));
    };
    check(limits.lowLow && value <= *limits.lowLow, LimitName::LowLow);
    check(limits.low && value <= *limits.low, LimitName::Low);
    check(limits.high && value >= *limits.high, LimitName::High);
    check(limits.highHigh && value >= *limits.highHigh, LimitName::HighHigh);
    for (const plant::AlarmDefinition &alarm : alarms) {
        if (alarm.limit == LimitName::State && alarm.state && *alarm.state == value)
            priority = worse(priority, std::clamp(alarm.priority, 1, 4));
    }
    return priority;
}

double spinSpeed(const Rule &rule, double value)
{
    return value * rule.factor * 2 * M_PI / 60;
}

bool isShown(const Rule &rule, double value)
{
    return (value >= rule.threshold) != rule.inverted;
}

} // namespace twinscope::viewport
