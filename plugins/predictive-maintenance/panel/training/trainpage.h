// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "service/training.h"
#include "training/scoretable.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::predict {

class FleetForm;
class JobRow;
class ModelChoice;
class ServiceForm;

/// Learns a model from runs to failure as a person does it: which runs, which method, progress and cancel, honest scores
/// beside those of the model in service, and then perhaps into service with it.
class TrainPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TrainPage(desk::Desk &desk);

    FleetForm &fleet() { return *m_fleet; }

signals:
    void kept(); ///< a model was kept beside the plant, in service or not

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void train();
    void present(const Training &training);
    std::vector<ScoreTable::Row> rowsOf(const Training &training) const;
    void keep();
    void serve(const QString &path);
    void refresh();

    desk::Desk &m_desk;
    FleetForm *m_fleet;
    QComboBox *m_method;
    ModelChoice *m_previous;
    QDoubleSpinBox *m_cap;
    JobRow *m_job;
    QLabel *m_notes;
    ScoreTable m_scores;
    QTreeView *m_view;
    look::HintStack *m_stack;
    ServiceForm *m_service;
    Inquiry m_inquiry, m_keeping;
};

} // namespace twinscope::predict
