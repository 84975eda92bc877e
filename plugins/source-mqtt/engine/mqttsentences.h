// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttendpoint.h"
#include "mqtttransport.h"

namespace twinscope::mqtt {

/// For people: what happened at `endpoint`, and what to do about it.
QString sentenceFor(MqttFailure failure, const MqttEndpoint &endpoint);
/// The same as an error, with the library's own words as detail.
core::Error errorFor(MqttFailure failure, const MqttEndpoint &endpoint, const QString &detail);

} // namespace twinscope::mqtt
