// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>

#include <memory>
#include <optional>

namespace twinscope::core {

/// A further answer to "what is the value of a channel at a time", beside live and history: a scenario, a forecast.
struct Origin
{
    QString key;   ///< of the TimeCursor: "what-if/heat-wave"; neither "live" nor "history"
    QString title; ///< for people: "Heat wave"
    std::shared_ptr<const ValueSource> values;
    Time from, to;                  ///< what the cursor may move in
    std::optional<Time> start = {}; ///< before it, `values` and the alarms are those of the record; nothing: nowhere
};

/// Another origin beside the one on the screen: the 3D view shows what differs in it as a see-through shell over the plant,
/// and a heat map shows by how much it is greater.
struct Comparison
{
    QString origin;         ///< its key
    std::optional<Time> at; ///< nothing: the cursor's time, as far as the origin reaches
    bool operator==(const Comparison &) const = default;
};

} // namespace twinscope::core
