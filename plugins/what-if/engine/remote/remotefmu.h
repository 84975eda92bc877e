// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "task/fmuworker.h"

namespace twinscope::whatif {

/// How an FMU is instantiated in a worker, and which of its variables are exchanged with it.
struct RemoteOptions
{
    QString name; ///< of the instance; empty: the model's
    std::optional<Kind> kind;
    double start = 0, step = 1; ///< the step is the usual distance of communication points
    std::optional<double> stop, tolerance;
    std::vector<NamedText> set; ///< start values
    /// Variables by name; numbers, booleans and enumerations only, carried as doubles. An array is all its elements in order.
    QStringList inputs, outputs;
    bool loggingOn = false;
    FmuLimits limits{.worker = {.time = std::chrono::hours(24 * 365)}};
};

/// One exchange with an FMU at a communication point: first values are set, then it is taken to a later time, then values are
/// read. Any part may be left out.
struct Exchange
{
    std::vector<double> inputs;   ///< all of them, or none
    std::optional<double> target; ///< only after exitInitialization()
    bool wantsOutputs = true;
};

struct Exchanged
{
    std::vector<double> outputs;
    double time = 0;
    bool endedByFmu = false;
};

/// One instance of an FMU in a worker process of its own, kept there for as long as this lives. What goes wrong in the worker,
/// a crash or a hang included, is the error of the call that notices it; every later call fails with it, too. Legal order:
/// open, exchange (initialization mode), exitInitialization, exchange …; restart leads back to initialization mode. One
/// thread at a time; cancelling the token ends the worker.
class RemoteFmu
{
public:
    /// Instantiates and enters initialization mode.
    static core::Result<std::unique_ptr<RemoteFmu>> open(const QString &path, const RemoteOptions &options,
                                                         std::stop_token stop = {});
    ~RemoteFmu();

    size_t inputCount() const;  ///< scalars
    size_t outputCount() const; ///< scalars
    bool canRestore() const;    ///< whether save() and restore() work
    Kind kind() const;

    core::Result<void> exitInitialization();
    core::Result<Exchanged> exchange(const Exchange &what);

    /// The same in two halves, so that several FMUs work at the same time: every send() is followed by one receive().
    core::Result<void> send(const Exchange &what);
    core::Result<Exchanged> receive();

    /// Many exchanges in one go: at times[k] row k of `inputs` (inputCount() numbers each) is set and the FMU taken to
    /// times[k + 1]. Rows of outputs, one for each time but the first.
    core::Result<std::vector<double>> run(std::span<const double> times, std::span<const double> inputs);

    /// Remembers the state in the worker, instead of one remembered before; and back to it.
    core::Result<void> save();
    core::Result<void> restore();

    /// A new instance in the same worker, in initialization mode; `set` comes on top of the options' start values.
    core::Result<void> restart(const std::vector<NamedText> &set);

    QStringList warnings(); ///< what the FMU complained about so far

private:
    struct Private;
    explicit RemoteFmu(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace twinscope::whatif
