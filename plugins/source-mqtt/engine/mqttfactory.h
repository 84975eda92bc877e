// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

namespace twinscope::mqtt {

/// Makes the sources, publishers and explorers of type "mqtt".
class MqttFactory final : public telemetry::SourceFactory
{
public:
    QString type() const override { return QStringLiteral("mqtt"); }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override;
    std::unique_ptr<telemetry::Publisher> createPublisher() override;
    std::unique_ptr<telemetry::Explorer> createExplorer(const telemetry::ExplorerContext &context) override;
};

} // namespace twinscope::mqtt
