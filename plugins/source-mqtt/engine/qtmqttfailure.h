// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"

#include <QMqttClient>

namespace twinscope::mqtt {

/// Qt MQTT's codes in our words.
MqttFailure failureOf(QMqttClient::ClientError error, bool connected);

} // namespace twinscope::mqtt
