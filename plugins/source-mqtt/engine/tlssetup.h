// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqtttransport.h"

#include <QSslConfiguration>

namespace twinscope::mqtt {

/// Authorities, client certificate and key as the options name them; the server's certificate and name are checked.
/// The error's detail says which file is at fault.
core::Result<QSslConfiguration> tlsConfiguration(const MqttOptions &options);

} // namespace twinscope::mqtt
