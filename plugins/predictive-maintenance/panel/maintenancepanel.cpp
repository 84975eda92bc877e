// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenancepanel.h"

#include "base/keptlayout.h"
#include "detail/spectrumview.h"
#include "fleet/colourbutton.h"
#include "fleet/fleetpage.h"
#include "fleet/watchbuttons.h"
#include "plan/planpage.h"
#include "training/trainingwindow.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::predict {

MaintenancePanel::MaintenancePanel(desk::Desk &desk)
    : m_desk(desk)
    , m_pages(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_fleet(new FleetPage(desk))
    , m_plan(new PlanPage(desk))
    , m_fleetTools(new QWidget)
{
    setObjectName(QStringLiteral("maintenancePanel"));
    m_stack->addWidget(m_fleet);
    m_stack->addWidget(m_plan);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_stack, 1);
    connect(m_pages, &QTabBar::currentChanged, this, &MaintenancePanel::showPage);
    connect(m_plan, &PlanPage::planned, m_fleet, &FleetPage::setTasks);
    connect(&desk, &desk::Desk::opened, this, &MaintenancePanel::selectAgain, Qt::QueuedConnection);
    connect(&desk, &desk::Desk::closing, this, &MaintenancePanel::remember);
    showPage(0);
}

QWidget *MaintenancePanel::makeTools()
{
    m_pages->setObjectName(QStringLiteral("maintenancePages"));
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    m_pages->addTab(tr("Fleet"));
    m_pages->addTab(tr("Plan"));
    auto *fleetRow = new QHBoxLayout(m_fleetTools);
    fleetRow->setContentsMargins(0, 0, 0, 0);
    fleetRow->addWidget(new WatchButtons(m_desk));
    auto *colour = new ColourButton(m_desk);
    auto *choose = new QToolButton;
    choose->setText(QStringLiteral("▾"));
    choose->setToolTip(tr("Choose what the 3D view is coloured by"));
    choose->setMenu(colour->choices());
    choose->setPopupMode(QToolButton::InstantPopup);
    fleetRow->addWidget(colour);
    fleetRow->addWidget(choose);
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(look::Grid, 0, 2 * look::Grid, 0);
    row->addWidget(m_pages);
    row->addSpacing(4 * look::Grid);
    row->addWidget(m_fleetTools);
    row->addWidget(m_plan->tools());
    row->addStretch();
    for (const auto &[text, name, page] : {std::tuple(tr("Train a model…"), "openTraining", TrainingWindow::Train),
                                           std::tuple(tr("Back-test…"), "openBackTest", TrainingWindow::BackTest)}) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        connect(button, &QToolButton::clicked, this, [this, page = page] { training().showPage(page); });
        row->addWidget(button);
    }
    return tools;
}

void MaintenancePanel::showPage(int page)
{
    m_stack->setCurrentIndex(page);
    m_fleetTools->setVisible(page == 0);
    m_plan->tools()->setVisible(page == 1);
}

TrainingWindow &MaintenancePanel::training()
{
    if (!m_training)
        m_training = new TrainingWindow(m_desk, window());
    return *m_training;
}

QJsonObject MaintenancePanel::saveState() const
{
    const QString plant = m_desk.plant() ? m_desk.plant()->project().path : m_lastPlant;
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : m_lastAsset;
    return {
        {QStringLiteral("layout"), layoutOf(*this, {QStringLiteral("lifeQuantity"), QStringLiteral("spectrumSpan")})},
        {QStringLiteral("spectrumChannel"), m_fleet->spectrum().wish()},
        {QStringLiteral("plant"), plant},
        {QStringLiteral("asset"), asset}};
}

void MaintenancePanel::restoreState(const QJsonObject &state)
{
    restoreLayout(*this, state[QStringLiteral("layout")].toObject());
    m_fleet->setTasks({}); // there is no plan yet, whatever columns there were
    m_fleet->spectrum().setWish(state[QStringLiteral("spectrumChannel")].toString());
    m_lastPlant = state[QStringLiteral("plant")].toString();
    m_lastAsset = state[QStringLiteral("asset")].toString();
    selectAgain();
}

void MaintenancePanel::selectAgain()
{
    if (!m_desk.plant() || m_lastAsset.isEmpty())
        return;
    const plant::Project &project = m_desk.plant()->project();
    if (project.path != m_lastPlant)
        return; // it is selected once its own plant is opened
    if (project.plant.assetIndex(m_lastAsset) != plant::NoAsset && m_desk.selectedAsset().isEmpty())
        m_desk.selectAsset(m_lastAsset);
    m_lastAsset.clear();
}

void MaintenancePanel::remember()
{
    m_lastPlant = m_desk.plant()->project().path;
    m_lastAsset = m_desk.selectedAsset();
}

QWidget *MaintenancePanelFactory::create(desk::Desk &desk)
{
    m_panel = new MaintenancePanel(desk);
    m_panel->restoreState(m_state);
    return m_panel;
}

QString MaintenancePanelFactory::title() const
{
    return MaintenancePanel::tr("Maintenance");
}

} // namespace twinscope::predict
