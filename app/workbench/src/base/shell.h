// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace twinscope::workbench {

/// What commands may ask of the window itself.
class Shell
{
public:
    virtual ~Shell() = default;

    virtual void askForNewPlant() = 0; ///< where it is to lie
    virtual void askForPlant() = 0;
    virtual void askForPlaceToSave() = 0; ///< a file to save the plant as
    virtual void askForModel() = 0;       ///< a CAD file to become an asset
    virtual void openPlant(const QString &path) = 0;
    virtual void closePlant() = 0;   ///< asks first where something is unsaved, without stopping anybody
    virtual void askForRecord() = 0; ///< a file to load into the plant
    virtual void showExport() = 0;
    virtual bool hasDemo() const = 0;
    virtual void openDemo() = 0;
    virtual void quit() = 0;

    /// A name that is not among the taken ones; `then` is called with it. Not modal; gone when the plant goes.
    virtual void askForName(const QString &title, const QString &name, const QStringList &taken,
                            std::function<void(const QString &)> then) = 0;
    virtual void showPalette() = 0;
    virtual void showShortcuts() = 0;
    virtual void acknowledgeShownAlarms() = 0; ///< those a person sees in the list; shows the list where it is not seen
    virtual void showDiscovery() = 0;
    virtual void showImportLimits() = 0;
    virtual void showPlugins() = 0;
    virtual void showAbout() = 0;

    virtual bool
    isPanelOpen(const QString &panel) const = 0; ///< "assets", "asset", "trends", "alarms", "channels", "log"
    virtual void setPanelOpen(const QString &panel, bool open) = 0;
    virtual void togglePanel(const QString &panel) = 0; ///< one behind another tab comes to the front
    virtual void findChannel() = 0;
    virtual void showTrendOf(const QStringList &channelIds) = 0;
    virtual void resetLayout() = 0;
    virtual bool isFullScreen() const = 0;
    virtual void setFullScreen(bool on) = 0;

    virtual void setLanguage(const QString &code) = 0;
};

} // namespace twinscope::workbench
