// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/tornadochart.h"
#include "resultbook.h"

class QComboBox;
class QLabel;

namespace twinscope::whatif {

/// What an uncertain quantity does to a KPI, after a run that tells it.
class SensitivityPage final : public QWidget
{
    Q_OBJECT
public:
    SensitivityPage(ResultBook &results, QWidget *parent = nullptr);

    void show(const QString &scenario); ///< "": none
    void setTheme(const look::Theme &theme);

private:
    void draw();

    ResultBook &m_results;
    QString m_scenario;
    std::shared_ptr<const LoadedRuns> m_runs;
    QComboBox *m_kpi;
    QLabel *m_text;
    TornadoChart *m_chart;
};

/// Effects on one KPI as a tornado; what its bars mean depends on the method.
TornadoPlot tornadoPlot(const LoadedRuns &runs, const QString &kpi);

} // namespace twinscope::whatif
