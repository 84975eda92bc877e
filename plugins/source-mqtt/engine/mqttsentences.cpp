// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttsentences.h"

#include <QCoreApplication>

namespace twinscope::mqtt {

using core::ErrorCode;

namespace {

struct Saying
{
    ErrorCode code;
    const char *sentence;
};

Saying sayingFor(MqttFailure failure)
{
    switch (failure) {
    case MqttFailure::HostNotFound:
        return {ErrorCode::NotFound, QT_TRANSLATE_NOOP("mqtt", "No computer answers to the name in %1: is it spelled "
                                                               "right, and is the network up?")};
    case MqttFailure::NothingAnswers:
        return {ErrorCode::Unavailable, QT_TRANSLATE_NOOP("mqtt", "Nothing answers at %1: is the broker running?")};
    case MqttFailure::TimedOut:
        return {ErrorCode::TimedOut,
                QT_TRANSLATE_NOOP("mqtt", "No MQTT answer came from %1 in time: is it an MQTT broker, "
                                          "and does a firewall let it through?")};
    case MqttFailure::BadCredentials:
        return {ErrorCode::Refused,
                QT_TRANSLATE_NOOP("mqtt", "The broker at %1 refused user or password: check TWINSCOPE_MQTT_USER and "
                                          "TWINSCOPE_MQTT_PASSWORD, or what `twinscope password` has kept.")};
    case MqttFailure::NotAuthorised:
        return {ErrorCode::Refused,
                QT_TRANSLATE_NOOP("mqtt", "The broker at %1 lets this user not connect: set TWINSCOPE_MQTT_USER and "
                                          "TWINSCOPE_MQTT_PASSWORD to one that may, or keep one with `twinscope "
                                          "password`.")};
    case MqttFailure::ClientIdRejected:
        return {ErrorCode::Refused,
                QT_TRANSLATE_NOOP("mqtt", "The broker at %1 refused the client id: choose another one "
                                          "in the project, or leave it empty.")};
    case MqttFailure::VersionRefused:
        return {ErrorCode::Unsupported,
                QT_TRANSLATE_NOOP("mqtt",
                                  "The broker at %1 does not speak this MQTT version: set the source's protocol "
                                  "version to 4 (MQTT 3.1.1) or 5.")};
    case MqttFailure::BrokerBusy:
        return {ErrorCode::Unavailable,
                QT_TRANSLATE_NOOP("mqtt", "The broker at %1 cannot serve at present: wait, or ask "
                                          "who runs it.")};
    case MqttFailure::TlsFailed:
        return {ErrorCode::Refused,
                QT_TRANSLATE_NOOP("mqtt",
                                  "The encrypted connection to %1 failed: does its certificate match the host name, is "
                                  "its authority known (TWINSCOPE_MQTT_CAFILE, or \"ca\" in the source's \"tls\"), and "
                                  "does it want a certificate of ours (\"certificate\" and \"key\")?")};
    case MqttFailure::ProtocolError:
        return {ErrorCode::Malformed,
                QT_TRANSLATE_NOOP("mqtt", "What answers at %1 does not speak MQTT: check host, port, "
                                          "and whether mqtts:// is needed.")};
    case MqttFailure::ConnectionLost:
        return {ErrorCode::Unavailable, QT_TRANSLATE_NOOP("mqtt", "The connection to the broker at %1 was lost: is the "
                                                                  "broker running, and is the network up?")};
    case MqttFailure::Internal:
        break;
    }
    return {ErrorCode::Internal, QT_TRANSLATE_NOOP("mqtt", "The connection to %1 could not be set up: the log has the "
                                                           "technical reason.")};
}

} // namespace

QString sentenceFor(MqttFailure failure, const MqttEndpoint &endpoint)
{
    return QCoreApplication::translate("mqtt", sayingFor(failure).sentence).arg(endpoint.display());
}

core::Error errorFor(MqttFailure failure, const MqttEndpoint &endpoint, const QString &detail)
{
    return {sayingFor(failure).code, sentenceFor(failure, endpoint), detail};
}

} // namespace twinscope::mqtt
