// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelmapping.h"
#include "remote/remotefmu.h"
#include "units/conversion.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::whatif {

/// A mapping that was checked against its FMU and its plant, ready to be run by anybody: shadow, estimation.
struct ShadowPlan
{
    /// What is set at every step: an input that follows a channel, or a number of the mapping that the FMU takes as an input.
    struct Input
    {
        QString variable;
        core::ChannelIndex channel = core::NoChannel;
        Conversion conversion; ///< from the channel's unit
        double value = 0;      ///< in the FMU's unit: the parameter, or the start value until the channel has one
    };
    struct Output
    {
        QString variable;
        core::ChannelIndex channel = core::NoChannel;
        Conversion conversion; ///< to the channel's unit
    };

    ModelMapping mapping;
    QString path; ///< of the FMU
    std::vector<Input> inputs;
    std::vector<Output> outputs;
    QStringList fixed;             ///< parameters of the mapping that only a new instance takes
    QHash<QString, QString> units; ///< of outputs and parameters, as withModel() wants them

    /// Error: a variable or channel that is not there or cannot be used so, units that cannot be converted.
    static core::Result<ShadowPlan> make(const ModelMapping &mapping, const QString &projectFolder,
                                         const plant::Plant &plant);

    RemoteOptions remoteOptions() const;
    std::vector<NamedText> startValues() const;       ///< of `fixed`
    std::vector<core::ChannelIndex> channels() const; ///< of inputs, then outputs; NoChannel where there is none
    void setParameters(const QHash<QString, double> &values);
    /// The inputs' numbers in the FMU's units from their channels' (not a number: the one before).
    void fill(std::span<const double> channelValues, std::vector<double> &numbers) const;
};

/// Values of channels on a grid of moments: at each the newest sample at or before it. Not a number: none yet, or Bad.
struct Window
{
    core::Time from;
    core::Duration step;
    size_t channels = 0, moments = 0;
    std::vector<double> values; ///< moments rows of channels numbers

    std::span<const double> row(size_t moment) const { return std::span(values).subspan(moment * channels, channels); }
    core::Time at(size_t moment) const { return from + step * qint64(moment); }
};

/// Blocks; one question for each channel, however many moments.
Window readWindow(const core::ValueSource &source, const std::vector<core::ChannelIndex> &channels, core::Time from,
                  core::Duration step, size_t moments);

} // namespace twinscope::whatif
