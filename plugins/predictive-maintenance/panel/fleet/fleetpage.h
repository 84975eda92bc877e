// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleetlist.h"

#include <QWidget>

class QTabWidget;
class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class ShareBar;

/// The fleet, the worst first, and what is known of the selected one: its life, the reasons, a spectrum.
class FleetPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FleetPage(desk::Desk &desk);

    void setTasks(const QHash<QString, QDateTime> &starts) { m_table->setTasks(starts); }

private:
    void makeView();
    QTabWidget *makeDetails();
    void followSelection();
    void showHint();

    desk::Desk &m_desk;
    FleetList *m_table;
    QTreeView *m_view;
    ShareBar *m_bars;
    look::HintStack *m_stack;
};

} // namespace twinscope::predict
