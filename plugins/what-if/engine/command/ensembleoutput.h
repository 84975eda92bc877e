// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results/results.h"
#include "runs/ensemble.h"

namespace twinscope::whatif {

/// How far an ensemble is, on one line of the terminal; nothing where stderr is no terminal.
class EnsembleLine
{
public:
    void show(const EnsembleProgress &now);
    void clear();

private:
    bool m_shown = false;
};

/// `time` and one column an output, a row a communication point. Nothing is left at `path` on error.
core::Result<void> writeCurves(const Results &results, const QString &path);
/// One line a KPI, or JSON: { "kpis": [{ "name", "unit", "value", "kept" }] }.
void printKpis(const Results &results, const RunResult &run, bool json);
/// The KPIs of an ensemble, what moves them, and how fast it went; or summary.json. The exit status.
int printEnsemble(const QString &folder, bool json, const EnsembleReport *report);

} // namespace twinscope::whatif
