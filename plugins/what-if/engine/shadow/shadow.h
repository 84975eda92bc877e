// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shadowplan.h"

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
    explicit Shadow(ShadowPlan plan);
    Shadow(Shadow &&) noexcept;
    Shadow &operator=(Shadow &&) noexcept;
    ~Shadow();

    const ModelMapping &mapping() const;
    const ShadowPlan &plan() const;

    /// Starts the worker at this moment with the values of `source` then. The model's own time counts from here.
    core::Result<ShadowMoment> begin(const core::ValueSource &source, core::Time time, std::stop_token stop = {});
    /// One step of the mapping further: inputs are those that were read at its beginning, measured values those that
    /// `source` has at its end, which has come by now.
    core::Result<ShadowMoment> step(const core::ValueSource &source);
    core::Time now() const; ///< how far it is
    /// From the next begin() on; parameters of the mapping only.
    void setParameters(const QHash<QString, double> &values);

private:
    friend core::Result<void> shadowHistory(Shadow &, const core::ValueSource &, core::Time, core::Time,
                                            const std::function<void(const ShadowMoment &)> &, core::Progress &);
    struct Private;
    std::unique_ptr<Private> d;
};

/// Runs a mapped model over history: from `from` minus its warm-up to `to`; `each` gets every moment from `from` on.
core::Result<void> shadowHistory(Shadow &shadow, const core::ValueSource &history, core::Time from, core::Time to,
                                 const std::function<void(const ShadowMoment &)> &each, core::Progress &progress);

} // namespace twinscope::whatif
