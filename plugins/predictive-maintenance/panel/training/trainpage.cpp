// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainpage.h"

#include "base/deskrecord.h"
#include "base/lifetext.h"
#include "base/tables.h"
#include "service/modelshelf.h"
#include "training/fleetform.h"
#include "training/jobrow.h"
#include "training/modelchoice.h"
#include "training/serviceform.h"

#include <twinscope/look/views.h>

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {

constexpr double LongestCap = 1e9;

} // namespace

TrainPage::TrainPage(desk::Desk &desk)
    : m_desk(desk)
    , m_fleet(new FleetForm(desk))
    , m_method(new QComboBox)
    , m_previous(new ModelChoice(desk, tr("no earlier model")))
    , m_cap(new QDoubleSpinBox)
    , m_job(new JobRow(tr("Train"), QStringLiteral("train")))
    , m_notes(new QLabel)
    , m_scores(tr("Method"))
    , m_view(new QTreeView)
    , m_stack(new look::HintStack(m_view))
    , m_service(new ServiceForm(desk))
    , m_inquiry(this)
    , m_keeping(this)
{
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(twoColumns(makeLeft(), makeRight()));
    connect(m_fleet, &FleetForm::changed, this, &TrainPage::refresh);
    connect(m_job, &JobRow::wanted, this, &TrainPage::train);
    connect(m_service, &ServiceForm::wanted, this, &TrainPage::keep);
    connect(&desk, &desk::Desk::opened, this, &TrainPage::refresh);
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_inquiry.drop();
        m_keeping.drop();
        m_service->setBusy(false);
        refresh();
    });
    refresh();
}

QWidget *TrainPage::makeLeft()
{
    m_method->setObjectName(QStringLiteral("trainMethod"));
    m_method->addItem(methodName(QStringLiteral("best")), QStringLiteral("best"));
    for (const QString &method : lifeMethods())
        m_method->addItem(methodName(method), method);
    m_previous->setObjectName(QStringLiteral("trainPrevious"));
    m_cap->setObjectName(QStringLiteral("trainCap"));
    m_cap->setRange(0, LongestCap);
    m_cap->setSpecialValueText(tr("as the runs suggest"));
    m_cap->setDecimals(0);
    m_cap->setGroupSeparatorShown(true);
    m_cap->setToolTip(tr("Remaining lives longer than this are not told apart, in the measure of the runs"));
    auto *form = new QFormLayout;
    form->addRow(tr("Method"), m_method);
    form->addRow(tr("Longest life told apart"), m_cap);
    form->addRow(tr("Compare with"), m_previous);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->addWidget(m_fleet, 1);
    layout->addLayout(form);
    layout->addWidget(m_job);
    return left;
}

QWidget *TrainPage::makeRight()
{
    m_view->setObjectName(QStringLiteral("trainScores"));
    m_view->setModel(&m_scores);
    makePlainTable(*m_view);
    m_view->setColumnWidth(ScoreTable::Model, 44 * look::Grid);
    m_notes->setObjectName(QStringLiteral("trainNotes"));
    m_notes->setWordWrap(true);
    m_notes->hide();
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_service);
    return right;
}

void TrainPage::refresh()
{
    const bool busy = m_inquiry.isUnderWay();
    m_job->present(m_desk.plant() && m_fleet->data().has_value(), busy);
    m_fleet->setEnabled(!busy);
    if (m_scores.rowCount() == 0 && !busy)
        m_stack->setHint(m_desk.plant()
                             ? tr("Choose runs to failure, and “Train”. How good the model is, on runs that it "
                                  "has not seen, is told here; then it can be put in service.")
                             : tr("Open a plant to train models for its assets."));
}

void TrainPage::train()
{
    TrainingRequest request;
    request.data = m_fleet->data().value();
    request.record = recordOf(m_desk);
    request.wishes.method = m_method->currentData().toString();
    if (m_cap->value() > 0)
        request.wishes.cap = m_cap->value();
    request.previous = m_previous->path();
    if (std::holds_alternative<RecordedFleet>(request.data) && !request.record)
        return m_stack->setHint(tr("Nothing is recorded yet to learn from."));
    m_scores.setRows({}, {});
    m_service->setModel(nullptr);
    m_notes->hide();
    m_stack->setHint(tr("Learning…"));
    m_job->follow(m_inquiry.ask<Training>(
        m_desk.plant()->jobs(), tr("Training a model"),
        [request](core::Progress &progress) { return trainLife(request, progress); },
        [this](core::Result<Training> answer) {
            refresh();
            if (answer)
                present(*answer);
            else
                m_stack->setHint(answer.error().sentence);
        }));
    refresh();
}

std::vector<ScoreTable::Row> TrainPage::rowsOf(const Training &training) const
{
    std::vector<ScoreTable::Row> rows;
    for (const MethodScores &method : training.model->methods)
        rows.push_back({methodName(method.method), method.scores, tr("On runs that were left out of its training")});
    if (training.comparison)
        rows.push_back({tr("Earlier: %1").arg(m_previous->currentText()), training.comparison->previous,
                        training.comparison->sameData ? tr("Learned from the very same runs; judged on those left out")
                                                      : tr("Learned from other runs; it may have seen some of these")});
    return rows;
}

void TrainPage::present(const Training &training)
{
    m_scores.setRows(rowsOf(training), training.model->cycleUnit);
    m_stack->setHint({});
    for (int column = ScoreTable::Error; column < ScoreTable::ColumnCount; ++column)
        m_view->resizeColumnToContents(column);
    m_view->setMinimumHeight((m_scores.rowCount() + 1) * look::RowHeight + 2 * m_view->frameWidth());
    QStringList notes{
        tr("All figures are of runs that the model had not seen. The first method is the one that is kept.")};
    if (training.comparison && training.comparison->mayKnowSome)
        notes += tr("The earlier model may have seen some of these runs: its figures flatter it.");
    notes += training.notices;
    m_notes->setText(notes.join(u'\n'));
    m_notes->show();
    m_service->setModel(training.model);
}

void TrainPage::keep()
{
    if (!m_desk.plant())
        return;
    const QString folder = modelFolder(m_desk.plant()->project().path);
    m_service->setBusy(true);
    m_keeping.ask<QString>(
        m_desk.plant()->jobs(), tr("Keeping the model"),
        [model = m_service->model(), folder, name = m_service->name()](core::Progress &) {
            return keepModel(*model, folder, name);
        },
        [this](const core::Result<QString> &path) {
            m_service->setBusy(false);
            if (!path)
                return m_service->tell(path.error().sentence);
            // Later: the plant's jobs go with the plant, and this is the end of one of them.
            QMetaObject::invokeMethod(
                this, [this, kept = *path] { serve(kept); }, Qt::QueuedConnection);
        });
}

void TrainPage::serve(const QString &path)
{
    if (!m_desk.plant())
        return;
    const plant::Project &project = m_desk.plant()->project();
    const QString relative = QDir(project.directory()).relativeFilePath(path);
    const LifeMeasure measure{m_service->model()->cycleUnit, m_service->model()->cap};
    const std::vector<LifeService> services = m_service->services(relative);
    if (!services.empty()) {
        plant::Plant plant = project.plant;
        for (const LifeService &service : services)
            plant = withLife(std::move(plant), service, measure);
        const QString selected = m_desk.selectedAsset();
        m_desk.plant()->changePlant(tr("put %1 in service").arg(QFileInfo(path).fileName()), std::move(plant));
        m_desk.selectAsset(selected);
    }
    m_service->setKept(relative);
    m_previous->refresh();
    emit kept();
}

} // namespace twinscope::predict
