// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace twinscope::workbench {

/// Asks for a name that nothing else of its kind has. Not modal; gone once it is closed.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    /// taken: names that cannot be chosen, without `name` itself.
    NameDialog(const QString &title, const QString &name, QStringList taken, std::function<void(const QString &)> then,
               QWidget *parent = nullptr);

    void accept() override;

private:
    void judge();

    QStringList m_taken;
    std::function<void(const QString &)> m_then;
    QLineEdit *m_name;
    QLabel *m_fault;
    QPushButton *m_ok;
};

} // namespace twinscope::workbench
