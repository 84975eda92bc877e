// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planexport.h"

#include <QJsonArray>

#include <algorithm>

namespace twinscope::predict {

namespace {

QDateTime endOf(const PlannedTask &task)
{
    return task.start->addSecs(qint64(task.work.duration * 3600));
}

std::vector<PlannedTask> inOrderOfTime(const Schedule &schedule)
{
    std::vector<PlannedTask> planned;
    std::ranges::copy_if(schedule.tasks, std::back_inserter(planned),
                         [](const PlannedTask &task) { return task.start.has_value(); });
    std::ranges::stable_sort(planned, {}, [](const PlannedTask &task) { return *task.start; });
    return planned;
}

QString csvText(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// Escaped as RFC 5545, 3.3.11 wants it.
QString calendarText(QString text)
{
    for (const auto &[plain, escaped] : {std::pair{"\\", "\\\\"}, {";", "\\;"}, {",", "\\,"}, {"\n", "\\n"}})
        text.replace(QLatin1String(plain), QLatin1String(escaped));
    return text;
}

QString calendarMoment(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

/// A line, folded after at most 75 bytes (RFC 5545, 3.1), never within a character.
QByteArray calendarLine(const QString &text)
{
    QByteArray folded;
    qsizetype width = 0;
    for (const uint point : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        if (width + bytes.size() > 75) {
            folded += "\r\n ";
            width = 1;
        }
        folded += bytes;
        width += bytes.size();
    }
    return folded + "\r\n";
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1) + QStringLiteral(" %");
}

QJsonObject assumptions(const PlanRules &rules)
{
    return {
        {QStringLiteral("start"), rules.start.toString(Qt::ISODate)},
        {QStringLiteral("horizonDays"), rules.horizonDays},
        {QStringLiteral("hoursPerCycle"), rules.hoursPerCycle.value_or(1)},
        {QStringLiteral("currency"), rules.currency},
        {QStringLiteral("fixedInterval"), rules.fixedInterval > 0 ? rules.fixedInterval : rules.work.usefulLife / 2},
        {QStringLiteral("preventiveCost"), rules.work.preventiveCost},
        {QStringLiteral("failureCost"), rules.work.failureCost},
        {QStringLiteral("downtimeCost"), rules.work.downtimeCost},
        {QStringLiteral("usefulLife"), rules.work.usefulLife}};
}

} // namespace

QJsonObject toJson(const Schedule &schedule, const PlanRules &rules)
{
    QJsonArray tasks;
    for (const PlannedTask &task : schedule.tasks)
        tasks += QJsonObject{
            {QStringLiteral("unit"), task.asset},
            {QStringLiteral("start"), task.start ? QJsonValue(task.start->toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("end"), task.start ? QJsonValue(endOf(task).toString(Qt::ISODate)) : QJsonValue()},
            {QStringLiteral("skill"), task.work.skill},
            {QStringLiteral("parts"), QJsonArray::fromStringList(task.work.parts)},
            {QStringLiteral("risk"), task.riskBefore},
            {QStringLiteral("cost"), task.expectedCost}};
    return {{QStringLiteral("tasks"), tasks},
            {QStringLiteral("costs"), QJsonObject{{QStringLiteral("planned"), schedule.planned},
                                                  {QStringLiteral("runToFailure"), schedule.runToFailure},
                                                  {QStringLiteral("fixedInterval"), schedule.fixedInterval}}},
            {QStringLiteral("savings"),
             QJsonObject{{QStringLiteral("runToFailure"), schedule.runToFailure - schedule.planned},
                         {QStringLiteral("fixedInterval"), schedule.fixedInterval - schedule.planned}}},
            {QStringLiteral("optimal"), schedule.optimal},
            {QStringLiteral("assumptions"), assumptions(rules)}};
}

QByteArray toCsv(const Schedule &schedule)
{
    QByteArray csv = "unit,start,end,skill,parts,risk,cost\n";
    for (const PlannedTask &task : inOrderOfTime(schedule)) {
        const QStringList fields{csvText(task.asset),
                                 task.start->toString(Qt::ISODate),
                                 endOf(task).toString(Qt::ISODate),
                                 csvText(task.work.skill),
                                 csvText(task.work.parts.join(QStringLiteral(", "))),
                                 QString::number(task.riskBefore, 'f', 4),
                                 QString::number(task.expectedCost, 'f', 2)};
        csv += fields.join(u',').toUtf8() + '\n';
    }
    return csv;
}

QByteArray toICalendar(const Schedule &schedule, const QDateTime &now)
{
    QByteArray calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Twinscope//Maintenance plan//EN\r\n";
    for (const PlannedTask &task : inOrderOfTime(schedule)) {
        calendar += "BEGIN:VEVENT\r\n";
        calendar += calendarLine(
            QStringLiteral("UID:%1-%2@twinscope").arg(calendarText(task.asset), calendarMoment(*task.start)));
        calendar += calendarLine(QStringLiteral("DTSTAMP:") + calendarMoment(now));
        calendar += calendarLine(QStringLiteral("DTSTART:") + calendarMoment(*task.start));
        calendar += calendarLine(QStringLiteral("DTEND:") + calendarMoment(endOf(task)));
        calendar += calendarLine(QStringLiteral("SUMMARY:") + calendarText(task.asset));
        const QString parts = task.work.parts.join(QStringLiteral(", "));
        calendar += calendarLine(
            QStringLiteral("DESCRIPTION:") +
            calendarText(QStringLiteral("%1; %2; %3").arg(task.work.skill, parts, percent(task.riskBefore))));
        calendar += "END:VEVENT\r\n";
    }
    return calendar + "END:VCALENDAR\r\n";
}

} // namespace twinscope::predict
