// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/workspace.h"

#include <QDialog>

class QSpinBox;

namespace twinscope::workbench {

/// What reading a CAD file may take of this computer. Not modal; holds from the next file on.
class ImportLimitsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportLimitsDialog(Workspace &workspace, QWidget *parent = nullptr);

    void accept() override;

private:
    void showLimits(const session::ImportLimits &limits);

    Workspace &m_workspace;
    QSpinBox *m_memory;
    QSpinBox *m_seconds;
    QSpinBox *m_atOnce;
};

} // namespace twinscope::workbench
