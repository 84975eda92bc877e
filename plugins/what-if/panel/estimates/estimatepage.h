// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimatecenter.h"
#include "estimatetables.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace twinscope::whatif {

class FanChart;
class WindowFields;

/// What was estimated of the models in step with the plant, how sure it is and how well the model fits with it; estimates it
/// anew from a window of the record.
class EstimatePage final : public QWidget
{
    Q_OBJECT
public:
    EstimatePage(desk::Desk &desk, EstimateCenter &center, QWidget *parent = nullptr);

    void setTheme(const look::Theme &theme);
    const FanChart &chart() const { return *m_chart; }

private:
    QWidget *makeTools();
    void connectParts();
    void listModels();
    void showModel();
    void showFit();
    void draw();
    void showStatus();
    void estimate();
    void takeOver();
    void showHistory();
    const ModelMapping *model() const;
    const MadeEstimate *shownEstimate() const;
    QHash<QString, double> newValues() const; ///< estimates of ticked parameters that the model does not run with
    QString text() const;

    desk::Desk &m_desk;
    EstimateCenter &m_center;
    core::Time m_shown; ///< when the estimate that is shown was made
    QComboBox *m_models;
    WindowFields *m_window;
    QToolButton *m_estimate, *m_cancel, *m_history, *m_takeOver;
    QProgressBar *m_bar;
    QLabel *m_text, *m_hint;
    ParameterTable *m_parameters;
    FitTable *m_outputs;
    FanChart *m_chart;
    QWidget *m_tools;
    QSplitter *m_splitter;
};

} // namespace twinscope::whatif
