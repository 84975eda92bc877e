// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/plugin.h>

namespace twinscope::whatif {

/// Registers the commands `fmu`, `simulate`, `shadow` and `estimate`, the source of models' channels, the worker's task
/// `fmu`, and the panel.
class WhatIfPlugin final : public QObject, public sdk::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TWINSCOPE_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(twinscope::sdk::Plugin)

public:
    core::Result<void> initialize(sdk::Services &services) override;
    void shutdown() override;

private:
    std::vector<sdk::Registration> m_registrations;
};

} // namespace twinscope::whatif
