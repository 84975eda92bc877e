// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fanquestion.h"
#include "modelcatalogue.h"
#include "runs/runcenter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QToolButton;

namespace twinscope::whatif {

/// The future of one quantity as a fan chart, and the future of the plant as the time of the screen: all views show it, the
/// plant itself stands behind it as a ghost, or the differences as a heat map.
class FuturePage final : public QWidget
{
    Q_OBJECT
public:
    FuturePage(desk::Desk &desk, ScenarioBook &book, ResultBook &results, const RunCenter &runs,
               ModelCatalogue &catalogue);

    void show(const QString &scenario); ///< "": none
    void setTheme(const look::Theme &theme);
    QString shownOutput() const { return m_output; }
    /// A chart of one quantity of a scenario for a report, read by the caller's thread.
    std::optional<FanQuestion> questionOf(const QString &scenario, const QString &output) const;

private:
    void makeTools();
    void followPlant();
    void offerOutputs();
    void ask();
    void askAgain();
    /// What comes of an older question is passed over.
    void read(FanQuestion question, const std::function<void(const core::Result<FanAnswer> &)> &take);
    void provideOrigin();
    void showOnScreen();
    void showGhost(bool on);
    void showDifference(bool on);
    void showState();
    QString originKey() const;
    bool isShown() const; ///< the screen's time is this scenario's
    bool isComparing() const;
    void compare();
    const plant::Channel *shownChannel() const;

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    ResultBook &m_results;
    const RunCenter &m_runs;
    ModelCatalogue &m_catalogue;
    QString m_scenario;
    QString m_output;
    QHash<QString, QString> m_picked; ///< by scenario, what somebody wanted to see of it
    bool m_isGhostWanted = false;
    std::shared_ptr<const LoadedRuns> m_provided; ///< the run the origin was made of
    FanChart *m_chart;
    QComboBox *m_outputs, *m_ghostTime;
    QToolButton *m_show, *m_ghost, *m_difference;
    quint64 m_question = 0; ///< answers to older ones are passed over
    quint64 m_answered = 0; ///< the last one that was answered
    QTimer m_again;         ///< what is measured goes on
};

} // namespace twinscope::whatif
