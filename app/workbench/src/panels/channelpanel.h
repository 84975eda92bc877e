// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"
#include "models/channeltablemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// The table of all channels, to look up, to drag onto an asset or into the trend.
class ChannelPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelPanel(const CommandContext &context, QWidget *parent = nullptr);

    void focusFilter();

signals:
    void trendWanted(const QStringList &channelIds);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTable();
    void attach();
    void detach();
    void filter(const QString &words);
    void watchRows();
    void showSelection();
    void takeSelection(const QModelIndex &current);
    QStringList selectedIds() const;

    CommandContext m_context;
    ChannelTableModel m_model;
    QTableView *m_table;
    look::HintStack *m_stack;
    QLineEdit *m_field;
    QLabel *m_count;
    bool m_showing = false; ///< the selection is being shown, not made
};

} // namespace twinscope::workbench
