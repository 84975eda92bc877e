// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "service/recordedfleet.h"

#include <twinscope/desk/desk.h>

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QTableWidget;
class QToolButton;

namespace twinscope::predict {

/// Runs to failure out of the plant's own record. A person moves the clock of the screen to where the selected asset was
/// new, then to where it had failed, and says so; or lets the runs be found by a channel
/// that is 0 while an asset stands.
class RecordForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordForm(desk::Desk &desk, QWidget *parent = nullptr);

    RecordedFleet fleet() const;
    void addLife(const RecordedLife &life);

signals:
    void changed();

private:
    QWidget *makeButtons();
    QWidget *makeFinder();
    void find();
    void offerQuantities(); ///< of the selected asset
    void beginHere();
    void failHere();
    void refresh();

    desk::Desk &m_desk;
    QTableWidget *m_lives;
    QDoubleSpinBox *m_step;
    QToolButton *m_begin, *m_fail, *m_remove, *m_find;
    QComboBox *m_quantity;
    QLabel *m_state;
    std::optional<RecordedLife> m_begun; ///< an asset whose failure is still to be said
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
};

} // namespace twinscope::predict
