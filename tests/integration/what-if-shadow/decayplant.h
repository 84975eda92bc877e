// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shadow/shadow.h"

namespace twinscope::test {

/// A vessel whose content decays at a rate and is filled by an inflow, sampled once a second: what the FMU "decay" models.
/// Channels: 0 the inflow in l/s, 1 the content in cm (the model's plain numbers are m), which falls short where it leaks.
class DecayRecord final : public core::ValueSource
{
public:
    static constexpr core::Time Start{1'600'000'000'000'000'000};

    struct Options
    {
        double rate = 0.7;
        double noise = 0;      ///< standard deviation of the content, in m
        double leakFrom = 1e9; ///< seconds; from then on a tenth of the content is missing
        int seconds = 200;
        unsigned seed = 1;
    };
    explicit DecayRecord(const Options &options);

    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override;
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override;

private:
    std::vector<double> m_inflow, m_content;
};

/// The plant of that record.
plant::Plant decayPlant();

/// `decay-2.fmu` as its model: u follows the inflow, x is compared with the content, k is a parameter.
whatif::ModelMapping decayMapping(double rate);

core::Time decayTime(double seconds);

} // namespace twinscope::test
