// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtmqttfailure.h"

namespace twinscope::mqtt {

MqttFailure failureOf(QMqttClient::ClientError error, bool connected)
{
    switch (error) {
    case QMqttClient::InvalidProtocolVersion:
        return MqttFailure::VersionRefused;
    case QMqttClient::IdRejected:
        return MqttFailure::ClientIdRejected;
    case QMqttClient::ServerUnavailable: // also what Qt MQTT says when pings stay unanswered
        return connected ? MqttFailure::ConnectionLost : MqttFailure::BrokerBusy;
    case QMqttClient::BadUsernameOrPassword:
        return MqttFailure::BadCredentials;
    case QMqttClient::NotAuthorized:
        return MqttFailure::NotAuthorised;
    case QMqttClient::NoError:
    case QMqttClient::TransportInvalid:
        return connected ? MqttFailure::ConnectionLost : MqttFailure::ProtocolError;
    default:
        return MqttFailure::ProtocolError;
    }
}

} // namespace twinscope::mqtt
