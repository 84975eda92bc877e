// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mqttrules.h"

#include <QCoreApplication>
#include <QStringList>

namespace twinscope::mqtt {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr qsizetype MaxStringBytes = 65'535;
constexpr qsizetype MaxPacketBytes = 268'435'455;

QString say(const char *text)
{
    return QCoreApplication::translate("mqtt", text);
}

bool isMqttString(const QString &text, const QByteArray &utf8)
{
    return !text.isEmpty() && text.isValidUtf16() && !text.contains(QChar::Null) && utf8.size() <= MaxStringBytes;
}

bool hasSoundWildcards(const QString &filter)
{
    const QStringList levels = filter.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QString &level = levels[i];
        if (level.contains(QLatin1Char('+')) && level.size() > 1)
            return false;
        if (level.contains(QLatin1Char('#')) && (level.size() > 1 || i + 1 < levels.size()))
            return false;
    }
    return true;
}

} // namespace

Result<void> checkPublish(const QString &topic, const QByteArray &payload)
{
    const QByteArray utf8 = topic.toUtf8();
    if (!isMqttString(topic, utf8))
        return Error{ErrorCode::InvalidArgument,
                     say(QT_TRANSLATE_NOOP("mqtt", "\"%1\" cannot be an MQTT topic: give one of 1 to 65,535 bytes of "
                                                   "UTF-8 without a null character."))
                         .arg(topic.left(80)),
                     {}};
    if (topic.contains(QLatin1Char('+')) || topic.contains(QLatin1Char('#')))
        return Error{ErrorCode::InvalidArgument,
                     say(QT_TRANSLATE_NOOP("mqtt", "\"%1\" cannot be published to: leave out the wildcards + and #."))
                         .arg(topic.left(80)),
                     {}};
    if (payload.size() + utf8.size() + 16 > MaxPacketBytes)
        return Error{
            ErrorCode::LimitExceeded,
            say(QT_TRANSLATE_NOOP("mqtt", "The message for \"%1\" is larger than MQTT can carry: keep it below "
                                          "256 MB."))
                .arg(topic.left(80)),
            {}};
    return {};
}

Result<void> checkFilter(const QString &filter)
{
    if (isMqttString(filter, filter.toUtf8()) && hasSoundWildcards(filter))
        return {};
    return Error{
        ErrorCode::InvalidArgument,
        say(QT_TRANSLATE_NOOP("mqtt", "\"%1\" cannot be subscribed to: + and # must stand for whole levels, and "
                                      "# only at the end."))
            .arg(filter.left(80)),
        {}};
}

Error notConnected()
{
    return {ErrorCode::Unavailable,
            say(QT_TRANSLATE_NOOP("mqtt", "There is no connection to the broker: connect first.")),
            {}};
}

} // namespace twinscope::mqtt
