// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace twinscope::predict {

/// The button that starts a page's long work and, while that is under way, how far it is and how to end it.
class JobRow final : public QWidget
{
    Q_OBJECT
public:
    /// `name`: the object name of the button; that of the other is the name and "Cancel".
    JobRow(const QString &verb, const QString &name, QWidget *parent = nullptr);

    void follow(const std::shared_ptr<core::JobHandle> &job); ///< a job that has just begun
    void present(bool canStart, bool isBusy);

signals:
    void wanted();

private:
    QPushButton *m_start, *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_step;
};

/// A page of two columns: what is asked for on the left, what came of it on the right.
QSplitter *twoColumns(QWidget *asked, QWidget *answered);

} // namespace twinscope::predict
