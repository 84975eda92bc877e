// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planfile.h"

#include "plan/planexport.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace twinscope::predict {

core::Result<void> writePlan(const Schedule &schedule, const QString &path)
{
    const bool isCalendar = path.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(isCalendar ? toICalendar(schedule, QDateTime::currentDateTimeUtc()) : toCsv(schedule));
        if (file.commit())
            return {};
    }
    return core::Error{
        core::ErrorCode::WriteFailed,
        QCoreApplication::translate("predict", "“%1” cannot be written: choose another folder.").arg(path),
        file.errorString()};
}

} // namespace twinscope::predict
