// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/recordform.h"

#include "base/deskrecord.h"
#include "base/tables.h"
#include "training/runfinder.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>

namespace twinscope::predict {

namespace {

enum Column { Asset, From, Failed, ColumnCount };
constexpr core::Duration LongestLookBack = std::chrono::hours(24 * 365);
constexpr int FewestRuns = 5; ///< that trainFleetModel() learns from

/// A cell that shows a moment to the second and knows it exactly.
QTableWidgetItem *momentItem(core::Time time)
{
    auto *item = new QTableWidgetItem(
        QDateTime::fromMSecsSinceEpoch(time.toMilliseconds(), Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    item->setData(Qt::UserRole, core::toIso8601(time));
    item->setToolTip(core::toIso8601(time));
    return item;
}

core::Time momentOf(const QTableWidgetItem &item)
{
    return core::parseIso8601(item.data(Qt::UserRole).toString()).value_or(core::Time());
}

} // namespace

RecordForm::RecordForm(desk::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lives(new QTableWidget(0, ColumnCount))
    , m_step(new QDoubleSpinBox)
    , m_begin(new QToolButton)
    , m_fail(new QToolButton)
    , m_remove(new QToolButton)
    , m_find(new QToolButton)
    , m_quantity(new QComboBox)
    , m_state(new QLabel)
    , m_inquiry(this)
{
    m_lives->setObjectName(QStringLiteral("recordedLives"));
    m_lives->setHorizontalHeaderLabels({tr("Asset"), tr("New at (UTC)"), tr("Failed at (UTC)")});
    m_lives->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_lives->horizontalHeader()->setSectionResizeMode(Asset, QHeaderView::ResizeToContents);
    m_lives->verticalHeader()->hide();
    m_lives->verticalHeader()->setDefaultSectionSize(look::RowHeight);
    m_lives->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lives->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_step->setObjectName(QStringLiteral("recordStep"));
    m_step->setRange(0.1, 86'400);
    m_step->setValue(1);
    m_step->setSuffix(tr(" s"));
    m_state->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(makeFinder());
    form->addRow(makeButtons());
    form->addRow(m_lives);
    form->addRow(tr("A row every"), m_step);
    form->addRow(m_state);
    connect(&desk, &desk::Desk::selectionChanged, this, &RecordForm::refresh);
    connect(&desk, &desk::Desk::opened, this, &RecordForm::refresh);
    connect(&desk, &desk::Desk::closing, this, &RecordForm::refresh, Qt::QueuedConnection);
    refresh();
}

QWidget *RecordForm::makeButtons()
{
    m_begin->setObjectName(QStringLiteral("lifeBegins"));
    m_begin->setText(tr("New at the time shown"));
    m_fail->setObjectName(QStringLiteral("lifeEnds"));
    m_fail->setText(tr("Failed at the time shown"));
    m_remove->setText(tr("Remove"));
    connect(m_begin, &QToolButton::clicked, this, &RecordForm::beginHere);
    connect(m_fail, &QToolButton::clicked, this, &RecordForm::failHere);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        m_lives->removeRow(m_lives->currentRow());
        refresh();
        emit changed();
    });
    auto *box = new QWidget;
    auto *rows = new QGridLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_begin, 0, 0);
    rows->addWidget(m_fail, 0, 1);
    rows->addWidget(m_remove, 1, 0);
    rows->setColumnStretch(2, 1);
    return box;
}

QWidget *RecordForm::makeFinder()
{
    m_quantity->setObjectName(QStringLiteral("runQuantity"));
    m_find->setObjectName(QStringLiteral("findRuns"));
    m_find->setText(tr("Find runs"));
    m_find->setToolTip(
        tr("In the record of all assets that have this channel: from where it rises from 0 to where it is 0 "
           "again. Remove those that did not end with a failure."));
    connect(m_find, &QToolButton::clicked, this, &RecordForm::find);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Runs while this is not 0:")));
    row->addWidget(m_quantity, 1);
    row->addWidget(m_find);
    return box;
}

void RecordForm::offerQuantities()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (asset.isEmpty())
        return;
    const QString kept = m_quantity->currentText();
    m_quantity->clear();
    m_quantity->addItems(commonQuantities(m_desk.plant()->project().plant, {asset}));
    const int before = kept.isEmpty() ? -1 : m_quantity->findText(kept);
    m_quantity->setCurrentIndex(before >= 0 ? before : std::max(0, m_quantity->findText(QStringLiteral("running"))));
}

void RecordForm::find()
{
    const auto record = recordOf(m_desk);
    if (!record)
        return m_state->setText(tr("Nothing is recorded yet to learn from."));
    const core::Time to = m_desk.plant()->cursor().time(), from = lookBack(m_desk, to, LongestLookBack);
    m_inquiry.ask<std::vector<RecordedLife>>(
        m_jobs, m_find->text(),
        [record = *record, quantity = m_quantity->currentText(), from, to, step = core::seconds(m_step->value())](
            core::Progress &progress) { return findRuns(record, quantity, from, to, step, progress); },
        [this](const core::Result<std::vector<RecordedLife>> &runs) {
            if (!runs)
                return m_state->setText(runs.error().sentence);
            m_lives->setRowCount(0);
            for (const RecordedLife &life : *runs)
                addLife(life);
            refresh();
        });
}

void RecordForm::beginHere()
{
    m_begun = RecordedLife{m_desk.selectedAsset(), m_desk.plant()->cursor().time(), {}};
    refresh();
}

void RecordForm::failHere()
{
    m_begun->failed = m_desk.plant()->cursor().time();
    if (m_begun->failed <= m_begun->from) {
        m_state->setText(
            tr("It was new at %1: move the clock on to where it had failed.").arg(timeText(m_begun->from)));
        return;
    }
    addLife(*m_begun);
    m_begun.reset();
    refresh();
}

void RecordForm::addLife(const RecordedLife &life)
{
    const int row = m_lives->rowCount();
    m_lives->insertRow(row);
    m_lives->setItem(row, Asset, new QTableWidgetItem(life.asset));
    m_lives->setItem(row, From, momentItem(life.from));
    m_lives->setItem(row, Failed, momentItem(life.failed));
    refresh();
    emit changed();
}

RecordedFleet RecordForm::fleet() const
{
    RecordedFleet fleet;
    for (int row = 0; row < m_lives->rowCount(); ++row)
        fleet.lives.push_back({m_lives->item(row, Asset)->text(), momentOf(*m_lives->item(row, From)),
                               momentOf(*m_lives->item(row, Failed))});
    fleet.step = core::seconds(m_step->value());
    return fleet;
}

void RecordForm::refresh()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    offerQuantities();
    m_find->setEnabled(m_quantity->count() > 0 && m_desk.plant());
    m_begin->setEnabled(!asset.isEmpty());
    m_fail->setEnabled(m_begun && m_desk.plant());
    m_remove->setEnabled(m_lives->rowCount() > 0);
    if (m_begun)
        m_state->setText(tr("%1 was new at %2. Move the clock to where it had failed, and say so.")
                             .arg(m_begun->asset, timeText(m_begun->from)));
    else if (m_lives->rowCount() < FewestRuns)
        m_state->setText(tr("Select an asset, move the clock to where it was new, and say so. At least five runs are "
                            "needed; there are %1.")
                             .arg(m_lives->rowCount()));
    else
        m_state->setText(tr("%1 runs to failure").arg(m_lives->rowCount()));
}

} // namespace twinscope::predict
