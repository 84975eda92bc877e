// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace twinscope::whatif {

/// When a scenario begins, how far it goes, what it is about.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void show(const Scenario &scenario);
    void put(Scenario &scenario) const; ///< what this page holds

signals:
    void edited();
    void shownTimeWanted();                ///< the start is to be the moment the screen shows
    void stateWanted(const QString &file); ///< the scenario is to be run, and the model's state at its end kept there

private:
    void connectFields();
    void askForState();
    void showKind();
    bool lacksState() const; ///< "From a saved state" is chosen, but none yet

    QLineEdit *m_description, *m_model, *m_state;
    QComboBox *m_kind;
    QDateTimeEdit *m_moment;
    QPushButton *m_takeShown, *m_browse, *m_browseState, *m_saveState;
    QDoubleSpinBox *m_spinUp, *m_horizon, *m_step;
};

} // namespace twinscope::whatif
