// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "variablechooser.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {
constexpr int NameRole = Qt::UserRole;
constexpr QSize Size(480, 320);

QString useName(ModelVariable::Use use)
{
    switch (use) {
    case ModelVariable::Use::Input:
        return VariableChooser::tr("input");
    case ModelVariable::Use::Parameter:
        return VariableChooser::tr("parameter");
    case ModelVariable::Use::Output:
        break;
    }
    return VariableChooser::tr("result");
}
} // namespace

VariableChooser::VariableChooser(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit)
    , m_list(new QTreeView)
    , m_model(new QStandardItemModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("variableChooser"));
    setFrameShape(QFrame::StyledPanel);
    m_search->setPlaceholderText(tr("Search for a machine, a quantity or a name"));
    m_search->setObjectName(QStringLiteral("variableSearch"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(0);
    m_list->setObjectName(QStringLiteral("variableList"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHeaderHidden(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { take(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_filter->index(0, 0)); });
    connect(m_list, &QTreeView::clicked, this, &VariableChooser::take);
    m_search->installEventFilter(this);
}

void VariableChooser::offer(const std::vector<ModelVariable> &variables)
{
    m_model->clear();
    for (const ModelVariable &variable : variables) {
        auto *title = new QStandardItem(variable.title);
        title->setData(variable.name, NameRole);
        title->setToolTip(variable.name);
        title->setSizeHint(QSize(0, look::RowHeight));
        m_model->appendRow({title, new QStandardItem(variable.unit), new QStandardItem(useName(variable.use))});
    }
    m_model->setColumnCount(3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setColumnWidth(1, 18 * look::Grid);
    m_list->setColumnWidth(2, 20 * look::Grid);
}

void VariableChooser::dropBelow(QWidget *widget)
{
    m_search->clear();
    resize(Size);
    QRect place(widget->mapToGlobal(QPoint(0, widget->height())), Size);
    const QRect screen = widget->screen()->availableGeometry();
    if (place.bottom() > screen.bottom())
        place.moveBottom(widget->mapToGlobal(QPoint()).y());
    place.moveRight(std::min(place.right(), screen.right()));
    move(place.topLeft());
    show();
    m_search->setFocus();
}

void VariableChooser::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString name = index.siblingAtColumn(0).data(NameRole).toString();
    hide();
    emit chosen(name);
}

bool VariableChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentIndex(m_filter->index(std::clamp(row, 0, std::max(0, m_filter->rowCount() - 1)), 0));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace twinscope::whatif
