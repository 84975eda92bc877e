// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/dockset.h"

#include <QChildEvent>
#include <QTabBar>
#include <QTimer>

namespace twinscope::workbench {

namespace {
constexpr int LayoutVersion = 1; ///< higher: layouts remembered by older versions are forgotten
}

DockSet::DockSet(QMainWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                          QMainWindow::GroupedDragging);
    window.installEventFilter(this);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

Dock *DockSet::add(const QString &id, const QString &title, QWidget *content)
{
    auto *dock = new Dock(id, title, content, &m_window);
    m_docks.insert(id, dock);
    connect(dock, &QDockWidget::visibilityChanged, this, [this, id](bool visible) { m_inFront[id] = visible; });
    return dock;
}

bool DockSet::eventFilter(QObject *watched, QEvent *event)
{
    // The window makes its tab bars when it needs them.
    if (event->type() == QEvent::ChildPolished)
        if (auto *tabs = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child()))
            tabs->setChangeCurrentOnDrag(true);
    return QObject::eventFilter(watched, event);
}

void DockSet::restore()
{
    arrange();
    if (!m_settings.windowGeometry().isEmpty())
        m_window.restoreGeometry(m_settings.windowGeometry());
    if (!m_window.restoreState(m_settings.windowState(), LayoutVersion))
        QTimer::singleShot(0, this, &DockSet::resize); // sizes only count once the window has one
}

void DockSet::remember() const
{
    m_settings.setWindow(m_window.saveGeometry(), m_window.saveState(LayoutVersion));
}

void DockSet::reset()
{
    m_settings.forgetWindow();
    for (Dock *dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    arrange();
    resize();
}

void DockSet::arrange()
{
    const auto dock = [this](const char *id) { return m_docks.value(QString::fromLatin1(id)); };
    m_window.addDockWidget(Qt::LeftDockWidgetArea, dock("assets"));
    m_window.addDockWidget(Qt::RightDockWidgetArea, dock("asset"));
    m_window.addDockWidget(Qt::BottomDockWidgetArea, dock("trends"));
    for (const char *id : {"alarms", "channels", "log"})
        m_window.tabifyDockWidget(dock("trends"), dock(id));
    for (Dock *each : std::as_const(m_docks)) {
        if (m_window.dockWidgetArea(each) == Qt::NoDockWidgetArea) // a plugin's
            m_window.tabifyDockWidget(dock("trends"), each);
        each->show();
    }
    dock("trends")->raise();
}

void DockSet::resize()
{
    const bool wide = m_window.width() >= 1600;
    const auto dock = [this](const char *id) -> QDockWidget * { return m_docks.value(QString::fromLatin1(id)); };
    m_window.resizeDocks({dock("assets"), dock("asset")}, wide ? QList{300, 380} : QList{232, 328}, Qt::Horizontal);
    m_window.resizeDocks({dock("trends")}, {wide ? 300 : 216}, Qt::Vertical);
}

bool DockSet::isOpen(const QString &id) const
{
    const Dock *dock = m_docks.value(id);
    return dock && !dock->isHidden();
}

bool DockSet::isInFront(const QString &id) const
{
    return isOpen(id) && m_inFront.value(id);
}

void DockSet::setOpen(const QString &id, bool open)
{
    if (Dock *dock = m_docks.value(id)) {
        if (open)
            dock->reveal();
        else
            dock->hide();
    }
}

} // namespace twinscope::workbench
