// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/parallelcoordinates.h"
#include "runtable.h"

class QLabel;
class QSplitter;
class QTreeView;

namespace twinscope::whatif {

/// All runs of the newest ensemble of a scenario: as lines across its quantities and KPIs, and as a table that follows what
/// is brushed there.
class RunsPage final : public QWidget
{
    Q_OBJECT
public:
    RunsPage(ResultBook &results, QWidget *parent = nullptr);

    void show(const QString &scenario); ///< "": none
    void setTheme(const look::Theme &theme);
    const ParallelCoordinates &chart() const { return *m_chart; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showKept();

    ResultBook &m_results;
    QString m_scenario;
    std::shared_ptr<const LoadedRuns> m_runs;
    std::vector<size_t> m_shown; ///< rows of the chart, as runs
    ParallelCoordinates *m_chart;
    RunTable *m_table;
    QTreeView *m_view;
    QLabel *m_text;
    QSplitter *m_splitter;
};

/// What parallel coordinates show of an ensemble; `shown` gets the run of each row.
ParallelPlot parallelPlot(const LoadedRuns &runs, std::vector<size_t> &shown);

} // namespace twinscope::whatif
