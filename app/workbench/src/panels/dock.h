// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>

namespace twinscope::workbench {

/// A dock that shows its title only where no tab shows it already.
class Dock : public QDockWidget
{
    Q_OBJECT
public:
    Dock(const QString &id, const QString &title, QWidget *content, QWidget *parent = nullptr);

    QString id() const { return objectName(); }
    void reveal(); ///< opens it and brings its tab to the front

private:
    void showTitleWhereNeeded();

    QWidget *m_noTitle;
};

} // namespace twinscope::workbench
