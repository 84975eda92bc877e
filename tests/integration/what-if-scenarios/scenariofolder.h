// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/ensemble.h"

#include <QTemporaryDir>

namespace twinscope::test {

/// A folder for scenarios and results, and the short way to an ensemble.
class ScenarioFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// dx/dt = -k·x + u over 10 s, with k and the height of a step of u uncertain.
    static whatif::Scenario decay();
    /// The function of Ishigami and Homma.
    static whatif::Scenario ishigami();

    /// Runs into the folder of that name.
    core::Result<whatif::EnsembleReport> run(const QString &name, const whatif::Scenario &scenario,
                                             const whatif::RunPlan &plan, int workers = 2);
    whatif::EnsembleRequest request(const QString &name, const whatif::Scenario &scenario,
                                    const whatif::RunPlan &plan) const;

    /// The files of a folder of results that differ from those of another, or are in one only.
    QStringList differences(const QString &one, const QString &other) const;

private:
    QTemporaryDir m_folder;
};

} // namespace twinscope::test
