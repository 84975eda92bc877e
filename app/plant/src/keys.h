// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QStringList>

#include <span>

namespace twinscope::plant {

/// The word a choice has in the file.
template<typename T>
struct Key
{
    const char *key;
    T value;
};

inline constexpr Key<ChannelKind> ChannelKinds[] = {
    {"number", ChannelKind::Number},
    {"integer", ChannelKind::Integer},
    {"boolean", ChannelKind::Boolean},
    {"text", ChannelKind::Text},
};

inline constexpr Key<BindingKind> BindingKinds[] = {
    {"colourRamp", BindingKind::ColourRamp}, {"stateColour", BindingKind::StateColour},
    {"visibility", BindingKind::Visibility}, {"spin", BindingKind::Spin},
    {"slide", BindingKind::Slide},           {"level", BindingKind::Level},
    {"label", BindingKind::Label},
};

inline constexpr Key<LimitName> LimitNames[] = {
    {"lowLow", LimitName::LowLow},     {"low", LimitName::Low},     {"high", LimitName::High},
    {"highHigh", LimitName::HighHigh}, {"state", LimitName::State},
};

inline constexpr Key<RecordedBy> Recorders[] = {{"everyone", RecordedBy::Everyone}, {"headless", RecordedBy::Headless}};

inline constexpr Key<UpAxis> UpAxes[] = {{"x", UpAxis::X}, {"y", UpAxis::Y}, {"z", UpAxis::Z}};

inline constexpr Key<ModelDetail> ModelDetails[] = {
    {"coarse", ModelDetail::Coarse},
    {"normal", ModelDetail::Normal},
    {"fine", ModelDetail::Fine},
};

inline constexpr Key<bool> Projections[] = {{"perspective", false}, {"orthographic", true}};

/// A limit and the word it has in the file, from the lowest to the highest.
inline constexpr Key<std::optional<double> Limits::*> LimitMembers[] = {
    {"lowLow", &Limits::lowLow},
    {"low", &Limits::low},
    {"high", &Limits::high},
    {"highHigh", &Limits::highHigh},
};

template<typename T, size_t N>
QString keyOf(T value, const Key<T> (&keys)[N])
{
    for (const Key<T> &key : keys) {
        if (key.value == value)
            return QString::fromLatin1(key.key);
    }
    return {};
}

template<typename T, size_t N>
QStringList keyNames(const Key<T> (&keys)[N])
{
    QStringList names;
    for (const Key<T> &key : keys)
        names += QString::fromLatin1(key.key);
    return names;
}

} // namespace twinscope::plant
