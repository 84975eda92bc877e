// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sharebar.h"

#include <twinscope/look/colour.h>

#include <QPainter>

#include <algorithm>

namespace twinscope::predict {

namespace {
constexpr int TextWidth = 12 * look::Grid;
constexpr int BarHeight = 2 * look::Grid;
} // namespace

ShareBar::ShareBar(const look::Theme &theme, int role, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(&theme)
    , m_role(role)
{
}

void ShareBar::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    const QVariant share = index.data(m_role);
    if (!share.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect box = option.rect.adjusted(look::Grid, 0, -look::Grid, 0);
    const QRect track(box.left(), box.center().y() - BarHeight / 2, box.width() - TextWidth, BarHeight);
    if (track.width() > BarHeight) {
        painter->fillRect(track, look::mix(m_theme->panel, m_theme->line, 0.7));
        const int width = int(track.width() * std::clamp(share.toDouble(), 0.0, 1.0));
        painter->fillRect(QRect(track.left(), track.top(), width, BarHeight), m_theme->equipment);
    }
    painter->setPen(m_theme->text);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
}

} // namespace twinscope::predict
