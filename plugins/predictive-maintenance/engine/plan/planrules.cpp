// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planrules.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

/// Reads fields and remembers the first that cannot be used.
class Reader
{
public:
    explicit Reader(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    void number(const char *name, double &value, double least)
    {
        const QJsonValue found = m_json.value(QLatin1String(name));
        if (found.isUndefined())
            return;
        if (!found.isDouble() || found.toDouble() < least)
            refuse(name);
        value = found.toDouble();
    }

    void text(const char *name, QString &value)
    {
        const QJsonValue found = m_json.value(QLatin1String(name));
        if (!found.isUndefined() && !found.isString())
            refuse(name);
        value = found.toString(value);
    }

    void texts(const char *name, QStringList &list)
    {
        const QJsonValue found = m_json.value(QLatin1String(name));
        if (found.isUndefined())
            return;
        if (!found.isArray())
            refuse(name);
        list.clear();
        for (const QJsonValue &entry : found.toArray())
            list += entry.toString();
    }

    QDateTime moment(const char *name)
    {
        QDateTime found = QDateTime::fromString(m_json.value(QLatin1String(name)).toString(), Qt::ISODate).toUTC();
        if (!found.isValid())
            refuse(name);
        return found;
    }

    QTime time(const char *name)
    {
        QTime found = QTime::fromString(m_json.value(QLatin1String(name)).toString(), QStringLiteral("HH:mm"));
        if (!found.isValid())
            refuse(name);
        return found;
    }

    QJsonArray array(const char *name) { return m_json.value(QLatin1String(name)).toArray(); }

    /// Reads an object inside of this one.
    void inside(const QString &name, const QJsonValue &value, const std::function<void(Reader &)> &read)
    {
        Reader inner(value.toObject());
        if (!value.isObject())
            refuse(name);
        read(inner);
        if (!inner.m_fault.isEmpty())
            refuse(name + u'.' + inner.m_fault);
    }
    void inside(const char *name, const std::function<void(Reader &)> &read)
    {
        inside(QString::fromLatin1(name), m_json.value(QLatin1String(name)), read);
    }

    void refuse(const QString &name)
    {
        if (m_fault.isEmpty())
            m_fault = name;
    }
    void refuse(const char *name) { refuse(QString::fromLatin1(name)); }

    template<typename T>
    Result<T> result(T value) const
    {
        if (m_fault.isEmpty())
            return value;
        return Error{
            ErrorCode::Malformed,
            QCoreApplication::translate("predict", "In the plan's rules the field “%1” is missing or cannot be used.")
                .arg(m_fault),
            {}};
    }

private:
    QJsonObject m_json;
    QString m_fault;
};

void readWork(Reader &reader, WorkRules &work)
{
    reader.number("duration", work.duration, 0.01);
    reader.text("skill", work.skill);
    reader.texts("parts", work.parts);
    reader.number("partsDays", work.partsDays, 0);
    reader.number("preventiveCost", work.preventiveCost, 0);
    reader.number("failureCost", work.failureCost, 0);
    reader.number("downtimeCost", work.downtimeCost, 0);
    reader.number("usefulLife", work.usefulLife, 0);
}

void readShifts(Reader &reader, PlanRules &rules)
{
    for (const QJsonValue &day : reader.array("days"))
        rules.shiftDays += day.toInt();
    const auto isDay = [](int day) { return day >= 1 && day <= 7; };
    if (rules.shiftDays.isEmpty() || !std::ranges::all_of(rules.shiftDays, isDay))
        reader.refuse("days");
    rules.shiftFrom = reader.time("from");
    rules.shiftTo = reader.time("to");
    if (rules.shiftTo <= rules.shiftFrom)
        reader.refuse("to");
}

void readCrew(Reader &reader, PlanRules &rules)
{
    const QJsonArray crew = reader.array("crew");
    if (crew.isEmpty())
        reader.refuse("crew");
    for (qsizetype i = 0; i < crew.size(); ++i)
        reader.inside(QStringLiteral("crew.%1").arg(i), crew[i], [&rules](Reader &entry) {
            Crew one;
            double people = 1;
            entry.text("skill", one.skill);
            entry.number("people", people, 1);
            one.people = int(people);
            rules.crew.push_back(one);
        });
}

void readStandstills(Reader &reader, PlanRules &rules)
{
    const QJsonArray spans = reader.array("standstills");
    for (qsizetype i = 0; i < spans.size(); ++i)
        reader.inside(QStringLiteral("standstills.%1").arg(i), spans[i], [&rules](Reader &entry) {
            rules.standstills.push_back({entry.moment("from"), entry.moment("to")});
        });
}

void checkSkill(Reader &reader, const PlanRules &rules, const WorkRules &work)
{
    if (std::ranges::none_of(rules.crew, [&work](const Crew &crew) { return crew.skill == work.skill; }))
        reader.refuse("skill");
}

} // namespace

Result<WorkRules> PlanRules::workFor(const QString &asset) const
{
    WorkRules own = work;
    Reader reader(QJsonObject{});
    if (assets.contains(asset))
        reader.inside(QStringLiteral("assets.%1").arg(asset), assets[asset], [&](Reader &entry) {
            readWork(entry, own);
            checkSkill(entry, *this, own);
        });
    return reader.result(own);
}

Result<PlanRules> parsePlanRules(const QJsonObject &json)
{
    PlanRules rules;
    Reader reader(json);
    rules.start = reader.moment("start");
    reader.number("horizonDays", rules.horizonDays, 1);
    if (double hours = 0; json.contains(QLatin1String("hoursPerCycle"))) {
        reader.number("hoursPerCycle", hours, 1e-6);
        rules.hoursPerCycle = hours;
    }
    reader.text("currency", rules.currency);
    reader.number("fixedInterval", rules.fixedInterval, 0);
    reader.inside("shifts", [&rules](Reader &entry) { readShifts(entry, rules); });
    readCrew(reader, rules);
    readStandstills(reader, rules);
    reader.inside("work", [&rules](Reader &entry) {
        readWork(entry, rules.work);
        checkSkill(entry, rules, rules.work);
    });
    rules.assets = json[QStringLiteral("assets")].toObject();
    return reader.result(rules);
}

} // namespace twinscope::predict
