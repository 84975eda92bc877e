// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttfactory.h"

#include "mqttexplorer.h"
#include "mqttpublisher.h"
#include "mqttsource.h"

namespace twinscope::mqtt {

std::unique_ptr<telemetry::TelemetrySource> MqttFactory::createSource(telemetry::SourceContext context)
{
    return std::make_unique<MqttSource>(std::move(context));
}

std::unique_ptr<telemetry::Publisher> MqttFactory::createPublisher()
{
    return std::make_unique<MqttPublisher>();
}

std::unique_ptr<telemetry::Explorer> MqttFactory::createExplorer(const telemetry::ExplorerContext &context)
{
    return std::make_unique<MqttExplorer>(context);
}

} // namespace twinscope::mqtt
