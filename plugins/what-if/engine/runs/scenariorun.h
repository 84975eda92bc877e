// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results/manifest.h"
#include "scenario/changes.h"
#include "scenario/kpiprogram.h"
#include "simulation/instancerun.h"

namespace twinscope::whatif {

struct ScenarioOutcome
{
    std::vector<double> kpis;
    RunReport report;
    QByteArray state; ///< where wanted: the saved state at the horizon, see statefile.h
};

/// A scenario on an FMU that is laid out, ready to be run any number of times in this process: only ever a worker's.
class ScenarioRun
{
public:
    /// `state` is the content of the state file that the scenario starts from; empty: none.
    static core::Result<std::unique_ptr<ScenarioRun>> prepare(const Fmu &fmu, const Manifest &manifest,
                                                              const QByteArray &state);

    void saveState(bool on) { m_savesState = on; }

    /// One run. `varied` has the values of Manifest::quantities; `curves` is filled with outputs × points numbers.
    core::Result<ScenarioOutcome> run(std::span<const double> varied, std::vector<double> &curves,
                                      core::Progress &progress);

private:
    ScenarioRun(const Fmu &fmu, const Manifest &manifest)
        : m_fmu(fmu)
        , m_manifest(manifest)
    {
    }
    core::Result<void> takeNames();
    core::Result<void> takeState(const QByteArray &state);
    TimeGrid grid() const;
    std::vector<NamedText> startTexts(std::span<const double> quantities) const;
    std::vector<InputCurve> inputCurves(std::span<const double> quantities) const;
    Curve baseCurve(const QString &variable, std::span<const double> quantities) const;
    std::vector<double> allQuantities(std::span<const double> varied) const;

    const Fmu m_fmu;
    const Manifest m_manifest;
    Kind m_kind = Kind::CoSimulation;
    Names m_names;                    ///< quantities, t, variables that KPIs read
    std::vector<Element> m_variables; ///< read at each row: curves first, then what only KPIs need
    std::vector<int> m_places;        ///< of KPI variables among m_names; of each row number, -1: none
    std::vector<int> m_varied;        ///< of Manifest::quantities among the scenario's
    std::optional<Changes> m_changes;
    std::optional<KpiProgram> m_kpis;
    QByteArray m_state;
    double m_offset = 0; ///< the model's time at the start
    bool m_savesState = false;
    bool m_sendsSlopes = true; ///< until the FMU refuses them
};

} // namespace twinscope::whatif
