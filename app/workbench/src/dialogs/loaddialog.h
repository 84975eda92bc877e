// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <twinscope/session/recordfile.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace twinscope::workbench {

class FormatForm;

/// Shows what was found in a recorded file before it is loaded: its format, its first rows, and which column goes to
/// which channel; everything can be changed. Files are looked at in jobs; the load itself is one, too, and goes on when
/// the dialog is closed.
class LoadDialog : public QDialog
{
    Q_OBJECT
public:
    LoadDialog(const CommandContext &context, const QString &path, QWidget *parent = nullptr);
    ~LoadDialog() override;

    void accept() override;

private:
    void probe();
    void adopt(historian::CsvProbe probe);
    void showRows();
    QComboBox *makeChoice(int series);
    void showMapping();
    void assign(int series, int choice);
    QString remarkOf(size_t series) const;
    void refresh();

    CommandContext m_context;
    session::RecordFile m_file;
    std::vector<bool> m_create; ///< of each series: make a channel for it
    std::shared_ptr<core::JobHandle> m_probing;
    FormatForm *m_form;
    QTableWidget *m_rows, *m_mapping;
    QCheckBox *m_createAll;
    QLabel *m_summary;
    QPushButton *m_load;
};

} // namespace twinscope::workbench
