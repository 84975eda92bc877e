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
class SpectrumView;

/// The fleet, the worst first, and what is known of the selected one: its life, the reasons, a spectrum.
class FleetPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FleetPage(desk::Desk &desk);

    void setTasks(const QHash<QString, QDateTime> &starts); ///< by asset; without any there is no column of them
    SpectrumView &spectrum() { return *m_spectrum; }

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
    SpectrumView *m_spectrum = nullptr;
};

} // namespace twinscope::predict
