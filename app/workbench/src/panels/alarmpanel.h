// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"
#include "models/alarmlistmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// The alarm list with acknowledging and shelving. Away from live it shows how things stood then, and only that.
class AlarmPanel : public QWidget
{
    Q_OBJECT
public:
    AlarmPanel(const CommandContext &context, CommandRegistry &commands, QWidget *parent = nullptr);

    const AlarmListModel &model() const { return m_model; }
    void acknowledgeShown(); ///< the rows in view, not those one would have to scroll to

private:
    void setUpTable();
    QWidget *makeBar();
    QMenu *makeShelveMenu();
    void showMenu(const QPoint &position);
    void attach();
    void detach();
    void showRows();
    void choose(const std::vector<alarms::AlarmIndex> &alarms);
    void showState();
    void showGuidance();
    QString note(session::Session &session) const;
    void blink();
    void acknowledge(const std::vector<alarms::AlarmIndex> &alarms);
    void shelve(core::Duration time);
    void unshelve();
    void takeSelection(const QModelIndex &current);
    std::vector<alarms::AlarmIndex> selectedAlarms() const;
    bool isLive() const;

    CommandContext m_context;
    CommandRegistry &m_commands;
    AlarmListModel m_model;
    QTableView *m_table;
    look::HintStack *m_stack;
    QPushButton *m_acknowledge, *m_acknowledgeShown, *m_shelve;
    QLabel *m_note, *m_guidance;
    QTimer m_blinkTimer;
};

} // namespace twinscope::workbench
