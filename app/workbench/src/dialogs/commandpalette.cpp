// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/commandpalette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

constexpr int Width = 560, VisibleRows = 12, RowHeight = 28;

/// Title on the left, hint on the right in the secondary colour.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {Width, RowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem half = option;
        initStyleOption(&half, index);
        const QString hint = index.data(PaletteModel::HintRole).toString();
        const int room = std::min(option.rect.width() / 2, option.fontMetrics.horizontalAdvance(hint) + 2);
        const QString title = half.text;
        half.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &half, painter, half.widget);
        QRect text = option.rect.adjusted(36, 0, -12, 0);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(hint, Qt::ElideLeft, room));
        text.setRight(text.right() - room - 8);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(title, Qt::ElideRight, text.width()));
    }
};

} // namespace

CommandPalette::CommandPalette(const CommandContext &context, CommandRegistry &commands, QWidget *window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_model(context, commands)
    , m_field(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("commandPalette"));
    m_field->setPlaceholderText(tr("Type a command, an asset or a channel"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(VisibleRows * RowHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::Grid, 2 * look::Grid, 2 * look::Grid, 2 * look::Grid);
    layout->setSpacing(look::Grid);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedWidth(Width);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(m_list, &QListView::clicked, this, &CommandPalette::accept);
}

void CommandPalette::open()
{
    m_field->clear();
    type({});
    const QWidget *window = parentWidget();
    QFrame::move(window->mapToGlobal(QPoint((window->width() - Width) / 2, 12 * look::Grid)));
    show();
    m_field->setFocus();
}

bool CommandPalette::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(VisibleRows);
        return true;
    case Qt::Key_PageUp:
        move(-VisibleRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void CommandPalette::type(const QString &typed)
{
    m_model.setTyped(typed);
    m_list->setCurrentIndex(m_model.index(0));
}

void CommandPalette::move(int rows)
{
    const int last = m_model.rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_model.index(row));
}

void CommandPalette::accept()
{
    const int row = m_list->currentIndex().row();
    close(); // first: what is run may open a window of its own
    m_model.execute(row);
}

} // namespace twinscope::workbench
