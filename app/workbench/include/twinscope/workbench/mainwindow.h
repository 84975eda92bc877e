// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/session/session.h>

#include <QMainWindow>

#include <functional>
#include <memory>

namespace twinscope::extension {
class PluginManager;
}
namespace twinscope::viewport {
class ViewportWidget;
}

namespace twinscope::workbench {

class MainWindow;

struct WorkbenchOptions
{
    QString settingsFile; ///< where to remember things; empty: the user's own settings
    QString theme;        ///< "light", "dark" or "system" for this run; empty: as remembered
    /// Starts the demo and opens it in the window; empty: there is none, and the window does not offer it.
    std::function<void(MainWindow &)> openDemo;
};

/// The workstation: the picture in the middle, panels around it, one clock, one selection. Lives in the main thread.
/// Objects in it can be found by name: "assetTree", "channelTable", "alarmTable", "logTable", "originChip", "assetTitle" …
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// services and plugins outlive the window; plugins may be nullptr.
    MainWindow(sdk::Services &services, const extension::PluginManager *plugins, WorkbenchOptions options = {});
    ~MainWindow() override;

    /// Reads the project in a job; ends with plantOpened() or plantFailed(). A plant that is open is closed first.
    void openPlant(const QString &path, const session::SessionOptions &options = {});
    void closePlant();
    session::Session *session(); ///< nullptr while no plant is open
    viewport::ViewportWidget &viewport();

    void selectAsset(const QString &id); ///< "" or an unknown id: nothing
    QString selectedAsset() const;
    void setThemeName(const QString &name); ///< "light", "dark", "system"
    bool execute(const QString &commandId); ///< as from the menu; false where it is unknown or not enabled
    QStringList banners() const;            ///< the sentences above the picture

signals:
    void plantOpened();
    void plantFailed(const QString &sentence);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::workbench
