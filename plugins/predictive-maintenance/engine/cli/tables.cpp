// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tables.h"

#include "cli/console.h"
#include "service/plantframe.h"
#include "service/storedrecord.h"

#include <QCoreApplication>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

const QString mark = QStringLiteral(".twin.json@");

/// The project file's path, and the span behind the @ or "".
std::pair<QString, QString> pathAndSpan(const QString &name)
{
    const auto place = name.lastIndexOf(mark);
    if (place < 0)
        return {name, {}};
    return {name.left(place + mark.size() - 1), name.mid(place + mark.size())};
}

Result<std::pair<core::Time, core::Time>> spanOf(const QString &path, const QString &span)
{
    if (span.isEmpty())
        return recordedSpan(path);
    const auto from = core::parseIso8601(span.section(u'/', 0, 0)), to = core::parseIso8601(span.section(u'/', 1));
    if (from && to && *from < *to)
        return std::pair(*from, *to);
    return Error{ErrorCode::InvalidArgument,
                 QCoreApplication::translate("predict", "“%1” is no span of time: write PLANT@FROM/TO, such as "
                                                        "@2026-03-02T00:00:00Z/2026-03-09T00:00:00Z.")
                     .arg(span),
                 {}};
}

} // namespace

bool isPlantTable(const QString &name)
{
    return isPlantFile(pathAndSpan(name).first);
}

Result<Frame> readTable(const QString &name, const TableWishes &wishes, const QStringList &like)
{
    if (!isPlantTable(name))
        return told(readFrame(name, wishes.file));
    const auto [path, text] = pathAndSpan(name);
    const auto record = openRecord(path);
    if (!record)
        return record.error();
    const auto span = spanOf(record->project->path, text);
    if (!span)
        return span.error();
    return plantFrame(*record, {span->first, span->second, wishes.asset, like, core::seconds(wishes.step)});
}

} // namespace twinscope::predict
