// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingwindow.h"

#include "training/backtestpage.h"
#include "training/modelchoice.h"
#include "training/trainpage.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace twinscope::predict {

TrainingWindow::TrainingWindow(desk::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QTabWidget)
{
    setObjectName(QStringLiteral("trainingWindow"));
    setWindowTitle(tr("Train and test life models"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1220, 680);
    auto *train = new TrainPage(desk);
    auto *test = new BackTestPage(desk);
    connect(train, &TrainPage::kept, &test->models(), &ModelChoice::refresh);
    m_pages->setObjectName(QStringLiteral("trainingPages"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(train, tr("Train"));
    m_pages->addTab(test, tr("Back-test"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
}

void TrainingWindow::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    show();
    raise();
    activateWindow();
}

} // namespace twinscope::predict
