// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/workbench/mainwindow.h>

#include "panels/trendpanel.h"
#include "window/mainwindow_p.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QCloseEvent>
#include <QDialog>
#include <QStatusBar>
#include <QToolBar>

namespace twinscope::workbench {

MainWindow::MainWindow(sdk::Services &services, const extension::PluginManager *plugins, WorkbenchOptions options)
    : d(std::make_unique<Private>(*this, services, plugins, std::move(options)))
{
    setObjectName(QStringLiteral("mainWindow"));
    resize(1280, 800);
    setMinimumSize(960, 600);
    d->connectAll();
    d->docks.restore();
    d->showWelcome();
    d->tellCrashedPlugins();
}

MainWindow::~MainWindow()
{
    d->workspace.closePlant();
    // Dialogs, panels and commands refer to what Private owns: they go first.
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
    const auto children = findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly);
    for (QObject *child : children)
        if (qobject_cast<QDockWidget *>(child) || qobject_cast<CommandPalette *>(child))
            delete child;
    delete statusBar();
    delete menuWidget();
    for (QToolBar *bar : findChildren<QToolBar *>(QString(), Qt::FindDirectChildrenOnly))
        delete bar;
    delete &d->commands;
}

void MainWindow::openPlant(const QString &path, const session::SessionOptions &options)
{
    d->workspace.openPlant(path, options);
}

void MainWindow::closePlant()
{
    d->workspace.closePlant();
}

session::Session *MainWindow::session()
{
    return d->workspace.session();
}

viewport::ViewportWidget &MainWindow::viewport()
{
    return *d->viewport;
}

void MainWindow::selectAsset(const QString &id)
{
    d->workspace.selection().selectAsset(d->workspace.index().asset(id));
}

QString MainWindow::selectedAsset() const
{
    const plant::AssetIndex asset = d->workspace.selection().asset();
    return asset == plant::NoAsset ? QString() : d->workspace.session()->plant().assets[size_t(asset)].id;
}

void MainWindow::setThemeName(const QString &name)
{
    d->appearance.setThemeName(name);
}

bool MainWindow::execute(const QString &commandId)
{
    return d->commands.execute(commandId);
}

QStringList MainWindow::banners() const
{
    return d->parts.banners->sentences();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!d->mayClose && d->workspace.session() && d->workspace.session()->isModified()) {
        event->ignore();
        d->whenSettled([this] {
            d->mayClose = true;
            close();
        });
        return;
    }
    d->docks.remember();
    d->parts.trends->remember();
    if (d->plugins)
        d->settings.setPluginStates(d->plugins->saveState());
    d->settings.sync();
    event->accept();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    d->commands.refreshSoon();
}

} // namespace twinscope::workbench
