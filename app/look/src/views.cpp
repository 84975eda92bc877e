// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/theme.h>
#include <twinscope/look/views.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStyledItemDelegate>

namespace twinscope::look {

namespace {

/// Keys that move about in a list belong to the list that has the focus, before the window's own keys see them.
class OwnKeys final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End:
            event->accept();
            return true;
        default:
            return false;
        }
    }
};

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), RowHeight};
    }
};

/// Esc and Down of a filter field.
class FilterKeys final : public QObject
{
public:
    FilterKeys(QLineEdit *field, QWidget &list)
        : QObject(field)
        , m_field(*field)
        , m_list(list)
    {
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_field.text().isEmpty()) {
            if (event->type() == QEvent::KeyPress)
                m_field.clear();
            event->accept();
            return true;
        }
        if (key == Qt::Key_Down && event->type() == QEvent::KeyPress) {
            m_list.setFocus(Qt::TabFocusReason);
            return true;
        }
        return false;
    }

private:
    QLineEdit &m_field;
    QWidget &m_list;
};

} // namespace

void makeQuiet(QTableView &view)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTextElideMode(Qt::ElideRight);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setFont(tabular(view.font()));
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setMinimumSectionSize(RowHeight);
    view.verticalHeader()->setDefaultSectionSize(RowHeight);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setFixedHeight(RowHeight);
    view.horizontalHeader()->setStretchLastSection(true);
    view.installEventFilter(new OwnKeys(&view));
}

void makeQuiet(QTreeView &view)
{
    view.setHeaderHidden(true);
    view.setUniformRowHeights(true);
    view.setIndentation(16);
    view.setFrameShape(QFrame::NoFrame);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setExpandsOnDoubleClick(false);
    view.setItemDelegate(new RowDelegate(&view));
    view.installEventFilter(new OwnKeys(&view));
}

QLineEdit *makeFilterField(const QString &placeholder, QWidget &list, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setPlaceholderText(placeholder);
    field->setClearButtonEnabled(true);
    field->setAccessibleName(placeholder);
    field->installEventFilter(new FilterKeys(field, list));
    return field;
}

HintStack::HintStack(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_label(new QLabel)
{
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setMargin(4 * Grid);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setBackgroundRole(QPalette::Base);
    m_label->setAutoFillBackground(true);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    addWidget(content);
    addWidget(m_label);
}

void HintStack::setHint(const QString &sentence)
{
    m_label->setText(sentence);
    setCurrentIndex(sentence.isEmpty() ? 0 : 1);
}

QString HintStack::hint() const
{
    return currentIndex() == 1 ? m_label->text() : QString();
}

} // namespace twinscope::look
