// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/plugin.h>

namespace twinscope::predict {

/// Anomalies, health, remaining life: see it coming, say why, say when.
class PredictiveMaintenancePlugin final : public QObject, public sdk::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID TWINSCOPE_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(twinscope::sdk::Plugin)

public:
    core::Result<void> initialize(sdk::Services &services) override;
    void shutdown() override;

private:
    sdk::Registration m_command, m_source, m_check, m_panel;
};

} // namespace twinscope::predict
