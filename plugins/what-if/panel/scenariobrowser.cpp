// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariobrowser.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {

QToolButton *toolButton(const char *name, const QString &tip, const QString &text = {})
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setText(text);
    return button;
}

} // namespace

ScenarioBrowser::ScenarioBrowser(desk::Desk &desk, ScenarioBook &book, ScenarioTable &table)
    : m_desk(desk)
    , m_book(book)
    , m_table(table)
    , m_filter(new QSortFilterProxyModel(this))
    , m_view(new QTreeView)
    , m_hint(new QLabel)
    , m_search(new QLineEdit)
    , m_new(toolButton("newScenario", tr("A new scenario"), tr("New")))
    , m_duplicate(toolButton("duplicateScenario", tr("Duplicate")))
    , m_remove(toolButton("removeScenario", tr("Delete; Ctrl+Z brings it back")))
{
    makeView();
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(4 * look::Grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1);
    connect(&table, &QAbstractItemModel::modelReset, this, &ScenarioBrowser::keepSelection);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(&desk, &desk::Desk::opened, this, &ScenarioBrowser::showState);
    connect(&desk, &desk::Desk::closing, this, &ScenarioBrowser::showState, Qt::QueuedConnection);
    showState();
}

void ScenarioBrowser::makeView()
{
    m_filter->setSourceModel(&m_table);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(ScenarioTable::Name);
    m_view->setObjectName(QStringLiteral("scenarioTable"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    showColumns();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid())
            return;
        m_row = m_filter->mapToSource(now).row();
        m_current = m_table.nameAt(m_row);
        showState();
        emit currentChanged(m_current);
    });
}

QWidget *ScenarioBrowser::makeTools()
{
    auto *menu = new QMenu(m_new);
    menu->addAction(tr("From now on"), this, [this] { make(ScenarioStart::Kind::Now); });
    menu->addAction(tr("From the time shown"), this, [this] { make(ScenarioStart::Kind::Moment); });
    menu->addAction(tr("From the model's own start"), this, [this] { make(ScenarioStart::Kind::Model); });
    QMenu *shipped = menu->addMenu(tr("One that ships"));
    connect(menu, &QMenu::aboutToShow, this, [this, shipped] { offerShipped(*shipped); });
    m_new->setMenu(menu);
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_new->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(15 * look::Grid);
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    layout->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_new, m_duplicate, m_remove})
        layout->addWidget(widget);
    layout->addWidget(m_search, 1);
    connect(m_duplicate, &QToolButton::clicked, this, [this] {
        const QString name = m_book.duplicate(m_current);
        select(name);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_book.remove(m_current); });
    return tools;
}

/// KPIs have a page of their own.
void ScenarioBrowser::showColumns()
{
    for (int column = ScenarioTable::Begins; column < m_table.columnCount(); ++column)
        m_view->setColumnHidden(column, true);
    m_view->header()->setSectionResizeMode(ScenarioTable::Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ScenarioTable::State, QHeaderView::ResizeToContents);
}

void ScenarioBrowser::setTheme(const look::Theme &theme)
{
    m_new->setIcon(look::icon(QStringLiteral("list-add"), theme));
    m_duplicate->setIcon(look::icon(QStringLiteral("edit-copy"), theme));
    m_remove->setIcon(look::icon(QStringLiteral("edit-delete"), theme));
}

void ScenarioBrowser::make(ScenarioStart::Kind start)
{
    if (!m_desk.plant())
        return;
    Scenario scenario = m_book.blank();
    scenario.start.kind = start;
    if (start == ScenarioStart::Kind::Moment)
        scenario.start.moment = m_desk.plant()->cursor().time();
    scenario.name = tr("New scenario");
    const QString name = m_book.add(scenario);
    select(name);
    emit made(name);
}

void ScenarioBrowser::offerShipped(QMenu &menu)
{
    menu.clear();
    menu.setEnabled(!m_book.shipped().empty());
    for (const Scenario &scenario : m_book.shipped())
        menu.addAction(scenario.name, this, [this, scenario] { select(m_book.add(scenario)); })
            ->setToolTip(scenario.description);
}

QString ScenarioBrowser::current() const
{
    return m_current;
}

void ScenarioBrowser::select(const QString &name)
{
    const int row = m_table.rowOf(name);
    if (row >= 0)
        m_view->setCurrentIndex(m_filter->mapFromSource(m_table.index(row, 0)));
}

/// The rows were made anew: the same scenario stays current, else the one in its place, renamed or the next.
void ScenarioBrowser::keepSelection()
{
    showColumns();
    if (m_table.rowOf(m_current) < 0)
        m_current = m_table.nameAt(std::min(m_row, m_table.rowCount() - 1));
    if (m_current.isEmpty())
        emit currentChanged(m_current);
    else
        select(m_current);
    showState();
}

void ScenarioBrowser::showState()
{
    const bool isOpen = m_desk.plant() != nullptr, isEmpty = m_table.rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
    m_hint->setText(!isOpen
                        ? tr("Open a plant: its scenarios are listed here.")
                        : tr("No scenarios yet. “New” makes one from now on, or from the time shown: go to a moment of "
                             "the past first."));
    m_new->setEnabled(isOpen);
    for (QToolButton *button : {m_duplicate, m_remove})
        button->setEnabled(isOpen && !m_current.isEmpty());
}

} // namespace twinscope::whatif
