// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runs/ensemble.h"

#include <twinscope/desk/desk.h>

#include <deque>

namespace twinscope::whatif {

/// A scenario's runs under way, or how the last ones ended.
struct RunStatus
{
    enum class State { Running, Done, Failed, Cancelled };
    State state = State::Running;
    Scenario scenario; ///< as it was when it was started
    RunPlan plan;
    EnsembleProgress progress;
    bool isPaused = false;
    QString step;     ///< what is being done, for people
    QString sentence; ///< why it failed, or what there is to say of it
};

/// What is to be run.
struct RunWish
{
    Scenario scenario;
    RunPlan plan;
    bool resume = false; ///< goes on with what an earlier start of the same plan has left
    QString saveState;   ///< where the model's state at the end goes; empty: nowhere
};

/// Runs scenarios of the open plant as jobs of the window, one job a scenario at a time. Nothing here blocks.
class RunCenter : public QObject
{
    Q_OBJECT
public:
    explicit RunCenter(desk::Desk &desk, QObject *parent = nullptr);
    ~RunCenter() override;

    /// Runs the scenario as it is, so that there is one future to show, and then the plan where that is more.
    void start(const RunWish &wish);
    void setPaused(const QString &scenario, bool paused);
    void cancel(const QString &scenario);
    /// Undo can rename a scenario while it runs: it is stopped, and `foldersFree` comes once nothing is written any more.
    void rename(const QString &from, const QString &to);

    const RunStatus *status(const QString &scenario) const; ///< null where nothing was started
    bool isRunning(const QString &scenario) const;

signals:
    void changed(const QString &scenario);
    void resultsCame(const QString &scenario);                ///< its folders hold more than before
    void foldersFree(const QString &from, const QString &to); ///< the renamed scenario's folders may move now

private:
    struct Task;
    struct Renaming
    {
        QString from, to;
        std::shared_ptr<Task> task; ///< null: nothing was started
    };
    bool knows(const std::shared_ptr<Task> &task) const;
    void report(Task &task, const EnsembleProgress &progress, const QString &step);
    void end(Task &task, const core::Result<QString> &result);
    void freeFolders();
    void forget();

    desk::Desk &m_desk;
    QHash<QString, std::shared_ptr<Task>> m_tasks;
    std::deque<Renaming> m_renamings; ///< the first one waits for the end of its run
};

} // namespace twinscope::whatif
