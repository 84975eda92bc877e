// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace twinscope::workbench {

/// All long work in one place: what it is, how far, how long yet, and how to stop it.
class JobStrip : public QWidget
{
    Q_OBJECT
public:
    explicit JobStrip(const CommandContext &context, QWidget *parent = nullptr);

private:
    struct State
    {
        double fraction = 0, begin = 0; ///< begin: what was done before the first word of it
        QString step;
        QElapsedTimer since;
    };
    void watch(core::JobRunner &runner);
    void refresh();
    void showFirst(const core::JobHandle &job, const State &state);
    void showMenu();
    std::vector<std::shared_ptr<core::JobHandle>> running() const;
    static QString timeLeft(const State &state);

    CommandContext m_context;
    QLabel *m_title;
    QProgressBar *m_bar;
    QToolButton *m_more, *m_cancel;
    QHash<const core::JobHandle *, State> m_states;
};

} // namespace twinscope::workbench
