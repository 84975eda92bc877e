// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/jobrow.h"

#include <twinscope/look/theme.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {

constexpr int Steps = 1000; ///< of the progress bar
constexpr int LeftWidth = 108 * look::Grid;

} // namespace

JobRow::JobRow(const QString &verb, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_start(new QPushButton(verb))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_progress(new QProgressBar)
    , m_step(new QLabel)
{
    m_start->setObjectName(name);
    m_cancel->setObjectName(name + QStringLiteral("Cancel"));
    m_progress->setRange(0, Steps);
    m_progress->setTextVisible(false);
    m_step->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    layout->addWidget(m_step);
    connect(m_start, &QPushButton::clicked, this, &JobRow::wanted);
}

void JobRow::follow(const std::shared_ptr<core::JobHandle> &job)
{
    m_progress->setValue(0);
    m_step->clear();
    connect(job.get(), &core::JobHandle::progressed, this, [this](double fraction, const QString &step) {
        m_progress->setValue(int(Steps * fraction));
        m_step->setText(step);
    });
    m_cancel->disconnect(this);
    connect(m_cancel, &QPushButton::clicked, this, [job] { job->cancel(); });
}

void JobRow::present(bool canStart, bool isBusy)
{
    m_start->setEnabled(canStart && !isBusy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_cancel, m_progress, m_step})
        widget->setVisible(isBusy);
}

QSplitter *twoColumns(QWidget *asked, QWidget *answered)
{
    asked->setMinimumWidth(LeftWidth);
    asked->layout()->setContentsMargins(0, 0, 2 * look::Grid, 0);
    answered->layout()->setContentsMargins(2 * look::Grid, 0, 0, 0);
    auto *splitter = new QSplitter;
    splitter->addWidget(asked);
    splitter->addWidget(answered);
    splitter->setSizes({LeftWidth, 17 * LeftWidth / 10});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace twinscope::predict
