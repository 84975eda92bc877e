// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "frame/frame.h"
#include "service/training.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace twinscope::predict {

/// Runs to failure out of a table: the file, which column names the unit, which counts its life, which are sensors.
class FileForm final : public QWidget
{
    Q_OBJECT
public:
    explicit FileForm(QWidget *parent = nullptr);

    void setFile(const QString &path);       ///< reads what columns it has, in a job
    std::optional<FleetTable> table() const; ///< nothing while a file or a column is not chosen
    bool isReading() const { return m_inquiry.isUnderWay(); }

signals:
    void changed();

private:
    void browse();
    void read();
    void offer(const Frame &frame);
    void showColumns(bool known); ///< what is asked of columns, once there are some
    void hideIndices();           ///< unit and cycle are no sensors
    QStringList names() const;    ///< of the columns, as typed

    QFormLayout *m_form;
    QLineEdit *m_path, *m_names;
    QComboBox *m_unit, *m_cycle;
    QListWidget *m_sensors;
    QLabel *m_state;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
};

} // namespace twinscope::predict
