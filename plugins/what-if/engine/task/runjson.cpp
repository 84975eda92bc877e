// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runjson.h"

#include <QJsonArray>

namespace twinscope::whatif {

namespace {

void put(QJsonObject &object, const QString &key, const std::optional<double> &value)
{
    if (value)
        object[key] = *value;
}

std::optional<double> take(const QJsonObject &object, const QString &key)
{
    return object.contains(key) ? std::optional(object[key].toDouble()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const RunRequest &request)
{
    QJsonArray set;
    for (const NamedText &text : request.set)
        set.append(QJsonArray{text.name, text.value});
    QJsonObject object{{QStringLiteral("set"), set},
                       {QStringLiteral("input"), request.input},
                       {QStringLiteral("outputs"), QJsonArray::fromStringList(request.outputs)},
                       {QStringLiteral("loggingOn"), request.loggingOn}};
    if (request.kind)
        object[QStringLiteral("kind")] = keyOf(*request.kind);
    put(object, QStringLiteral("start"), request.start);
    put(object, QStringLiteral("stop"), request.stop);
    put(object, QStringLiteral("step"), request.step);
    put(object, QStringLiteral("tolerance"), request.tolerance);
    return object;
}

RunRequest runRequestFrom(const QJsonObject &object)
{
    RunRequest request;
    request.kind = kindFromKey(object[QStringLiteral("kind")].toString());
    request.start = take(object, QStringLiteral("start"));
    request.stop = take(object, QStringLiteral("stop"));
    request.step = take(object, QStringLiteral("step"));
    request.tolerance = take(object, QStringLiteral("tolerance"));
    const QJsonArray set = object[QStringLiteral("set")].toArray();
    for (const QJsonValue text : set)
        request.set.push_back({text.toArray().at(0).toString(), text.toArray().at(1).toString()});
    request.input = object[QStringLiteral("input")].toString();
    const QJsonArray outputs = object[QStringLiteral("outputs")].toArray();
    for (const QJsonValue output : outputs)
        request.outputs += output.toString();
    request.loggingOn = object[QStringLiteral("loggingOn")].toBool();
    return request;
}

QJsonObject toJson(const RunReport &report)
{
    return {{QStringLiteral("rows"), qint64(report.rows)},
            {QStringLiteral("end"), report.end},
            {QStringLiteral("endedByFmu"), report.endedByFmu},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)},
            {QStringLiteral("notFinite"), report.notFinite},
            {QStringLiteral("seconds"), report.seconds}};
}

RunReport runReportFrom(const QJsonObject &object)
{
    RunReport report{.rows = quint64(object[QStringLiteral("rows")].toInteger()),
                     .end = object[QStringLiteral("end")].toDouble(),
                     .endedByFmu = object[QStringLiteral("endedByFmu")].toBool(),
                     .notFinite = object[QStringLiteral("notFinite")].toString(),
                     .seconds = object[QStringLiteral("seconds")].toDouble()};
    const QJsonArray warnings = object[QStringLiteral("warnings")].toArray();
    for (const QJsonValue warning : warnings)
        report.warnings += warning.toString();
    return report;
}

} // namespace twinscope::whatif
