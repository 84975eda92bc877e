// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "models/logmodel.h"

#include <QTimer>
#include <QWidget>

class QTableView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// What Twinscope has told so far, to filter and to copy.
class LogPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LogPanel(const CommandContext &context, QWidget *parent = nullptr);

private:
    void poll();
    void copy();

    CommandContext m_context;
    LogModel m_model;
    QTableView *m_table;
    look::HintStack *m_stack;
    QTimer m_timer;
};

} // namespace twinscope::workbench
