// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"

#include <twinscope/trends/trendwidget.h>

#include <QWidget>

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// The trend of the open plant; takes channels dropped from the table and remembers them from one opening to the next.
class TrendPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TrendPanel(const CommandContext &context, QWidget *parent = nullptr);

    void addChannels(const QStringList &ids);
    trends::TrendWidget *trend() const { return m_trend; } ///< nullptr while no plant is open
    void remember();                                       ///< writes what is shown to the settings

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void attach();
    void detach();
    void showHint();

    CommandContext m_context;
    QWidget *m_place;
    look::HintStack *m_stack;
    trends::TrendWidget *m_trend = nullptr;
};

} // namespace twinscope::workbench
