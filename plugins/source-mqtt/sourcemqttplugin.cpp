// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcemqttplugin.h"

#include "mqttfactory.h"

namespace twinscope::mqtt {

core::Result<void> SourceMqttPlugin::initialize(sdk::Services &services)
{
    m_factory = services.sourceFactories().add(std::make_shared<MqttFactory>());
    return {};
}

void SourceMqttPlugin::shutdown()
{
    m_factory.release();
}

} // namespace twinscope::mqtt
