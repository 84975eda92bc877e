// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>
#include <twinscope/plant/plant.h>

#include <QMatrix4x4>

#include <span>
#include <vector>

namespace twinscope::viewport {

/// A binding with everything looked up that does not change with values.
struct Rule
{
    plant::BindingKind kind = plant::BindingKind::Label;
    core::ChannelIndex channel = core::NoChannel;
    const plant::Channel *definition = nullptr;
    plant::Range range{0, 1}; ///< the binding's, else the channel's, else 0…1
    QString ramp;
    QVector3D axis{0, 0, 1}; ///< world, unit length
    QVector3D centre;        ///< world
    double factor = 1;
    double threshold = 0.5;
    bool inverted = false;
    QString text;
    std::vector<plant::AlarmDefinition> alarms; ///< of the channel
};

/// Rules of each asset, with what it takes over from assets above it: colours and motion come from the nearest asset
/// that has any, visibility from all of them. Bindings to unknown channels or assets are left out.
std::vector<std::vector<Rule>> resolveRules(const plant::Plant &plant, const std::vector<QMatrix4x4> &worlds);

bool isColour(plant::BindingKind kind);
bool isMotion(plant::BindingKind kind);

/// The more serious of two priorities, where 0 is none and 1 the worst.
int worse(int a, int b);

/// 0…1, clamped; 0 where the range has no width.
double fraction(double value, const plant::Range &range);

/// Priority 1…4 of the worst limit the value violates, 0 for none: the alarm definition's where one names that limit,
/// else 1 for LL and HH and 2 for L and H. Alarms on states count as limits.
int violatedPriority(const plant::Channel &channel, double value, std::span<const plant::AlarmDefinition> alarms);

/// Radians per second.
double spinSpeed(const Rule &rule, double value);
bool isShown(const Rule &rule, double value);

} // namespace twinscope::viewport
