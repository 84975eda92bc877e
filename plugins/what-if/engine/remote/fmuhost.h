// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remotefmu.h"
#include "simulation/master.h"
#include "simulation/numberports.h"

namespace twinscope::whatif {

/// The worker's half of a RemoteFmu: one instance that does what the caller asks, one thing after the other.
class FmuHost
{
public:
    FmuHost(Fmu fmu, RemoteOptions options);
    ~FmuHost();

    /// Instantiates and enters initialization mode; `set` comes on top of the options'.
    core::Result<void> open(const std::vector<NamedText> &set = {});

    size_t inputCount() const { return m_inputs.heldCount(); }
    size_t outputCount() const { return m_outputs.count(); }
    bool canRestore() const { return m_fmu.interface(m_kind)->canGetAndSetState; }
    Kind kind() const { return m_kind; }

    core::Result<void> exitInitialization();
    core::Result<Exchanged> exchange(const Exchange &what);
    core::Result<std::vector<double>> run(std::span<const double> times, std::span<const double> inputs);
    core::Result<void> save();
    core::Result<void> restore();
    core::Result<void> restart(const std::vector<NamedText> &set);
    QStringList warnings() const;

private:
    core::Result<void> instantiate(const std::vector<NamedText> &set);
    core::Result<void> applyInputs(std::span<const double> inputs);
    core::Error failure() const { return m_instance->failure(); }

    Fmu m_fmu;
    const RemoteOptions m_options;
    Kind m_kind = Kind::CoSimulation;
    TimeGrid m_grid;
    Inputs m_inputs;
    NumberPorts m_outputs;
    Outputs m_noOutputs;
    NoRows m_noRows;
    std::unique_ptr<Instance> m_instance;
    std::unique_ptr<Master> m_master; ///< from the end of initialization on
    StateHandle m_state = nullptr;
    std::optional<Master::Moment> m_moment; ///< of m_state; none in initialization mode
};

/// Connects to the caller's socket in `folder` and serves until it hangs up.
core::Result<void> serveFmu(Fmu fmu, const RemoteOptions &options, const QString &folder);

/// How the options reach the worker.
QJsonObject toJson(const RemoteOptions &options);
RemoteOptions remoteOptionsFrom(const QJsonObject &object);

} // namespace twinscope::whatif
