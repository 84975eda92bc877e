// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/palettemodel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace twinscope::workbench {

/// Ctrl+K: type a few letters of anything, Enter. A window of its own, because nothing can lie over the 3D picture.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const CommandContext &context, CommandRegistry &commands, QWidget *window);

    void open(); ///< at the top of its window, empty

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void type(const QString &typed);
    void move(int rows);
    void accept();

    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
};

} // namespace twinscope::workbench
