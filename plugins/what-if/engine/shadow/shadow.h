// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelmapping.h"
#include "remote/remotefmu.h"

#include <twinscope/core/valuesource.h>

namespace twinscope::whatif {

/// One moment of a model beside the plant. Entries in the order of the mapping's outputs; not a number: not known.
struct ShadowMoment
{
    core::Time time;
    std::vector<double> modelled;  ///< in the unit of the channel, else of the FMU
    std::vector<double> measured;  ///< in the unit of the channel
    std::vector<double> residuals; ///< measured minus modelled
    bool hasAllInputs = false;     ///< false: at least one input stands at an earlier value or at its start value
};

/// A mapped model at work in a worker process. One thread; every call blocks until the worker has answered.
class Shadow
{
public:
    /// Reads the FMU and checks the mapping against it: every variable exists and can be what it is used as, and units can
    /// be converted. Starts no process yet.
    static core::Result<Shadow> prepare(const ModelMapping &mapping, const QString &projectFolder,
                                        const plant::Plant &plant);
    Shadow(Shadow &&) noexcept;
    Shadow &operator=(Shadow &&) noexcept;
    ~Shadow();

    const ModelMapping &mapping() const;
    /// Units of all outputs and parameters as withModel() wants them.
    const QHash<QString, QString> &units() const;

    /// Starts the worker at this moment with the values of `source` then. The model's own time counts from here.
    core::Result<ShadowMoment> begin(const core::ValueSource &source, core::Time time, std::stop_token stop = {});
    /// From where it is to `time` in steps of the mapping; inputs and measured values are those of `source` at each step.
    /// The last moment is returned, every one is shown to `each` where that is given.
    core::Result<ShadowMoment> advance(const core::ValueSource &source, core::Time time,
                                       const std::function<void(const ShadowMoment &)> &each = {});
    /// From the next step on.
    core::Result<void> setParameters(const QHash<QString, double> &values);

private:
    friend class Estimator;
    struct Private;
    explicit Shadow(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Runs a mapped model over history: from `from` minus its warm-up to `to`; `each` gets every moment from `from` on.
core::Result<void> shadowHistory(Shadow &shadow, const core::ValueSource &history, core::Time from, core::Time to,
                                 const std::function<void(const ShadowMoment &)> &each, core::Progress &progress);

} // namespace twinscope::whatif
