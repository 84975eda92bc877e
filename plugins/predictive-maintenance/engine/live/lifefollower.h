// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifeservice.h"
#include "prognosis/fleetmodel.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::predict {

/// Follows one asset's life row by row for a model: which channels the model wants, in which measure, when a new life
/// begins, and how long it has run. What the model remembers of the asset is the caller's AssetState. One thread.
class LifeFollower
{
public:
    /// Rows below which a life has not shown enough for an estimate.
    static constexpr int fewestRows = 10;

    /// NotFound names a column of the model that the asset has no channel for; InvalidArgument a channel in a measure
    /// that is none of the column's, and a model that counts cycles where nobody says how long one is.
    static core::Result<LifeFollower> make(const LifeService &service, const FleetModel &model,
                                           const plant::Plant &plant);

    const std::vector<core::ChannelIndex> &inputs() const { return m_inputs; }
    /// Usual distance of two rows; 0 where a channel counts the life.
    core::Duration rowStep() const { return core::seconds(m_rowStep * m_secondsPerCycle); }

    /// The asset has lived since then, of which no row was seen; `inputs` is what they said at that time.
    void begin(core::Time since, core::Time now, const Vector &inputs);
    /// What the inputs say now (NaN: nothing), times rising. True where it gave the model a row.
    bool step(const FleetModel &model, AssetState &state, core::Time now, const Vector &inputs);

    bool isRunning() const { return m_isRunning; }
    std::optional<core::Time> begun() const { return m_begun; } ///< this life, as far as it is known

private:
    struct Scale ///< from the channel's measure to the column's
    {
        double factor = 1, offset = 0;
    };
    struct Place ///< of one more input, -1: there is none
    {
        int renewed = -1, running = -1, counter = -1;
    };

    core::Result<void> addColumns(const LifeService &service, const FleetModel &model, const plant::Plant &plant);
    int addInput(const QString &channel, const plant::Plant &plant);
    void renew(const FleetModel &model, AssetState &state, core::Time now, const Vector &inputs);
    std::optional<double> cycleAt(const Vector &inputs) const;

    std::vector<core::ChannelIndex> m_inputs; ///< the model's columns, then the others
    std::vector<Scale> m_scales;              ///< of the columns
    Place m_place;
    double m_rowStep = 1, m_secondsPerCycle = 0;

    std::optional<core::Time> m_begun, m_last;
    double m_lived = 0;       ///< seconds
    double m_counterThen = 0; ///< when this life began
    std::optional<double> m_renewals, m_lastRow;
    bool m_isRunning = true;
};

/// Gives the model the asset's record in [from, to), in rows as they would have come live; `each` is called after every
/// row with its time. Cancelled by the stop token, silently.
void replay(const FleetModel &model, LifeFollower &follower, AssetState &state, const core::ValueSource &record,
            core::Time from, core::Time to, const std::stop_token &stop,
            const std::function<void(core::Time, bool)> &each = {});

/// Where a replay has to begin so that the life at `until` is known: 20,000 rows back, or a month where a channel counts
/// the life; not before `since`.
core::Time replayStart(const LifeFollower &follower, const LifeService &service, core::Time until);

} // namespace twinscope::predict
