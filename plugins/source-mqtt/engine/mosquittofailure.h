// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"

namespace twinscope::mqtt {

/// libmosquitto's codes in our words: rc is a mosq_err_t, refusal a CONNACK return or reason code.
MqttFailure failureOfRefusal(int refusal);
MqttFailure failureOfConnected(int rc); ///< after CONNACK
QString detailOf(int rc, int systemError, const QString &lastLogLine);

} // namespace twinscope::mqtt
