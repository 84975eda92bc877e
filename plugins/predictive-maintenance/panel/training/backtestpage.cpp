// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/backtestpage.h"

#include "base/deskrecord.h"
#include "base/lifetext.h"
#include "base/tables.h"
#include "charts/alphalambdachart.h"
#include "prognosis/modelfile.h"
#include "training/fleetform.h"
#include "training/jobrow.h"
#include "training/modelchoice.h"

#include <twinscope/look/views.h>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace twinscope::predict {

namespace {

/// In a job: the model, the runs with the model's columns, and then the test.
core::Result<BackTest> testModel(const QString &path, std::variant<FleetTable, RecordedFleet> data,
                                 const std::optional<PlantRecord> &record, core::Progress &progress)
{
    const auto model = readModel(path);
    if (!model)
        return model.error();
    core::Progress reading = progress.child(0, 0.2), testing = progress.child(0.2, 1);
    core::Result<Fleet> runs = core::Error{};
    if (auto *table = std::get_if<FleetTable>(&data)) {
        table->wishes.sensors = model->columns;
        table->wishes.units = model->units;
        runs = readFleet(*table);
    } else {
        auto &recorded = std::get<RecordedFleet>(data);
        recorded.quantities = model->columns;
        if (!record)
            return core::Error{
                core::ErrorCode::NotFound, BackTestPage::tr("Nothing is recorded yet to test with."), {}};
        runs = recordedFleet(*record, recorded, reading);
    }
    if (!runs)
        return runs.error();
    return backTest(*model, *runs, testing);
}

/// Lives in what they are best told in.
std::vector<ForecastTrace> tracesOf(const BackTest &test, const LifeScale &scale)
{
    std::vector<ForecastTrace> traces;
    for (const RunBackTest &run : test.runs) {
        ForecastTrace trace{run.unit, {}};
        for (const Forecast &forecast : run.forecasts)
            trace.points.push_back({forecast.truth / scale.size, forecast.guess / scale.size, forecast.low / scale.size,
                                    forecast.high / scale.size});
        traces.push_back(std::move(trace));
    }
    return traces;
}

} // namespace

BackTestPage::BackTestPage(desk::Desk &desk)
    : m_desk(desk)
    , m_model(new ModelChoice(desk, {}))
    , m_fleet(new FleetForm(desk))
    , m_job(new JobRow(tr("Test"), QStringLiteral("test")))
    , m_chart(new AlphaLambdaChart)
    , m_scores(tr("Run", "to failure"))
    , m_view(new QTreeView)
    , m_notes(new QLabel)
    , m_stack(new look::HintStack(makeRight()))
    , m_inquiry(this)
{
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(twoColumns(makeLeft(), m_stack));
    connect(m_fleet, &FleetForm::changed, this, &BackTestPage::refresh);
    connect(m_model, &ModelChoice::refreshed, this, &BackTestPage::refresh);
    connect(m_job, &JobRow::wanted, this, &BackTestPage::test);
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_inquiry.drop();
        refresh();
    });
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_chart->setTheme(m_desk.theme()); });
    refresh();
}

QWidget *BackTestPage::makeLeft()
{
    m_model->setObjectName(QStringLiteral("testModel"));
    auto *form = new QFormLayout;
    form->addRow(tr("Model"), m_model);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->addLayout(form);
    layout->addWidget(m_fleet, 1);
    layout->addWidget(m_job);
    return left;
}

QWidget *BackTestPage::makeRight()
{
    m_chart->setObjectName(QStringLiteral("alphaLambda"));
    m_chart->setTheme(m_desk.theme());
    m_view->setObjectName(QStringLiteral("testScores"));
    m_view->setModel(&m_scores);
    makePlainTable(*m_view);
    m_view->setColumnWidth(ScoreTable::Model, 28 * look::Grid);
    m_view->setColumnHidden(ScoreTable::Runs, true);
    m_notes->setObjectName(QStringLiteral("testNotes"));
    m_notes->setWordWrap(true);
    m_notes->setMargin(look::Grid);
    // The first row is all runs together, the others are one each.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_chart->setSelected(current.row() - 1); });
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart, 3);
    layout->addWidget(m_notes);
    layout->addWidget(m_view, 2);
    return right;
}

void BackTestPage::refresh()
{
    const bool busy = m_inquiry.isUnderWay();
    m_job->present(m_desk.plant() && !m_model->path().isEmpty() && m_fleet->data().has_value(), busy);
    m_fleet->setEnabled(!busy);
    if (m_scores.rowCount() > 0 || busy)
        return;
    m_stack->setHint(
        m_model->path().isEmpty()
            ? tr("No model is kept beside this plant yet: train one first.")
            : tr("Choose runs whose end is known, and “Test”: at 50 moments of each the model forecasts from "
                 "what was known then."));
}

void BackTestPage::test()
{
    m_scores.setRows({}, {});
    m_stack->setHint(tr("Testing…"));
    m_job->follow(m_inquiry.ask<BackTest>(
        m_desk.plant()->jobs(), tr("Testing a model"),
        [path = m_model->path(), data = m_fleet->data().value(), record = recordOf(m_desk)](core::Progress &progress) {
            return testModel(path, data, record, progress);
        },
        [this](const core::Result<BackTest> &answer) {
            refresh();
            if (answer)
                present(*answer);
            else
                m_stack->setHint(answer.error().sentence);
        }));
    refresh();
}

void BackTestPage::present(const BackTest &test)
{
    std::vector<ScoreTable::Row> rows{{tr("All %n run(s)", nullptr, int(test.runs.size())), test.scores, {}}};
    for (const RunBackTest &run : test.runs)
        rows.push_back({run.unit, run.scores, {}});
    m_scores.setRows(std::move(rows), test.cycleUnit);
    for (int column = ScoreTable::Error; column < ScoreTable::ColumnCount; ++column)
        m_view->resizeColumnToContents(column);
    const LifeScale scale = lifeScale(test.cap, test.cycleUnit);
    m_chart->setTraces(tracesOf(test, scale), scale.name, test.cap / scale.size);
    m_notes->setText(
        (test.sameData ? tr("The model was learned from these very runs: it flatters itself. ") : QString()) +
        tr("Within the grey cone (±20 %) a forecast is good; 90 % intervals covered %1 % of the lives; forecasts stay "
           "good from %2 before the failure on.")
            .arg(look::number(100 * test.scores.coverage, 1000), lifeText(test.scores.horizon, test.cycleUnit)));
    const bool isCapped = std::ranges::any_of(test.runs, [&test](const RunBackTest &run) {
        return !run.forecasts.empty() && run.forecasts.front().truth > test.cap;
    });
    if (isCapped)
        m_notes->setText(m_notes->text() + u' ' +
                         tr("The model does not tell lives over %1 apart: there its forecast "
                            "stays level, and means “at least”.")
                             .arg(lifeText(test.cap, test.cycleUnit)));
    m_stack->setHint({});
    m_view->setCurrentIndex(m_scores.index(1, 0));
}

} // namespace twinscope::predict
