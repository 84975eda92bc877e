// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"
#include "report.h"
#include "results/resultbook.h"
#include "setpointlist.h"

namespace twinscope::whatif {

/// What a report is about.
struct ReportSubject
{
    Scenario scenario;
    const std::vector<Scenario> &all;      ///< of the plant, to be compared with
    const ModelContent *content = nullptr; ///< null: not known
    QString plant;
    std::optional<std::vector<SetPoint>> setPoints; ///< nothing: not known
    QString setPointFault;                          ///< why they are not known
    std::optional<core::Time> chosenAt;             ///< nothing: another one is chosen, or none
    core::Time now;
};

/// What was drawn for it; null images are left out.
struct ReportPictures
{
    std::vector<ReportPicture> futures, runs;
};

/// Whether a run keeps the limits of its KPIs: sentences, none where there are no limits. `values` is as the KPIs; not a
/// number: the run gave none.
QStringList limitStatements(const std::vector<Kpi> &kpis, const std::vector<double> &values);

/// For somebody who was not there: what comes of it and how sure that is, what it assumes, how it stands beside the other
/// scenarios, what has to be set, and what it takes to make the same runs again.
Report reportOf(const ReportSubject &subject, const ResultBook &results, const ReportPictures &pictures);

} // namespace twinscope::whatif
