// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results/results.h"

#include <twinscope/core/job.h>
#include <twinscope/core/valuesource.h>
#include <twinscope/plant/plant.h>

#include <QHash>

#include <functional>

namespace twinscope::whatif {

/// A run as an origin of the clock: up to its start what was measured, from there what the model says of its channels. The
/// model's outputs and the inputs a scenario changes are known; other channels have no value after the start.
class ScenarioValues final : public core::ValueSource
{
public:
    /// The curves of one channel, in the channel's unit, at `times`.
    struct Future
    {
        std::vector<double> values; ///< not a number: none there
        core::ValueKind kind = core::ValueKind::Number;
    };

    /// `deadTimes` by channel, for what was measured: a silent link was silent, while what is computed never goes stale.
    /// Shorter than the plant's list: the others have none.
    ScenarioValues(core::Time start, std::vector<core::Time> times, QHash<core::ChannelIndex, Future> futures,
                   std::shared_ptr<const core::ValueSource> history, std::vector<core::Duration> deadTimes = {});

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override;
    std::vector<core::Sample> valuesAt(std::span<const core::ChannelIndex> channels, core::Time time) const override;
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override;

    core::Time start() const { return m_start; }
    core::Time end() const { return m_times.empty() ? m_start : m_times.back(); }

private:
    core::Sample measured(core::ChannelIndex channel, core::Sample sample, core::Time time) const;
    core::Sample futureAt(core::ChannelIndex channel, core::Time time) const;

    core::Time m_start;
    std::vector<core::Time> m_times;
    QHash<core::ChannelIndex, Future> m_futures;
    std::shared_ptr<const core::ValueSource> m_history; ///< may be null
    std::vector<core::Duration> m_deadTimes;
};

/// From the model's unit into a channel's; numbers stay as they are where one of the two is no unit.
std::function<double(double)> unitConversion(const QString &from, const QString &to);

/// Reads all curves of the first run of a folder. Blocks.
core::Result<std::shared_ptr<const ScenarioValues>> scenarioValues(const Results &results, core::Time start,
                                                                   const plant::Plant &plant,
                                                                   std::shared_ptr<const core::ValueSource> history,
                                                                   core::Progress &progress);

} // namespace twinscope::whatif
