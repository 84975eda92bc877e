// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/session/session.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace twinscope::workbench {

/// What the workstation remembers of its user between two starts. Nothing in here belongs to a plant.
class Settings
{
public:
    /// file: where to keep it; empty: the user's own settings.
    explicit Settings(const QString &file = {});
    ~Settings();

    QString theme() const; ///< "light", "dark" or "system"
    void setTheme(const QString &name);
    QString language() const; ///< "en", "cs"; empty: the system's
    void setLanguage(const QString &code);
    QString navigationStyle() const; ///< a name of base/habits.h; empty: none was chosen
    void setNavigationStyle(const QString &name);
    QString drawing() const; ///< likewise
    void setDrawing(const QString &name);
    bool reduceMotion() const;
    void setReduceMotion(bool on);

    /// What reading CAD files may take: memoryMiB, seconds and atOnce in the section "import"; a nonsensical value counts
    /// as none.
    session::ImportLimits importLimits() const;
    void setImportLimits(const session::ImportLimits &limits);

    QStringList recentPlants() const; ///< newest first, at most ten, also such as are gone by now
    void addRecentPlant(const QString &path);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);
    void forgetWindow();

    QStringList disabledPlugins() const; ///< for PluginOptions::disabled
    QStringList enabledPlugins() const;  ///< for PluginOptions::enabled
    void setPluginEnabled(const QString &id, bool on);

    QJsonObject pluginStates() const; ///< for PluginManager::restoreState
    void setPluginStates(const QJsonObject &states);

    /// What a panel showed of a plant, told apart by the plant's path.
    QJsonObject panelState(const QString &plantPath, const QString &panel) const;
    void setPanelState(const QString &plantPath, const QString &panel, const QJsonObject &state);

    void sync();

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace twinscope::workbench
