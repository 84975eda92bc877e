// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordpage.h"

#include "expressionedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace twinscope::whatif {

/// A list to choose from where a column has choices, names to complete where it has expressions, else a line of text.
class FieldDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto choices = choicesOf(index);
        if (const QStringList words = modelOf(index).words(index); !words.isEmpty())
            return new ExpressionEdit(words, parent);
        if (choices.empty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        for (const FieldChoice &choice : choices)
            box->addItem(choice.title, choice.key);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<FieldDelegate *>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        if (!box) {
            QStyledItemDelegate::setEditorData(editor, index);
            return;
        }
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        box->showPopup();
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), look::RowHeight};
    }

    void setTheme(const look::Theme &theme) { m_theme = theme; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(RecordModel::FaultRole).toString().isEmpty())
            return;
        option->icon = look::icon(QStringLiteral("dialog-warning"), m_theme);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {look::RowHeight / 2, look::RowHeight / 2};
    }

private:
    static const RecordModel &modelOf(const QModelIndex &index)
    {
        return *static_cast<const RecordModel *>(index.model());
    }
    static std::vector<FieldChoice> choicesOf(const QModelIndex &index)
    {
        return modelOf(index).choices(index.column());
    }

    look::Theme m_theme = look::Theme::light();
};

namespace {

QToolButton *toolButton(const QString &tip)
{
    auto *button = new QToolButton;
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace

RecordPage::RecordPage(RecordModel *model, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QTreeView)
    , m_hint(new QLabel(hint))
    , m_fault(new QLabel)
    , m_tools(new QHBoxLayout)
    , m_remove(toolButton(tr("Remove")))
    , m_up(toolButton(tr("Move up")))
    , m_down(toolButton(tr("Move down")))
{
    m_view->setModel(model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_delegate = new FieldDelegate(m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->header()->setStretchLastSection(true);
    for (int column = 0; column < model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::max(model->widthOf(column), m_view->header()->sectionSizeHint(column)));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_tools->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    m_tools->addStretch();
    for (QToolButton *button : {m_up, m_down, m_remove})
        m_tools->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_tools);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1);
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(2 * look::Grid, look::Grid, 2 * look::Grid, look::Grid);
    layout->addWidget(m_fault);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (currentRow() >= 0)
            m_model->removeRecord(currentRow());
    });
    connect(m_up, &QToolButton::clicked, this, [this] { m_model->moveRecord(currentRow(), -1); });
    connect(m_down, &QToolButton::clicked, this, [this] { m_model->moveRecord(currentRow(), 1); });
    for (const auto signal : {&QAbstractItemModel::modelReset})
        connect(model, signal, this, &RecordPage::showState);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RecordPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RecordPage::showState);
    connect(model, &QAbstractItemModel::dataChanged, this, &RecordPage::showState);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordPage::showState);
    connect(model, &QAbstractItemModel::modelReset, this, &RecordPage::widen);
    connect(model, &QAbstractItemModel::dataChanged, this, &RecordPage::widen);
    showState();
}

/// So that what stands there can be read; columns never become narrower while one looks.
void RecordPage::widen()
{
    constexpr int Most = 70 * look::Grid, Margin = 4 * look::Grid;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = m_view->columnWidth(column);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            width = std::max(width, std::min(Most, m_view->fontMetrics().horizontalAdvance(text) + Margin));
        }
        m_view->setColumnWidth(column, width);
    }
}

QToolButton *RecordPage::addButton(const QString &name, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    m_tools->insertWidget(m_tools->count() - 4, button);
    return button;
}

void RecordPage::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void RecordPage::setTheme(const look::Theme &theme)
{
    m_delegate->setTheme(theme);
    m_remove->setIcon(look::icon(QStringLiteral("list-remove"), theme));
    m_up->setIcon(look::icon(QStringLiteral("go-up"), theme));
    m_down->setIcon(look::icon(QStringLiteral("go-down"), theme));
}

int RecordPage::currentRow() const
{
    return m_view->currentIndex().row();
}

void RecordPage::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_fault->setText(m_model->firstFault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_view->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
    m_remove->setEnabled(currentRow() >= 0);
    m_up->setEnabled(currentRow() > 0);
    m_down->setEnabled(currentRow() >= 0 && currentRow() + 1 < m_model->rowCount());
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->isUsed(column));
}

} // namespace twinscope::whatif
