// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "maintenancepanel.h"

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
    QJsonObject saveState() const override { return m_panels->saveState(); }
    void restoreState(const QJsonObject &state) override { m_panels->restoreState(state); }

private:
    const std::shared_ptr<MaintenancePanelFactory> m_panels = std::make_shared<MaintenancePanelFactory>();
    sdk::Registration m_command, m_source, m_check, m_panel;
};

} // namespace twinscope::predict
