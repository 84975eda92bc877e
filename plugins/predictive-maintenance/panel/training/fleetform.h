// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/training.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace twinscope::desk {
class Desk;
}

namespace twinscope::predict {

class FileForm;
class RecordForm;

/// Where runs to failure come from: a file, or the plant's own record.
class FleetForm final : public QWidget
{
    Q_OBJECT
public:
    explicit FleetForm(desk::Desk &desk, QWidget *parent = nullptr);

    /// Nothing while something is missing.
    std::optional<std::variant<FleetTable, RecordedFleet>> data() const;
    FileForm &file() { return *m_file; }
    RecordForm &record() { return *m_record; }

signals:
    void changed();

private:
    QComboBox *m_kind;
    QStackedWidget *m_stack;
    FileForm *m_file;
    RecordForm *m_record;
};

} // namespace twinscope::predict
