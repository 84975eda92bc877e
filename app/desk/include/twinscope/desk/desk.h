// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/openplant.h>
#include <twinscope/look/theme.h>

#include <QImage>

namespace twinscope::desk {

/// What a plugin's panel sees of the window around it. One for the life of the window. Main thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    virtual OpenPlant *plant() = 0; ///< nullptr while none is open

    virtual const look::Theme &theme() const = 0; ///< every colour and icon of a panel comes from here

    /// The one selection of the window; asset and channel ids, "" where there is none.
    virtual QString selectedAsset() const = 0;
    virtual QString selectedChannel() const = 0;
    virtual void selectAsset(const QString &id) = 0;
    virtual void lookAt(const QString &assetId) = 0; ///< selects it and moves the camera there
    virtual void showTrendOf(const QStringList &channelIds) = 0;
    virtual QImage picture() const = 0; ///< of the 3D view as it stands, for reports; null where there is none
    virtual void revealPanel(const QString &id) = 0; ///< opens it and brings it to the front

    /// Colours the 3D view by the channels of one name and unit (UCUM), as the window's own heat maps do; a name that no
    /// channel has: by alarms and bindings again.
    virtual void showHeatMap(const QString &channelName, const QString &unit) = 0;
    virtual QString heatMap() const = 0; ///< the name of the channels that colour it, "" where none do

signals:
    void opened();
    void closing(); ///< plant() is still there, for the last time
    void selectionChanged();
    void themeChanged();
};

} // namespace twinscope::desk
