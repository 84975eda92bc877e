// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace twinscope::workbench {

/// Which channels, which span and which form go into a CSV file; the export itself is a job.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(const CommandContext &context, QWidget *parent = nullptr);

    void accept() override; ///< asks for the file

private:
    QLayout *makeFilterRow();
    void fillChannels();
    void fillForm();
    void filter(const QString &words);
    void checkShown(bool checked);
    void refresh();
    std::vector<core::ChannelIndex> checkedChannels() const;
    void write(const QString &path);

    CommandContext m_context;
    QLineEdit *m_filter;
    QListWidget *m_channels;
    QLabel *m_count;
    QDateTimeEdit *m_from, *m_to;
    QComboBox *m_layout, *m_separator;
    QPushButton *m_export = nullptr;
};

} // namespace twinscope::workbench
