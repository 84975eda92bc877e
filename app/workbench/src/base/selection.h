// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QObject>

namespace twinscope::workbench {

/// The one selection of the window: assets, and possibly a channel of the one chosen last. Every panel shows it and may
/// change it; panels that speak of one asset take the one chosen last.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    plant::AssetIndex asset() const { return m_assets.empty() ? plant::NoAsset : m_assets.back(); }
    const std::vector<plant::AssetIndex> &assets() const { return m_assets; } ///< each once; asset() is the last
    core::ChannelIndex channel() const { return m_channel; }
    bool isEmpty() const { return m_assets.empty() && m_channel == core::NoChannel; }

    void selectAsset(plant::AssetIndex asset); ///< alone; another asset drops the channel
    void selectAssets(std::vector<plant::AssetIndex> assets);
    void toggleAsset(plant::AssetIndex asset); ///< into the selection or out of it
    /// asset: the one the channel belongs to, NoAsset where it belongs to none.
    void selectChannel(core::ChannelIndex channel, plant::AssetIndex asset);
    void clear();

signals:
    void changed();
    void activated(twinscope::plant::AssetIndex asset); ///< a double click: look at it closely

public slots:
    void activate(twinscope::plant::AssetIndex asset);

private:
    void set(std::vector<plant::AssetIndex> assets, core::ChannelIndex channel);

    std::vector<plant::AssetIndex> m_assets;
    core::ChannelIndex m_channel = core::NoChannel;
};

} // namespace twinscope::workbench
