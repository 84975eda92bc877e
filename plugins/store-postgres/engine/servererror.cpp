// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servererror.h"

#include <QCoreApplication>

namespace twinscope::postgres {

namespace {

using core::Error;
using core::ErrorCode;

QString text(const char *source)
{
    return QCoreApplication::translate("postgres", source);
}

/// Connecting fails without a state; what it was stands in the message alone.
bool isRefusedLogin(const QByteArray &sqlState, const QByteArray &message)
{
    return sqlState.startsWith("28") || message.contains("password authentication failed") ||
           message.contains("no password supplied") || message.contains("role ") || message.contains("pg_hba.conf");
}

} // namespace

Error serverError(const QByteArray &sqlState, const QByteArray &message)
{
    const QString detail = QString::fromUtf8(message).trimmed();
    if (isRefusedLogin(sqlState, message))
        return {ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("postgres", "The shared history refused user or password: set "
                                                   "TWINSCOPE_HISTORY_USER and TWINSCOPE_HISTORY_PASSWORD.")),
                detail};
    if (sqlState == "3D000" ||
        (sqlState.isEmpty() && message.contains("database") && message.contains("does not exist")))
        return {ErrorCode::NotFound,
                text(QT_TRANSLATE_NOOP("postgres", "The database of the shared history does not exist: "
                                                   "create it on the server, or mend the address.")),
                detail};
    if (sqlState.isEmpty() || sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState == "25006")
        return {ErrorCode::Unavailable,
                text(QT_TRANSLATE_NOOP("postgres", "The server of the shared history does not answer: "
                                                   "it is tried again until it does.")),
                detail};
    if (sqlState.startsWith("53"))
        return {ErrorCode::WriteFailed,
                text(QT_TRANSLATE_NOOP("postgres", "The server of the shared history is out of disk, memory or "
                                                   "connections: make room there.")),
                detail};
    if (sqlState == "42501")
        return {ErrorCode::Refused,
                text(QT_TRANSLATE_NOOP("postgres", "The user of the shared history may not do this: grant it the "
                                                   "rights on the schema “twinscope”.")),
                detail};
    if (sqlState.startsWith("XX"))
        return {
            ErrorCode::Malformed,
            text(QT_TRANSLATE_NOOP("postgres", "The shared history is damaged on its server: see the server's log.")),
            detail};
    return {ErrorCode::Internal,
            text(QT_TRANSLATE_NOOP("postgres", "The server of the shared history did not understand Twinscope: "
                                               "please report this defect.")),
            QString::fromLatin1(sqlState) + u' ' + detail};
}

Error openedReadOnly()
{
    return {
        ErrorCode::Refused, text(QT_TRANSLATE_NOOP("postgres", "The shared history was opened for reading only.")), {}};
}

Error unknownSeries(quint32 series)
{
    return {ErrorCode::InvalidArgument,
            text(QT_TRANSLATE_NOOP("postgres", "The shared history has no series with the number %1.")).arg(series),
            {}};
}

Error neverRecorded(const QString &channelId)
{
    return {ErrorCode::NotFound,
            text(QT_TRANSLATE_NOOP("postgres", "The shared history has nothing of “%1”.")).arg(channelId),
            {}};
}

Error nothingStored()
{
    return {ErrorCode::NotFound,
            text(QT_TRANSLATE_NOOP("postgres", "Nothing was stored in the shared history so far: "
                                               "a recorder has to feed it first.")),
            {}};
}

} // namespace twinscope::postgres
