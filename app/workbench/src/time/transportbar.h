// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"

#include <QWidget>

class QToolButton;

namespace twinscope::workbench {

/// The keys of a media player, the speed, the overview of the record, and the way back to live.
class TransportBar : public QWidget
{
    Q_OBJECT
public:
    TransportBar(const CommandContext &context, CommandRegistry &commands, QWidget *parent = nullptr);

private:
    QToolButton *addButton(CommandRegistry &commands, const QString &id);
    QToolButton *makeSpeedButton(CommandRegistry &commands);
    void attach();
    void showState();

    CommandContext m_context;
    QToolButton *m_play = nullptr, *m_speed = nullptr, *m_live = nullptr;
};

} // namespace twinscope::workbench
