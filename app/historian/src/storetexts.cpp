// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storetexts.h"

#include <QCoreApplication>

namespace twinscope::historian::texts {

using core::Error;
using core::ErrorCode;

Error diskFull(const QString &folder, const QString &detail)
{
    return {ErrorCode::WriteFailed,
            QCoreApplication::translate("historian",
                                        "The history in %1 could not be written; the disk is probably full. "
                                        "Free some space; what was stored before is safe.")
                .arg(folder),
            detail};
}

Error notWritable(const QString &folder, const QString &detail)
{
    return {ErrorCode::WriteFailed,
            QCoreApplication::translate("historian", "The history folder %1 may not be written to. Give yourself write "
                                                     "permission, or move the plant to a folder of your own.")
                .arg(folder),
            detail};
}

Error damaged(const QString &folder, const QString &detail)
{
    return {ErrorCode::Malformed,
            QCoreApplication::translate("historian",
                                        "The history in %1 is damaged and was left untouched. Restore it from "
                                        "a backup, or rename the folder so that a new history is begun.")
                .arg(folder),
            detail};
}

Error removedWhileOpen(const QString &folder)
{
    return {ErrorCode::WriteFailed,
            QCoreApplication::translate("historian", "The history folder %1 was removed or replaced while it was being "
                                                     "recorded into. Open the plant again to go on recording.")
                .arg(folder),
            {}};
}

Error openedReadOnly()
{
    return {ErrorCode::Refused,
            QCoreApplication::translate("historian",
                                        "This history was opened for reading only. Open it for recording to "
                                        "add to it."),
            {}};
}

Error noHistory(const QString &folder)
{
    return {
        ErrorCode::NotFound,
        QCoreApplication::translate("historian", "There is no history in %1 yet. Record the plant first.").arg(folder),
        {}};
}

Error unknownChannel(const QString &channelId)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("historian", "Nothing was ever recorded of the channel “%1”. Check its id, or "
                                                     "record the plant first.")
                .arg(channelId),
            {}};
}

Error unknownSeries(quint32 series)
{
    return {ErrorCode::InvalidArgument,
            QCoreApplication::translate("historian",
                                        "The series number %1 is not one of this history. Ask the store for "
                                        "the channel's series first.")
                .arg(series),
            {}};
}

Error noStep()
{
    return {ErrorCode::InvalidArgument,
            QCoreApplication::translate("historian", "Thinning needs a step of more than nothing."),
            {}};
}

Error cancelled()
{
    return {ErrorCode::Cancelled, QCoreApplication::translate("historian", "Stopped as you asked."), {}};
}

QString damagedPart(const QString &folder, const Damage &damage)
{
    if (damage.from > damage.to)
        return QCoreApplication::translate("historian",
                                           "A batch of samples in %1 is damaged and is left out. Check the "
                                           "disk; a backup may still have it.")
            .arg(folder);
    const QString channel = damage.channelId.isEmpty()
                                ? QCoreApplication::translate("historian", "several channels")
                                : QCoreApplication::translate("historian", "the channel “%1”").arg(damage.channelId);
    return QCoreApplication::translate("historian",
                                       "Samples of %1 from %2 to %3 in %4 are damaged and are left out. Check "
                                       "the disk; a backup may still have them.")
        .arg(channel, core::toIso8601(damage.from), core::toIso8601(damage.to), folder);
}

core::Result<void> checkEnvelope(core::Time from, core::Time to, int columns)
{
    constexpr int MostColumns = 1'000'000;
    if (from > to || columns < 1) {
        return Error{ErrorCode::InvalidArgument,
                     QCoreApplication::translate("historian",
                                                 "A curve needs a span that does not end before it begins, "
                                                 "and at least one column."),
                     {}};
    }
    if (columns > MostColumns) {
        return Error{ErrorCode::LimitExceeded,
                     QCoreApplication::translate("historian", "A curve may have at most %1 columns. Ask for fewer.")
                         .arg(MostColumns),
                     {}};
    }
    return {};
}

Error otherVersion(const QString &folder, qint64 version)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("historian",
                                        "The history in %1 was written by another version of Twinscope (form %2). Open "
                                        "it with that version.")
                .arg(folder)
                .arg(version),
            {}};
}

Error recordedByProcess(const QString &folder, qint64 process)
{
    const QString who = process == QCoreApplication::applicationPid()
                            ? QCoreApplication::translate("historian", "This program (process %1)").arg(process)
                        : process > 0 ? QCoreApplication::translate("historian", "Process %1").arg(process)
                                      : QCoreApplication::translate("historian", "Another process");
    return {ErrorCode::Refused,
            QCoreApplication::translate("historian",
                                        "%1 is already recording into %2. Close it there first; reading is "
                                        "possible meanwhile.")
                .arg(who, folder),
            {}};
}

} // namespace twinscope::historian::texts
