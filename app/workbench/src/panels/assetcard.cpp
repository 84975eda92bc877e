// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/assetcard.h"

#include "base/format.h"
#include <twinscope/look/views.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {
constexpr int MostChannelRows = 14, MostAlarmRows = 5;

/// The cells' text stands below the labels'.
QHBoxLayout *indented(QTableView *table)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(look::Grid, 0, look::Grid, 0);
    layout->addWidget(table);
    return layout;
}

void fit(QTableView &table, int mostRows)
{
    const int rows = std::min(table.model()->rowCount(), mostRows);
    table.setFixedHeight(rows * look::RowHeight);
    table.setVisible(rows > 0);
}
} // namespace

AssetCard::AssetCard(const CommandContext &context, const AssetTreeModel &assets, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_assets(assets)
    , m_channels(context.appearance)
    , m_alarms(context.appearance)
    , m_channelTable(new QTableView)
    , m_alarmTable(new QTableView)
{
    setUpChannels();
    setUpAlarms();
    m_stack = new look::HintStack(makeBody());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    detach();

    connect(&context.workspace, &Workspace::opened, this, &AssetCard::attach);
    connect(&context.workspace, &Workspace::closing, this, &AssetCard::detach);
    connect(&context.workspace, &Workspace::alarmsChanged, this, &AssetCard::showState);
    connect(&context.workspace.selection(), &Selection::changed, this, &AssetCard::showAsset);
    connect(&context.appearance, &Appearance::changed, this, &AssetCard::showAsset);
    connect(&assets, &QAbstractItemModel::dataChanged, this, &AssetCard::showState);
}

QLabel *AssetCard::addLabel(QWidget *body, const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(2 * look::Grid, 0, 2 * look::Grid, 0);
    body->layout()->addWidget(label);
    return label;
}

QWidget *AssetCard::makeBody()
{
    auto *body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 2 * look::Grid, 0, 2 * look::Grid);
    layout->setSpacing(look::Grid);
    m_title = addLabel(body, QStringLiteral("assetTitle"));
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setBold(true);
    m_title->setFont(big);
    m_subtitle = addLabel(body, QStringLiteral("assetSubtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_state = addLabel(body, QStringLiteral("assetState"));
    m_problem = addLabel(body, QStringLiteral("assetProblem"));
    m_channelHeading = addLabel(body, QStringLiteral("assetChannelHeading"));
    layout->addLayout(indented(m_channelTable));
    m_alarmHeading = addLabel(body, QStringLiteral("assetAlarmHeading"));
    layout->addLayout(indented(m_alarmTable));
    m_guidance = addLabel(body, QStringLiteral("assetAlarmGuidance"));
    m_guidance->setTextFormat(Qt::PlainText);
    m_text = addLabel(body, QStringLiteral("assetText"));
    layout->addStretch();
    for (QLabel *heading : {m_channelHeading, m_alarmHeading}) {
        heading->setForegroundRole(QPalette::PlaceholderText);
        heading->setContentsMargins(2 * look::Grid, 2 * look::Grid, 2 * look::Grid, 0);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void AssetCard::setUpChannels()
{
    look::makeQuiet(*m_channelTable);
    m_channelTable->setObjectName(QStringLiteral("assetChannels"));
    m_channelTable->setModel(&m_channels);
    m_channelTable->setTextElideMode(Qt::ElideMiddle); // names of one asset differ at their ends
    m_channelTable->setDragEnabled(true);
    m_channelTable->setDragDropMode(QAbstractItemView::DragOnly);
    m_channelTable->horizontalHeader()->hide();
    m_channelTable->hideColumn(ChannelTableModel::TimeColumn);
    m_channelTable->hideColumn(ChannelTableModel::AssetColumn);
    m_channelTable->horizontalHeader()->setStretchLastSection(false);
    m_channelTable->horizontalHeader()->setSectionResizeMode(ChannelTableModel::Name, QHeaderView::Stretch);
    m_channelTable->setColumnWidth(ChannelTableModel::ValueColumn, 64);
    m_channelTable->setColumnWidth(ChannelTableModel::Unit, 54);
    m_channelTable->setColumnWidth(ChannelTableModel::QualityColumn, 56);
    m_channelTable->setItemDelegateForColumn(
        ChannelTableModel::QualityColumn,
        new SparkDelegate(m_sparks, m_channels, m_context.appearance, m_channelTable));
    connect(&m_sparks, &Sparks::changed, m_channelTable->viewport(), qOverload<>(&QWidget::update));
    connect(m_channelTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (const auto channel = m_channels.channelAt(current.row()); channel != core::NoChannel)
                    m_context.workspace.selection().selectChannel(channel, m_context.workspace.selection().asset());
            });
}

void AssetCard::setUpAlarms()
{
    look::makeQuiet(*m_alarmTable);
    m_alarmTable->setObjectName(QStringLiteral("assetAlarms"));
    m_alarmTable->setModel(&m_alarms);
    m_alarmTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_alarmTable->horizontalHeader()->hide();
    for (const int column :
         {AlarmListModel::Since, AlarmListModel::State, AlarmListModel::Asset, AlarmListModel::ValueColumn})
        m_alarmTable->hideColumn(column);
    m_alarmTable->setColumnWidth(AlarmListModel::Priority, 88);
    m_alarmTable->horizontalHeader()->setSectionResizeMode(AlarmListModel::MessageColumn, QHeaderView::Stretch);
}

void AssetCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sparks.setActive(true);
}

void AssetCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_sparks.setActive(false);
}

void AssetCard::attach()
{
    session::Session &session = *m_context.workspace.session();
    m_channels.setPlant(&session.plant(), &m_context.workspace.index(), &session.frames());
    m_alarms.setPlant(&session.plant(), &m_context.workspace.index());
    m_sparks.setOrigin(&session.envelopes(), &session.frames());
    m_channels.setAsset(plant::NoAsset);
    showAsset();
}

void AssetCard::detach()
{
    m_channels.setPlant(nullptr, nullptr, nullptr);
    m_alarms.setPlant(nullptr, nullptr);
    m_sparks.setOrigin(nullptr, nullptr);
    m_stack->setHint(tr("No plant is open."));
}

void AssetCard::showAsset()
{
    const session::Session *session = m_context.workspace.session();
    const plant::AssetIndex asset = m_context.workspace.selection().asset();
    if (!session)
        return;
    if (asset == plant::NoAsset) {
        m_stack->setHint(tr("Select an asset in the tree or in the picture to see all about it here."));
        return;
    }
    m_stack->setHint({});
    m_channels.setAsset(asset);
    m_alarms.setAsset(asset);
    m_sparks.setChannels(m_context.workspace.index().channelsOf(asset));
    showTexts(session->plant().assets[size_t(asset)]);
    showState();
}

void AssetCard::showTexts(const plant::Asset &asset)
{
    m_title->setText(asset.name.isEmpty() ? asset.id : asset.name);
    QStringList parts;
    for (const QString &part : {asset.type, asset.id})
        if (!part.isEmpty() && part != m_title->text())
            parts.append(part);
    if (asset.parent != plant::NoAsset)
        parts.append(m_context.workspace.index().pathOf(asset.parent));
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_text->setText(asset.description);
    m_text->setVisible(!asset.description.isEmpty());
}

void AssetCard::showState()
{
    const plant::AssetIndex asset = m_context.workspace.selection().asset();
    session::Session *session = m_context.workspace.session();
    if (!session || asset == plant::NoAsset)
        return;
    m_channels.setAlarms(m_context.workspace.alarms());
    m_alarms.setRows(session->alarmRows(), session->cursor().time());
    m_state->setText(stateSentence(asset));
    const QString problem = m_assets.modelProblem(asset);
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setText(QStringLiteral("<span style='color:%1'>? %2</span>")
                           .arg(m_context.appearance.theme().badQuality.name(), problem.toHtmlEscaped()));
    fitTables();
}

void AssetCard::fitTables()
{
    fit(*m_channelTable, MostChannelRows);
    fit(*m_alarmTable, MostAlarmRows);
    m_channels.setWatchedRows(0, m_channels.rowCount() - 1);
    const int channels = m_channels.rowCount(), alarms = m_alarms.rowCount();
    m_channelHeading->setText(channels > 0 ? tr("Channels, last 10 minutes") : noChannels());
    m_alarmHeading->setText(tr("Alarms"));
    m_alarmHeading->setVisible(alarms > 0);
    const QString guidance = m_alarms.guidanceAt(0); // of the worst
    m_guidance->setText(guidance);
    m_guidance->setVisible(!guidance.isEmpty());
}

QString AssetCard::noChannels() const
{
    const bool hasParts = !m_context.workspace.index().childrenOf(m_context.workspace.selection().asset()).empty();
    return hasParts ? tr("No channels of its own; look at its parts below it in the tree.") : tr("No channels.");
}

QString AssetCard::stateSentence(plant::AssetIndex asset) const
{
    const AlarmSummary &alarms = m_context.workspace.alarms();
    const look::Theme &theme = m_context.appearance.theme();
    const int worst = alarms.worst(asset);
    if (worst == 0) {
        const session::Session *session = m_context.workspace.session();
        const QString none = !session || session->hasAlarms() ? tr("No active alarms") : tr("No alarms of a scenario");
        return QStringLiteral("<span style='color:%1'>%2</span>").arg(theme.secondaryText.name(), none.toHtmlEscaped());
    }
    return QStringLiteral("<b><span style='color:%1'>%2 %3</span></b> · %4")
        .arg(theme.priority[worst].name(), look::priorityMark(worst), priorityName(worst).toHtmlEscaped(),
             tr("%n alarm(s)", nullptr, alarms.count(asset)).toHtmlEscaped());
}

} // namespace twinscope::workbench
