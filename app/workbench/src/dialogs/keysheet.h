// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"

#include <QDialog>

namespace twinscope::workbench {

/// `?`: every key of the window on one sheet, made from the commands themselves.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(const CommandRegistry &commands, QWidget *parent = nullptr);
};

} // namespace twinscope::workbench
