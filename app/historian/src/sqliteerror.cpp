// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqliteerror.h"

#include "storetexts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

namespace twinscope::historian::sqlite {

namespace {

using core::Error;
using core::ErrorCode;

QString detailOf(sqlite3 *handle)
{
    return QStringLiteral("SQLite %1 (%2, errno %3)")
        .arg(QString::fromUtf8(sqlite3_errmsg(handle)))
        .arg(sqlite3_extended_errcode(handle))
        .arg(sqlite3_system_errno(handle));
}

bool isWriteFailure(int extended)
{
    switch (extended) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
        return true;
    default:
        return (extended & 0xff) == SQLITE_FULL;
    }
}

Error readFailure(const QString &folder, const QString &detail)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("historian", "The history in %1 cannot be read. Check the disk and the "
                                                     "permissions of that folder.")
                .arg(folder),
            detail};
}

} // namespace

Error errorOf(sqlite3 *handle)
{
    const int extended = sqlite3_extended_errcode(handle);
    const char *file = sqlite3_db_filename(handle, "main");
    const QString folder = file ? QFileInfo(QString::fromUtf8(file)).path() : QString();
    const QString detail = detailOf(handle);
    if (isWriteFailure(extended))
        return texts::diskFull(folder, detail);
    if (extended == SQLITE_IOERR_SHORT_READ)
        return texts::damaged(folder, detail);

    switch (extended & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // our statements are fixed, so a table or column they name is missing from the file
        return texts::damaged(folder, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return texts::notWritable(folder, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unavailable,
                QCoreApplication::translate("historian",
                                            "The history in %1 is held by another program. Close what else "
                                            "has it open and try again.")
                    .arg(folder),
                detail};
    case SQLITE_NOMEM:
        return {ErrorCode::LimitExceeded,
                QCoreApplication::translate("historian", "There is not enough memory to read the history. Close other "
                                                         "programs or ask for a shorter span."),
                detail};
    default:
        return readFailure(folder, detail);
    }
}

} // namespace twinscope::historian::sqlite
