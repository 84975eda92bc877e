// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenancepanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::predict {

MaintenancePanel::MaintenancePanel(desk::Desk &desk)
    : m_desk(desk)
    , m_table(new WatchTable(desk, this))
    , m_view(new QTreeView)
    , m_hint(new QLabel)
    , m_watch(new QToolButton)
    , m_stop(new QToolButton)
{
    setObjectName(QStringLiteral("maintenancePanel"));
    makeView();
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1);
    connect(m_table, &QAbstractItemModel::modelReset, this, &MaintenancePanel::showState);
    connect(&desk, &desk::Desk::selectionChanged, this, &MaintenancePanel::followSelection);
    connect(&desk, &desk::Desk::closing, this, &MaintenancePanel::showState, Qt::QueuedConnection);
    showState();
}

void MaintenancePanel::makeView()
{
    m_view->setObjectName(QStringLiteral("watchTable"));
    m_view->setModel(m_table);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(false);
    m_view->header()->setStretchLastSection(true);
    m_view->setColumnWidth(WatchTable::Asset, 50 * look::Grid);
    m_view->setColumnWidth(WatchTable::State, 30 * look::Grid);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_desk.selectAsset(m_table->assetAt(current.row()));
            });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        const QString asset = m_table->assetAt(index.row());
        m_desk.lookAt(asset);
        m_desk.showTrendOf({channelIdOf(asset, Finding::Score)});
    });
}

QWidget *MaintenancePanel::makeTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(2 * look::Grid, look::Grid, 2 * look::Grid, look::Grid);
    auto *menu = new QMenu(m_watch);
    offerSpan(*menu, tr("Ten minutes up to the time shown"), std::chrono::minutes(10));
    offerSpan(*menu, tr("An hour up to the time shown"), std::chrono::hours(1));
    offerSpan(*menu, tr("A day up to the time shown"), std::chrono::hours(24));
    m_watch->setObjectName(QStringLiteral("watchAsset"));
    m_watch->setText(tr("Watch: it was well for…"));
    m_watch->setMenu(menu);
    m_watch->setPopupMode(QToolButton::InstantPopup);
    m_stop->setObjectName(QStringLiteral("stopWatching"));
    m_stop->setText(tr("Stop watching"));
    connect(m_stop, &QToolButton::clicked, this, &MaintenancePanel::stopWatching);
    layout->addWidget(m_watch);
    layout->addWidget(m_stop);
    layout->addStretch();
    return tools;
}

void MaintenancePanel::offerSpan(QMenu &menu, const QString &label, core::Duration span)
{
    menu.addAction(label, this, [this, span] { watchSelected(span); });
}

QStringList MaintenancePanel::channelsOf(const QString &asset) const
{
    QStringList ids;
    const plant::Plant &plant = m_desk.plant()->project().plant;
    for (const plant::Channel &channel : plant.channels) {
        const auto source = std::ranges::find(plant.sources, channel.address.source, &plant::Source::id);
        const bool isFinding = source != plant.sources.end() && source->type == PluginId;
        const bool isNumber = channel.kind == core::ValueKind::Number || channel.kind == core::ValueKind::Integer;
        if (channel.asset == asset && isNumber && !isFinding)
            ids += channel.id;
    }
    return ids;
}

void MaintenancePanel::watchSelected(core::Duration span)
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (asset.isEmpty())
        return;
    const core::Time until = m_desk.plant()->cursor().time();
    const Watch watch{asset, channelsOf(asset), until - span, until, {}};
    m_desk.plant()->changePlant(tr("watch %1").arg(asset), withWatch(m_desk.plant()->project().plant, watch));
    m_desk.selectAsset(asset); // the plant with more channels is another one, in which nothing is selected
}

void MaintenancePanel::stopWatching()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (m_table->rowOf(asset) >= 0)
        m_desk.plant()->changePlant(tr("stop watching %1").arg(asset),
                                    withoutWatch(m_desk.plant()->project().plant, asset));
    m_desk.selectAsset(asset);
}

void MaintenancePanel::followSelection()
{
    const int row = m_desk.plant() ? m_table->rowOf(m_desk.selectedAsset()) : -1;
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_table->index(row, 0));
    m_view->viewport()->update();
    showState();
}

void MaintenancePanel::showState()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    const bool hasChannels = !asset.isEmpty() && !channelsOf(asset).isEmpty();
    m_watch->setEnabled(hasChannels);
    m_stop->setEnabled(m_desk.plant() && m_table->rowOf(asset) >= 0);
    const bool isEmpty = m_table->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
    m_hint->setText(
        !m_desk.plant() ? tr("Open a plant: watched assets are listed here.")
        : hasChannels
            ? tr("Nothing is watched yet. Go to a time before which %1 was well, and choose “Watch”.").arg(asset)
            : tr("Nothing is watched yet. Select an asset that has channels."));
}

QString MaintenancePanelFactory::title() const
{
    return MaintenancePanel::tr("Maintenance");
}

} // namespace twinscope::predict
