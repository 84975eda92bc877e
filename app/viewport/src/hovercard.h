// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

#include <QLabel>

namespace twinscope::viewport {

/// The card that appears when the pointer rests on an asset. Goes away by itself when the pointer leaves.
class HoverCard : public QLabel
{
    Q_OBJECT
public:
    explicit HoverCard(QWidget *parent);

    void setTheme(const look::Theme &theme);
    void showAt(const QPoint &globalPosition, const QString &richText);
};

} // namespace twinscope::viewport
