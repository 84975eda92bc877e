// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/assetpanel.h"

#include <twinscope/look/views.h>

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

/// The name, and at the right end the worst alarm at or below with their count. Without alarms the name has all the room.
class AssetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), look::RowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QModelIndex alarms = index.siblingAtColumn(AssetTreeModel::Alarms);
        const QString count = alarms.data().toString();
        if (count.isEmpty()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem name = option;
        const QRect mark(option.rect.right() - MarkWidth, option.rect.top(), MarkWidth, option.rect.height());
        painter->fillRect(mark.adjusted(-1, 0, 1, 0),
                          option.state & QStyle::State_Selected ? option.palette.highlight() : option.palette.base());
        name.rect.setRight(mark.left());
        QStyledItemDelegate::paint(painter, name, index);
        const auto icon = alarms.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, mark.left(), mark.top(), 16, mark.height(), Qt::AlignCenter);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(mark.adjusted(16 + look::Grid, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
    }

private:
    static constexpr int MarkWidth = 11 * look::Grid;
};

} // namespace

AssetPanel::AssetPanel(const CommandContext &context, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_commands(commands)
    , m_model(context.appearance)
    , m_tree(new QTreeView)
    , m_stack(new look::HintStack(m_tree))
{
    m_shown.setSourceModel(&m_model);
    m_shown.setRecursiveFilteringEnabled(true);
    m_shown.setAutoAcceptChildRows(true);
    m_shown.setFilterRole(AssetTreeModel::SearchRole);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    look::makeQuiet(*m_tree);
    m_tree->setObjectName(QStringLiteral("assetTree"));
    m_tree->setModel(&m_shown);
    m_tree->setTextElideMode(Qt::ElideMiddle); // numbers stand at the ends of names
    m_tree->setItemDelegate(new AssetDelegate(m_tree));
    m_tree->hideColumn(AssetTreeModel::Alarms); // the delegate draws it where there is something to draw
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);

    auto *field = look::makeFilterField(tr("Filter assets"), *m_tree, this);
    field->setObjectName(QStringLiteral("assetFilter"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::Grid, 0, look::Grid, 0);
    layout->setSpacing(look::Grid);
    layout->addWidget(field);
    layout->addWidget(m_stack);
    detach();

    connect(field, &QLineEdit::textChanged, this, &AssetPanel::filter);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &AssetPanel::showMenu);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        m_context.workspace.selection().activate(m_model.assetAt(m_shown.mapToSource(index)));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AssetPanel::takeSelection);
    connect(&context.workspace, &Workspace::opened, this, &AssetPanel::attach);
    connect(&context.workspace, &Workspace::closing, this, &AssetPanel::detach);
    connect(&context.workspace, &Workspace::alarmsChanged, this, [this] {
        m_model.setAlarms(m_context.workspace.alarms());
        m_tree->viewport()->update(); // marks of leaves were seen to stay on otherwise
    });
    connect(&context.workspace.selection(), &Selection::changed, this, &AssetPanel::showSelection);
    connect(&context.scene, &Scene::modelStateChanged, this,
            [this](const QString &file, bool loaded, const QString &sentence) {
                m_model.setModelState(
                    file, loaded ? AssetTreeModel::ModelState::Ready : AssetTreeModel::ModelState::Failed, sentence);
            });
}

void AssetPanel::attach()
{
    m_model.setPlant(&m_context.workspace.session()->plant(), &m_context.workspace.index());
    m_model.setAlarms(m_context.workspace.alarms());
    const bool empty = m_context.workspace.session()->plant().assets.empty();
    m_stack->setHint(empty ? tr("This plant has no assets. Add some to \"assets\" in its project file.") : QString());
    m_tree->expandToDepth(1);
}

void AssetPanel::detach()
{
    m_model.setPlant(nullptr, nullptr);
    m_stack->setHint(tr("No plant is open. Open one to see its assets."));
}

void AssetPanel::filter(const QString &words)
{
    m_shown.setFilterFixedString(words.trimmed());
    if (!m_context.workspace.session() || m_context.workspace.session()->plant().assets.empty())
        return;
    m_stack->setHint(m_shown.rowCount() > 0 ? QString() : tr("No asset is called “%1”.").arg(words.trimmed()));
    if (words.trimmed().isEmpty())
        showSelection();
    else
        m_tree->expandAll();
}

void AssetPanel::showSelection()
{
    const QSignalBlocker silent(m_tree->selectionModel());
    QItemSelection rows;
    QModelIndex last;
    for (const plant::AssetIndex asset : m_context.workspace.selection().assets()) {
        if (const QModelIndex index = m_shown.mapFromSource(m_model.indexOf(asset)); index.isValid()) {
            rows.select(index, index);
            last = index;
        }
    }
    m_tree->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    m_tree->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (last.isValid())
        m_tree->scrollTo(last);
    m_tree->viewport()->update();
}

/// The row the keys are at was chosen last.
void AssetPanel::takeSelection()
{
    std::vector<plant::AssetIndex> assets;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        assets.push_back(m_model.assetAt(m_shown.mapToSource(index)));
    const plant::AssetIndex current = m_model.assetAt(m_shown.mapToSource(m_tree->currentIndex()));
    std::ranges::stable_partition(assets, [current](plant::AssetIndex asset) { return asset != current; });
    m_context.workspace.selection().selectAssets(std::move(assets));
}

void AssetPanel::showMenu(const QPoint &position)
{
    if (m_tree->indexAt(position).isValid())
        popUpAssetMenu(m_commands, this, m_tree->viewport()->mapToGlobal(position));
}

void popUpAssetMenu(const CommandRegistry &commands, QWidget *parent, const QPoint &globalPosition)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *id : {"camera.frame", "scene.isolate", "scene.hide", "scene.ghost", "scene.showAll", "set.keep"})
        menu->addAction(commands.action(QString::fromLatin1(id)));
    menu->addSeparator();
    for (const char *id : {"plant.trend", "plant.unbind"})
        menu->addAction(commands.action(QString::fromLatin1(id)));
    menu->popup(globalPosition);
}

} // namespace twinscope::workbench
