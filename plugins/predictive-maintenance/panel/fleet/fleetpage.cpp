// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleetpage.h"

#include "base/sharebar.h"
#include "base/tables.h"
#include "detail/lifeview.h"
#include "detail/reasonspage.h"
#include "detail/spectrumview.h"
#include "fleet/measuredchannels.h"
#include "live/lifeservice.h"
#include "live/watch.h"

#include <twinscope/look/views.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>

namespace twinscope::predict {

namespace {
constexpr int TableWidth = 156 * look::Grid, DetailsWidth = 164 * look::Grid;
}

FleetPage::FleetPage(desk::Desk &desk)
    : m_desk(desk)
    , m_table(new FleetList(desk, this))
    , m_view(new QTreeView)
    , m_bars(new ShareBar(desk.theme(), FleetList::ShareRole, this))
    , m_stack(new look::HintStack(m_view))
{
    makeView();
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("fleetSplitter"));
    splitter->addWidget(m_stack);
    splitter->addWidget(makeDetails());
    splitter->setSizes({TableWidth, DetailsWidth});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_table, &QAbstractItemModel::modelReset, this, &FleetPage::followSelection);
    connect(m_table, &QAbstractItemModel::layoutChanged, this, &FleetPage::followSelection);
    connect(&desk, &desk::Desk::selectionChanged, this, &FleetPage::followSelection);
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_bars->setTheme(m_desk.theme()); });
    followSelection();
}

void FleetPage::makeView()
{
    m_view->setObjectName(QStringLiteral("fleetTable"));
    m_view->setModel(m_table);
    makePlainTable(*m_view);
    m_view->setItemDelegateForColumn(FleetList::Health, m_bars);
    m_view->setSortingEnabled(true); // before the widths: headings need room for its arrow
    setColumnWidths(*m_view, {{FleetList::Asset, 23},
                              {FleetList::State, 26},
                              {FleetList::Life, 31},
                              {FleetList::Health, 20},
                              {FleetList::Anomaly, 15},
                              {FleetList::Task, 22}});
    m_view->setColumnHidden(FleetList::Task, true);
    m_view->sortByColumn(FleetList::State, Qt::AscendingOrder);
    onRowChosen(*m_view, *this, [this](int row) { m_desk.selectAsset(m_table->assetAt(row)); });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        const QString asset = m_table->assetAt(index.row());
        m_desk.lookAt(asset);
        const FleetRow &row = m_table->rows()[size_t(index.row())];
        m_desk.showTrendOf(
            {row.rul != core::NoChannel ? channelIdOf(asset, LifeFinding::Rul) : channelIdOf(asset, Finding::Score)});
    });
}

QTabWidget *FleetPage::makeDetails()
{
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("assetDetails"));
    tabs->setDocumentMode(true);
    tabs->addTab(new LifeView(m_desk), tr("Life"));
    tabs->addTab(new ReasonsPage(m_desk), tr("Reasons"));
    m_spectrum = new SpectrumView(m_desk);
    tabs->addTab(m_spectrum, tr("Spectrum"));
    return tabs;
}

void FleetPage::setTasks(const QHash<QString, QDateTime> &starts)
{
    m_table->setTasks(starts);
    m_view->setColumnHidden(FleetList::Task, starts.isEmpty());
}

void FleetPage::followSelection()
{
    const int row = m_desk.plant() ? m_table->rowOf(m_desk.selectedAsset()) : -1;
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_table->index(row, 0));
    m_view->viewport()->update();
    showHint();
}

void FleetPage::showHint()
{
    if (m_table->rowCount() > 0)
        return m_stack->setHint({});
    if (!m_desk.plant())
        return m_stack->setHint(tr("Open a plant: assets that are watched, or whose life is told, are listed here."));
    const QString asset = m_desk.selectedAsset();
    m_stack->setHint(
        measuredChannelsOf(m_desk.plant()->project().plant, asset).isEmpty()
            ? tr("Nothing is watched yet. Select an asset that has channels.")
            : tr("Nothing is watched yet. Go to a time before which %1 was well, and choose “Watch”.").arg(asset));
}

} // namespace twinscope::predict
