// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watchtable.h"

#include <twinscope/desk/panel.h>

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;
class QTreeView;

namespace twinscope::predict {

/// What begins to go wrong: the watched assets by how unusual they are, and a way to watch one more.
class MaintenancePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MaintenancePanel(desk::Desk &desk);

private:
    QWidget *makeTools();
    void makeView();
    void offerSpan(QMenu &menu, const QString &label, core::Duration span);
    void watchSelected(core::Duration span);
    void stopWatching();
    QStringList channelsOf(const QString &asset) const; ///< measured numbers
    void followSelection();
    void showState();

    desk::Desk &m_desk;
    WatchTable *m_table;
    QTreeView *m_view;
    QLabel *m_hint;
    QToolButton *m_watch, *m_stop;
};

class MaintenancePanelFactory final : public desk::PanelFactory
{
public:
    QString id() const override { return QStringLiteral("maintenance"); }
    QString title() const override;
    QWidget *create(desk::Desk &desk) override { return new MaintenancePanel(desk); }
};

} // namespace twinscope::predict
