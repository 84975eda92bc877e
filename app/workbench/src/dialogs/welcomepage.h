// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"

#include <QWidget>

class QVBoxLayout;

namespace twinscope::workbench {

/// What is seen while no plant is open: what this is, and the three ways on.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(const CommandContext &context, CommandRegistry &commands, QWidget *parent = nullptr);

signals:
    void plantChosen(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRecent();

    CommandContext m_context;
    QVBoxLayout *m_recent;
};

} // namespace twinscope::workbench
