// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/recordform.h"

#include "base/tables.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>

namespace twinscope::predict {

namespace {

enum Column { Asset, From, Failed, ColumnCount };
constexpr int FewestRuns = 5; ///< that trainFleetModel() learns from

} // namespace

RecordForm::RecordForm(desk::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lives(new QTableWidget(0, ColumnCount))
    , m_step(new QDoubleSpinBox)
    , m_begin(new QToolButton)
    , m_fail(new QToolButton)
    , m_remove(new QToolButton)
    , m_state(new QLabel)
{
    m_lives->setObjectName(QStringLiteral("recordedLives"));
    m_lives->setHorizontalHeaderLabels({tr("Asset"), tr("New at (UTC)"), tr("Failed at (UTC)")});
    m_lives->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
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
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_begin);
    row->addWidget(m_fail);
    row->addStretch();
    row->addWidget(m_remove);
    return box;
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
    m_lives->setItem(row, From, new QTableWidgetItem(core::toIso8601(life.from)));
    m_lives->setItem(row, Failed, new QTableWidgetItem(core::toIso8601(life.failed)));
    refresh();
    emit changed();
}

RecordedFleet RecordForm::fleet() const
{
    RecordedFleet fleet;
    for (int row = 0; row < m_lives->rowCount(); ++row)
        fleet.lives.push_back({m_lives->item(row, Asset)->text(),
                               core::parseIso8601(m_lives->item(row, From)->text()).value_or(core::Time()),
                               core::parseIso8601(m_lives->item(row, Failed)->text()).value_or(core::Time())});
    fleet.step = core::seconds(m_step->value());
    return fleet;
}

void RecordForm::refresh()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    m_begin->setEnabled(!asset.isEmpty());
    m_fail->setEnabled(m_begun && m_desk.plant());
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
