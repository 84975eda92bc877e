// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QObject>

namespace twinscope::workbench {

/// The one selection of the window: an asset, and possibly one of its channels. Every panel shows it and may change it.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    plant::AssetIndex asset() const { return m_asset; }
    core::ChannelIndex channel() const { return m_channel; }
    bool isEmpty() const { return m_asset == plant::NoAsset && m_channel == core::NoChannel; }

    void selectAsset(plant::AssetIndex asset); ///< another asset drops the channel
    /// asset: the one the channel belongs to, NoAsset where it belongs to none.
    void selectChannel(core::ChannelIndex channel, plant::AssetIndex asset);
    void clear();

signals:
    void changed();
    void activated(twinscope::plant::AssetIndex asset); ///< a double click: look at it closely

public slots:
    void activate(twinscope::plant::AssetIndex asset);

private:
    void set(plant::AssetIndex asset, core::ChannelIndex channel);

    plant::AssetIndex m_asset = plant::NoAsset;
    core::ChannelIndex m_channel = core::NoChannel;
};

} // namespace twinscope::workbench
