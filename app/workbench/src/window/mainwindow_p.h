// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/scene.h"
#include "commands/registry.h"
#include "dialogs/commandpalette.h"
#include "panels/dockset.h"
#include "window/windowdesk.h"
#include "window/windowparts.h"

#include <twinscope/extension/pluginmanager.h>
#include <twinscope/workbench/mainwindow.h>

namespace twinscope::workbench {

/// The window's other half: what commands may ask of it, and what happens when a plant comes or goes.
class MainWindow::Private final : public QObject, public Shell
{
    Q_OBJECT
public:
    Private(MainWindow &window, sdk::Services &services, const extension::PluginManager *plugins,
            WorkbenchOptions options);
    ~Private() override;

    void askForNewPlant() override;
    void askForPlant() override;
    void askForPlaceToSave() override;
    void askForModel() override;
    void openPlant(const QString &path) override;
    void closePlant() override;
    void askForRecord() override;
    void showExport() override;
    bool hasDemo() const override { return bool(options.openDemo); }
    void openDemo() override;
    void quit() override { window.close(); }
    void askForName(const QString &title, const QString &name, const QStringList &taken,
                    std::function<void(const QString &)> then) override;
    void showPalette() override { palette->open(); }
    void showShortcuts() override;
    void acknowledgeShownAlarms() override;
    void showDiscovery() override;
    void showImportLimits() override;
    void showPlugins() override;
    void showAbout() override;
    bool isPanelOpen(const QString &panel) const override { return docks.isOpen(panel); }
    void setPanelOpen(const QString &panel, bool open) override { docks.setOpen(panel, open); }
    void togglePanel(const QString &panel) override;
    void findChannel() override;
    void showTrendOf(const QStringList &channelIds) override;
    void resetLayout() override { docks.reset(); }
    bool isFullScreen() const override { return window.isFullScreen(); }
    void setFullScreen(bool on) override;
    void setLanguage(const QString &code) override;

    /// Asks for a file that is there already, or for one to be written, and calls `then` with it. Not modal.
    void askForFile(const QString &title, const QString &kinds, std::function<void(const QString &)> then);
    void askForPlaceOfPlant(const QString &title, std::function<void(const QString &)> then);
    void addPanels(sdk::Services &services);
    void connectAll();
    void showPlant();
    void showWelcome();
    void showTitle();
    void tellProblems();
    void tellCrashedPlugins();
    void offerBinding(const QString &channelId, plant::AssetIndex asset);
    /// Calls `next` at once where nothing is unsaved, else asks above the picture and calls it when that is settled.
    void whenSettled(std::function<void()> next);
    void saveThen(std::function<void()> next);

    MainWindow &window;
    const extension::PluginManager *plugins;
    WorkbenchOptions options;
    Settings settings;
    Appearance appearance;
    Workspace workspace;
    viewport::ViewportWidget *viewport; // the window's child
    Scene scene;
    DockSet &docks;            // the window's child
    CommandRegistry &commands; // the window's child; asks the others when it is made
    WindowParts parts;
    CommandPalette *palette = nullptr;
    WindowDesk desk; ///< of the panels that plugins bring
    bool mayClose = false;
};

} // namespace twinscope::workbench
