// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults.h"

#include "problems.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace twinscope::plant {

namespace {

QString schemeFault(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == u"mqtt" || scheme == u"mqtts")
        return {};
    if (scheme == u"ws" || scheme == u"wss")
        return Sentence::tr(
            "MQTT over WebSockets is not supported: write the broker's \"mqtt://\" or \"mqtts://\" address.");
    const bool encrypted = scheme == u"ssl" || scheme == u"tls" || scheme == u"https" || scheme.endsWith(u"+ssl");
    return Sentence::tr("The scheme \"%1\" is unknown here: write \"%2://%3\".")
        .arg(scheme, encrypted ? QStringLiteral("mqtts") : QStringLiteral("mqtt"),
             url.host().isEmpty() ? QStringLiteral("host:1883") : url.authority(QUrl::FullyEncoded));
}

} // namespace

bool holdsSecret(const QString &text)
{
    const QUrl url(text);
    static const QRegularExpression secret(QStringLiteral("pass|secret|token|key|user"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto items = QUrlQuery(url).queryItems();
    return text.contains(u'@') // wherever it stands: a wrong address must not be quoted with its password either
           || std::ranges::any_of(items, [](const auto &item) { return item.first.contains(secret); });
}

QString urlFault(const QString &text, const QString &type)
{
    if (text.isEmpty())
        return Sentence::tr("The source has no address: add \"url\", such as \"mqtt://host:1883\".");
    if (holdsSecret(text) && type == u"mqtt")
        return Sentence::tr("The address holds a user, a password or a token, but secrets are never kept in files: "
                            "leave only \"mqtt://host:1883\" and put them into the environment variables "
                            "TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD.");
    if (holdsSecret(text))
        return Sentence::tr("The address holds a user, a password or a token, but secrets are never kept in files: "
                            "take them out.");
    const QUrl url(text, QUrl::StrictMode);
    if (!text.contains(QStringLiteral("://")))
        return Sentence::tr("The address \"%1\" has no scheme: write \"mqtt://%1\".").arg(text);
    if (!url.isValid())
        return Sentence::tr("The address \"%1\" cannot be understood: write it as \"mqtt://host:1883\".").arg(text);
    if (type != u"mqtt")
        return {};
    if (const QString fault = schemeFault(url); !fault.isEmpty())
        return fault;
    if (url.host().isEmpty())
        return Sentence::tr("The address \"%1\" names no host: write it as \"mqtt://host:1883\".").arg(text);
    if (url.port(1883) == 0)
        return Sentence::tr("The address \"%1\" has the port 0: write the broker's port, usually 1883.").arg(text);
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return Sentence::tr("Nothing may follow host and port in \"%1\": topics stand in the channels.").arg(text);
    return {};
}

} // namespace twinscope::plant
