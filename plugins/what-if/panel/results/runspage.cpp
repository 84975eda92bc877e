// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runspage.h"

#include "runs/search.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {
constexpr int LowHeight = 360;     ///< pixels
constexpr size_t MostLines = 2000; ///< more than that is a grey area
} // namespace

ParallelPlot parallelPlot(const LoadedRuns &runs, std::vector<size_t> &shown)
{
    ParallelPlot plot;
    const Manifest &manifest = runs.manifest();
    for (const QString &name : manifest.quantities) {
        const ScenarioQuantity *quantity = manifest.scenario.quantity(name);
        plot.axes.push_back({name, quantity ? quantity->unit : QString(), false});
    }
    for (const Kpi &kpi : manifest.scenario.kpis)
        plot.axes.push_back({kpi.name, kpi.unit, true});
    if (!manifest.scenario.kpis.empty())
        plot.colourAxis = int(manifest.quantities.size());
    const size_t stride = std::max<size_t>(1, (runs.runs.size() + MostLines - 1) / MostLines);
    for (size_t i = 0; i < runs.runs.size(); i += stride) {
        const RunResult &run = runs.runs[i];
        std::vector<double> row = run.quantities;
        row.insert(row.end(), run.kpis.begin(), run.kpis.end());
        if (run.state != RunState::Done || row.size() != plot.axes.size())
            continue;
        plot.rows.push_back(std::move(row));
        shown.push_back(i);
    }
    return plot;
}

RunsPage::RunsPage(ResultBook &results, QWidget *parent)
    : QWidget(parent)
    , m_results(results)
    , m_chart(new ParallelCoordinates)
    , m_table(new RunTable(this))
    , m_view(new QTreeView)
    , m_text(new QLabel)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    m_chart->setObjectName(QStringLiteral("parallelCoordinates"));
    m_view->setObjectName(QStringLiteral("runTable"));
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->header()->setStretchLastSection(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setContentsMargins(2 * look::Grid, look::Grid, look::Grid, look::Grid);
    m_splitter->addWidget(m_chart);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_splitter, 1);
    connect(m_chart, &ParallelCoordinates::brushed, this, &RunsPage::showKept);
    connect(&results, &ResultBook::changed, this, [this](const QString &scenario) {
        if (scenario == m_scenario)
            show(scenario);
    });
    m_chart->setHint(
        tr("Runs stand here as lines across what was varied and what came of it. Run an ensemble, a sweep or a "
           "search above; “Uncertain” says what varies."));
}

void RunsPage::show(const QString &scenario)
{
    m_scenario = scenario;
    const ScenarioResults *results = m_results.find(scenario);
    const auto runs = results ? results->many() : nullptr;
    if (runs && runs == m_runs)
        return;
    m_runs = runs;
    m_shown.clear();
    m_table->setRuns(m_runs);
    m_chart->setPlot(m_runs ? parallelPlot(*m_runs, m_shown) : ParallelPlot());
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_view->setColumnWidth(column, m_view->header()->sectionSizeHint(column) + 2 * look::Grid);
    m_view->setVisible(m_runs != nullptr);
    m_text->setVisible(m_runs != nullptr);
}

void RunsPage::showKept()
{
    if (!m_runs)
        return;
    const auto kept = m_chart->kept();
    const bool isBrushed = kept.size() < m_shown.size();
    if (isBrushed) {
        std::vector<size_t> rows;
        for (const size_t row : kept)
            rows.push_back(m_shown[row]);
        m_table->keep(std::move(rows));
    } else {
        m_table->setRuns(m_runs);
    }
    QString text = isBrushed
                       ? tr("%1 of %2 runs cross what is brushed; click an axis to take that away")
                             .arg(kept.size())
                             .arg(m_runs->runs.size())
                       : tr("%1 runs. Drag along an axis to keep those that cross there").arg(m_runs->runs.size());
    if (m_runs->failed() > 0)
        text += tr(", %1 failed").arg(m_runs->failed());
    const auto objective = objectiveOf(m_runs->manifest().scenario, m_runs->manifest().plan);
    if (m_runs->best && objective)
        text += tr(". The best, by %1 among those within all limits, is run %2")
                    .arg(*objective)
                    .arg(m_runs->best->index + 1);
    m_text->setText(text);
}

/// A low page has them side by side.
void RunsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation orientation = height() < LowHeight ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == orientation)
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes({3, 2});
}

void RunsPage::setTheme(const look::Theme &theme)
{
    m_chart->setTheme(theme);
    m_table->setTheme(theme);
}

} // namespace twinscope::whatif
