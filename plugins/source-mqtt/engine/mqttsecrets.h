// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::mqtt {

/// What must never stand in a project file; read from the environment when a connection is made.
struct MqttSecrets
{
    QString user;
    QString password;
    QString caFile;
    QString keyPassword; ///< of the client's private key

    /// TWINSCOPE_MQTT_USER, _PASSWORD, _CAFILE and _KEYPASSWORD, or the same with _<ID> behind: the source's id
    /// in capitals, everything but letters and digits as "_". Where a source has a user of its own, the common password is
    /// not used for it. An empty id asks for the common ones only.
    static MqttSecrets fromEnvironment(const QString &sourceId = {});
};

} // namespace twinscope::mqtt
