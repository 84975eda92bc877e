// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsecrets.h"

#include <QtGlobal>

namespace twinscope::mqtt {

namespace {

QByteArray suffixOf(const QString &sourceId)
{
    QByteArray suffix = sourceId.toLatin1().toUpper();
    for (char &c : suffix) {
        const bool isPlain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!isPlain)
            c = '_';
    }
    return suffix.isEmpty() ? suffix : '_' + suffix;
}

QString ownOrCommon(const QByteArray &name, const QByteArray &suffix)
{
    const QByteArray own = name + suffix;
    return qEnvironmentVariable(qEnvironmentVariableIsSet(own.constData()) ? own.constData() : name.constData());
}

} // namespace

MqttSecrets MqttSecrets::fromEnvironment(const QString &sourceId)
{
    const QByteArray suffix = suffixOf(sourceId);
    const QByteArray ownUser = "TWINSCOPE_MQTT_USER" + suffix;
    const QByteArray ownPassword = "TWINSCOPE_MQTT_PASSWORD" + suffix;
    MqttSecrets secrets;
    secrets.user = ownOrCommon("TWINSCOPE_MQTT_USER", suffix);
    secrets.password = qEnvironmentVariableIsSet(ownUser.constData()) ? qEnvironmentVariable(ownPassword.constData())
                                                                      : ownOrCommon("TWINSCOPE_MQTT_PASSWORD", suffix);
    secrets.caFile = ownOrCommon("TWINSCOPE_MQTT_CAFILE", suffix);
    secrets.keyPassword = ownOrCommon("TWINSCOPE_MQTT_KEYPASSWORD", suffix);
    return secrets;
}

} // namespace twinscope::mqtt
