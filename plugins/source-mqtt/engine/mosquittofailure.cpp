// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittofailure.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

namespace twinscope::mqtt {

MqttFailure failureOfRefusal(int refusal)
{
    switch (refusal) {
    case CONNACK_REFUSED_PROTOCOL_VERSION:
    case MQTT_RC_UNSUPPORTED_PROTOCOL_VERSION:
        return MqttFailure::VersionRefused;
    case CONNACK_REFUSED_IDENTIFIER_REJECTED:
    case MQTT_RC_CLIENTID_NOT_VALID:
        return MqttFailure::ClientIdRejected;
    case CONNACK_REFUSED_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_UNAVAILABLE:
    case MQTT_RC_SERVER_BUSY:
    case MQTT_RC_CONNECTION_RATE_EXCEEDED:
        return MqttFailure::BrokerBusy;
    case CONNACK_REFUSED_BAD_USERNAME_PASSWORD:
    case MQTT_RC_BAD_USERNAME_OR_PASSWORD:
        return MqttFailure::BadCredentials;
    case CONNACK_REFUSED_NOT_AUTHORIZED:
    case MQTT_RC_NOT_AUTHORIZED:
    case MQTT_RC_BANNED:
        return MqttFailure::NotAuthorised;
    default:
        return MqttFailure::ProtocolError;
    }
}

MqttFailure failureOfConnected(int rc)
{
    switch (rc) {
    case MOSQ_ERR_PROTOCOL:
    case MOSQ_ERR_MALFORMED_PACKET:
    case MOSQ_ERR_MALFORMED_UTF8:
    case MOSQ_ERR_DUPLICATE_PROPERTY:
    case MOSQ_ERR_TOPIC_ALIAS_INVALID:
        return MqttFailure::ProtocolError;
    case MOSQ_ERR_NOMEM:
        return MqttFailure::Internal;
    default:
        return MqttFailure::ConnectionLost;
    }
}

QString detailOf(int rc, int systemError, const QString &lastLogLine)
{
    QString detail = rc == MOSQ_ERR_ERRNO ? qt_error_string(systemError) : QString::fromUtf8(mosquitto_strerror(rc));
    if (!lastLogLine.isEmpty())
        detail += QStringLiteral("; ") + lastLogLine;
    return QStringLiteral("libmosquitto: ") + detail;
}

} // namespace twinscope::mqtt
