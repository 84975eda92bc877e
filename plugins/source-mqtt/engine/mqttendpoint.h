// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QString>

namespace twinscope::mqtt {

/// Where a broker listens, read from "mqtt://host[:port]" or "mqtts://host[:port]".
struct MqttEndpoint
{
    QString host;
    quint16 port = 1883; ///< where the URL names none: 1883, with TLS 8883
    bool tls = false;

    QString display() const; ///< "host:port", as it is shown to people

    /// User, password, path and unknown schemes are refused with a sentence that says what to write instead.
    static core::Result<MqttEndpoint> parse(const QString &url);
};

} // namespace twinscope::mqtt
