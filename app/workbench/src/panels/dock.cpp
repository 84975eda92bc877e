// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/dock.h"

#include <QMainWindow>
#include <QTimer>

namespace twinscope::workbench {

Dock::Dock(const QString &id, const QString &title, QWidget *content, QWidget *parent)
    : QDockWidget(title, parent)
    , m_noTitle(new QWidget(this))
{
    setObjectName(id);
    setWidget(content);
    // Tabs come and go without a signal: look again whenever something moved, when the move is done.
    const auto later = [this] { QTimer::singleShot(0, this, &Dock::showTitleWhereNeeded); };
    connect(this, &QDockWidget::dockLocationChanged, this, later);
    connect(this, &QDockWidget::topLevelChanged, this, later);
    connect(this, &QDockWidget::visibilityChanged, this, later);
}

void Dock::reveal()
{
    show();
    raise();
}

void Dock::showTitleWhereNeeded()
{
    const auto *window = qobject_cast<QMainWindow *>(parentWidget());
    const bool tabbed = window && !isFloating() && !window->tabifiedDockWidgets(this).isEmpty();
    QWidget *const wanted = tabbed ? m_noTitle : nullptr;
    if (titleBarWidget() != wanted)
        setTitleBarWidget(wanted);
    m_noTitle->setVisible(tabbed);
}

} // namespace twinscope::workbench
