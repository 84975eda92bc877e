// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "results/resultbook.h"
#include "runcenter.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace twinscope::whatif {

/// How the shown scenario is run, and how far it is.
class RunBar final : public QWidget
{
    Q_OBJECT
public:
    RunBar(RunCenter &center, ResultBook &results, QWidget *parent = nullptr);

    void show(const Scenario *scenario); ///< null: none
    void setTheme(const look::Theme &theme);

signals:
    void runWanted(const twinscope::whatif::RunPlan &plan, bool resume);

private:
    void makeMethods();
    void refresh();
    void takeMethod();
    void showMethod(bool isRunning);
    void adoptStopped(const QString &scenario);
    std::shared_ptr<const LoadedRuns> stopped() const; ///< what a run would go on with; null: it begins anew
    void showText(const QString &text, bool isRunning);
    QString sentence() const;
    RunPlan plan() const;

    RunCenter &m_center;
    ResultBook &m_results;
    std::optional<Scenario> m_scenario;
    QHash<QString, core::Time> m_adopted; ///< by scenario: when what the bar took over was written
    QComboBox *m_method;
    QSpinBox *m_runs, *m_seed;
    QToolButton *m_run, *m_pause, *m_cancel;
    QProgressBar *m_bar;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QVBoxLayout *m_rows;
};

} // namespace twinscope::whatif
