// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

#include <QStyledItemDelegate>

namespace twinscope::predict {

/// A cell with a share of 0 to 1 (of the given role) as a horizontal bar, and its text behind it. Nothing of that role: no bar.
class ShareBar final : public QStyledItemDelegate
{
public:
    ShareBar(const look::Theme &theme, int role, QObject *parent);
    void setTheme(const look::Theme &theme) { m_theme = &theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const look::Theme *m_theme;
    int m_role;
};

} // namespace twinscope::predict
