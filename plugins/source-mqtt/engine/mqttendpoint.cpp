// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttendpoint.h"

#include <QCoreApplication>
#include <QUrl>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr quint16 PlainPort = 1883;
constexpr quint16 TlsPort = 8883;

Error faultyUrl(const char *sentence, const QString &url)
{
    QString text = QCoreApplication::translate("mqtt", sentence);
    return {ErrorCode::InvalidArgument, text.replace(QLatin1String("%1"), url), {}};
}

} // namespace

QString MqttEndpoint::display() const
{
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    return (isIpv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

Result<MqttEndpoint> MqttEndpoint::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.userInfo().isEmpty() || text.contains(QLatin1Char('@')))
        return faultyUrl(QT_TRANSLATE_NOOP("mqtt",
                                           "A broker's address must hold no user or password: put them into the "
                                           "environment variables TWINSCOPE_MQTT_USER and "
                                           "TWINSCOPE_MQTT_PASSWORD."),
                         {});
    if (!url.isValid() || (scheme != QLatin1String("mqtt") && scheme != QLatin1String("mqtts")))
        return faultyUrl(QT_TRANSLATE_NOOP("mqtt", "\"%1\" is not a broker's address: write mqtt://host:1883, or "
                                                   "mqtts://host:8883 for an encrypted connection."),
                         text);
    if (url.host().isEmpty())
        return faultyUrl(QT_TRANSLATE_NOOP("mqtt", "\"%1\" names no host: write mqtt://host:1883."), text);
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return faultyUrl(QT_TRANSLATE_NOOP("mqtt", "\"%1\" has something behind the port: a broker's address ends "
                                                   "there, topics belong to the channels."),
                         text);
    const bool tls = scheme == QLatin1String("mqtts");
    const int port = url.port(tls ? TlsPort : PlainPort);
    if (port == 0)
        return faultyUrl(QT_TRANSLATE_NOOP("mqtt", "\"%1\" has port 0: brokers usually listen at 1883, with encryption "
                                                   "at 8883."),
                         text);
    return MqttEndpoint{url.host(), quint16(port), tls};
}

} // namespace twinscope::mqtt
